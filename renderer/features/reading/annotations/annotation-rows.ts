// What the list of annotations shows: whose, in which order, filtered by what, under which headings.
import { foldText } from '../../../../shared/kernel/text';
import type { Annotation } from '../../../../shared/model/annotation';
import type { Reference } from '../../../../shared/model/reference';
import type { ProjectData } from '../../../../shared/model/tables';
import { samePublication } from '../../../../shared/review/active';

/** Names of persons by id. */
export type Names = ReadonlyMap<string, string>;

/** What annotations are filtered by; null or nothing: by all. */
export type AnnotationFilter = {
  colour: string | null;
  tag: string | null;
  author: string | null;
  text: string;
};
export const noFilter: AnnotationFilter = { colour: null, tag: null, author: null, text: '' };

/** A heading with how many it is over, or an annotation. */
export type AnnotationRow =
  { heading: 'lost' | 'doubtful' | 'placed'; count: number } | { annotation: Annotation };

/** Who marked it: of a mark that stood in the file, its author there. */
export function authorOf(a: Annotation, persons: Names): string {
  return a.origin.type === 'pdf' && a.origin.author !== ''
    ? a.origin.author
    : (persons.get(a.personId) ?? '');
}

/** Annotations in the order in which they are read. */
export function inReadingOrder(annotations: readonly Annotation[]): Annotation[] {
  return [...annotations].sort((a, b) =>
    a.sortIndex < b.sortIndex ? -1 : a.sortIndex > b.sortIndex ? 1 : 0,
  );
}

/** What was marked in the files of a publication, those of its duplicates among them, in reading order. */
export function annotationsOf(
  data: Pick<ProjectData, 'annotations' | 'references' | 'batches' | 'duplicates'>,
  id: Reference['id'],
): Annotation[] {
  const same = samePublication(data, id);
  return inReadingOrder(data.annotations.filter((a) => same.has(a.referenceId)));
}

/** The annotations that pass a filter. Its text is looked for in the passage, the comment and the tags. */
export function filtered(
  annotations: readonly Annotation[],
  { colour, tag, author, text }: AnnotationFilter,
  names: Names,
): Annotation[] {
  const wanted = foldText(text);
  return annotations.filter(
    (a) =>
      (colour === null || a.colour === colour) &&
      (tag === null || a.tags.includes(tag)) &&
      (author === null || authorOf(a, names) === author) &&
      (wanted === '' || foldText(`${a.quote.exact} ${a.comment} ${a.tags.join(' ')}`).includes(wanted)),
  );
}

/**
 * Rows of the list. Lost passages first: they wait for somebody. Those with a place have no heading where they are
 * alone.
 */
export function rowsOf(shown: readonly Annotation[]): AnnotationRow[] {
  const lost = shown.filter((a) => a.anchor.state === 'lost');
  const doubtful = shown.filter((a) => a.anchor.state === 'approximate');
  const placed = shown.filter((a) => a.anchor.state === 'exact' || a.anchor.state === 'moved');
  const isMixed = lost.length + doubtful.length > 0;
  const under = (heading: 'lost' | 'doubtful' | 'placed', group: Annotation[]): AnnotationRow[] => [
    ...(group.length > 0 && isMixed ? [{ heading, count: group.length }] : []),
    ...group.map((annotation) => ({ annotation })),
  ];
  return [...under('lost', lost), ...under('doubtful', doubtful), ...under('placed', placed)];
}

/** What one can filter by: tags and authors that occur, sorted, each once. */
export function choicesOf(
  annotations: readonly Annotation[],
  names: Names,
): { tags: string[]; authors: string[] } {
  return {
    tags: [...new Set(annotations.flatMap((a) => a.tags))].sort(),
    authors: [...new Set(annotations.map((a) => authorOf(a, names)))].sort(),
  };
}
