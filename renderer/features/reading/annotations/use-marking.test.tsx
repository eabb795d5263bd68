// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { TextRange } from '../../../../shared/annotation/page-text';
import { hash, measure, passageOf } from '../../../../tests/helpers/marked';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import type { PassageControl } from './use-passage';

// The hash is the browser's to make, which jsdom is not.
vi.mock('../../../lib/hash-file', () => ({ hashFile: () => Promise.resolve('f'.repeat(64)) }));
const { useMarking } = await import('./use-marking');

beforeEach(() => useReadingStore.setState({ selected: null, colour: null, target: null, tab: 'form' }));

const somewhere: TextRange = { start: { page: 0, offset: 0 }, end: { page: 0, offset: 4 } };

/** A document in which this is selected. */
async function bench(selected: TextRange | null, ...annotations: string[]) {
  const marked = await openMarked(...annotations);
  const { session, pdf, reference } = marked;
  let isCleared = false;
  const control = {
    read: () => Promise.resolve(selected),
    done: () => (isCleared = true),
  } as unknown as PassageControl;
  const surface = {
    describe: () => Promise.resolve(passageOf('Het werkt.')),
    document: { getPage: () => Promise.resolve({ view: [0, 0, 595, 842] }) },
    texts: { load: () => Promise.resolve({ text: '', runs: [], source: 'none' }) },
    labelOf: (index: number) => `p${index}`,
    picture: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  } as unknown as PdfSurface;
  const { result } = hooked(
    () => useMarking({ pdf, reference, intervention: measure, surface, control }),
    session,
  );
  return { ...marked, now: () => result.current, isCleared: () => isCleared };
}

test('marking marks the passage in a colour that is the present one from then on', async () => {
  const { session, now, isCleared } = await bench(somewhere);
  const id = await act(() => now().mark('blue', 'underline'));
  expect(session.data.annotations).toMatchObject([{ id, colour: 'blue', kind: 'underline' }]);
  expect(useReadingStore.getState()).toMatchObject({ selected: id, colour: 'blue' });
  expect([now().colour, isCleared()]).toEqual(['blue', true]);
});

test('where nothing is selected nothing is marked', async () => {
  const { session, now } = await bench(null);
  expect(await act(() => now().mark('blue'))).toBeNull();
  expect(session.data.annotations).toEqual([]);
});

test('attaching takes the passage, else the chosen annotation; without a target, or anything to attach, nothing', async () => {
  const passage = await bench(somewhere);
  expect(await act(() => passage.now().attach())).toBe(false);
  act(() => useReadingStore.setState({ target: 'level' }));
  expect(await act(() => passage.now().attach())).toBe(true);
  expect(passage.session.data.evidence[0]?.annotationId).toBe(passage.session.data.annotations[0]?.id);

  const chosen = await bench(null, 'a', 'b');
  act(() => useReadingStore.setState({ selected: null }));
  expect(await act(() => chosen.now().attach())).toBe(false);
  act(() => useReadingStore.setState({ selected: 'b' as never }));
  expect(await act(() => chosen.now().attach())).toBe(true);
  expect(chosen.session.data.evidence.map((e) => e.annotationId)).toEqual(['b']);
  expect(chosen.session.data.annotations).toHaveLength(2);
});

test('an area has its picture and its place; a note has no picture', async () => {
  const { session, now } = await bench(null);
  await act(() => now().area(2, [10, 20, 30, 40], 'area'));
  await act(() => now().area(3, [10, 20, 30, 40], 'note'));
  const [area, note] = ['area', 'note'].map((kind) => session.data.annotations.find((a) => a.kind === kind)!);
  expect(area?.parts).toMatchObject([{ pageIndex: 2, pageLabel: 'p2' }]);
  expect(area?.imageSha256).toBe(hash('f'));
  expect([...((await session.getFile(hash('f'))) ?? [])]).toEqual([1, 2, 3]);
  expect([note?.imageSha256, note?.quote.exact]).toEqual([null, '']);
  expect(useReadingStore.getState()).toMatchObject({ selected: note?.id, tab: 'marks' });
});
