import { Anchor, Button, Select, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isSaid, standing } from '../../../shared/citations/plan-citations';
import type { Citation } from '../../../shared/model/citation';
import type { ReferenceDocument } from '../../../shared/model/document';
import { byLine, linesOf } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goToPlace } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import type { KnownEntry } from '../../workers/documents/cited';
import { TwoLines } from '../TwoLines';
import { type Choices, entryKey, type Fate, proposedFate } from './chosen-entries';
import { withTexts } from './proposed-fields';
import { ProposedForm } from './ProposedForm';

// Rows that are drawn at a time; a list of thousands is looked through in parts.
const SHOWN = 100;

type Props = {
  entries: readonly KnownEntry[];
  document: ReferenceDocument;
  choices: Choices;
  onChange: (choices: Choices) => void;
};

/** The entries of a list, each with what the project has of it and what is to become of it. */
export function CitedTable(props: Props) {
  const t = useText();
  const data = useProjectData();
  const { entries } = props;
  const citations = standing(data);
  const [shown, setShown] = useState(SHOWN);
  const names = useMemo(
    () =>
      linesOf(
        data,
        entries.flatMap(({ referenceId }) => (referenceId === null ? [] : [referenceId])),
      ),
    [data, entries],
  );
  return (
    <>
      <Table.ScrollContainer minWidth={640} maxHeight="60vh">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('citations.entry')}</Table.Th>
              <Table.Th>{t('citations.inProject')}</Table.Th>
              <Table.Th>{t('citations.fate')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.slice(0, shown).map((entry) => (
              <EntryRow
                key={entryKey(entry)}
                {...props}
                entry={entry}
                citations={citations}
                known={entry.referenceId === null ? undefined : names.get(entry.referenceId)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {entries.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          {t('citations.more', { count: Math.min(SHOWN, entries.length - shown) })}
        </Button>
      )}
    </>
  );
}

type RowProps = Props & {
  entry: KnownEntry;
  citations: readonly Citation[];
  known: { title: string; by: string } | undefined;
};

function EntryRow({ entry, known, document, citations, choices, onChange }: RowProps) {
  const t = useText();
  const { id: documentId, referenceId: seedId } = document;
  const [isOpen, setOpen] = useState(false);
  const key = entryKey(entry);
  const chosen = choices[key] ?? {};
  const { fate = proposedFate(entry), texts = {} } = chosen;
  const csl = withTexts(entry.csl, texts);
  const title = csl.title ?? entry.text;
  const sheet = entry.page + 1;
  const page = t(entry.pageLabel === String(sheet) ? 'citations.page' : 'citations.pageOfSheet', {
    page: entry.pageLabel,
    sheet,
  });
  const isDone = isSaid(citations, seedId, entry);
  const possible: Fate[] = entry.referenceId === null ? ['add', 'leave'] : ['known', 'add', 'leave'];
  return (
    <Table.Tr data-state={entry.state}>
      <Table.Td style={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}>
        <TwoLines title={title} by={byLine(csl)} />
        <Text size="xs" c="dimmed" dir="auto">
          {entry.text}
        </Text>
        <Anchor
          component="button"
          size="xs"
          mr="sm"
          aria-label={`${page}: ${title}`}
          onClick={() =>
            goToPlace(seedId, { documentId, page: entry.page, start: entry.start, end: entry.end })
          }
        >
          {page}
        </Anchor>
        {fate === 'add' && !isDone && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={`${t('citations.correct')}: ${title}`}
            onClick={() => setOpen(!isOpen)}
          >
            {t('citations.correct')}
          </Button>
        )}
        {isOpen && (
          <ProposedForm
            csl={entry.csl}
            texts={texts}
            onChange={(next) => onChange({ ...choices, [key]: { ...chosen, texts: next } })}
          />
        )}
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top', width: '30%' }}>
        {known === undefined ? (
          <Text size="sm">{t('citations.state.new')}</Text>
        ) : (
          <>
            <Text size="sm">{t(`citations.state.${entry.state}`)}</Text>
            <TwoLines {...known} />
          </>
        )}
      </Table.Td>
      <Table.Td style={{ verticalAlign: 'top', width: '12rem' }}>
        {isDone ? (
          <Text size="sm">{t('citations.done')}</Text>
        ) : (
          <Select
            size="xs"
            allowDeselect={false}
            aria-label={`${t('citations.fate')}: ${title}`}
            data={possible.map((value) => ({ value, label: t(`citations.fate.${value}`) }))}
            value={fate}
            onChange={(value) => {
              const next = possible.find((choice) => choice === value);
              if (next !== undefined) onChange({ ...choices, [key]: { ...chosen, fate: next } });
            }}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
