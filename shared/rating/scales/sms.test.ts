// The way by design on Farrington's form of the scale: it leads where the short way leads.
import { describe, expect, it } from 'vitest';
import { followPath } from '../wizard';
import { smsScale } from './sms';

const path = (answers: Record<string, string>, failed: string[] = []) =>
  followPath(smsScale, { effect: 'design', ...answers }, failed);

describe('the way by design', () => {
  it.each([
    [{ design: 'rct', random: 'held' }, 5],
    [{ design: 'rct', random: 'broken' }, 4],
    [{ design: 'rdd', controls: 'yes' }, 4],
    [{ design: 'iv', controls: 'no' }, 3],
    [{ design: 'matching', controls: 'yes' }, 4],
    [{ design: 'did' }, 3],
    [{ design: 'comparison' }, 3],
    [{ design: 'before-after' }, 2],
    [{ design: 'cross-section' }, 1],
  ])('%o reaches %i', (answers, level) => {
    expect(path(answers).level).toBe(level);
  });

  it.each([
    ['rct', { random: 'held' }, { comparable: 'lot', random: 'held' }],
    ['rdd', { controls: 'yes' }, { comparable: 'rd', controls: 'yes' }],
    ['iv', { controls: 'no' }, { comparable: 'iv', controls: 'no' }],
    ['matching', { controls: 'no' }, { comparable: 'matching', controls: 'no' }],
    ['did', {}, { comparable: 'did' }],
    ['comparison', {}, { comparable: 'unclear' }],
  ])('of %s it is the level of the short way', (design, more, short) => {
    const shortWay = { effect: 'yes', 'before-after': 'both', comparison: 'yes', ...short };
    expect(path({ design, ...more }).level).toBe(followPath(smsScale, shortWay as never, []).level);
  });

  it('asks for comparability where a group is compared with, and only on this way', () => {
    expect(path({ design: 'did' }, ['comparability']).level).toBe(2);
    expect(path({ design: 'before-after' }, ['comparability']).level).toBe(2);
    expect(path({ design: 'before-after' }).reasons.map((r) => r.id)).not.toContain('comparability');
  });

  it('lowers once for a lot that did not hold, whatever broke it; what is no part of that still lowers', () => {
    const broken = { design: 'rct', random: 'broken' };
    expect(path(broken, ['attrition', 'contamination']).level).toBe(4);
    expect(path(broken).reasons.map((r) => r.id)).toEqual(['small']);
    expect(path(broken, ['small']).level).toBe(3);
    expect(path({ design: 'rct', random: 'held' }, ['attrition']).level).toBe(4);
    const example = smsScale.questions.find((q) => q.id === 'design')?.answers[0]?.example?.nl;
    expect(example).toMatch(/Viel een derde uit: 4/);
  });

  it('gives each design a worked example with the level that it can reach', () => {
    for (const { id, example } of smsScale.questions.find((q) => q.id === 'design')?.answers ?? []) {
      const cap = path({ design: id, random: 'held', controls: 'yes' }).level;
      for (const text of Object.values(example ?? {})) expect(text).toContain(`: ${String(cap)}`);
    }
  });
});
