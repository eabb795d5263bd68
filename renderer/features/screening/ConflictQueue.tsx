import { Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type CommentId, newId } from '../../../shared/kernel/ids';
import { type Decision, type Stage, type Verdict, verdicts } from '../../../shared/model/decision';
import { resolutionId, newResolution } from '../../../shared/model/resolution';
import { type Reference, referenceLabel } from '../../../shared/model/reference';
import { newComment } from '../../../shared/model/comment';
import { activeReferences } from '../../../shared/review/active';
import { statusSource } from '../../../shared/review/statuses';
import { blindStages } from '../../../shared/screening/blind';
import { stageOutcome } from '../../../shared/screening/status';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useReferenceTexts } from '../../store/use-texts';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';

/** Disagreements at a stage: both decisions with reasons and notes, a discussion, and how each is resolved. */
export function ConflictQueue({ stage }: { stage: Stage }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  if (blindStages(project).includes(stage)) return <Text>{t('conflict.blind')}</Text>;
  const { decisionsOf, ruleOf } = statusSource(data);
  const conflicts = activeReferences(data).filter(
    (r) => stageOutcome(decisionsOf(r.id), stage, ruleOf(r.id)) === 'conflict',
  );
  const resolved = data.resolutions.filter((r) => r.stage === stage);
  return (
    <Stack gap="sm">
      <Text size="sm" aria-live="polite">
        {t('conflict.count', { open: conflicts.length, resolved: resolved.length })}
      </Text>
      {conflicts.length === 0 && <Text>{t('conflict.none')}</Text>}
      {conflicts.slice(0, 100).map((r) => (
        <Conflict key={r.id} reference={r} stage={stage} decisions={decisionsOf(r.id)} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>{t('conflict.resolved')}</summary>
          {resolved.map((r) => (
            <Text key={r.id} size="sm">
              {data.references.find((x) => x.id === r.referenceId)?.csl.title}: {t(`screening.${r.verdict}`)}{' '}
              ({t(`conflict.basis.${r.basis}`)}, {data.persons.find((p) => p.id === r.by)?.name}) {r.argument}
            </Text>
          ))}
        </details>
      )}
    </Stack>
  );
}

type Props = { reference: Reference; stage: Stage; decisions: readonly Decision[] };

function Conflict({ reference, stage, decisions }: Props) {
  const t = useText();
  const { persons, comments } = useProjectData();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const texts = useReferenceTexts(reference);
  const form = `resolutions:${resolutionId(reference.id, stage)}`;
  const text = useDraft(form, 'comment');
  const reason = useDraft(form, 'reason');
  const argument = useDraft(form, 'argument');
  const [error, setError] = useState<string | null>(null);
  const nameOf = (id: string): string => persons.find((p) => p.id === id)?.name ?? '';
  const labelOf = (code: string | null): string =>
    code === null ? '' : (project.criteria.find((c) => c.code === code)?.label[language] ?? code);
  const own = comments.filter(
    (c) => c.subject.table === 'decisions' && c.subject.id === `${reference.id}:${stage}`,
  );
  const comment = async (): Promise<void> => {
    const id = newId<CommentId>(browserEnv);
    const after = newComment({
      id,
      subject: { table: 'decisions', id: `${reference.id}:${stage}` },
      text: text.text.trim(),
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('comment.add', [{ table: 'comments', id, after }]);
    text.clear();
  };
  const resolve = async (verdict: Verdict, builtOn: BuiltOn): Promise<void> => {
    if (argument.text.trim() === '') {
      setError(t('conflict.needReason'));
      return;
    }
    const after = newResolution({
      referenceId: reference.id,
      stage,
      verdict,
      reason: verdict === 'exclude' && reason.text !== '' ? reason.text : null,
      basis: person.role === 'lead' ? 'lead' : 'agreement',
      argument: argument.text.trim(),
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('resolution.save', [{ table: 'resolutions', id: after.id, after }], builtOn);
    for (const draft of [text, reason, argument]) draft.clear();
  };
  return (
    <Card withBorder padding="sm" data-conflict={reference.id}>
      <Title order={2} size="h5">
        {reference.csl.title ?? referenceLabel(reference)}
      </Title>
      <Text size="sm" lineClamp={4}>
        {texts.problem === null
          ? texts.reference?.csl.abstract
          : t('common.textsUnread', { problem: texts.problem })}
      </Text>
      {decisions
        .filter((d) => d.stage === stage && d.verdict !== null)
        .map((d) => (
          <Text key={d.id} size="sm">
            <b>{nameOf(d.personId)}</b>: {t(`screening.${d.verdict ?? 'maybe'}`)} {labelOf(d.reason)} {d.note}
          </Text>
        ))}
      {own.map((c) => (
        <Text key={c.id} size="sm" fs="italic">
          {nameOf(c.by)}: {c.text}
        </Text>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.text.trim() !== '') void act(t('conflict.comment'), comment);
        }}
      >
        <DraftInput
          size="xs"
          my={4}
          aria-label={t('conflict.comment')}
          placeholder={t('conflict.comment')}
          draft={text}
        />
      </form>
      <Group gap="xs" align="end">
        <DraftInput size="xs" w="18rem" label={t('conflict.argument')} error={error} draft={argument} />
        <Select
          size="xs"
          label={t('screening.reason')}
          clearable
          data={project.criteria
            .filter((c) => c.kind === 'exclude')
            .map((c) => ({ value: c.code, label: c.label[language] }))}
          value={reason.text === '' ? null : reason.text}
          onChange={(code) => reason.change(code ?? '')}
        />
        {verdicts.map((v) => (
          <Button
            key={v}
            size="xs"
            variant="default"
            onClick={() => void act(t('kind.resolution.save'), (builtOn) => resolve(v, builtOn))}
          >
            {t(`screening.${v}`)}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={() => goTo('reading', reference.id)}>
          {t('longlist.read')}
        </Button>
      </Group>
    </Card>
  );
}
