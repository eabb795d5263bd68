// What a sign-off was of. Copies of a study come together: what somebody had written before the lead signed off, and
// the lead had not seen, would be printed as signed.
import { sha256Hex } from '../kernel/hash';
import type { InterventionId, ReferenceId } from '../kernel/ids';
import { stableJson } from '../kernel/text';
import type { Review } from '../model/review';
import type { ProjectData } from '../model/tables';
import { type Merged, samePublication } from './active';
import { ownRatings } from './raters';

type Covered = Merged &
  Pick<ProjectData, 'ratings' | 'appraisals' | 'persons' | 'extractions' | 'effects' | 'reviews'>;

// By id, and without who wrote it when: a field that a later schema adds changes no fingerprint.
const sorted = <T>(rows: readonly T[]): string[] => rows.map((row) => stableJson(row)).sort();

function ofRating(data: Covered, id: ReferenceId): unknown {
  const same = samePublication(data, id);
  const ratings = ownRatings(data).filter((r) => same.has(r.referenceId));
  const appraisals = data.appraisals.filter((a) => same.has(a.referenceId));
  return [
    sorted(
      ratings.map(({ personId, value, levels }) => [
        personId,
        value,
        levels.map((l) => [l.measureId, l.about, l.value]),
      ]),
    ),
    sorted(
      appraisals.map(({ personId, kind, toolId, answers, judgements, overall }) => [
        ...[personId, kind, toolId],
        ...[answers, judgements, overall],
      ]),
    ),
  ];
}

function ofExtraction(data: Covered, id: InterventionId): unknown {
  const answers = data.extractions.flatMap((x) =>
    x.interventionId === id
      ? Object.entries(x.answers).map(([field, { text, rows }]) => [field, text, rows])
      : [],
  );
  const effects = data.effects.flatMap((e) =>
    e.interventionId === id
      ? [
          [
            ...[e.id, e.measureId, e.outcome, e.direction, e.size, e.unit],
            ...[e.interval, e.p, e.n, e.horizon, e.subgroup],
          ],
        ]
      : [],
  );
  return [sorted(answers), sorted(effects)];
}

/** The fingerprint of what a sign-off of a subject would be of: levels and appraisals, or answers and effects. */
export function coveredBy(data: Covered, subject: Review['subject']): string {
  const what =
    subject.type === 'rating'
      ? ofRating(data, subject.id as ReferenceId)
      : ofExtraction(data, subject.id as InterventionId);
  return sha256Hex(stableJson(what));
}

/** Sign-offs of what is not as it was: something came that the lead had not seen. */
export function changedSinceSigned(data: Covered): Review[] {
  return data.reviews.filter(
    (r) => r.status === 'signed-off' && r.covers !== null && r.covers !== coveredBy(data, r.subject),
  );
}
