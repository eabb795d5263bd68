import { expect, test } from 'vitest';
import { isPlace, ledTo, START } from './led-to';

test('what waits leads to its stage, and differences to where they are settled', () => {
  expect(ledTo('full-text')).toEqual({ stage: 'full-text', view: 'screen', pile: null });
  expect(ledTo('title-abstract')).toEqual(START);
  expect(ledTo('conflicts')).toEqual({ stage: 'title-abstract', view: 'conflicts', pile: null });
  expect(ledTo('full-text-conflicts')).toEqual({ stage: 'full-text', view: 'conflicts', pile: null });
});

test('anything else leads nowhere', () => {
  expect(ledTo(null)).toBeNull();
  expect(ledTo('r1')).toBeNull();
});

test('what was kept is a place when its stage and its view are known', () => {
  expect(isPlace(START)).toBe(true);
  for (const kept of [
    null,
    'x',
    { stage: 'full-text' },
    { ...START, pile: 'x' },
    { stage: 'x', view: 'screen' },
    { ...START, view: 'x' },
  ])
    expect(isPlace(kept)).toBe(false);
});
