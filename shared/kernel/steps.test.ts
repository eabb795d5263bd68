import { expect, test } from 'vitest';
import { finished } from './steps';

test('goes on to the outcome, whatever pauses there are, and hands on what is thrown', () => {
  const done: number[] = [];
  function* steps(fails: boolean): Generator<undefined, string> {
    done.push(1);
    yield;
    if (fails) throw new Error('stuck');
    done.push(2);
    yield;
    return 'ready';
  }
  expect(finished(steps(false))).toBe('ready');
  expect(done).toEqual([1, 2]);
  expect(() => finished(steps(true))).toThrow('stuck');
});
