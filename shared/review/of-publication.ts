// What stands with a publication beside its ratings and reviews, whichever of its records it was given of: whether its
// text can be had, what was said of it with a tool, who looked at it again. Taking a merge back gives each its own.
import type { ReferenceId } from '../kernel/ids';
import type { Appraisal } from '../model/appraisal';
import type { Retrieval } from '../model/retrieval';
import { groupBy, type Merged, standingFor } from './active';

type OfReference = { readonly referenceId: ReferenceId; readonly at: number };

/** One of several: what the kept record has goes first, then what was written last. */
function firstOf<T extends OfReference>(
  keptId: ReferenceId,
  rows: readonly T[],
  isEmpty: (row: T) => boolean = () => false,
): T | undefined {
  const rank = (row: T): number => (isEmpty(row) ? 2 : 0) + (row.referenceId === keptId ? 0 : 1);
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.at - a.at)[0];
}

/** The rows that count by the record that stands for the publication: one of those that are in one another's place. */
function oneEach<T extends OfReference>(
  data: Merged,
  rows: readonly T[],
  placeOf: (row: T) => string,
  isEmpty?: (row: T) => boolean,
): Map<ReferenceId, T[]> {
  const stands = standingFor(data);
  const byPublication = groupBy(rows, (row) => stands(row.referenceId));
  if (data.duplicates.length === 0) return byPublication;
  return new Map(
    [...byPublication].map(([id, of]) => [
      id,
      of.length === 1
        ? of
        : [...groupBy(of, placeOf).values()].flatMap((own) => firstOf(id, own, isEmpty) ?? []),
    ]),
  );
}

/** What became of the full text of each publication, by the record that stands for it. */
export function retrievalsByReport(
  data: Merged & { readonly retrievals: readonly Retrieval[] },
): Map<ReferenceId, Retrieval> {
  const found = oneEach(data, data.retrievals, () => '');
  return new Map([...found].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first]])));
}

const saysNothing = ({ answers, judgements, overall, argument, weight }: Appraisal): boolean =>
  overall === null &&
  argument === '' &&
  weight === null &&
  Object.keys(answers).length === 0 &&
  Object.keys(judgements).length === 0;

const whoseWith = ({ kind, personId, toolId }: Pick<Appraisal, 'kind' | 'personId' | 'toolId'>): string =>
  `${toolId}\n${kind === 'own' ? personId : ''}`;

/**
 * The appraisals that count by the record that stands for the publication: of each person, and of what was settled, one
 * with each tool.
 */
export const appraisalsByReport = (
  data: Merged & { readonly appraisals: readonly Appraisal[] },
): Map<ReferenceId, Appraisal[]> => oneEach(data, data.appraisals, whoseWith, saysNothing);

/** Of which record of a publication somebody's appraisal with a tool, or what is settled, stands or will stand. */
export function appraisalPlace(
  data: Merged & { readonly appraisals: readonly Appraisal[] },
  of: Pick<Appraisal, 'referenceId' | 'kind' | 'personId' | 'toolId'>,
): ReferenceId {
  const own = data.appraisals.filter((a) => whoseWith(a) === whoseWith(of));
  const keptId = standingFor(data)(of.referenceId);
  return appraisalsByReport({ ...data, appraisals: own }).get(keptId)?.[0]?.referenceId ?? keptId;
}
