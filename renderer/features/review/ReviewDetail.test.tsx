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
import { ReviewDetail } from './ReviewDetail';

const row = (more: Partial<BoardRow>): BoardRow => ({
  subject: { type: 'rating', id: 'r1' },
  title: 'Titel',
  country: null,
  status: 'ready',
  ratings: [],
  value: null,
  review: null,
  outcome: null,
  answered: 0,
  fields: 0,
  missing: [],
  withoutEvidence: [],
  unsettled: [],
  ...more,
});
async function drawDetail(more: Partial<BoardRow>, isLead = true): Promise<string> {
  cleanup();
  const { session, by } = await openStudy();
  await session.commit(by, 'test', [{ table: 'persons', id: bert.id, after: bert }]);
  useAppStore.setState({ personId: isLead ? by : bert.id });
  return draw(<ReviewDetail row={row(more)} move={() => undefined} />, session).container.textContent;
}
const open = (): boolean =>
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${nl['review.open']}`) }));
const rated = (person: string, level: number | null, more: object = {}) => ({
  ...emptyRating('r1' as never, person as never, 'sms', 1),
  id: `${person}:r1` as never,
  value: level === null ? null : ({ type: 'level', level } as const),
  ...more,
});

test('says what it is and where it stands, and leads there', async () => {
  const value = { type: 'level', level: 3 } as const;
  const text = await drawDetail({ value, outcome: { status: 'agreed', value } });
  expect(text).toContain(nl['review.status.ready']);
  expect(text).toContain(`${nl['review.rating']} · 3`);
  open();
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r1' });
  const template = await drawDetail({ subject: { type: 'extraction', id: 'i1' }, answered: 2, fields: 5 });
  expect(template).toContain(nl['review.extraction']);
  expect(template).toContain(textNow('interventions.answered', { answered: 2, total: 5 }));
  open();
  expect(useAppStore.getState()).toMatchObject({ page: 'interventions', subject: 'i1' });
});

test('fields that lack something are named, each under what they lack', async () => {
  const label = (text: string) => ({ nl: text, en: '' });
  const text = await drawDetail({
    missing: [label('Doel'), label('Land')],
    withoutEvidence: [label('Effect')],
  });
  expect(text).toContain(`${textNow('field.missing', { count: 2 })} Doel; Land`);
  expect(text).toContain(`${textNow('field.noEvidence', { count: 1 })} Effect`);
  expect(await drawDetail({})).not.toContain(textNow('field.missing', { count: 0 }));
});

test('what each gave is said, and is compared where there are more: at once where they differ', async () => {
  const compared = (): HTMLDetailsElement | null => document.querySelector('details');
  expect(await drawDetail({ ratings: [rated('bert', null, { argument: 'nog niet' })] })).toContain(
    'nog niet',
  );
  expect(compared()).toBeNull();
  const two = [rated('bert', 2, { argument: 'want', overruleReason: 'klein' }), rated('weg', 3)];
  expect(await drawDetail({ ratings: two })).toContain('want (klein)');
  expect(screen.getAllByRole('region').map((r) => r.getAttribute('aria-label'))).toEqual(['Bert', 'weg']);
  expect(compared()!.open).toBe(false);
  await drawDetail({ ratings: two, status: 'disagreement' });
  expect(compared()!.open).toBe(true);
});

test('only the lead decides; a comment is said with whose it is', async () => {
  const subject = { type: 'rating', id: 'r1' as never } as const;
  const review = { subject, status: 'returned', settled: null, by: bert.id, at: 1 } as const;
  const sendBack = () => screen.queryByRole('button', { name: new RegExp(`^${nl['review.return']}`) });
  expect(await drawDetail({ review: newReview({ ...review, comment: 'graag opnieuw' }) })).toContain(
    'Bert: graag opnieuw',
  );
  expect(sendBack()).not.toBeNull();
  expect(await drawDetail({ review: newReview({ ...review, comment: '' }) }, false)).not.toContain('Bert:');
  expect(sendBack()).toBeNull();
});
