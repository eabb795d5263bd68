// Levels of a column that names the Maryland scale, in studies on this scale and on others.
import { expect, it } from 'vitest';
import { fixedEnv, type PersonId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { HeadPlanner } from './import-plan';

const env = fixedEnv(Date.UTC(2026, 0, 1));

function ratedOn(scaleId: string, sms: string): unknown {
  const planner = new HeadPlanner(env, {
    project: { ...defaultProject(env, 'Studie'), scaleId },
    interventions: [],
    nextSequence: 1,
    by: 'anna' as PersonId,
    sources: [],
    fileName: 'a.csv',
  });
  planner.next({ sms });
  const { writes } = planner.end('csv', []);
  return writes.flatMap((w) => (w.table === 'ratings' && w.after !== null ? [w.after.value] : []))[0];
}

it('are levels of either form of it', () => {
  for (const scale of ['sms', 'sms-wwg']) expect(ratedOn(scale, '3')).toEqual({ type: 'level', level: 3 });
});

it('stand as a remark on another scale, whose levels mean something else', () => {
  expect(ratedOn('effect-ladder', '3')).toEqual({ type: 'remark', text: 'SMS 3' });
  expect(ratedOn('effect-ladder', '2-3')).toEqual({ type: 'remark', text: 'SMS 2_3' });
  expect(ratedOn('effect-ladder', 'geen niveau')).toEqual({ type: 'remark', text: 'geen niveau' });
  expect(ratedOn('effect-ladder', '')).toBeUndefined();
});
