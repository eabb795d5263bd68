// Making an intervention, on its own or of a report.
import { useCallback } from 'react';
import { type InterventionId, newId, type ReferenceId } from '../../shared/kernel/ids';
import { newIntervention } from '../../shared/model/intervention';
import { newLink } from '../../shared/model/link';
import { browserEnv } from '../lib/env';
import { useCommit } from '../store/session';

/** Adds an intervention after those that are there; given a report, linked to it in the same step of the log. */
export function useNewIntervention(): (
  title: string,
  country: string,
  report?: ReferenceId,
) => Promise<InterventionId> {
  const commit = useCommit();
  return useCallback(
    async (title, country, report) => {
      const id = newId<InterventionId>(browserEnv);
      await commit('intervention.add', ({ interventions }) => {
        const link = report === undefined ? null : newLink(report, id);
        return [
          { table: 'interventions', id, after: newIntervention(id, title, country, interventions.length) },
          ...(link === null ? [] : [{ table: 'links' as const, id: link.id, after: link }]),
        ];
      });
      return id;
    },
    [commit],
  );
}
