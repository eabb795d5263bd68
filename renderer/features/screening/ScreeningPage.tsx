import { Badge, Button, Card, Group, Kbd, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Decision, decisionId, type Stage, stages, type Verdict } from '../../../shared/model/decision';
import { formatNames, referenceLabel, yearOf } from '../../../shared/model/reference';
import { activeReferences, groupBy } from '../../../shared/review/active';
import { isQueuedFor, screeningStatus, screeningStatuses } from '../../../shared/screening/status';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';

/** One reference at a time, by keyboard: I include, E or a number exclude, M maybe, N note, arrows move, U undo. */
export function ScreeningPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const session = useSession();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const [stage, setStage] = useState<Stage>('title-abstract');
  const [cursor, setCursor] = useState(0);
  const shownAt = useRef(0);
  const note = useRef<HTMLDivElement>(null);
  const exclusions = useMemo(() => project.criteria.filter((c) => c.kind === 'exclude'), [project.criteria]);

  const { queue, counts } = useMemo(() => {
    const decisions = groupBy<Decision, string>(data.decisions, (d) => d.referenceId);
    const tally = new Map<string, number>();
    const waiting = activeReferences(data).filter((r) => {
      const status = screeningStatus(decisions.get(r.id) ?? []);
      tally.set(status, (tally.get(status) ?? 0) + 1);
      return isQueuedFor(status, stage);
    });
    return { queue: waiting, counts: tally };
  }, [data, stage]);
  const position = Math.min(cursor, Math.max(0, queue.length - 1));
  const reference = queue[position];
  const referenceId = reference?.id;
  const own = data.decisions.find(
    (d) => d.referenceId === referenceId && d.personId === person.id && d.stage === stage,
  );
  useEffect(() => {
    shownAt.current = performance.now();
  }, [referenceId]);

  const record = useCallback(
    async (part: Partial<Pick<Decision, 'verdict' | 'reason' | 'note'>>) => {
      if (referenceId === undefined) return;
      const id = decisionId(referenceId, person.id, stage);
      const durationMs = Math.round(performance.now() - shownAt.current);
      const first: Decision = {
        id,
        schemaVersion: 1,
        referenceId,
        personId: person.id,
        stage,
        verdict: null,
        reason: null,
        note: '',
        decidedAt: 0,
        durationMs: 0,
      };
      await commit('decision.record', ({ decisions }) => {
        const before = decisions.find((d) => d.id === id) ?? first;
        // A note is no decision: it leaves the time of deciding alone.
        const decided = part.verdict === undefined ? {} : { decidedAt: browserEnv.now(), durationMs };
        return [{ table: 'decisions', id, after: { ...before, ...part, ...decided } }];
      });
    },
    [commit, person.id, referenceId, stage],
  );
  const decide = useCallback(
    (verdict: Verdict, reason: string | null = null) => void record({ verdict, reason }),
    [record],
  );
  const move = useCallback(
    (by: number) =>
      setCursor((c) => Math.max(0, Math.min(queue.length - 1, Math.min(c, queue.length - 1) + by))),
    [queue.length],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA)$/.test(target.tagName) &&
        target.getAttribute('type') !== 'radio'
      ) {
        if (event.key === 'Escape') target.blur();
        return;
      }
      const key = event.key.toLowerCase();
      const digit = /^[1-9]$/.test(key) ? exclusions[Number(key) - 1] : undefined;
      if (key === 'i') decide('include');
      else if (key === 'e') decide('exclude', exclusions[0]?.code ?? null);
      else if (key === 'm') decide('maybe');
      else if (key === 'u') void session.revert(person.id, 'undo');
      else if (key === 'n') note.current?.querySelector('textarea')?.focus();
      else if (key === 'arrowright' || key === 'j') move(1);
      else if (key === 'arrowleft' || key === 'k') move(-1);
      else if (digit !== undefined) decide('exclude', digit.code);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [decide, exclusions, move, person.id, session]);

  return (
    <Stack maw="64rem">
      <Group justify="space-between">
        <Title order={1}>{t('screening.title')}</Title>
        <SegmentedControl
          aria-label={t('screening.stage')}
          data={stages.map((s) => ({ value: s, label: t(`screening.${s}`) }))}
          value={stage}
          onChange={(value) => {
            setStage(value === 'full-text' ? 'full-text' : 'title-abstract');
            setCursor(0);
          }}
        />
      </Group>
      <Group gap="xs" data-testid="counts">
        {screeningStatuses.map((s) => (
          <Badge key={s} variant="default" tt="none" data-status={s}>
            {t(`status.${s}`)}: {counts.get(s) ?? 0}
          </Badge>
        ))}
      </Group>
      {reference === undefined ? (
        <Text>{t('screening.empty')}</Text>
      ) : (
        <>
          <Text size="sm" aria-live="polite">
            {t('screening.position', { position: position + 1, total: queue.length })}
          </Text>
          <Card withBorder data-testid="screening-card">
            <Title order={2} size="h3">
              {reference.csl.title ?? referenceLabel(reference)}
            </Title>
            <Text c="dimmed">
              {[formatNames(reference.csl.author), yearOf(reference.csl), reference.csl['container-title']]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text mt="sm" style={{ whiteSpace: 'pre-line' }}>
              {reference.csl.abstract ?? t('screening.noAbstract')}
            </Text>
          </Card>
          <Group>
            <Button onClick={() => decide('include')} rightSection={<Kbd size="xs">I</Kbd>}>
              {t('screening.include')}
            </Button>
            <Button variant="default" onClick={() => decide('maybe')} rightSection={<Kbd size="xs">M</Kbd>}>
              {t('screening.maybe')}
            </Button>
            <Button variant="default" onClick={() => move(-1)} rightSection={<Kbd size="xs">←</Kbd>}>
              {t('screening.previous')}
            </Button>
            <Button variant="default" onClick={() => move(1)} rightSection={<Kbd size="xs">→</Kbd>}>
              {t('screening.next')}
            </Button>
            <Button
              variant="default"
              onClick={() => void session.revert(person.id, 'undo')}
              rightSection={<Kbd size="xs">U</Kbd>}
            >
              {t('nav.undo')}
            </Button>
            <Button variant="default" onClick={() => goTo('reading', reference.id)}>
              {t('longlist.read')}
            </Button>
          </Group>
          <Group role="group" aria-label={t('screening.reason')}>
            {exclusions.map((c, index) => (
              <Button
                key={c.code}
                variant="default"
                size="compact-sm"
                onClick={() => decide('exclude', c.code)}
                rightSection={<Kbd size="xs">{index + 1}</Kbd>}
              >
                {t('screening.exclude')}: {c.label[language]}
              </Button>
            ))}
          </Group>
          <div ref={note}>
            <AutosaveField
              key={`${reference.id}:${stage}:note`}
              name={`${reference.id}:${person.id}:${stage}:note`}
              label={`${t('screening.note')} (N)`}
              stored={own?.note ?? ''}
              multiline
              save={(text) => record({ note: text })}
            />
          </div>
        </>
      )}
    </Stack>
  );
}
