import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { pilotFacts } from '../../../shared/review/criteria-versions';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';

/** Over which criteria people differ in the pilot round, and where these are sharpened. */
export function PilotView({ stage }: { stage: Stage }) {
  const t = useText();
  const data = useProjectData();
  const { criteria } = useProject();
  const language = useAppStore((s) => s.language);
  const { judged, differ, rows } = useMemo(() => pilotFacts(data, stage), [data, stage]);
  const people = data.persons.filter((p) => rows.some((r) => r.byPerson.has(p.id)));
  const labelOf = (code: string): string =>
    code === '' ? t('pilot.noReason') : (criteria.find((c) => c.code === code)?.label[language] ?? code);
  if (judged.length === 0) return <Text size="sm">{t('pilot.none')}</Text>;
  return (
    <Stack gap="xs" data-testid="pilot">
      <Text size="sm">{t('pilot.count', { judged: judged.length, differ: differ.length })}</Text>
      {rows.length > 0 && (
        <Table aria-label={t('pilot.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('pilot.criterion')}</Table.Th>
              <Table.Th ta="right">{t('pilot.differ')}</Table.Th>
              {people.map((p) => (
                <Table.Th key={p.id} ta="right">
                  {p.name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.code}>
                <Table.Td>{labelOf(row.code)}</Table.Td>
                <Table.Td ta="right">{row.references.length}</Table.Td>
                {people.map((p) => (
                  <Table.Td key={p.id} ta="right">
                    {row.byPerson.get(p.id) ?? 0}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => goTo('protocol')}>
          {t('pilot.sharpen')}
        </Button>
      </Group>
    </Stack>
  );
}
