import { Button, Card, Group, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type CommentId, newId } from '../../../shared/kernel/ids';
import { newComment } from '../../../shared/model/comment';
import type { Stage, Verdict } from '../../../shared/model/decision';
import { type Reference } from '../../../shared/model/reference';
import { resolutionId } from '../../../shared/model/resolution';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { shownTitle, twoLines } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { type FormDraft, useDraft } from '../../store/use-draft';
import { useReferenceTexts } from '../../store/use-texts';
import { Chip } from '../../ui-domain/Chip';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';
import { type ConflictAt, discussionOf, discussionSubject, groundsOf, resolved } from './conflicts';
import { verdictSigns } from './verdict-signs';

// As in the bar of screening.
const ORDER: readonly Verdict[] = ['include', 'maybe', 'exclude'];

type Props = { conflict: ConflictAt; stage: Stage };

/** One disagreement: what was decided with reasons and notes, a discussion, and how it is resolved. */
export function ConflictCard({ conflict: { reference, decisions }, stage }: Props) {
  const t = useText();
  const data = useProjectData();
  const { persons } = data;
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const texts = useReferenceTexts(reference);
  const remark = useDraft(`resolutions:${resolutionId(reference.id, stage)}`, 'comment');
  return (
    <Card withBorder padding="sm" data-conflict={reference.id}>
      <Title order={2} size="h5">
        {shownTitle(data, reference)}
      </Title>
      <Text size="sm" c="dimmed">
        {twoLines(data, reference).by}
      </Text>
      <Text className="zeef-abstract" my={4} lineClamp={12}>
        {texts.problem === null
          ? texts.reference?.csl.abstract
          : t('common.textsUnread', { problem: texts.problem })}
      </Text>
      {decisions.map((d) => (
        <Text key={d.id} size="sm">
          <b>{persons.find((p) => p.id === d.personId)?.name ?? ''}</b>:{' '}
          <VerdictChip verdict={d.verdict ?? 'maybe'} /> {groundsOf(project, d, language)}
        </Text>
      ))}
      <Discussion reference={reference} stage={stage} draft={remark} />
      <ResolutionForm reference={reference} stage={stage} onResolved={remark.clear} />
    </Card>
  );
}

function VerdictChip({ verdict }: { verdict: Verdict }) {
  const t = useText();
  return (
    <Chip meaning={verdict} Sign={verdictSigns[verdict]}>
      {t(`screening.${verdict}`)}
    </Chip>
  );
}

function Discussion({ reference, stage, draft }: { reference: Reference; stage: Stage; draft: FormDraft }) {
  const t = useText();
  const { persons, comments } = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const comment = async (): Promise<void> => {
    const id = newId<CommentId>(browserEnv);
    const after = newComment({
      id,
      subject: discussionSubject(reference.id, stage),
      text: draft.text.trim(),
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('comment.add', [{ table: 'comments', id, after }]);
    draft.clear();
  };
  return (
    <>
      {discussionOf(comments, reference.id, stage).map((c) => (
        <Text key={c.id} size="sm" fs="italic">
          {persons.find((p) => p.id === c.by)?.name ?? ''}: {c.text}
        </Text>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.text.trim() !== '') void act(t('conflict.comment'), comment);
        }}
      >
        <DraftInput
          size="xs"
          my={4}
          aria-label={t('conflict.comment')}
          placeholder={t('conflict.comment')}
          draft={draft}
        />
      </form>
    </>
  );
}

type ResolutionProps = { reference: Reference; stage: Stage; onResolved: () => void };

function ResolutionForm({ reference, stage, onResolved }: ResolutionProps) {
  const t = useText();
  const { criteria } = useProject();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const form = `resolutions:${resolutionId(reference.id, stage)}`;
  const reason = useDraft(form, 'reason');
  const argument = useDraft(form, 'argument');
  const [error, setError] = useState<string | null>(null);
  const resolve = async (verdict: Verdict, builtOn: BuiltOn): Promise<void> => {
    const after = resolved(
      { referenceId: reference.id, stage, verdict, reason: reason.text, argument: argument.text },
      person,
      browserEnv.now(),
    );
    if (after === null) {
      setError(t('conflict.needReason'));
      return;
    }
    await commit('resolution.save', [{ table: 'resolutions', id: after.id, after }], builtOn);
    reason.clear();
    argument.clear();
    onResolved();
  };
  return (
    <Group gap="xs" align="end">
      <DraftInput w="18rem" label={t('conflict.argument')} error={error} draft={argument} />
      <Select
        label={t('screening.reason')}
        clearable
        data={criteria
          .filter((c) => c.kind === 'exclude')
          .map((c) => ({ value: c.code, label: c.label[language] }))}
        value={reason.text === '' ? null : reason.text}
        onChange={(code) => reason.change(code ?? '')}
      />
      <Group gap="xs">
        {ORDER.map((v) => (
          <Button
            key={v}
            variant="default"
            data-meaning={v}
            onClick={() => void act(t('kind.resolution.save'), (builtOn) => resolve(v, builtOn))}
          >
            {t(`screening.${v}`)}
          </Button>
        ))}
      </Group>
      <Button variant="subtle" onClick={() => goTo('reading', reference.id)}>
        {t('longlist.read')}
      </Button>
    </Group>
  );
}
