// One rule for what was rated and reviewed of a publication that several records are of.
import { describe, expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { emptyDecision } from '../model/decision';
import { planMerge } from '../duplicates/plan';
import { type DuplicateGroup, newDuplicateGroup } from '../model/duplicate-group';
import { newPerson } from '../model/people';
import { emptyRating, type Rating, type RatingValue, withLevels } from '../model/rating';
import { newReference } from '../model/reference';
import { newReview, type Review } from '../model/review';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { ratingTable } from './agreement';
import { buildBoard } from './board';
import { refuseWrite } from './policy';
import { countedReviews, isRatingLocked, outcomesByReference, ratingPlace } from './rated';
import { returnedTo } from './returned';
import { reportScope } from './scope';

const [kept, away, alone] = ['kept', 'away', 'alone'] as [ReferenceId, ReferenceId, ReferenceId];
const [anna, bert, lead] = ['anna', 'bert', 'lead'] as [PersonId, PersonId, PersonId];
const level = (n: number): RatingValue => ({ type: 'level', level: n });
const rated = (id: ReferenceId, by: PersonId, n: number | null, at = 1): Rating => ({
  ...emptyRating(id, by, 'sms', at),
  value: n === null ? null : level(n),
});
const several = (id: ReferenceId, by: PersonId): Rating => {
  const given = { argument: '', answers: {}, downgrades: [], overruleReason: '', measureId: null };
  return withLevels(emptyRating(id, by, 'sms', 1), [
    { id: 'a', about: 'Werk', value: level(2), ...given },
    { id: 'b', about: 'Loon', value: level(4), ...given },
  ]);
};
const review = (id: ReferenceId, part: Partial<Review> = {}): Review => ({
  ...newReview({
    subject: { type: 'rating', id },
    status: 'open',
    comment: '',
    settled: null,
    by: lead,
    at: 2,
  }),
  ...part,
});
const group = newDuplicateGroup({
  id: 'g' as never,
  keptId: kept,
  memberIds: [kept, away],
  basis: 'confirmed',
  merged: {},
  from: {},
  chosen: {},
  by: lead,
  at: 10,
});

function study(part: Partial<ProjectData>, rule: 'highest' | 'lead' | 'by-outcome' = 'highest'): ProjectData {
  const person = (id: PersonId, role: 'lead' | 'assistant') =>
    newPerson({ id, name: id, role, colour: 'red' });
  const project = { ...defaultProject(fixedEnv(0), 'Studie'), severalLevels: rule };
  return {
    ...emptyProjectData(),
    projects: [{ ...project, printing: { ...project.printing, scope: 'included' } }],
    persons: [person(lead, 'lead'), person(anna, 'assistant'), person(bert, 'assistant')],
    references: [kept, away, alone].map((id, sequence) =>
      newReference({ id, sequence, csl: { type: 'report' }, country: 'SE' }),
    ),
    decisions: [kept, away, alone].map((id) => ({
      ...emptyDecision(id, anna, 'full-text'),
      verdict: 'include' as const,
    })),
    duplicates: [group],
    ...part,
  };
}

const onBoard = (data: ProjectData) => buildBoard(data).find((r) => r.subject.id === kept);
const inTables = (data: ProjectData) => reportScope(data).listed.find((l) => l.reference.id === kept);

describe('after a merge', () => {
  it('the board, the tables and the table of raters have what was given of the other record', () => {
    const data = study({ ratings: [rated(away, anna, 3)], reviews: [review(away, { status: 'returned' })] });
    expect(onBoard(data)?.value).toEqual(level(3));
    expect(onBoard(data)?.status).toBe('returned');
    expect(inTables(data)?.value).toEqual(level(3));
    expect(ratingTable(data).rows).toEqual([{ referenceId: kept, values: [3] }]);
    expect(returnedTo(data, anna).map((r) => r.reference.id)).toEqual([kept]);
    expect(ratingPlace(data, kept, anna)).toEqual({ id: 'away:anna', referenceId: away });
    expect(ratingPlace(data, away, bert)).toEqual({ id: 'kept:bert', referenceId: kept });
  });

  it('what differs is to settle, also where one record was signed off', () => {
    const ratings = [rated(kept, anna, 3), rated(away, bert, 2)];
    const data = study({ ratings, reviews: [review(kept, { status: 'signed-off' })] });
    expect(onBoard(data)?.status).toBe('disagreement');
    expect(inTables(data)?.value).toBeNull();
  });

  it('who rated both has one rating: that of the kept record, with a level before without', () => {
    const both = study({ ratings: [rated(away, anna, 2, 9), rated(kept, anna, 4)] });
    expect(inTables(both)?.value).toEqual(level(4));
    expect(onBoard(both)?.ratings).toHaveLength(1);
    const begun = study({ ratings: [rated(away, anna, 2), rated(kept, anna, null)] });
    expect(onBoard(begun)?.value).toEqual(level(2));
  });

  it('the level that the lead named of the other record is printed, until the lead names another', () => {
    const named = review(away, { printedLevel: '|werk' });
    const data = study({ ratings: [several(away, anna)], reviews: [named, review(kept)] }, 'lead');
    expect(onBoard(data)?.value).toEqual(level(2));
    expect(inTables(data)?.value).toEqual(level(2));
    expect(ratingTable(data).rows[0]?.values).toEqual([2]);
    const since = { ...data, reviews: [named, review(kept, { at: 11 })] };
    expect(onBoard(since)?.status).toBe('unnamed');
    expect(inTables(since)?.value).toBeNull();
    const approved = review(kept, { status: 'approved' });
    expect(onBoard({ ...data, reviews: [named, approved] })?.value).toEqual(level(2));
  });

  it('what was given of a third record stands with the next one where the import of the kept one is taken back', () => {
    const data = study({
      references: study({}).references.map((r) => (r.id === kept ? { ...r, batchId: 'b' as never } : r)),
      batches: [{ id: 'b', status: 'undone' } as never],
      duplicates: [{ ...group, memberIds: [kept, away, alone] }],
      ratings: [rated(alone, anna, 3)],
      reviews: [review(alone, { status: 'signed-off', settled: level(2) })],
    });
    expect(outcomesByReference(data).get(away)).toEqual({ status: 'settled', value: level(2) });
    expect(buildBoard(data).map((r) => [r.subject.id, r.status])).toEqual([[away, 'signed-off']]);
    expect([away, alone].map((id) => isRatingLocked(data, id))).toEqual([true, true]);
  });

  it('what the lead reopened stays open when another record joins', () => {
    const before = study({
      ratings: [rated(away, anna, 3)],
      reviews: [
        review(away, { status: 'signed-off', settled: level(2), at: 2 }),
        review(kept, { status: 'open', at: 11 }),
      ],
    });
    const facts = {
      referenceOf: (id: ReferenceId) => before.references.find((r) => r.id === id),
      groupOf: (id: ReferenceId) => before.duplicates.find((g) => g.memberIds.includes(id)),
      workOf: (id: ReferenceId) => (id === kept ? 1 : 0),
      isWorkedOut: () => false,
      distinctions: new Set<string>(),
    };
    const plan = planMerge(fixedEnv(20), [kept, alone], facts, { basis: 'confirmed', by: lead });
    const joined = plan.ok ? (plan.writes[0]?.after as DuplicateGroup) : null;
    const data = { ...before, duplicates: joined === null ? [] : [joined] };
    expect(joined?.memberIds).toHaveLength(3);
    expect(isRatingLocked(data, kept)).toBe(false);
    expect(onBoard(data)?.status).toBe(onBoard(before)?.status);
    // What was signed off of the third after that is heard.
    const later = review(alone, { status: 'signed-off', at: 15 });
    expect(isRatingLocked({ ...data, reviews: [...data.reviews, later] }, kept)).toBe(true);
  });

  it('the door knows what was rated and signed off of the other record', () => {
    const data = study({ ratings: [rated(away, anna, 3)] });
    const facts = { ...data, beside: [], hasWork: () => true };
    const approval = review(kept, { status: 'approved' });
    expect(refuseWrite(facts, lead, 'reviews', [null, approval])).toBeNull();
    const signed = { ...facts, reviews: [review(kept, { status: 'signed-off' })] };
    const change = [rated(away, anna, 3), rated(away, anna, 4)] as const;
    expect(refuseWrite(signed, anna, 'ratings', change)).toBe('locked');
    const opened = { ...facts, reviews: [review(away, { status: 'signed-off' }), review(kept, { at: 11 })] };
    expect(refuseWrite(opened, anna, 'ratings', change)).toBeNull();
  });
});

it('the board says what the tables say, whatever was given of which record, merged and apart again', () => {
  const values = [null, 2, 3];
  const rules = ['highest', 'lead', 'by-outcome'] as const;
  const reviews = [
    [],
    [review(away, { settled: level(1), status: 'approved' })],
    [review(kept, { printedLevel: '|loon' }), review(away, { printedLevel: '|werk', at: 3 })],
    [review(kept, { at: 12 }), review(away, { status: 'signed-off', settled: level(5) })],
  ];
  for (const rule of rules)
    for (const said of reviews)
      for (const a of values)
        for (const b of values)
          for (const duplicates of [[group], []]) {
            const ratings = [rated(kept, anna, a), rated(away, bert, b), several(away, anna)];
            const data = study({ ratings, reviews: said, duplicates }, rule);
            const tables = new Map(reportScope(data).listed.map((l) => [l.reference.id as string, l]));
            for (const row of buildBoard(data)) {
              expect(row.outcome).toEqual(tables.get(row.subject.id)?.outcome);
              expect(outcomesByReference(data).get(row.subject.id as ReferenceId) ?? row.outcome).toEqual(
                row.outcome,
              );
            }
            expect(buildBoard(data)).toHaveLength(duplicates.length === 0 ? 3 : 2);
          }
});

it('reviews are as they are where nothing is merged', () => {
  const data = study({ reviews: [review(kept)], duplicates: [] });
  expect(countedReviews(data)).toBe(data.reviews);
});
