// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { press } from '../../../../tests/helpers/fill-in';
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import type { useMarking as UseMarking } from '../annotations/use-marking';
import { useReadingStore } from '../reading.store';
import type { DocumentState } from './use-document';
import type { useDocumentDesk as UseDesk } from './use-document-desk';

type Now = { state: unknown; summary: object | null; retry: () => void; desk: unknown };
const { now, jumps, reanchor, area } = vi.hoisted(() => ({
  now: ((): Now => ({
    state: { status: 'opening' },
    summary: null,
    retry: () => undefined,
    desk: null,
  }))(),
  jumps: vi.fn(),
  reanchor: vi.fn(() => Promise.resolve()),
  area: vi.fn(() => Promise.resolve()),
}));
// Opening, marking and what stands around the pages have tests of their own.
vi.mock('./use-document', () => ({ useDocument: () => ({ state: now.state, retry: () => now.retry() }) }));
vi.mock('./use-document-text', () => ({ useDocumentText: () => ({ summary: now.summary }) }));
vi.mock('./use-in-use', () => ({ useInUse: () => undefined }));
vi.mock('./use-mark-titles', () => ({ useMarkTitles: () => undefined }));
vi.mock('./use-jumps', () => ({ useJumps: (what: unknown) => void jumps(what) }));
vi.mock('./use-page-clicks', () => ({ usePageClicks: () => ({ link: null, forgetLink: () => undefined }) }));
vi.mock('./use-document-desk', () => ({
  useDocumentDesk: (parts: Parameters<typeof UseDesk>[0]) => {
    now.desk = parts;
    return {};
  },
}));
vi.mock('../annotations/use-passage', () => ({ usePassage: () => ({ set: () => undefined }) }));
vi.mock('../annotations/use-marking', () => ({
  useMarking: (): Partial<ReturnType<typeof UseMarking>> => ({ area }),
}));
vi.mock('../annotations/use-reanchor', () => ({ useReanchorStale: () => reanchor }));
for (const [file, name] of [
  ['./DocumentToolbar', 'DocumentToolbar'],
  ['./DocumentSidebar', 'DocumentSidebar'],
  ['./FindBar', 'FindBar'],
  ['./ScanNotice', 'ScanNotice'],
  ['../annotations/MarkBar', 'MarkBar'],
] as const)
  vi.doMock(file, () => ({ [name]: () => <p>{name}</p> }));
vi.doMock('../annotations/AreaDrawing', () => ({
  AreaDrawing: ({ what, onDone }: { what: string; onDone: (area: object | null) => void }) => (
    <>
      <button onClick={() => onDone({ page: 2, rect: [1, 2, 3, 4] })}>{`draws ${what}`}</button>
      <button onClick={() => onDone(null)}>gives up</button>
    </>
  ),
}));
const { DocumentView } = await import('./DocumentView');

const setMarks = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(now, { state: { status: 'opening' }, summary: null });
  useReadingStore.setState({ isDark: false, selected: null });
});
const ready = (failed: number[] = []): DocumentState => {
  const state = { failed };
  const surface = {
    setMarks,
    subscribe: () => () => undefined,
    getState: () => state,
    labelOf: (index: number) => `p${index}`,
    pageCount: 9,
  };
  return { status: 'ready', surface } as never;
};
async function view(state: object, isMain = true) {
  now.state = state;
  const marked = await openMarked('a', ['b', { documentId: 'other' as never }]);
  draw(
    <DocumentView document={marked.pdf} reference={marked.reference} intervention={null} isMain={isMain} />,
    marked.session,
  );
  return marked;
}
const has = (text: string): boolean => screen.queryByText(text) !== null;
type Desk = { annotations: { id: string }[]; onDraw: (what: 'area' | null) => void; onFind: () => void };
const desk = (): Desk => now.desk as Desk;

test('while it is opened there are no tools', async () => {
  await view({ status: 'opening' });
  expect(['DocumentToolbar', 'MarkBar', 'DocumentSidebar'].map(has)).toEqual([false, false, false]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('asks for the password of one that has it', async () => {
  const answer = vi.fn();
  await view({ status: 'password', isWrong: false, answer });
  expect(document.querySelector('input[type=password]')).not.toBeNull();
});

test('says why it cannot be opened, and tries again', async () => {
  const retry = vi.fn();
  now.retry = retry;
  const { pdf } = await view({ status: 'failed', code: 'gone', message: 'nergens' });
  expect(has(textNow('reading.failed.gone', { file: pdf.fileName }))).toBe(true);
  expect(has('nergens')).toBe(true);
  expect(document.querySelector('input[type=password]')).toBeNull();
  await press(nl['common.retry']);
  expect(retry).toHaveBeenCalledTimes(1);
});

test('open, it has its tools and shows its own marks; what it was not marked in is looked up once it is read', async () => {
  const { pdf } = await view(ready());
  expect(['DocumentToolbar', 'MarkBar', 'DocumentSidebar'].map(has)).toEqual([true, true, true]);
  expect(desk().annotations.map((a) => a.id)).toEqual(['a']);
  expect((setMarks.mock.lastCall?.[0] as { id: string }[]).map((m) => m.id)).toEqual(['a']);
  expect(reanchor).not.toHaveBeenCalled();
  expect(jumps.mock.lastCall?.[0]).toMatchObject({ id: pdf.id });
  now.summary = {};
  await view(ready(), false);
  expect(reanchor.mock.calls).toEqual([[pdf]]);
  expect(jumps.mock.lastCall?.[0]).toBeNull();
});

test('names the pages that cannot be shown, where there are any', async () => {
  await view(ready());
  const text = textNow('reading.pagesFailed', { pages: 'p1, p4', total: 9 });
  expect(screen.queryByRole('alert')).toBeNull();
  await view(ready([1, 4]));
  expect(has(text)).toBe(true);
});

test('finds and draws when that is asked for; an area that was drawn is marked, one that was given up not', async () => {
  await view(ready());
  expect(has('FindBar')).toBe(false);
  act(() => desk().onFind());
  expect(has('FindBar')).toBe(true);
  expect(has('draws area')).toBe(false);
  act(() => desk().onDraw('area'));
  await press('gives up');
  expect(area).not.toHaveBeenCalled();
  expect(has('draws area')).toBe(false);
  act(() => desk().onDraw('area'));
  await press('draws area');
  expect(area.mock.calls).toEqual([[2, [1, 2, 3, 4], 'area']]);
  expect(document.activeElement).toBe(
    screen.getByRole('region', { name: textNow('reading.pages', { file: 'rapport.pdf' }) }),
  );
});

test('its pages are dark when that is chosen', async () => {
  await view(ready());
  const pages = screen.getByRole('region', { name: textNow('reading.pages', { file: 'rapport.pdf' }) });
  expect(pages.classList.contains('dark')).toBe(false);
  act(() => useReadingStore.setState({ isDark: true }));
  expect(pages.classList.contains('dark')).toBe(true);
});
