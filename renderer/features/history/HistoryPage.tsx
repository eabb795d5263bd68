import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { entriesOf, foundEntries } from '../../ui-domain/log/log-entries';
import { LogTable } from './LogTable';
import { namesOf } from '../../ui-domain/log/log-words';
import { useHistory } from '../../ui-domain/log/use-history';

// A page of the log.
const PAGE = 50;
/** So far back a search in the log looks at once; further on request. */
const SEARCHED = 1000;

/** The log in words, newest first; of one record when the place names one. */
export function HistoryPage() {
  const t = useText();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const language = useAppStore((s) => s.language);
  const [shown, setShown] = useState(PAGE);
  const [person, setPerson] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const [searched, setSearched] = useState(SEARCHED);
  const isFiltered = person !== null || sought.trim() !== '';
  const { changes, error } = useHistory(subject, isFiltered ? searched : shown + 1);
  const names = useMemo(() => namesOf(data, language), [data, language]);
  const all = useMemo(
    () => entriesOf(changes, { t, language, persons: data.persons, names }),
    [changes, t, language, data.persons, names],
  );
  const entries = foundEntries(all, person, sought);
  return (
    <Stack>
      <Group>
        <Title order={1}>{t('history.title')}</Title>
        {subject !== null && (
          <Button size="compact-sm" variant="default" onClick={() => goTo('history')}>
            {t('common.all')}
          </Button>
        )}
      </Group>
      <Group align="end">
        <TextInput
          type="search"
          label={t('history.find')}
          value={sought}
          onChange={(e) => setSought(e.currentTarget.value)}
        />
        <Select
          label={t('history.person')}
          clearable
          placeholder={t('common.all')}
          data={data.persons.map((p) => ({ value: p.id, label: p.name }))}
          value={person}
          onChange={setPerson}
        />
      </Group>
      {error !== null && (
        <Text c="red" role="alert">
          {errorText(t, error)}
        </Text>
      )}
      {entries.length === 0 && error === null && (
        <Text>{t(isFiltered ? 'history.nothing' : 'history.empty')}</Text>
      )}
      <LogTable entries={entries.slice(0, shown)} />
      {isFiltered && changes.length >= searched && (
        <Group>
          <Text size="sm">{t('history.searched', { most: searched.toLocaleString(language) })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => setSearched(searched + SEARCHED)}>
            {t('history.searchOn')}
          </Button>
        </Group>
      )}
      {entries.length > shown && (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + PAGE)}>
            {t('history.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
