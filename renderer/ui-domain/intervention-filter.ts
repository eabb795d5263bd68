// Which interventions a screen shows: one filter for all screens that list them, kept while one works.
import { create } from 'zustand';
import { foldText } from '../../shared/kernel/text';
import type { Intervention } from '../../shared/model/intervention';

export type InterventionFilter = {
  text: string;
  country: string | null;
  type: string | null;
  measure: string | null;
  condition: string | null;
};

const NONE: InterventionFilter = { text: '', country: null, type: null, measure: null, condition: null };

export const useInterventionFilter = create<InterventionFilter>()(() => NONE);

/** Changes part of the filter. */
export function setInterventionFilter(part: Partial<InterventionFilter>): void {
  useInterventionFilter.setState(part);
}

/** Takes every restriction away. */
export function clearInterventionFilter(): void {
  useInterventionFilter.setState(NONE);
}

/** The interventions that satisfy the filter, in order of entry. */
export function filterInterventions(
  interventions: readonly Intervention[],
  filter: InterventionFilter,
): Intervention[] {
  const text = foldText(filter.text);
  return interventions
    .filter(
      (i) =>
        (text === '' || foldText(i.title).includes(text)) &&
        (filter.country === null || i.country === filter.country) &&
        (filter.type === null || (i.types[filter.type] ?? 0) > 0) &&
        (filter.measure === null || i.measures.includes(filter.measure)) &&
        (filter.condition === null || i.conditions.includes(filter.condition)),
    )
    .sort((a, b) => a.sequence - b.sequence);
}
