import { expect, test } from 'vitest';
import type { Waiting } from '../../../shared/review/waiting';
import { elsewhere } from './elsewhere';

const returned: Waiting = { code: 'returned', count: 1, page: 'interventions', subject: 'i1' };
const fullText: Waiting = { code: 'full-text', count: 5, page: 'screening', subject: 'full-text' };
const difference: Waiting = { code: 'difference', count: 4, page: 'screening', subject: 'conflicts' };
const late: Waiting = { code: 'late', count: 2, page: 'correspondents', subject: null };

test('leads to the rest of this page first: that is what its count in the navigation counted', () => {
  expect(elsewhere([returned, fullText, difference, late], 'title-abstract')).toEqual([fullText, difference]);
});

test('leads to the first of what waits on other pages where nothing more waits on this one', () => {
  expect(elsewhere([returned, fullText, late], 'full-text')).toEqual([returned]);
  expect(elsewhere([fullText], 'full-text')).toEqual([]);
});

test('leads to the other pages’ first though its subject is named as this stage', () => {
  expect(elsewhere([{ ...late, subject: 'full-text' }], 'full-text')).toHaveLength(1);
});
