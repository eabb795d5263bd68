import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { readablePassage } from '../../../../shared/annotation/readable';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Proposal } from '../../../../shared/model/proposal';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { focusAfter } from '../../../lib/focus-after';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useAppStore } from '../../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../../store/session';
import { usePrintedPage } from '../../../ui-domain/use-printed-page';
import { takenAs } from '../../../../shared/review/own-answers';
import { keepsAnswer } from './accept-writes';
import { answerText } from './answer-text';
import { onKey } from './row-keys';
import { type Gone, type StoredProposals as Stored, storedFor } from './stored-proposals';
import { type StoredHandling, useDoer, useStored } from './use-stored';

type Props = {
  pdf: ReferenceDocument;
  /** The pages of the document; null while they are not the ones in use. */
  open: PdfSurface | null;
  options: readonly TargetOption[];
  intervention: Intervention | null;
};

/** Answers that were proposed from outside, with the passage that each quotes; nothing where there are none. */
export function StoredProposals({ pdf, open, options, intervention }: Props) {
  const t = useText();
  const data = useProjectData();
  const { id: personId } = usePerson();
  const stored = storedFor(data, pdf, options, intervention?.id ?? null, personId);
  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number): void =>
    list.current?.querySelectorAll<HTMLElement>('[data-stored]')[index]?.focus();
  const toFirst = (): void => {
    setTimeout(() => focusAfter(list.current?.querySelector<HTMLElement>('[data-stored]'), list.current));
  };
  const handling = useStored({ pdf, open, intervention, onDone: toFirst });
  const { open: rows, missing, others, withheld, closed } = stored;
  if (rows.length + missing.length + others + withheld + closed === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('stored.title', { number: rows.length })}</Text>
      <div ref={list} role="list" aria-label={t('stored.title', { number: rows.length })} tabIndex={-1}>
        {rows.map(({ proposal, option }, index) => (
          <StoredRow
            key={proposal.id}
            proposal={proposal}
            option={option}
            about={{ pdf, intervention }}
            handling={handling}
            onStep={(by) => focusRow(Math.max(0, Math.min(rows.length - 1, index + by)))}
          />
        ))}
      </div>
      {others > 0 && <Text size="sm">{t('stored.others', { count: others })}</Text>}
      {closed > 0 && <Text size="sm">{t('stored.closed', { count: closed })}</Text>}
      {withheld > 0 && <Text size="sm">{t('stored.withheld', { count: withheld })}</Text>}
      {missing.length > 0 && <Missing missing={missing} onDismiss={handling.dismiss} />}
      <Text fw={600}>{t('stored.own')}</Text>
    </Stack>
  );
}

type RowProps = {
  proposal: Proposal;
  option: TargetOption;
  about: { pdf: ReferenceDocument; intervention: Intervention | null };
  handling: StoredHandling;
  onStep: (by: 1 | -1) => void;
};

/** What is asked, what is proposed and by whom, and the passage as it stands in the document. */
function StoredRow({ proposal, option, about, handling, onStep }: RowProps) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const doer = useDoer();
  const pageOf = usePrintedPage();
  const language = useAppStore((s) => s.language);
  const { place, origin } = proposal;
  const answer = answerText(project, proposal, language, t);
  const times = place?.times ?? 1;
  const { intervention } = about;
  const isSettling =
    option.target.type === 'reading' &&
    intervention !== null &&
    takenAs(data, intervention.id, doer.by) === 'settled';
  return (
    <div role="listitem" className="zeef-proposal">
      <button
        type="button"
        data-stored
        className="zeef-quote"
        onClick={() => void handling.show(proposal)}
        onFocus={() => void handling.show(proposal)}
        onKeyDown={onKey({
          a: () => handling.accept(proposal, option),
          x: () => handling.dismiss(proposal),
          Delete: () => handling.dismiss(proposal),
          ArrowDown: () => onStep(1),
          ArrowUp: () => onStep(-1),
        })}
      >
        <Text size="sm" component="span" display="block" fw={600}>
          {option.label}
        </Text>
        {answer !== '' && (
          <Text size="sm" component="span" display="block">
            {t('stored.answer', { answer })}
          </Text>
        )}
        <Text size="sm" component="span" display="block" lineClamp={6}>
          “{readablePassage(place?.text ?? '')}”
        </Text>
        <Text size="xs" c="dimmed" component="span" display="block">
          {t('reading.page', { page: pageOf(proposal, place?.pageLabel ?? '') })} ·{' '}
          {t('stored.of', { origin })}
          {times > 1 && ` · ${t('stored.times', { number: times })}`}
        </Text>
      </button>
      {keepsAnswer(data, { proposal, option, ...about }, doer) && <Text size="xs">{t('stored.kept')}</Text>}
      <Group gap={4} mt={4}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} aria-hidden />}
          onClick={() => handling.accept(proposal, option)}
        >
          {t(isSettling ? 'stored.settle' : 'proposals.accept')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => handling.dismiss(proposal)}
        >
          {t('proposals.dismiss')}
        </Button>
      </Group>
    </div>
  );
}

/** Quotations that do not stand in the document: named, and nothing to be taken over. */
function Missing({
  missing,
  onDismiss,
}: {
  missing: Stored['missing'];
  onDismiss: (proposal: Proposal) => void;
}) {
  const t = useText();
  const why = (code: Gone): string => t(`answers.why.${code}`);
  return (
    <details>
      <summary>{t('stored.missing', { number: missing.length })}</summary>
      <Stack gap="xs" mt="xs">
        {missing.map(({ proposal, why: code }) => (
          <div key={proposal.id} className="zeef-proposal">
            <Text size="sm">“{proposal.quotation}”</Text>
            <Text size="xs" c="dimmed">
              {why(code)} · {t('stored.of', { origin: proposal.origin })}
            </Text>
            {(proposal.missing?.near ?? '') !== '' && (
              <Text size="xs">
                {t('answers.near', { text: readablePassage(proposal.missing?.near ?? '') })}
              </Text>
            )}
            <Button size="compact-sm" variant="default" mt={4} onClick={() => onDismiss(proposal)}>
              {t('proposals.dismiss')}
            </Button>
          </div>
        ))}
      </Stack>
    </details>
  );
}
