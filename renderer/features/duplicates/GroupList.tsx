import { Badge, Button, Group, Pagination, Radio, Table, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { planChoice, planSplit } from '../../../shared/duplicates/plan';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { DuplicateGroup } from '../../../shared/model/duplicate-group';
import type { Reference } from '../../../shared/model/reference';
import { foldedColumns } from '../../../shared/review/columns';
import { withoutField } from '../../../shared/review/corrected';
import { withoutCorrected } from '../../../shared/review/merged';
import { byLine } from '../../../shared/review/site-names';
import { columnMatcher, type FoldedColumns } from '../../../shared/search/query';
import { browserEnv } from '../../lib/env';
import { type TextKey, useText } from '../../lib/i18n';
import { inPieces } from '../../lib/in-pieces';
import { usePageState } from '../../store/page-state';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useTexts } from '../../store/use-texts';
import { SearchField } from '../../ui-domain/fields/SearchField';
import { TwoLines } from '../../ui-domain/TwoLines';
import { useAct } from '../../ui-domain/use-act';
import { fieldText, type ShownField, shownFields } from './pair-fields';

const PAGE = 20;

type Props = { ownOf: (id: ReferenceId) => Reference | undefined };

/**
 * What can be asked for of the kept record of each group, by group, from when something is looked for; null until it is
 * there. Made in pieces: of 20,000 groups each record must be read first.
 */
function useColumns(
  groups: readonly DuplicateGroup[],
  ownOf: Props['ownOf'],
  isAsked: boolean,
): ReadonlyMap<string, FoldedColumns> | null {
  const [columns, setColumns] = useState<ReadonlyMap<string, FoldedColumns> | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const made = new Map<string, FoldedColumns>();
    const read = (index: number): void => {
      const group = groups[index];
      const kept = group === undefined ? undefined : ownOf(group.keptId);
      if (group !== undefined && kept !== undefined) made.set(group.id, foldedColumns(kept));
    };
    void inPieces(groups.length, read, stop.signal).then((isWhole) => {
      if (isWhole) setColumns(made);
    });
    return () => stop.abort();
  }, [groups, ownOf, isAsked]);
  return columns;
}

/** The groups as they stand: what each record said, whose value counts, and taking one out again. */
export function GroupList({ ownOf }: Props) {
  const t = useText();
  const { duplicates } = useProjectData();
  const [query, setQuery] = usePageState('duplicates.query', '');
  const [page, setPage] = usePageState('duplicates.page', 1);
  const matches = useMemo(() => columnMatcher(query), [query]);
  const columns = useColumns(duplicates, ownOf, matches !== null);
  const hits = useMemo(() => {
    if (matches === null) return duplicates;
    return columns === null ? [] : duplicates.filter((g) => matches(columns.get(g.id) ?? {}));
  }, [duplicates, matches, columns]);
  if (duplicates.length === 0) return null;
  const pages = Math.max(1, Math.ceil(hits.length / PAGE));
  const shown = Math.min(page, pages);
  return (
    <section aria-labelledby="merged-title">
      <Group justify="space-between" align="end" my="xs">
        <Title order={2} size="h4" id="merged-title">
          {t('duplicates.groups', { count: duplicates.length })}
        </Title>
        <SearchField
          label={t('duplicates.find')}
          w="17rem"
          value={query}
          onChange={setQuery}
          help={t('longlist.searchHelp')}
        />
      </Group>
      {hits.slice((shown - 1) * PAGE, shown * PAGE).map((g) => (
        <GroupDetails key={g.id} group={g} ownOf={ownOf} />
      ))}
      {hits.length === 0 && <Text>{t(columns === null ? 'longlist.searching' : 'longlist.noHits')}</Text>}
      {pages > 1 && (
        <Pagination
          mt="xs"
          total={pages}
          value={shown}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`duplicates.page.${control}`) })}
          getItemProps={(number) => ({ 'aria-label': t('duplicates.page.number', { number }) })}
        />
      )}
    </section>
  );
}

function GroupDetails({ group, ownOf }: { group: DuplicateGroup; ownOf: Props['ownOf'] }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const members = group.memberIds.flatMap((id) => ownOf(id) ?? []);
  const kept = members.find((m) => m.id === group.keptId);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)} className="zeef-group">
      <summary>
        <TwoLines
          title={kept?.csl.title ?? kept?.csl.DOI ?? group.keptId}
          by={kept === undefined ? '' : byLine(kept.csl)}
        />
        <Badge
          size="sm"
          variant="light"
          color={group.basis === 'sure' ? 'blue' : 'grape'}
          tt="none"
          className="zeef-reason"
        >
          {t(`duplicates.basis.${group.basis}`, { count: members.length })}
        </Badge>
      </summary>
      {isOpen && <MemberTable group={group} members={members} />}
    </details>
  );
}

/** What each member of a group said, once their texts are read. */
function MemberTable({ group, members }: { group: DuplicateGroup; members: readonly Reference[] }) {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const person = usePerson();
  const { corrections } = useProjectData();
  const correction = corrections.find((c) => c.id === group.keptId);
  const { references: read, problem } = useTexts(members);
  if (problem !== null) return <Text role="alert">{t('common.textsUnread', { problem })}</Text>;
  if (read === null) return null;
  const readOf = (id: ReferenceId): Reference | undefined => read.find((m) => m.id === id);
  const split = (member: ReferenceId): void =>
    void act(t('duplicates.split'), (builtOn) =>
      commit(
        'duplicate.split',
        planSplit(group, member, readOf, { by: person.id, at: browserEnv.now() }),
        builtOn,
      ),
    );
  const choose = (field: string, member: ReferenceId): void =>
    void act(t('kind.duplicate.choose'), (builtOn) =>
      commit(
        'duplicate.choose',
        ({ duplicates, corrections }) => [
          ...duplicates
            .filter((now) => now.id === group.id)
            .map((now) => planChoice(now, field, member, readOf)),
          // What was mended of the kept one stood; now another's is chosen.
          ...corrections
            .filter((c) => c.id === group.keptId && member !== c.id && Object.hasOwn(c.values, field))
            .map((c) => ({ table: 'corrections' as const, id: c.id, after: withoutField(c, field) })),
        ],
        builtOn,
      ),
    );
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table className="zeef-pair" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('duplicates.field')}</Table.Th>
            {read.map((m) => (
              <Table.Th key={m.id}>
                {m.id === group.keptId ? t('duplicates.kept') : t('duplicates.other')}{' '}
                {m.id !== group.keptId && (
                  <Button size="compact-sm" variant="default" onClick={() => split(m.id)}>
                    {t('duplicates.split')}
                  </Button>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shownFields
            .filter((f) => read.some((m) => fieldText(m.csl, f, t) !== ''))
            .map((field) => (
              <FieldRow
                key={field}
                group={withoutCorrected(group, correction)}
                members={read}
                field={field}
                onChoose={choose}
              />
            ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type FieldRowProps = {
  group: DuplicateGroup;
  members: readonly Reference[];
  field: ShownField;
  onChoose: (field: string, member: ReferenceId) => void;
};

/** A field of all members: whose value counts can be chosen, unless all say the same or all are taken together. */
function FieldRow({ group, members, field, onChoose }: FieldRowProps) {
  const t = useText();
  const texts = members.map((m) => fieldText(m.csl, field, t));
  const own = (Object.hasOwn(group.merged, field) ? group.from[field] : undefined) ?? group.keptId;
  const isUnited = (field === 'keyword' || field === 'ISBN') && group.chosen[field] === undefined;
  const isPlain = isUnited || new Set(texts.filter((x) => x !== '')).size === 1;
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(`field.${field}` as TextKey)}</Table.Th>
      {members.map((m, i) => (
        <Table.Td key={m.id}>
          {texts[i] === '' ? (
            <Text c="dimmed">—</Text>
          ) : isPlain ? (
            <Text size="sm" className="zeef-value">
              {texts[i]?.slice(0, 600)}
            </Text>
          ) : (
            <Radio
              name={`${group.id}-${field}`}
              checked={own === m.id}
              onChange={() => onChoose(field, m.id)}
              label={<span className="zeef-value">{texts[i]?.slice(0, 600)}</span>}
            />
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
