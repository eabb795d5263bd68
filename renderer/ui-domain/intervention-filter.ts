// Which interventions a screen shows: one filter for all screens that list them, kept for each project.
import { foldText } from '../../shared/kernel/text';
import type { Intervention } from '../../shared/model/intervention';
import type { Project } from '../../shared/model/project';
import { columnMatcher, type FoldedColumns } from '../../shared/search/query';
import { updatePageState, usePageState } from '../store/page-state';

export type InterventionFilter = {
  text: string;
  country: string | null;
  type: string | null;
  measure: string | null;
  condition: string | null;
};

const KEY = 'interventions.filter';
const isAny = (): boolean => true;

/** A filter as it was kept; what is not of its kind restricts nothing. */
export function filterOf(kept: unknown): InterventionFilter {
  const found = (kept ?? {}) as Partial<Record<keyof InterventionFilter, unknown>>;
  const textOf = (part: keyof InterventionFilter): string | null => {
    const value = found[part];
    return typeof value === 'string' ? value : null;
  };
  return {
    text: textOf('text') ?? '',
    country: textOf('country'),
    type: textOf('type'),
    measure: textOf('measure'),
    condition: textOf('condition'),
  };
}

/** The filter of the open project. */
export function useInterventionFilter(): InterventionFilter {
  const [kept] = usePageState<unknown>(KEY, null, isAny);
  return filterOf(kept);
}

/** Changes part of the filter. */
export function setInterventionFilter(part: Partial<InterventionFilter>): void {
  updatePageState(KEY, (kept) => ({ ...filterOf(kept), ...part }));
}

/** Takes every restriction away. */
export function clearInterventionFilter(): void {
  updatePageState(KEY, () => undefined);
}

/**
 * The interventions that satisfy the filter, in order of entry. Its text is a search in title and country.
 *
 * @param countries - of the project: a country is found by its code and by its name in both languages
 */
export function filterInterventions(
  interventions: readonly Intervention[],
  filter: InterventionFilter,
  countries: Project['countries'],
): Intervention[] {
  const matches = columnMatcher(filter.text);
  const nameOf = new Map(countries.map(({ code, name }) => [code, `${code} ${name.nl} ${name.en}`]));
  const columnsOf = ({ title, country }: Intervention): FoldedColumns => ({
    title: foldText(title),
    country: foldText(nameOf.get(country) ?? country),
  });
  return interventions
    .filter(
      (i) =>
        (matches === null || matches(columnsOf(i))) &&
        (filter.country === null || i.country === filter.country) &&
        (filter.type === null || (i.types[filter.type] ?? 0) > 0) &&
        (filter.measure === null || i.measures.includes(filter.measure)) &&
        (filter.condition === null || i.conditions.includes(filter.condition)),
    )
    .sort((a, b) => a.sequence - b.sequence);
}
