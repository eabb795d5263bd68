// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { openScreening } from '../../../tests/helpers/screening-study';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { useAppStore } from '../../store/app.store';
import type { Longlist } from './use-longlist';

type GridProps = {
  rows: {
    count: number;
    rowAt: (index: number) => { title: string } | undefined;
    idAt: (index: number) => unknown;
  };
  selected: ReadonlySet<string>;
  onSelect: (selected: Set<string>) => void;
  onOpen: (id: string) => void;
  onEdit: (id: string) => void;
};
const { list } = vi.hoisted(() => ({ list: { more: {} as Partial<Longlist> } }));
// The search is a worker's; what is around the list, and the list itself, have tests of their own.
vi.mock('./use-longlist', async () => {
  const { rowFacts } = await import('./longlist-rows');
  return {
    useLonglist: (data: { references: Reference[] }) => ({
      references: data.references,
      shown: Uint32Array.from(data.references.keys()),
      facts: rowFacts(data as never),
      counts: null,
      isSearching: false,
      problem: null,
      ...list.more,
    }),
  };
});
vi.mock('./ReferenceGrid', () => ({
  ReferenceGrid: ({ rows, selected, onSelect, onOpen, onEdit }: GridProps) => (
    <>
      {Array.from({ length: rows.count + 1 }, (_, n) => (
        <p key={n}>{`row ${String(rows.idAt(n))} ${rows.rowAt(n)?.title}`}</p>
      ))}
      <p>{`selected ${[...selected].join()}`}</p>
      <button onClick={() => onSelect(new Set(['r3', 'gone']))}>selects</button>
      <button onClick={() => onOpen('r1')}>opens</button>
      <button onClick={() => onEdit('r3')}>edits</button>
    </>
  ),
}));
vi.mock('./ExportMenu', () => ({
  ExportMenu: ({ count, references }: { count: number; references: () => Reference[] }) => (
    <p>{`exports ${count}: ${references()
      .map((r) => r.id)
      .join()}`}</p>
  ),
}));
vi.mock('./SelectionActions', () => ({ SelectionActions: () => null }));
vi.mock('../../ui-domain/ReferenceForm', () => ({
  ReferenceForm: ({ id, onClose }: { id: string; onClose: () => void }) => (
    <button onClick={onClose}>{`form of ${id}`}</button>
  ),
}));
vi.mock('../../ui-domain/AddReference', () => ({
  AddReference: ({ onAdded }: { onAdded: (id: ReferenceId) => void }) => (
    <button onClick={() => onAdded('nieuw' as ReferenceId)}>adds</button>
  ),
}));
const { LonglistPage } = await import('./LonglistPage');

beforeEach(() => void (list.more = {}));
async function page(count = 3, more: Partial<Longlist> = {}) {
  list.more = more;
  const study = await openScreening(count);
  draw(<LonglistPage />, study.session);
}
const texts = (pattern: RegExp): string[] => screen.queryAllByText(pattern).map((e) => e.textContent);

test('without references it leads to where they come in', async () => {
  await page(0);
  expect(screen.getByText(nl['longlist.empty'])).toBeDefined();
  expect(texts(/^row/)).toEqual([]);
  await press(nl['nav.import']);
  expect(useAppStore.getState().page).toBe('import');
});

test('has a row for each that is shown, in that order, and says how many that are', async () => {
  await page(3, { shown: Uint32Array.from([2, 0]) });
  expect(texts(/^row/)).toEqual(['row r3 Titel 3', 'row r1 Titel 1', 'row undefined undefined']);
  expect(screen.getByText(textNow('longlist.shown', { shown: 2, total: 3 }))).toBeDefined();
  expect(screen.queryByText(nl['longlist.empty'])).toBeNull();
});

test('says that it still searches, and why it cannot', async () => {
  await page(3, { isSearching: true, problem: 'geen worker' });
  const searching = nl['longlist.searching'];
  expect(texts(/./).some((text) => text.includes(searching))).toBe(true);
  expect(screen.getByRole('alert').textContent).toBe(
    textNow('longlist.searchFailed', { reason: 'geen worker' }),
  );
});

test('what narrows the list can be taken away at once', async () => {
  await page();
  expect(screen.queryByRole('button', { name: nl['longlist.clear'] })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.type(screen.getByRole('searchbox'), 'loon');
  await press(nl['longlist.clear']);
  expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
});

test('exports what is selected and still there; all that is shown where nothing is selected', async () => {
  await page(3, { shown: Uint32Array.from([2, 0]) });
  expect(texts(/^exports/)).toEqual(['exports 2: r3,r1']);
  await press('selects');
  expect(texts(/^selected/)).toEqual(['selected r3']);
  expect(texts(/^exports/)).toEqual(['exports 1: r3']);
});

test('a reference is opened for reading, or its form; one that is added shows its form', async () => {
  await page();
  expect(texts(/^form/)).toEqual([]);
  await press('edits');
  await press('form of r3');
  expect(texts(/^form/)).toEqual([]);
  expect(screen.queryByText('adds')).toBeNull();
  await press(nl['reference.add']);
  await press('adds');
  expect(texts(/^form/)).toEqual(['form of nieuw']);
  expect(screen.queryByText('adds')).toBeNull();
  await press('opens');
  expect(useAppStore.getState()).toMatchObject({ page: 'reading', subject: 'r1' });
});
