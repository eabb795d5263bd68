// Where annotations are after their file was replaced, by what the worker found of them.
import type { Write } from '../../../../shared/change/commit';
import type { AnchorState, Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Reanchored } from '../../../workers/documents/reanchor-file';

/** How many annotations ended in each state. */
export type Counts = Record<AnchorState, number>;

/** An annotation where it was found in a file with this hash. */
export function foundAgain(a: Annotation, found: Reanchored, sha256: string): Annotation {
  const { state, score, found: text, page, passage } = found;
  // A lost passage keeps the place it had, in the file that it had it in.
  const lost: Annotation = { ...a, anchor: { state: 'lost', score: 0, found: null } };
  if (state === 'lost') return lost;
  const anchor = { state, score, found: text };
  if (page !== null) {
    const [first] = a.parts;
    if (first === undefined) return a;
    return {
      ...a,
      parts: [{ ...first, pageIndex: page, pageLabel: found.label }],
      fileSha256: sha256,
      anchor,
      sortIndex: `${String(page).padStart(5, '0')}${a.sortIndex.slice(5)}`,
    };
  }
  if (passage === null) return lost;
  return {
    ...a,
    parts: passage.parts,
    position: passage.position,
    sortIndex: passage.sortIndex,
    fileSha256: sha256,
    anchor,
    // What was quoted, and what stood around it, stays as it was until somebody agrees with the place.
    quote: state === 'approximate' ? a.quote : { ...passage.quote, exact: a.quote.exact, raw: a.quote.raw },
  };
}

/** The writes that put annotations where they were found, and how many ended in each state. Others are left. */
export function placeFound(
  annotations: readonly Annotation[],
  found: ReadonlyMap<string, Reanchored>,
  sha256: string,
): { writes: Write[]; counts: Counts } {
  const counts: Counts = { exact: 0, moved: 0, approximate: 0, lost: 0 };
  const writes = annotations.flatMap((a): Write[] => {
    const result = found.get(a.id);
    if (result === undefined) return [];
    const after = foundAgain(a, result, sha256);
    counts[after.anchor.state]++;
    return [{ table: 'annotations', id: a.id, after }];
  });
  return { writes, counts };
}

/** Whether an annotation was never looked for in the present file: it could not be read when it came. */
export const isStale = (a: Annotation, pdf: ReferenceDocument): boolean =>
  a.documentId === pdf.id && a.fileSha256 !== pdf.sha256 && a.anchor.state !== 'lost';
