import { Button, Group, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { usePageState } from '../../store/page-state';
import { useProjectData, useSession } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { entryWords } from '../../ui-domain/log/log-entries';
import { namesOf } from '../../ui-domain/log/log-words';
import { isNarrowed, readAsked } from './asked-log';
import { LogFilters } from './LogFilters';
import { LogTable } from './LogTable';
import { type FoundLog, useLog } from './use-log';

const isAny = (): boolean => true;
const isPlace = (kept: unknown): boolean => kept === null || typeof kept === 'number';

/** The log in sentences, newest first; of one record when the place names one. */
export function HistoryPage() {
  const t = useText();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const language = useAppStore((s) => s.language);
  const [kept, setAsked] = usePageState<unknown>('history.asked', null, isAny);
  const asked = useMemo(() => readAsked(kept), [kept]);
  const [place, setPlace] = usePageState<number | null>('history.place', null, isPlace);
  const [rowError, setRowError] = useState<unknown>(null);
  const inWords = useMemo(
    () => entryWords({ t, language, data, names: namesOf(data, language) }),
    [t, language, data],
  );
  const found = useLog(asked, subject, inWords);
  const error = found.error ?? rowError;
  // The place in the log of one record is not that in all of it.
  const keepPlace = useCallback(
    (seq: number | null) => {
      if (subject === null) setPlace(seq);
    },
    [subject, setPlace],
  );
  return (
    <>
      <Group>
        <Title order={1}>{t('history.title')}</Title>
        {subject !== null && (
          <Button size="compact-sm" variant="default" onClick={() => goTo('history')}>
            {t('common.all')}
          </Button>
        )}
        <Count found={found} />
      </Group>
      <LogFilters
        asked={asked}
        onAsk={(next) => {
          // What is found begins at the newest.
          keepPlace(null);
          setAsked(next);
        }}
      />
      {error !== null && (
        <Text c="red" role="alert">
          {errorText(t, error)}
        </Text>
      )}
      {found.seqs.length === 0 && found.looked === null && error === null ? (
        <Text mt="sm">{t(isNarrowed(asked) ? 'history.nothing' : 'history.empty')}</Text>
      ) : (
        <LogTable
          key={`${subject ?? ''} ${JSON.stringify(asked)}`}
          {...{ seqs: found.seqs, inWords, onPlace: keepPlace, onError: setRowError }}
          place={subject === null ? place : null}
        />
      )}
    </>
  );
}

/** How many entries there are of all; while entries are looked at, how far that is. Of hidden ones no number tells. */
function Count({ found: { seqs, looked, hasHidden } }: { found: FoundLog }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { length } = useSession().log;
  const number = (n: number): string => n.toLocaleString(language);
  const text = (): string => {
    if (hasHidden)
      return looked === null
        ? t('history.found', { count: seqs.length, shown: number(seqs.length) })
        : t('history.lookingOn');
    return looked === null
      ? t('history.count', { shown: number(seqs.length), total: number(length) })
      : t('history.looking', { looked: number(looked.at), total: number(looked.of) });
  };
  return (
    <Text size="sm" role="status">
      {text()}
    </Text>
  );
}
