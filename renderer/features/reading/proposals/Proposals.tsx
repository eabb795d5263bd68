import { Group, Loader, Select, Stack, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Suggestion } from '../../../../shared/annotation/suggest';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { focusAfter } from '../../../lib/focus-after';
import { useProjectData } from '../../../store/session';
import { targetGroups } from '../annotations/target-groups';
import { useTargets } from '../annotations/use-targets';
import { useReadingStore } from '../reading.store';
import { CueEditor } from './CueEditor';
import { chosenOf, nextTarget, openProposals, proposable } from './open-proposals';
import { ProposalRow } from './ProposalRow';
import { onKey } from './row-keys';
import { StoredProposals } from './StoredProposals';
import { type Handling, useFound, useHandling } from './use-proposals';

type Props = { reference: Reference; document: ReferenceDocument; intervention: Intervention | null };

/** Passages that most likely answer the chosen field or item: accept, accept with quotation, or dismiss. */
export function Proposals({ reference, document: pdf, intervention }: Props) {
  const t = useText();
  const data = useProjectData();
  const { options, active } = useTargets(reference, intervention);
  const targets = useMemo(() => proposable(options), [options]);
  const chosen = chosenOf(targets, active?.key ?? null);
  const surface = useReadingStore((s) => s.surface);
  const open = surface?.id === pdf.id ? surface.surface : null;
  const { found, failure } = useFound(pdf, targets);
  const rows = chosen === null ? [] : openProposals(data, pdf, chosen, found?.[chosen.key] ?? []);

  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number): void => {
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>('[data-proposal]')[index]?.focus());
  };
  const toFirst = (): void => {
    setTimeout(() => focusAfter(list.current?.querySelector<HTMLElement>('[data-proposal]'), list.current));
  };
  const handling = useHandling({ pdf, open, target: chosen, intervention, onDone: toFirst });
  const step = (by: 1 | -1): void => {
    const target = nextTarget(targets, chosen?.key ?? null, by);
    if (target !== null) useReadingStore.setState({ target });
    focusRow(0);
  };
  return (
    <Stack gap="xs">
      <StoredProposals pdf={pdf} open={open} options={options} intervention={intervention} />
      <Text size="sm" c="dimmed">
        {t('proposals.help')}
      </Text>
      <Group gap={4} wrap="nowrap">
        <Select
          flex={1}
          size="xs"
          searchable
          allowDeselect={false}
          aria-label={t('proposals.for')}
          maxDropdownHeight={340}
          data={targetGroups(targets, ['field', 'rating'], t)}
          value={chosen?.key ?? null}
          onChange={(key) => useReadingStore.setState({ target: key })}
        />
      </Group>
      {chosen !== null && <CueEditor key={chosen.key} target={chosen.key} />}
      {failure !== null && (
        <Text size="sm" c="red">
          {failure}
        </Text>
      )}
      {found === null && failure === null && (
        <Loader size="sm" role="status" aria-label={t('reading.readingText')} />
      )}
      {found !== null && rows.length === 0 && <Text size="sm">{t('proposals.none')}</Text>}
      <div ref={list} role="list" aria-label={t('reading.tab.proposals')}>
        {rows.map((s, index) => (
          <ProposalRow
            key={`${s.page}:${s.start}`}
            proposal={s}
            page={open?.labelOf(s.page) ?? String(s.page + 1)}
            handling={handling}
            canQuote={chosen?.group === 'field'}
            onKeyDown={onKey({
              ...proposalKeys(s, handling),
              ArrowDown: () => focusRow(Math.min(rows.length - 1, index + 1)),
              ArrowUp: () => focusRow(Math.max(0, index - 1)),
              ArrowRight: () => step(1),
              ArrowLeft: () => step(-1),
            })}
          />
        ))}
      </div>
    </Stack>
  );
}

/** What keys do with a proposal that has the focus. */
const proposalKeys = (s: Suggestion, { take, dismiss }: Handling): Record<string, () => void> => ({
  a: () => take(s, false),
  q: () => take(s, true),
  x: () => dismiss(s),
  Delete: () => dismiss(s),
});
