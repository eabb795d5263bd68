// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { bert } from '../../../tests/helpers/marked';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyRating } from '../../../shared/model/rating';
import { newReview } from '../../../shared/model/review';
import type { BoardRow } from '../../../shared/review/board';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { ReviewCard } from './ReviewCard';

const row = (more: Partial<BoardRow>): BoardRow => ({
  subject: { type: 'rating', id: 'r1' },
  title: 'Titel',
  country: null,
  status: 'ready',
  ratings: [],
  value: null,
  review: null,
  answered: 0,
  fields: 0,
  missing: [],
  withoutEvidence: [],
  ...more,
});
async function drawCard(more: Partial<BoardRow>, isLead = true): Promise<string> {
  cleanup();
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  useAppStore.setState({ personId: isLead ? by : bert.id });
  return draw(<ReviewCard row={row(more)} />, session).container.textContent;
}
const rated = (person: string, level: number | null, more: object = {}) => ({
  ...emptyRating('r1' as never, person as never, 'sms', 1),
  value: level === null ? null : ({ type: 'level', level } as const),
  ...more,
});

test('says what it is and where it stands, and leads there', async () => {
  const text = await drawCard({ value: { type: 'level', level: 3 } });
  expect(text).toContain(`${nl['review.rating']} · ${nl['review.status.ready']} · 3`);
  fireEvent.click(screen.getByRole('button', { name: 'Titel' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r1' });
  const template = await drawCard({
    subject: { type: 'extraction', id: 'i1' },
    answered: 2,
    fields: 5,
  });
  expect(template).toContain(nl['review.extraction']);
  expect(template).toContain(textNow('interventions.answered', { answered: 2, total: 5 }));
  fireEvent.click(screen.getByRole('button', { name: 'Titel' }));
  expect(useAppStore.getState()).toMatchObject({ page: 'interventions', subject: 'i1' });
});

test('fields that lack something are named, each under what they lack', async () => {
  const label = (text: string) => ({ nl: text, en: '' });
  const text = await drawCard({
    missing: [label('Doel'), label('Land')],
    withoutEvidence: [label('Effect')],
  });
  expect(text).toContain(`${textNow('field.missing', { count: 2 })} Doel; Land`);
  expect(text).toContain(`${textNow('field.noEvidence', { count: 1 })} Effect`);
  const whole = await drawCard({});
  expect(whole).not.toContain(textNow('field.missing', { count: 0 }));
});

test('what each gave is said, and is compared where there are more', async () => {
  const compare = () => screen.queryByRole('button', { name: nl['compare.open'] });
  const one = await drawCard({ ratings: [rated('bert', null, { argument: 'nog niet' })] });
  expect(one).toContain('Bert: – nog niet');
  expect(compare()).toBeNull();
  const two = await drawCard({
    ratings: [rated('bert', 2, { argument: 'want', overruleReason: 'klein' }), rated('weg', 3)],
  });
  expect(two).toContain('Bert: 2 want (klein)');
  expect(two).toContain('weg: 3');
  expect(compare()!.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(compare()!);
  expect(compare()!.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('table')).toBeDefined();
});

test('only the lead decides; a comment is said with whose it is', async () => {
  const subject = { type: 'rating', id: 'r1' as never } as const;
  const review = { subject, status: 'returned', settled: null, by: bert.id, at: 1 } as const;
  expect(await drawCard({ review: newReview({ ...review, comment: 'graag opnieuw' }) })).toContain(
    'Bert: graag opnieuw',
  );
  expect(screen.queryByRole('button', { name: nl['review.return'] })).not.toBeNull();
  expect(await drawCard({ review: newReview({ ...review, comment: '' }) }, false)).not.toContain('Bert:');
  expect(screen.queryByRole('button', { name: nl['review.return'] })).toBeNull();
});
