import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { hlcMs } from '../../../shared/kernel/clock';
import type { Change, Patch } from '../../../shared/model/change';
import { textOr, useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData, useSession } from '../../store/session';

/** The fields in which two records differ, as short text. */
function differences({ before, after }: Patch): { field: string; from: string; to: string }[] {
  const [a, b] = [before, after].map((r) => (r ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const short = (value: unknown): string =>
    (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((f) => f !== 'schemaVersion' && JSON.stringify(a[f]) !== JSON.stringify(b[f]))
    .map((field) => ({ field, from: short(a[field]), to: short(b[field]) }));
}

/** The log, newest first; of one record when the place names one. */
export function HistoryPage() {
  const t = useText();
  const session = useSession();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const language = useAppStore((s) => s.language);
  const [changes, setChanges] = useState<Change[]>([]);
  useEffect(() => {
    let isGone = false;
    void session.history(subject, 200).then((rows) => {
      if (!isGone) setChanges(rows);
    });
    return () => {
      isGone = true;
    };
  }, [session, subject, data]);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
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
      {changes.length === 0 && <Text>{t('history.empty')}</Text>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('history.when')}</Table.Th>
            <Table.Th>{t('history.who')}</Table.Th>
            <Table.Th>{t('history.what')}</Table.Th>
            <Table.Th>
              {t('history.from')} → {t('history.to')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((c) => (
            <Table.Tr key={c.id} style={{ verticalAlign: 'top' }}>
              <Table.Td>{when.format(hlcMs(c.at))}</Table.Td>
              <Table.Td>{data.persons.find((p) => p.id === c.by)?.name ?? c.by}</Table.Td>
              <Table.Td>
                {textOr(t, `kind.${c.kind}`, c.kind)}
                {c.undoes !== null && ` (${t('history.undoes')})`}
                {c.redoes !== null && ` (${t('history.redoes')})`}
                {c.bulk !== null && ` (${c.bulk.count})`}
              </Table.Td>
              <Table.Td>
                {c.patches.slice(0, 5).map((p) => (
                  <div key={`${p.table}:${p.id}`}>
                    {differences(p).map((d) => (
                      <Text key={d.field} size="xs" style={{ overflowWrap: 'anywhere' }}>
                        <b>
                          {p.table}.{d.field}
                        </b>{' '}
                        {d.from === '' ? '–' : d.from} → {d.to === '' ? '–' : d.to}
                      </Text>
                    ))}
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
