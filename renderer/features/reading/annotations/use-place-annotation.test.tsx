// @vitest-environment jsdom
// Saying where a passage is: as it is selected, or as it was found.
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { notifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../../shared/model/annotation';
import { annotationOf, hash, passageOf, pdfOf } from '../../../../tests/helpers/marked';
import { nl } from '../../../lib/i18n/nl';
import { useReadingStore } from '../reading.store';
import { usePlaceAnnotation } from './use-place-annotation';

const range = { start: { page: 0, offset: 0 }, end: { page: 0, offset: 4 } };
const surface = { readSelection: vi.fn(), describe: vi.fn(), setPassing: vi.fn() };
const show = vi.spyOn(notifications, 'show');
beforeEach(() => {
  vi.clearAllMocks();
  surface.readSelection.mockResolvedValue(range);
  surface.describe.mockResolvedValue(passageOf('hier staat het'));
  useReadingStore.setState({ range: null, surface: { id: 'pdf' as never, surface: surface as never } });
});
const unsure = { state: 'approximate', score: 0.7, found: 'ongeveer dit' } as const;
async function placing(isThere = true, more: Partial<Annotation> = {}) {
  const found: Partial<Annotation> = { anchor: unsure, ...more };
  const { session } = await openMarked(['a', found]);
  const pdf = pdfOf({ sha256: hash('b') });
  const annotation = annotationOf('a', found);
  const { result } = hooked(() => usePlaceAnnotation(annotation, isThere ? pdf : null), session);
  const now = () => session.data.annotations[0]!;
  return {
    now,
    place: () => act(() => result.current.place()),
    agree: () => act(() => result.current.agree()),
  };
}

test('is put at what is selected, in the file that is open, and nothing stays selected', async () => {
  useReadingStore.setState({ range: { surface: {} as never, range } });
  const { now, place } = await placing();
  await place();
  expect(now()).toMatchObject({
    quote: { exact: 'hier staat het' },
    fileSha256: hash('b'),
    anchor: { state: 'exact', found: null },
  });
  expect(surface.setPassing.mock.calls).toEqual([[[]]]);
  expect(useReadingStore.getState().range).toBeNull();
  expect(show).not.toHaveBeenCalled();
});

test('goes by what the keyboard selected in this document, where the pointer selected nothing', async () => {
  surface.readSelection.mockResolvedValue(null);
  useReadingStore.setState({ range: { surface: surface as never, range } });
  const { now, place } = await placing();
  await place();
  expect(surface.describe.mock.calls).toEqual([[range]]);
  expect(now().anchor.state).toBe('exact');
});

test.each([
  ['nothing is selected', () => surface.readSelection.mockResolvedValue(null), true],
  [
    'it is selected in another document',
    () => {
      surface.readSelection.mockResolvedValue(null);
      useReadingStore.setState({ range: { surface: {} as never, range } });
    },
    true,
  ],
  ['what is selected holds no text', () => surface.describe.mockResolvedValue(null), true],
  [
    'its document is not open',
    () => useReadingStore.setState({ surface: { id: 'x', surface } as never }),
    true,
  ],
  ['its file is not one of this reference', () => undefined, false],
])('asks for a passage and changes nothing when %s', async (_when, prepare, isThere) => {
  prepare();
  const { now, place } = await placing(isThere);
  await place();
  expect(show.mock.calls).toEqual([[{ message: nl['reading.selectFirst'] }]]);
  expect(now().anchor).toEqual(unsure);
});

test('agreed with, it quotes what stands at its place', async () => {
  const { now, agree } = await placing();
  await agree();
  expect(now()).toMatchObject({ quote: { exact: 'hier staat het' }, anchor: { state: 'exact' } });
});

test('agreed with while its document is not open, or without a place, it quotes what was found', async () => {
  useReadingStore.setState({ surface: null });
  const closed = await placing();
  await closed.agree();
  expect(closed.now()).toMatchObject({ quote: { raw: 'ongeveer dit' }, anchor: { state: 'exact' } });
  useReadingStore.setState({ surface: { id: 'pdf' as never, surface: surface as never } });
  const nowhere = await placing(true, { position: null });
  await nowhere.agree();
  expect(nowhere.now().quote.raw).toBe('ongeveer dit');
  expect(surface.describe).not.toHaveBeenCalled();
});
