import { expect, test } from 'vitest';
import { besideReport, keptOrder } from './report-order';

test('the order stays while reports change places; what is gone leaves it, what is new comes last', () => {
  expect(keptOrder([], ['a', 'b'])).toEqual(['a', 'b']);
  expect(keptOrder(['a', 'b', 'c'], ['c', 'new', 'a'])).toEqual(['a', 'c', 'new']);
});

test('beside a report stand those before and after it; at the ends none', () => {
  const order = ['a', 'b', 'c'];
  expect(besideReport(order, 'a')).toEqual({ previous: null, next: 'b', at: 1 });
  expect(besideReport(order, 'b')).toEqual({ previous: 'a', next: 'c', at: 2 });
  expect(besideReport(order, 'c')).toEqual({ previous: 'b', next: null, at: 3 });
});

test('from what is not in the list one goes to its first', () => {
  expect(besideReport(['a', 'b'], 'x')).toEqual({ previous: null, next: 'a', at: null });
  expect(besideReport([], 'x')).toEqual({ previous: null, next: null, at: null });
});
