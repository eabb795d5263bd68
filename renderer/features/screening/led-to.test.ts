import { expect, test } from 'vitest';
import { ledTo } from './led-to';

test('what waits leads to its stage, and differences to where they are settled', () => {
  expect(ledTo('full-text')).toEqual({ stage: 'full-text', view: 'screen' });
  expect(ledTo('title-abstract')).toEqual({ stage: 'title-abstract', view: 'screen' });
  expect(ledTo('conflicts')).toEqual({ stage: 'title-abstract', view: 'conflicts' });
  expect(ledTo('full-text-conflicts')).toEqual({ stage: 'full-text', view: 'conflicts' });
});

test('anything else leads nowhere', () => {
  expect(ledTo(null)).toBeNull();
  expect(ledTo('r1')).toBeNull();
});
