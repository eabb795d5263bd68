import { Button, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { hlcMs } from '../../../shared/kernel/clock';
import { foldText } from '../../../shared/kernel/text';
import type { Change } from '../../../shared/model/change';
import { type Translate, textOr, useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData, useSession } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { describePatch, type LogPart, namesOf } from './log-words';

// A page of the log, and the parts of an entry that are shown: an import or a bulk decision has thousands.
const PAGE = 50;
const PARTS = 5;
/** So far back a search in the log looks at once; further on request. */
const SEARCHED = 1000;

type Entry = { change: Change; when: string; who: string; what: string; parts: LogPart[] };

function entryOf(
  change: Change,
  t: Translate,
  facts: {
    names: ReturnType<typeof namesOf>;
    language: 'nl' | 'en';
    format: Intl.DateTimeFormat;
    whoIs: (id: string) => string;
  },
): Entry {
  const marks = [
    change.undoes === null ? '' : t('history.undoes'),
    change.redoes === null ? '' : t('history.redoes'),
    change.bulk === null ? '' : String(change.bulk.count),
  ].filter((m) => m !== '');
  const kind = textOr(t, `kind.${change.kind}`, t('log.otherKind'));
  return {
    change,
    when: facts.format.format(hlcMs(change.at)),
    who: facts.whoIs(change.by),
    what: marks.length === 0 ? kind : `${kind} (${marks.join(', ')})`,
    parts: change.patches.slice(0, PARTS).map((p) => describePatch(p, t, facts.names, facts.language)),
  };
}

const textOf = ({ when, who, what, parts }: Entry): string =>
  foldText(
    [
      when,
      who,
      what,
      ...parts.flatMap((p) => [p.record, ...p.lines.flatMap((l) => [l.field, l.from, l.to])]),
    ].join(' '),
  );

/** The log in words, newest first; of one record when the place names one. */
export function HistoryPage() {
  const t = useText();
  const session = useSession();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const language = useAppStore((s) => s.language);
  const [shown, setShown] = useState(PAGE);
  const [person, setPerson] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const [changes, setChanges] = useState<Change[]>([]);
  const isFiltered = person !== null || sought.trim() !== '';
  const [searched, setSearched] = useState(SEARCHED);
  const [error, setError] = useState<unknown>(null);
  const limit = isFiltered ? searched : shown + 1;
  useEffect(() => {
    let isGone = false;
    session.history(subject, limit).then(
      (rows) => {
        if (isGone) return;
        setChanges(rows);
        setError(null);
      },
      (reason: unknown) => {
        if (!isGone) setError(reason);
      },
    );
    return () => {
      isGone = true;
    };
  }, [session, subject, limit, data]);
  const names = useMemo(() => namesOf(data, language), [data, language]);
  const described = useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const whoIs = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? t('log.gone');
    return changes.map((c) => {
      const entry = entryOf(c, t, { names, language, format, whoIs });
      return { entry, text: textOf(entry) };
    });
  }, [changes, names, language, data.persons, t]);
  const words = foldText(sought)
    .split(' ')
    .filter((w) => w !== '');
  const entries = described
    .filter(
      ({ entry, text }) =>
        (person === null || entry.change.by === person) && words.every((w) => text.includes(w)),
    )
    .map(({ entry }) => entry);
  const isCut = isFiltered && changes.length >= searched;
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
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="11rem">{t('history.when')}</Table.Th>
            <Table.Th w="10rem">{t('history.who')}</Table.Th>
            <Table.Th>{t('history.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.slice(0, shown).map((e) => (
            <Table.Tr key={e.change.id} style={{ verticalAlign: 'top' }}>
              <Table.Td>{e.when}</Table.Td>
              <Table.Td>{e.who}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Text size="sm" fw={600}>
                  {e.what}
                </Text>
                {e.parts.map((part, index) => (
                  <LogPartText key={index} part={part} />
                ))}
                {e.change.patches.length > PARTS && (
                  <Text size="xs">{t('history.moreParts', { count: e.change.patches.length - PARTS })}</Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {isCut && (
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

function LogPartText({ part }: { part: LogPart }) {
  return (
    <>
      {part.record !== '' && <Text size="xs">{part.record}</Text>}
      {part.lines.map((line, index) => (
        <Text key={index} size="xs">
          <b>{line.field}</b>: {line.from === '–' ? '' : `${line.from} → `}
          {line.to}
        </Text>
      ))}
    </>
  );
}
