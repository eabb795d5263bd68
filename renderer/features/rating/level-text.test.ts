import { expect, test } from 'vitest';
import { parseLevel, readRemark } from './level-text';

test('levels and ranges are read; nothing is no level; other text lacks its level', () => {
  expect(parseLevel(' 3 ')).toEqual({ value: { type: 'level', level: 3 } });
  expect(parseLevel('2-3')).toEqual({ value: { type: 'range', low: 2, high: 3 } });
  expect(parseLevel('  ')).toEqual({ value: null });
  expect(parseLevel('7')).toEqual({ missing: 'level' });
  expect(parseLevel('n.v.t.')).toEqual({ missing: 'level' });
});

test('a remark is what is written, without white space around it', () => {
  expect(readRemark(' n.v.t. ')).toEqual({ type: 'remark', text: 'n.v.t.' });
  expect(readRemark(' ')).toBeNull();
});
