// What a list shows of a reference itself, as text.
import { foldText } from '../kernel/text';
import { formatNames, type Reference, referenceLabel, yearOf } from '../model/reference';

/** Columns that follow from the reference alone. */
export const searchColumns = ['title', 'authors', 'year', 'container', 'country'] as const;
export type SearchColumn = (typeof searchColumns)[number];

export const isSearchColumn = (column: string): column is SearchColumn =>
  searchColumns.some((c) => c === column);

/** Title (else how it is named), authors, year, container and country; '' where there is none. */
export function shownColumns(
  reference: Pick<Reference, 'csl' | 'country' | 'citedAs' | 'id'>,
): Record<SearchColumn, string> {
  const { csl } = reference;
  return {
    title: csl.title ?? referenceLabel(reference),
    authors: formatNames(csl.author),
    year: yearOf(csl)?.toString() ?? '',
    container: csl['container-title'] ?? '',
    country: reference.country ?? '',
  };
}

/** The same, folded as searches compare. */
export function foldedColumns(reference: Parameters<typeof shownColumns>[0]): Record<SearchColumn, string> {
  const { title, authors, year, container, country } = shownColumns(reference);
  return {
    title: foldText(title),
    authors: foldText(authors),
    year,
    container: foldText(container),
    country: foldText(country),
  };
}
