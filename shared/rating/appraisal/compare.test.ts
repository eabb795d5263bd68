import { expect, it } from 'vitest';
import { emptyAppraisal } from '../../model/appraisal';
import { compareAppraisals } from './compare';
import { starScale } from './tools/stars';

const by = (personId: string, answers: Record<string, string>, kind: 'own' | 'settled' = 'own') => ({
  ...emptyAppraisal({ referenceId: 'r', toolId: 'nos', personId, kind, at: 0 } as never),
  answers,
});

it('shows judgements, and questions that raters answered differently', () => {
  const lines = compareAppraisals(
    starScale,
    [by('a', { controlled: 'two', absent: 'star' }), by('b', { controlled: 'none', absent: 'star' })],
    'nl',
  );
  expect(lines.map((l) => [l.id, l.differs])).toEqual([
    ['overall', false],
    ['domain selection', false],
    ['domain comparability', true],
    ['question controlled', true],
    ['domain outcome', false],
  ]);
  expect(lines[2]?.said).toEqual(['goed', 'zwak']);
});

it('takes what was settled for no rater', () => {
  const lines = compareAppraisals(
    starScale,
    [by('a', { controlled: 'two' }), by('l', { controlled: 'none' }, 'settled')],
    'nl',
  );
  expect(lines.some((l) => l.differs)).toBe(false);
});
