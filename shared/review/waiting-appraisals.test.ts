import { expect, test } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { type Appraisal, emptyAppraisal } from '../model/appraisal';
import { defaultProject } from '../model/default-project';
import { newReview, type Review } from '../model/review';
import { emptyProjectData } from '../model/tables';
import { waitingAppraisals } from './appraisals';
import { isRecordLocked } from './lock';

const [anna, bert] = ['a', 'b'] as [PersonId, PersonId];
const report = 'r' as ReferenceId;
const good = {
  ...{ exposed: 'star', unexposed: 'star', ascertained: 'star', absent: 'none' },
  ...{ controlled: 'two', assessed: 'star', 'long-enough': 'star', followed: 'star' },
};
const appraised = (
  personId: PersonId,
  answers: Record<string, string>,
  kind: Appraisal['kind'] = 'own',
): Appraisal => ({
  ...emptyAppraisal({ referenceId: report, personId, toolId: 'nos', kind, at: 1 }),
  answers,
});
const waits = (appraisals: Appraisal[], reviews: Review[] = []) =>
  waitingAppraisals(
    {
      ...emptyProjectData(),
      projects: [{ ...defaultProject(fixedEnv(1), ''), toolIds: ['nos'] }],
      appraisals,
      reviews,
    },
    [report],
  );
const nothing = { unappraised: [], half: [], differs: [] };
const review = (status: Review['status']): Review =>
  newReview({ subject: { type: 'rating', id: report }, status, comment: '', settled: null, by: anna, at: 1 });

test('a report waits until somebody is done, for who began, and for the lead where raters differ', () => {
  expect(waits([])).toEqual({ ...nothing, unappraised: [report] });
  expect(waits([appraised(anna, { exposed: 'star' })])).toEqual({
    ...nothing,
    unappraised: [report],
    half: [{ referenceId: report, personId: anna }],
  });
  expect(waits([appraised(anna, good)])).toEqual(nothing);
  const differ = [appraised(anna, good), appraised(bert, { ...good, controlled: 'none' })];
  expect(waits(differ)).toEqual({ ...nothing, differs: [report] });
  expect(waits([...differ, appraised(anna, good, 'settled')])).toEqual(nothing);
});

test('a report that is appraised with the tool for its design waits for no other', () => {
  const project = { ...defaultProject(fixedEnv(1), ''), toolIds: ['nos', 'mmat'] };
  const data = { ...emptyProjectData(), projects: [project], appraisals: [appraised(anna, good)] };
  expect(waitingAppraisals(data, [report])).toEqual(nothing);
  expect(waitingAppraisals({ ...data, appraisals: [] }, [report]).unappraised).toEqual([report]);
});

test('what is signed off waits for nobody, and does not change', () => {
  expect(waits([], [review('signed-off')])).toEqual(nothing);
  const own = appraised(anna, good);
  expect(isRecordLocked([review('signed-off')], 'appraisals', own)).toBe(true);
  expect(isRecordLocked([review('approved')], 'appraisals', own)).toBe(false);
  const target = { type: 'appraisal', appraisalId: own.id, itemId: 'exposed' };
  expect(isRecordLocked([review('signed-off')], 'evidence', { target })).toBe(true);
});
