// The What Works Growth scale: what each design can reach, and what lowers it.
import { describe, expect, it } from 'vitest';
import { followPath } from '../wizard';
import { smsScale } from './sms';
import { whatWorksScale } from './sms-wwg';

const level = (answers: Record<string, string>, failed: string[] = []): number | null =>
  followPath(whatWorksScale, answers, failed).level;

describe('the scale of What Works Growth', () => {
  it.each([
    ['rct', {}, 5],
    ['iv', {}, 4],
    ['rdd', {}, 4],
    ['hazard', { timing: 'yes' }, 4],
    ['hazard', { timing: 'no' }, 3],
    ['selection', { exclusion: 'yes' }, 4],
    ['selection', { exclusion: 'no' }, 3],
    ['did', {}, 3],
    ['panel', {}, 3],
    ['psm', {}, 3],
    ['cross-section', { controls: 'yes' }, 2],
    ['cross-section', { controls: 'no' }, 1],
    ['before-after', { controls: 'yes' }, 2],
    ['before-after', { controls: 'no' }, 1],
    ['none', {}, 0],
  ])('%s with %o reaches %i', (design, more, cap) => {
    expect(level({ design, ...more })).toBe(cap);
  });

  it('asks of each design what can go wrong with it, and nothing else', () => {
    const asked = (design: string) =>
      followPath(whatWorksScale, { design, controls: 'yes' }, []).reasons.map((r) => r.id);
    expect(asked('rct')).toEqual(['balance', 'attrition', 'contamination']);
    expect(asked('iv')).toEqual(['instrument-invalid', 'instrument-weak']);
    expect(asked('before-after')).toEqual([]);
    expect(asked('none')).toEqual([]);
  });

  it('lowers by what failed, and not by what was ticked for another design', () => {
    expect(level({ design: 'rct' }, ['attrition', 'contamination'])).toBe(3);
    expect(level({ design: 'iv' }, ['instrument-invalid'])).toBe(2);
    expect(level({ design: 'rdd' }, ['threshold-chosen'])).toBe(2);
    expect(level({ design: 'did' }, ['attrition'])).toBe(3);
    expect(level({ design: 'rdd' }, ['threshold-chosen', 'contamination'])).toBe(1);
  });

  it('gives of each design a worked example that says the level it can reach, in both languages', () => {
    const [design] = whatWorksScale.questions;
    for (const answer of design?.answers.filter((a) => a.id !== 'none') ?? []) {
      const caps = ['yes', 'no'].map((a) =>
        level({ design: answer.id, timing: a, exclusion: a, controls: a }),
      );
      for (const text of Object.values(answer.example ?? {})) expect(text).toContain(`: ${String(caps[0])}`);
    }
  });

  it('differs from Farrington’s where it says so: a measurement before and after without more is 1, not 2', () => {
    const before = { effect: 'yes', 'before-after': 'both', comparison: 'none' };
    expect(followPath(smsScale, before, []).level).toBe(2);
    expect(level({ design: 'before-after', controls: 'no' })).toBe(1);
  });

  it('names answers that exist as what its reasons come after', () => {
    const ids = new Set(whatWorksScale.questions.flatMap((q) => q.answers.map((a) => `${q.id}:${a.id}`)));
    for (const { after = [] } of whatWorksScale.downgrades)
      for (const { questionId, answerId } of after) expect(ids).toContain(`${questionId}:${answerId}`);
  });
});
