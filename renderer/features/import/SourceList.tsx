import { Button, Group, Select, Table, TextInput, Title } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { newId, type SourceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { newCorrespondent, type Source } from '../../../shared/model/source';
import { foundReferences } from '../../../shared/review/active';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';

function countBySource(references: readonly Reference[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sourceId } of references)
    if (sourceId !== null) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return counts;
}

/** The searches and correspondents of the project, with how many references came from each. Drawn apart from what goes on in an import. */
export const SourceList = memo(function SourceList() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const [name, setName] = useState('');
  const [query, setQuery] = useState('');
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10));
  const [country, setCountry] = useState<string | null>(null);
  const references = foundReferences(data);
  const counts = useMemo(() => countBySource(references), [references]);
  const add = async (type: Source['type']): Promise<void> => {
    const id = newId<SourceId>(browserEnv);
    const source: Source =
      type === 'search'
        ? {
            id,
            schemaVersion: 2,
            type,
            engine: name,
            query,
            date,
            filters: '',
            found: null,
          }
        : newCorrespondent(id, country ?? '', name);
    await commit('source.save', [{ table: 'sources', id, after: source }]);
    setName('');
    setQuery('');
  };
  return (
    <section>
      <Title order={2} size="h4">
        {t('import.sources')}
      </Title>
      <Table>
        <Table.Tbody>
          {data.sources.map((s) => (
            <Table.Tr key={s.id}>
              <Table.Td>{s.type === 'search' ? s.engine : s.name}</Table.Td>
              <Table.Td>
                {s.type === 'search'
                  ? `${s.query} (${s.date})`
                  : (project.countries.find((c) => c.code === s.country)?.name[language] ?? s.country)}
              </Table.Td>
              <Table.Td>
                {t('import.count')}: {counts.get(s.id) ?? 0}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group align="end" mt="xs">
        <TextInput
          label={`${t('import.engine')} / ${t('common.name')}`}
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
        />
        <TextInput
          label={t('import.query')}
          value={query}
          onChange={(e) => setQuery(e.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('import.searchDate')}
          value={date}
          onChange={(e) => setDate(e.currentTarget.value)}
        />
        <Select
          label={t('common.country')}
          data={project.countries.map((c) => ({ value: c.code, label: c.name[language] }))}
          value={country}
          onChange={setCountry}
        />
        <Button
          variant="default"
          disabled={name.trim() === '' || query.trim() === ''}
          onClick={() => void add('search')}
        >
          {t('import.addSearch')}
        </Button>
        <Button
          variant="default"
          disabled={name.trim() === '' || country === null}
          onClick={() => void add('correspondent')}
        >
          {t('import.addCorrespondent')}
        </Button>
      </Group>
    </section>
  );
});
