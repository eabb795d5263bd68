// Levels that were given on another scale than the project has: studies from before a scale stayed can hold them.
import { expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { buildProduct } from '../../shared/report/build-report';
import { describeCheck } from '../../shared/report/check-texts';
import { tablesOf } from '../../shared/report/document-model';
import { ratingTable } from '../../shared/review/agreement';
import { buildBoard } from '../../shared/review/board';
import { reportScope } from '../../shared/review/scope';
import { checkProject } from '../../shared/review/check';

it('are named before print, as a point that is not final', async () => {
  const data = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const found = (of: typeof data) => checkProject(of, 0).find((i) => i.code === 'other-scale');
  expect(found(data)).toBeUndefined();
  const leveled = data.ratings.filter((r) => r.value?.type === 'level' || r.value?.type === 'range');
  const [first] = leveled;
  const ratings = data.ratings.map((r) => (r === first ? { ...r, scaleId: 'sms-wwg' } : r));
  const item = found({ ...data, ratings });
  expect(item).toMatchObject({ weight: 'open', references: [first?.referenceId] });
  expect(describeCheck(item!, 'en')).toBe(
    '1 report with a level that was given on another scale: it is not printed, nor counted.',
  );
  // On a scale of another kind all are.
  const projects = data.projects.map((p) => ({ ...p, scaleId: 'effect-ladder' }));
  expect(found({ ...data, projects })?.count).toBe(leveled.length);
});

it('are no levels of the scale of the study: printed, counted and compared as not rated', async () => {
  const data = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const projects = data.projects.map((p) => ({ ...p, scaleId: 'sms-wwg' }));
  const on = { ...data, projects };
  const said = (of: typeof data) => reportScope(of).listed.filter((l) => l.level !== null).length;
  expect([said(data) > 0, said(on)]).toEqual([true, 0]);
  expect(ratingTable(on).rows).toEqual([]);
  expect(buildBoard(on).filter((r) => r.value !== null && r.value.type !== 'remark')).toEqual([]);
  // What the lead settled of them is of the other scale too.
  const rating = data.ratings.find((r) => r.value?.type === 'level')!;
  const review = { id: `rating:${rating.referenceId}`, subject: { type: 'rating', id: rating.referenceId } };
  const settled = { ...review, status: 'approved', settled: rating.value, printedLevel: null, at: 1 };
  const rows = buildBoard({ ...on, reviews: [settled as never] });
  expect(rows.find((r) => r.subject.id === rating.referenceId)).toMatchObject({
    status: 'unrated',
    value: null,
  });
  // A second rater's level on another scale is no agreement, however much the numbers are alike.
  const other = { ...rating, id: 'x' as never, personId: 'x' as never, scaleId: 'effect-ladder' };
  const both = { ...data, ratings: [...data.ratings, other] };
  expect(ratingTable(both).rows.every((r) => r.values.length === ratingTable(data).persons.length)).toBe(
    true,
  );
});

it('are headed by the name of the scale that they are of', async () => {
  const data = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const heading = (scaleId: string, language: 'nl' | 'en') => {
    const projects = data.projects.map((p) => ({ ...p, scaleId }));
    const [table] = tablesOf(buildProduct({ ...data, projects }, 'bijlage-3', language));
    return table?.columns.at(-1)?.title;
  };
  expect(heading('sms', 'nl')).toBe('Maryland Scientific Methods Scale-niveau');
  expect(heading('sms-wwg', 'en')).toBe('Maryland Scientific Methods Scale level');
  expect(heading('effect-ladder', 'nl')).toBe('Effectladder-niveau');
  expect(heading('effect-ladder', 'en')).toBe('Effect ladder level');
});
