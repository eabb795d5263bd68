import { Button, Group, Select, Table, Text, Title } from '@mantine/core';
import { memo, useMemo } from 'react';
import { newId, type SourceId } from '../../../shared/kernel/ids';
import { readDay, shownDate } from '../../../shared/kernel/shown-date';
import { newCorrespondent, newSearch, type Source } from '../../../shared/model/source';
import { foundReferences } from '../../../shared/review/active';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { countBySource } from '../../ui-domain/count-by-source';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';
import { KnownReports } from './KnownReports';
import { SourceRow } from './SourceRow';

// The form for a new search or correspondent.
const FORM = 'sources:add';

/**
 * The searches and correspondents of the project, with how many references came from each. Drawn apart from what goes
 * on in an import.
 */
export const SourceList = memo(function SourceList() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const name = useDraft(FORM, 'name');
  const query = useDraft(FORM, 'query');
  const date = useDraft(FORM, 'date', shownDate(browserEnv.now(), language));
  const country = useDraft(FORM, 'country');
  const day = readDay(date.text);
  const references = foundReferences(data);
  const counts = useMemo(() => countBySource(references), [references]);
  const add = async (type: Source['type']): Promise<void> => {
    const id = newId<SourceId>(browserEnv);
    const source: Source =
      type === 'search'
        ? newSearch(id, name.text, query.text, day ?? '')
        : newCorrespondent(id, country.text, name.text);
    await commit('source.save', [{ table: 'sources', id, after: source }]);
    for (const draft of [name, query, date]) draft.clear();
  };
  return (
    <section>
      <Title order={2} size="h4">
        {t('import.sources')}
      </Title>
      <Table>
        <Table.Tbody>
          {data.sources.map((s) => (
            <SourceRow key={s.id} source={s} records={counts.get(s.id) ?? 0} />
          ))}
        </Table.Tbody>
      </Table>
      <KnownReports />
      <Group align="end" mt="xs">
        <DraftInput label={t('import.sourceName')} draft={name} />
        <DraftInput label={t('import.query')} draft={query} />
        <DraftInput
          data-kind="date"
          label={t('import.searchDate')}
          placeholder={t('date.form')}
          error={day === null ? t('date.unread') : undefined}
          draft={date}
        />
        <Select
          label={t('common.country')}
          data={project.countries.map((c) => ({ value: c.code, label: c.name[language] }))}
          value={country.text === '' ? null : country.text}
          onChange={(code) => country.change(code ?? '')}
        />
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            disabled={name.text.trim() === '' || query.text.trim() === '' || day === null}
            onClick={() => void act(t('import.addSearch'), () => add('search'))}
          >
            {t('import.addSearch')}
          </Button>
          <Button
            variant="default"
            disabled={name.text.trim() === '' || country.text === ''}
            onClick={() => void act(t('import.addCorrespondent'), () => add('correspondent'))}
          >
            {t('import.addCorrespondent')}
          </Button>
        </Group>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('import.sourceNeeds')}
      </Text>
    </section>
  );
});
