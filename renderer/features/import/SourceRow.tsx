import { Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { newId, type SourceId } from '../../../shared/kernel/ids';
import { localDay, shownDay } from '../../../shared/kernel/shown-date';
import { searchKinds, type Search, type Source, sourceName } from '../../../shared/model/source';
import { withoutRecords } from '../../../shared/review/flow';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { DateField } from '../../ui-domain/fields/DateField';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { useAct } from '../../ui-domain/use-act';
import { fewestIdentified, MOST, mostOf, searchedAgain, parts } from './source-numbers';

// No review is searched more often.
const MOST_ROUNDS = 99;

// The row that is being added here: it comes into sight, open, with the focus.
let added: SourceId | null = null;

type Save = (change: (before: Source) => Partial<Source>, builtOn: BuiltOn) => Promise<void>;

/** One source: what it is and how many came from it, and on request all that is known of it, to be changed. */
export function SourceRow({ source, records }: { source: Source; records: number }) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const [isOpen, setOpen] = useState(source.id === added);
  const editor = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (source.id !== added) return;
    added = null;
    editor.current?.scrollIntoView({ block: 'center' });
    editor.current?.focus({ preventScroll: true });
  }, [source.id]);
  const { known } = withoutRecords(source, records);
  const name = sourceName(source, language);
  return (
    <>
      <Table.Tr>
        <Table.Td>{name}</Table.Td>
        <Table.Td>
          {source.type === 'search'
            ? [source.query, source.date === '' ? '' : `(${shownDay(source.date, language)})`]
                .filter(Boolean)
                .join(' ')
            : (project.countries.find((c) => c.code === source.country)?.name[language] ?? source.country)}
        </Table.Td>
        <Table.Td>
          {t('import.count')}: {records.toLocaleString(language)}
          {known > 0 && ` ${t('sources.without', { count: known })}`}
        </Table.Td>
        <Table.Td ta="end">
          <Button
            ref={editor}
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={`${t('sources.edit')}: ${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            {t('sources.edit')}
          </Button>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <SourceFields source={source} records={records} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function SourceFields({ source, records }: { source: Source; records: number }) {
  const commit = useCommit();
  const { id } = source;
  const save: Save = (change, builtOn) =>
    commit(
      'source.save',
      ({ sources }) =>
        sources.flatMap((s) =>
          s.id === id ? [{ table: 'sources' as const, id, after: { ...s, ...change(s) } as Source }] : [],
        ),
      builtOn,
    );
  return (
    <Stack gap="xs">
      {source.type === 'search' && <SearchFields source={source} save={save} />}
      <Round source={source} save={save} />
      <NumberFields source={source} records={records} save={save} />
    </Stack>
  );
}

/** The round of searching, and the same search again in the next one. */
function Round({ source, save }: { source: Source; save: Save }) {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const { sources } = useProjectData();
  const language = useAppStore((s) => s.language);
  const next = Math.max(...sources.map((s) => s.round)) + 1;
  const again = (): void =>
    void act(t('sources.round'), async () => {
      const id = newId<SourceId>(browserEnv);
      const after = searchedAgain(source, id, next, localDay(browserEnv.now()));
      added = id;
      await commit('source.save', [{ table: 'sources', id, after }]);
      notifications.show({
        message: t('sources.againDone', { name: sourceName(source, language), round: next }),
      });
    });
  return (
    <Group align="end">
      <NumberField
        place={{ table: 'sources', id: source.id, field: 'round' }}
        label={t('sources.round')}
        min={1}
        max={MOST_ROUNDS}
        stored={source.round}
        save={(round, builtOn) => save(() => ({ round }), builtOn)}
      />
      <Button variant="default" onClick={again}>
        {t('sources.again', { round: next })}
      </Button>
    </Group>
  );
}

function SearchFields({ source, save }: { source: Search; save: Save }) {
  const t = useText();
  const act = useAct();
  const place = (field: string) => ({ table: 'sources', id: source.id, field }) as const;
  const text = (field: 'engine' | 'query' | 'filters' | 'platform' | 'limits' | 'peerReview') => (
    <AutosaveField
      place={place(field)}
      label={t(`sources.${field}`)}
      stored={source[field]}
      {...(field === 'engine' ? { needs: t('sources.engineNeeded') } : {})}
      save={(value, builtOn) => save(() => ({ [field]: value }), builtOn)}
    />
  );
  // What is no whole date (a year, say) was written down otherwise: it is shown as text, so that it stays.
  const isDay = source.date === '' || /^\d{4}-\d{2}-\d{2}$/.test(source.date);
  return (
    <>
      <Group grow align="end">
        <Select
          label={t('sources.kind')}
          allowDeselect={false}
          data={searchKinds.map((kind) => ({ value: kind, label: t(`sources.kind.${kind}`) }))}
          value={source.kind}
          onChange={(value) => {
            const kind = searchKinds.find((k) => k === value);
            if (kind !== undefined) void act(t('sources.kind'), (builtOn) => save(() => ({ kind }), builtOn));
          }}
        />
        {text('engine')}
        {isDay ? (
          <DateField
            place={place('date')}
            label={t('sources.date')}
            stored={source.date}
            save={(date, builtOn) => save(() => ({ date }), builtOn)}
          />
        ) : (
          <AutosaveField
            place={place('dateText')}
            label={t('sources.date')}
            stored={source.date}
            save={(date, builtOn) => save(() => ({ date }), builtOn)}
          />
        )}
        <NumberField
          place={place('found')}
          label={t('sources.found')}
          mayBeEmpty
          min={0}
          max={MOST}
          stored={source.found}
          save={(found, builtOn) => save(() => ({ found }), builtOn)}
        />
      </Group>
      {text('query')}
      {text('filters')}
      <Text size="sm" fw={600} mt="xs">
        {t('sources.prismaS')}
      </Text>
      <Group grow align="end">
        {text('platform')}
        {text('limits')}
      </Group>
      <Group grow align="end">
        {text('peerReview')}
        <DateField
          place={place('updated')}
          label={t('sources.updated')}
          stored={source.updated}
          save={(updated, builtOn) => save(() => ({ updated }), builtOn)}
        />
      </Group>
    </>
  );
}

/**
 * How many were identified where not all were kept, and what became of the others. A number that contradicts another is
 * refused.
 */
function NumberFields({ source, records, save }: { source: Source; records: number; save: Save }) {
  const t = useText();
  const place = (field: string) => ({ table: 'sources', id: source.id, field }) as const;
  const { unaccounted } = withoutRecords(source, records);
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {t('sources.numbers', { count: records })}
      </Text>
      <Group grow align="end">
        <NumberField
          place={place('identified')}
          label={t('sources.identified')}
          mayBeEmpty
          min={fewestIdentified(source, records)}
          max={MOST}
          stored={source.identified}
          save={(identified, builtOn) => save(() => ({ identified }), builtOn)}
        />
        {parts.map((part) => (
          <NumberField
            key={part}
            place={place(`without.${part}`)}
            label={t(`sources.without.${part}`)}
            min={0}
            max={mostOf(source, part, records)}
            stored={source.without[part]}
            save={(value, builtOn) =>
              save((now) => ({ without: { ...now.without, [part]: value } }), builtOn)
            }
          />
        ))}
      </Group>
      {unaccounted > 0 && <Text size="sm">{t('sources.unaccounted', { count: unaccounted })}</Text>}
    </>
  );
}
