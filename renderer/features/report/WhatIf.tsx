import { Select, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { shownDay } from '../../../shared/kernel/shown-date';
import { cutText } from '../../../shared/kernel/xml';
import type { Language } from '../../../shared/model/fields';
import type { Source } from '../../../shared/model/source';
import { type ProjectData, requireProject } from '../../../shared/model/tables';
import { buildFrom } from '../../../shared/report/build-product';
import type { ProductId } from '../../../shared/report/products/registry';
import type { ReportCell } from '../../../shared/report/table-model';
import { applyWhatIf, conclusionsOf, type WhatIf as Other, whatIfsFor } from '../../../shared/report/what-if';
import { type Translate, useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCounted } from '../../ui-domain/use-counted';
import { Beside } from './Beside';

/**
 * A source by its name; of a search with its day, and where two in one engine are of one day by the beginning of what
 * was searched.
 */
function sourceInShort(source: Source, data: ProjectData, language: Language): string {
  if (source.type !== 'search') return source.name;
  const { engine, date, query, id } = source;
  const isSame = data.sources.some(
    (s) => s.type === 'search' && s.id !== id && s.engine === engine && s.date === date,
  );
  const day = date === '' ? '' : ` (${shownDay(date, language)})`;
  return `${engine}${day}${isSame && query !== '' ? `: ${cutText(query, 20)}` : ''}`;
}

/** A rule in words, as it differs from the study's own. */
function named(t: Translate, data: ProjectData, whatIf: Other, language: Language): string {
  const { rangeAt, zero } = requireProject(data).countingRule;
  switch (whatIf.type) {
    case 'range':
      return t(`whatIf.range.${rangeAt}`);
    case 'zero':
      return t(`whatIf.zero.${zero}`);
    case 'rater':
      return t('whatIf.rater', { who: data.persons.find((p) => p.id === whatIf.personId)?.name ?? '' });
    case 'several':
      return t(`whatIf.several.${whatIf.rule}`);
    case 'source': {
      const source = data.sources.find((s) => s.id === whatIf.sourceId);
      return t('whatIf.source', {
        source: source === undefined ? '' : sourceInShort(source, data, language),
      });
    }
  }
}

type Props = { id: ProductId; language: Language; onOpen: (cell: ReportCell) => void };

/** A product under another rule beside the printed one, and the conclusions that change. Nothing is stored. */
export function WhatIf({ id, language, onOpen }: Props) {
  const t = useText();
  const data = useCounted();
  const shown = useAppStore((s) => s.language);
  const [chosen, setChosen] = useState('0');
  const all = useMemo(() => (data === null ? [] : whatIfsFor(data)), [data]);
  const whatIf = all[Number(chosen)];
  const made = useMemo(() => {
    if (data === null || whatIf === undefined) return null;
    const other = applyWhatIf(data, whatIf);
    const after = conclusionsOf(other, language);
    return {
      printed: buildFrom(data, id, language),
      other: buildFrom(other, id, language),
      conclusions: conclusionsOf(data, language).map((c, i) => ({
        id: c.id,
        before: c.text,
        after: after[i]?.text ?? '',
      })),
    };
  }, [data, whatIf, id, language]);
  if (data === null || made === null) return null;
  return (
    <Stack gap="xs" data-testid="what-if">
      <Select
        size="xs"
        w="30rem"
        maw="100%"
        label={t('whatIf.rule')}
        allowDeselect={false}
        data={all.map((w, i) => ({ value: String(i), label: named(t, data, w, shown) }))}
        value={chosen}
        onChange={(value) => setChosen(value ?? '0')}
      />
      <Text size="xs" c="dimmed">
        {t('whatIf.help')}
      </Text>
      <Conclusions all={made.conclusions} />
      <Beside
        left={made.printed}
        right={made.other}
        names={[t('whatIf.printed'), t('whatIf.other')]}
        onOpen={onOpen}
      />
    </Stack>
  );
}

// Of the width: the last column holds its word, also in a narrow window.
const SHARES = [30, 25, 25, 20];

type Told = { id: 'counted' | 'sound' | 'countries' | 'types'; before: string; after: string };

function Conclusions({ all }: { all: readonly Told[] }) {
  const t = useText();
  return (
    <Table withTableBorder aria-label={t('whatIf.conclusions')} className="zeef-report">
      <colgroup>
        {SHARES.map((share, i) => (
          <col key={i} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <Table.Thead>
        <Table.Tr>
          {(['conclusions', 'printed', 'other', 'differs'] as const).map((column) => (
            <Table.Th key={column}>{t(`whatIf.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {all.map(({ id, before, after }) => {
          const isOther = before !== after;
          return (
            <Table.Tr key={id} {...(isOther ? { className: 'zeef-changed', 'data-changed': true } : {})}>
              <Table.Td>{t(`whatIf.conclusion.${id}`)}</Table.Td>
              <Table.Td>{before}</Table.Td>
              <Table.Td>{after}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {t(isOther ? 'whatIf.changes' : 'whatIf.stays')}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
