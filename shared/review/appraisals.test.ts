import { describe, expect, it } from 'vitest';
import { emptyAppraisal } from '../model/appraisal';
import { mixedMethods } from '../rating/appraisal/tools/mixed-methods';
import { starScale } from '../rating/appraisal/tools/stars';
import { appraisalOutcome } from './appraisals';

const by = (personId: string, answers: Record<string, string>, more: object = {}) => ({
  ...emptyAppraisal({ referenceId: 'r', toolId: 't', personId, kind: 'own', at: 0 } as never),
  answers,
  ...more,
});
const of = (tool: typeof starScale, ...all: ReturnType<typeof by>[]) =>
  appraisalOutcome(tool, 'r' as never, all);

describe('what appraisals of a report come to', () => {
  it('is what the raters have alike, with the points where those are alike too', () => {
    const { domains } = of(starScale, by('a', { controlled: 'two' }), by('b', { controlled: 'one' }));
    expect(domains.get('comparability')).toEqual({ state: 'judged', level: 'good', points: null });
    expect(domains.get('outcome')).toEqual({ state: 'open' });
  });
  it('differs where raters do, until the lead settles', () => {
    const raters = [by('a', { controlled: 'two' }), by('b', { controlled: 'none' })];
    expect(of(starScale, ...raters).domains.get('comparability')).toEqual({ state: 'differs' });
    const settled = by('l', { controlled: 'one' }, { kind: 'settled', weight: 40 });
    expect(of(starScale, ...raters, settled)).toMatchObject({ isSettled: true, weight: 40, raters: 2 });
    expect(of(starScale, ...raters, settled).domains.get('comparability')).toMatchObject({ level: 'good' });
  });
  it('tells not asked from not judged yet', () => {
    const { domains } = of(mixedMethods, by('a', { s1: 'no', s2: 'yes' }));
    expect(domains.get('criterion-1')).toEqual({ state: 'not-asked' });
    expect(of(mixedMethods, by('a', { s1: 'yes' })).domains.get('criterion-1')).toEqual({ state: 'open' });
  });
});
