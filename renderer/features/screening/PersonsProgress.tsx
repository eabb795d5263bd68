import { Table } from '@mantine/core';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { blindStages } from '../../../shared/screening/blind';
import { useText } from '../../lib/i18n';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { loadByPerson, personsProgress, workByPerson } from './screening-progress';
import type { Queue } from './use-queue';

/** What each person has done of what is theirs; while the stage is blind, one's own alone. */
export function PersonsProgress({ stage, queue }: { stage: Stage; queue: Queue }) {
  const t = useText();
  const data = useProjectData();
  const person = usePerson();
  const isBlind = blindStages(useProject()).includes(stage);
  const load = useMemo(() => loadByPerson(data, queue.candidates, stage), [data, queue.candidates, stage]);
  const rows = personsProgress(
    data.persons,
    workByPerson(data.decisions, stage),
    load,
    isBlind ? person.id : null,
  );
  return (
    <Table aria-label={t('progress.people')}>
      <Table.Tbody>
        {rows.map(({ id, name, decided, assigned, seconds }) => (
          <Table.Tr key={id}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{t('progress.decided', { count: decided, total: assigned })}</Table.Td>
            <Table.Td>{seconds !== null && t('progress.time', { seconds })}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
