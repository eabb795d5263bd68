import { expect, it, vi } from 'vitest';
import { followCall, watchProgress } from './progress';

it('tells how far the slowest call is, until none is left', () => {
  const told = vi.fn();
  const end = watchProgress(told);
  const [a, b] = [followCall(), followCall()];
  a.far(0.5);
  b.far(2);
  a.end();
  b.end();
  b.end();
  expect(told.mock.calls).toEqual([[0.5], [0.5], [1], [null]]);
  end();
  followCall().far(0.1);
  expect(told).toHaveBeenCalledTimes(4);
});
