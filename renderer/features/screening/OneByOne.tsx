import { Badge, Button, Chip, Group, Kbd, List, Progress, Text } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import {
  type Decision,
  decisionId,
  emptyDecision,
  type Stage,
  type Verdict,
} from '../../../shared/model/decision';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useTextsAhead } from '../../store/use-texts';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { RetrievalForm } from '../../ui-domain/RetrievalForm';
import { JumpField } from '../../ui-domain/fields/JumpField';
import { ReferenceForm } from '../../ui-domain/ReferenceForm';
import { useAct } from '../../ui-domain/use-act';
import { ScreeningCard } from './ScreeningCard';
import type { Queue } from './use-queue';
import { placeIn, useTrail } from './trail';
import { useInFlight } from './use-in-flight';
import { useRanking } from './use-ranking';
import { useSingleKeys } from '../../ui-domain/use-single-keys';

type Props = {
  stage: Stage;
  queue: Queue;
  /** Shows what this person decided so, to look at it again; null shows what waits. */
  pile: Verdict | null;
  /** Shows what waits again. */
  leavePile: () => void;
};

/** One reference at a time, by keyboard: I include, E or a number exclude, M maybe, N note, arrows move, U undo. */
export function OneByOne({ stage, queue, pile, leavePile }: Props) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const session = useSession();
  const commit = useCommit();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const [opened, setOpened] = useState<ReferenceId | null>(null);
  const [shownId, setShownId] = useState<ReferenceId | null>(null);
  const [inFlight, untilWritten] = useInFlight();
  const shownAt = useRef(0);
  const note = useRef<HTMLDivElement>(null);
  const jump = useRef<HTMLInputElement>(null);
  const { screening } = project;
  const ranking = useRanking(
    queue.candidates,
    queue.verdicts,
    screening.ranking,
    screening.stages[stage].seed,
  );
  const exclusions = useMemo(
    () => project.criteria.filter((c) => c.kind === 'exclude' && c.stages.includes(stage)),
    [project.criteria, stage],
  );
  const inclusions = project.criteria.filter((c) => c.kind === 'include' && c.stages.includes(stage));
  const terms = screening.terms.filter((x) => x.personId === null || x.personId === person.id);

  const ordered = useMemo(() => {
    const { order } = ranking;
    const waiting = inFlight.size === 0 ? queue.waiting : queue.waiting.filter((r) => !inFlight.has(r.id));
    if (order === null) return waiting;
    const place = new Map(order.map((id, i) => [id, i]));
    return [...waiting].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
  }, [queue.waiting, ranking, inFlight]);
  const trail = useTrail(queue.candidates, person.id, stage, pile);
  const place =
    pile === null ? placeIn(trail, ordered, shownId) : placeIn(trail, [], shownId ?? trail[0]?.id ?? null);
  const { reference, position, isDecided } = place;
  const referenceId = reference?.id;
  const own = data.decisions.find(
    (d) => d.referenceId === referenceId && d.personId === person.id && d.stage === stage,
  );
  useLayoutEffect(() => {
    shownAt.current = performance.now();
    setShownId(referenceId ?? null);
  }, [referenceId]);

  const record = useCallback(
    async (
      part: Partial<Pick<Decision, 'verdict' | 'reason' | 'note'>>,
      isToggled: (label: string) => boolean = () => false,
      builtOn?: BuiltOn,
    ) => {
      if (referenceId === undefined) return;
      const id = decisionId(referenceId, person.id, stage);
      const durationMs = Math.round(performance.now() - shownAt.current);
      await commit(
        'decision.record',
        ({ decisions }) => {
          const before = decisions.find((d) => d.id === id) ?? emptyDecision(referenceId, person.id, stage);
          // A note is no decision: it leaves the time of deciding alone.
          const decided = part.verdict === undefined ? {} : { decidedAt: browserEnv.now(), durationMs };
          const known = [...new Set([...before.labels, ...screening.labels])];
          const labels = known.filter((l) => before.labels.includes(l) !== isToggled(l));
          return [{ table: 'decisions', id, after: { ...before, ...part, ...decided, labels } }];
        },
        builtOn,
      );
    },
    [commit, person.id, referenceId, screening.labels, stage],
  );
  const next = isDecided
    ? (place.step(1)?.id ?? null)
    : (ordered[position + 1]?.id ?? ordered[position - 1]?.id ?? null);
  useTextsAhead(ordered.find((r) => r.id === next));
  const decide = useCallback(
    (verdict: Verdict, reason: string | null = null) => {
      const write = act(t('kind.decision.record'), (builtOn) =>
        record({ verdict, reason }, undefined, builtOn),
      );
      if (referenceId !== undefined && !isDecided) untilWritten(referenceId, write);
      // With ranking the likeliest of the rest is next, whichever that will be; without it, the one after this.
      const isRanked = screening.ranking.isOn && !isDecided;
      setShownId(isRanked ? (ordered.find((r) => r.id !== referenceId)?.id ?? null) : next);
    },
    [act, record, next, ordered, referenceId, isDecided, screening.ranking.isOn, t, untilWritten],
  );
  const undo = useCallback(async () => {
    const result = await session.revert(person.id, 'undo');
    // The reference whose decision was taken back is shown again.
    const [id] = (result?.ok === true ? result.value.touched[0] : undefined)?.split(':') ?? [];
    const back = queue.candidates.find((r) => r.id === id);
    if (back !== undefined) setShownId(back.id);
  }, [person.id, queue.candidates, session]);
  const move = (by: 1 | -1): void => {
    const target = place.step(by);
    if (target !== undefined) setShownId(target.id);
  };

  useSingleKeys((key) => {
    const digit = /^[1-9]$/.test(key) ? exclusions[Number(key) - 1] : undefined;
    if (key === 'i') decide('include');
    else if (key === 'e') decide('exclude', exclusions[0]?.code ?? null);
    else if (key === 'm') decide('maybe');
    else if (key === 'u') void act(t('nav.undo'), undo);
    else if (key === 'n') note.current?.querySelector('textarea')?.focus();
    else if (key === 'g') jump.current?.focus();
    else if (key === 'w' && referenceId !== undefined) ranking.explain(referenceId);
    else if (key === 'arrowright' || key === 'j') move(1);
    else if (key === 'arrowleft' || key === 'k') move(-1);
    else if (digit !== undefined) decide('exclude', digit.code);
    else return false;
    return true;
  });

  return (
    <>
      {opened !== null && <ReferenceForm id={opened} onClose={() => setOpened(null)} />}
      {ranking.status === 'preparing' && (
        <Group>
          <Progress w="14rem" value={100 * ranking.share} aria-label={t('ranking.preparing')} />
          <Text size="sm">{t('ranking.preparing')}</Text>
        </Group>
      )}
      {ranking.status === 'failed' && (
        <Text c="red" role="alert">
          {t('ranking.failed')} {ranking.error}
        </Text>
      )}
      {reference === undefined ? (
        <Group>
          <Text>
            {t(
              // Nothing is called done before it is written.
              inFlight.size > 0
                ? 'common.saving'
                : pile !== null
                  ? 'screening.emptyPile'
                  : queue.assigned === 0
                    ? 'screening.notYours'
                    : 'screening.empty',
            )}
          </Text>
          {pile !== null && (
            <Button variant="default" onClick={leavePile}>
              {t('screening.leavePile')}
            </Button>
          )}
          {trail.length > 0 && (
            <Button variant="default" onClick={() => move(-1)} rightSection={<Kbd size="xs">←</Kbd>}>
              {t('screening.previous')}
            </Button>
          )}
        </Group>
      ) : (
        <>
          <Group gap="xs">
            <Text size="sm" aria-live="polite">
              {isDecided
                ? t('screening.lookingBack', { position: position + 1, total: trail.length })
                : t(ranking.order === null ? 'screening.position' : 'screening.ranked', {
                    position: position + 1,
                    total: ordered.length,
                  })}
              {pile === null &&
                ` · ${t('screening.done', { done: queue.assigned - queue.waiting.length, total: queue.assigned })}`}
            </Text>
            {isDecided && own?.verdict != null && (
              <Badge tt="none" variant="light" data-decided={own.verdict}>
                {t('screening.yourDecision', { verdict: t(`screening.${own.verdict}`) })}
              </Badge>
            )}
            <JumpField
              ref={jump}
              size="xs"
              w="6.5rem"
              aria-label={t('screening.jump')}
              leftSection={<Kbd size="xs">G</Kbd>}
              at={position + 1}
              total={place.row.length}
              onGo={(to) => setShownId(place.row[to - 1]?.id ?? null)}
            />
            {queue.isPilot && (
              <Badge variant="light" tt="none">
                {t('screening.pilot')}
              </Badge>
            )}
            {ranking.order !== null &&
              (ranking.isLearned || `${screening.ranking.seedWords}${screening.ranking.examples}` !== '') && (
                <Badge variant="light" tt="none" data-ranked={ranking.isLearned}>
                  {t(ranking.isLearned ? 'ranking.on' : 'ranking.seeded')}
                </Badge>
              )}
          </Group>
          <ScreeningCard reference={reference} terms={terms} />
          {stage === 'full-text' && <RetrievalForm referenceId={reference.id} />}
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
              onClick={() => void act(t('nav.undo'), undo)}
              rightSection={<Kbd size="xs">U</Kbd>}
            >
              {t('nav.undo')}
            </Button>
            <Button variant="default" onClick={() => setOpened(reference.id)}>
              {t('reference.open')}
            </Button>
            <Button variant="default" onClick={() => goTo('reading', reference.id)}>
              {t('longlist.read')}
            </Button>
            <Button variant="default" onClick={() => goTo('history', reference.id)}>
              {t('common.history')}
            </Button>
            {ranking.isLearned && (
              <Button
                variant="default"
                onClick={() => ranking.explain(reference.id)}
                rightSection={<Kbd size="xs">W</Kbd>}
              >
                {t('ranking.why')}
              </Button>
            )}
          </Group>
          {ranking.explained?.id === reference.id && (
            <Group gap={4} role="group" aria-label={t('ranking.why')}>
              {ranking.explained.terms.map((x) => (
                <Badge
                  key={x.term}
                  variant="outline"
                  tt="none"
                  className={x.weight > 0 ? 'zeef-term-include' : 'zeef-term-exclude'}
                >
                  {x.weight > 0 ? '+' : '−'} {x.term}
                </Badge>
              ))}
            </Group>
          )}
          <Group role="group" aria-label={t('screening.reason')}>
            {exclusions.map((c, index) => (
              <Button
                key={c.code}
                variant="default"
                size="compact-sm"
                title={c.explanation[language]}
                onClick={() => decide('exclude', c.code)}
                rightSection={<Kbd size="xs">{index + 1}</Kbd>}
              >
                {t('screening.exclude')}: {c.label[language]}
              </Button>
            ))}
          </Group>
          {screening.labels.length > 0 && (
            <Chip.Group
              multiple
              value={own?.labels ?? []}
              onChange={(labels) =>
                void act(t('screening.labels'), () =>
                  record({}, (label) => labels.includes(label) !== (own?.labels ?? []).includes(label)),
                )
              }
            >
              <Group gap={4} role="group" aria-label={t('screening.labels')}>
                {screening.labels.map((label) => (
                  <Chip key={label} size="xs" value={label}>
                    {label}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          )}
          <div ref={note}>
            <AutosaveField
              place={{
                table: 'decisions',
                id: decisionId(reference.id, person.id, stage),
                field: 'note',
                was: `${reference.id}:${person.id}:${stage}:note`,
              }}
              label={`${t('screening.note')} (N)`}
              stored={own?.note ?? ''}
              multiline
              save={(text, builtOn) => record({ note: text }, undefined, builtOn)}
            />
          </div>
          <details>
            <summary>{t('screening.criteria')}</summary>
            <List size="sm">
              {inclusions.map((c) => (
                <List.Item key={c.code}>
                  {c.code} {c.label[language]} {c.explanation[language]}
                </List.Item>
              ))}
            </List>
          </details>
        </>
      )}
    </>
  );
}
