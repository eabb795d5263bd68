// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildBoard } from '../../../shared/review/board';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import { ReviewPage } from './ReviewPage';

vi.mock('../../../shared/review/board', async (original) => ({
  ...(await original<object>()),
  buildBoard: vi.fn(),
}));
vi.mock('./ReviewDetail', () => ({
  ReviewDetail: ({ row, move }: { row: { title: string }; move: (by: 1 | -1) => void }) => (
    <div>
      <div data-detail>{row.title}</div>
      <button onClick={() => move(1)}>verder</button>
      <button onClick={() => move(-1)}>terug</button>
    </div>
  ),
}));
const row = (title: string, status: string, country: string | null, type = 'rating') => ({
  title,
  status,
  country,
  subject: { type, id: title },
});
async function drawPage(...rows: object[]): Promise<void> {
  cleanup();
  vi.mocked(buildBoard).mockReturnValue(rows as never);
  const { session } = await openStudy();
  useAppStore.setState({ projectId: session.id });
  draw(<ReviewPage />, session);
}
const cards = (): string[] =>
  [...document.querySelectorAll('.zeef-review-row .zeef-title')].map((c) => c.textContent);
const detail = (): string | undefined => document.querySelector('[data-detail]')?.textContent;
const queue = (status: 'ready' | 'unrated'): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`^${nl[`review.status.${status}`]} \\d`) });
const choose = (label: string, option: string): void => {
  fireEvent.click(screen.getByRole('combobox', { name: label }));
  fireEvent.click(screen.getAllByRole('option', { name: option }).at(-1)!);
};

test('statuses have their number; each filter narrows what is left', async () => {
  await drawPage(
    row('a', 'ready', 'SE'),
    row('b', 'ready', 'DK'),
    row('c', 'unrated', 'SE'),
    row('d', 'ready', 'SE', 'extraction'),
  );
  expect(cards()).toEqual(['a', 'b', 'd', 'c']);
  expect(queue('ready').textContent).toContain('3');
  fireEvent.click(queue('ready'));
  expect(queue('ready').getAttribute('aria-pressed')).toBe('true');
  expect(cards()).toEqual(['a', 'b', 'd']);
  choose(nl['common.country'], 'Zweden');
  expect(cards()).toEqual(['a', 'd']);
  choose(nl['review.subject'], nl['review.extraction']);
  expect(cards()).toEqual(['d']);
  expect(screen.queryByText(nl['review.empty'])).toBeNull();
  choose(nl['common.country'], 'Denemarken');
  expect(screen.getByText(nl['review.empty'])).toBeDefined();
});

test('two hundred are drawn at once, and the rest counted', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => row(`r${n}`, 'ready', null));
  await drawPage(...many(200));
  expect(screen.queryByText(textNow('review.more', { count: 0 }))).toBeNull();
  await drawPage(...many(203));
  expect(cards()).toHaveLength(200);
  expect(screen.getByText(textNow('review.more', { count: 3 }))).toBeDefined();
  expect(screen.queryByText(nl['review.onlyLead'])).toBeNull();
});

test('one goes through the rows, and stays within them', async () => {
  await drawPage(row('a', 'ready', null), row('b', 'ready', null), row('c', 'unrated', null));
  expect(detail()).toBe('a');
  const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
  press('terug');
  expect(detail()).toBe('a');
  press('verder');
  press('verder');
  press('verder');
  expect(detail()).toBe('c');
  fireEvent.click(screen.getByTitle('b').closest('button')!);
  expect(detail()).toBe('b');
  expect(document.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
});

test('where nothing is there yet, it says what comes', async () => {
  await drawPage();
  expect(screen.getByText(nl['review.nothingYet'])).toBeDefined();
});
