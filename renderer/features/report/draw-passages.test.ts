// @vitest-environment jsdom
// Passages are drawn a file at a time; what cannot be drawn stays in words.
import { expect, test, vi } from 'vitest';
import { drawPassages } from './draw-passages';

// A header of a PNG of 600 by 80 pixels, and nothing more.
const png = new Uint8Array(24);
new DataView(png.buffer).setUint32(16, 600);
new DataView(png.buffer).setUint32(20, 80);
const { pictureOf, openPdf, destroy } = vi.hoisted(() => ({
  pictureOf: vi.fn(),
  openPdf: vi.fn(),
  destroy: vi.fn(),
}));
vi.mock('../../pdf/page-pictures', () => ({ pictureOf }));
vi.mock('../../pdf/pdf-library', () => ({ openPdf }));

const passage = (id: string, documentId: string, state = 'exact', parts = 1) => ({
  id,
  documentId,
  anchor: { state },
  parts: Array.from({ length: parts }, (_, pageIndex) => ({
    pageIndex,
    quads: [[100, 720, 200, 720, 100, 700, 200, 700]],
  })),
});
const data = {
  annotations: [
    passage('a', 'd', 'exact', 2),
    passage('lost', 'd', 'lost'),
    passage('b', 'closed'),
    passage('c', 'gone'),
  ],
  documents: [
    { id: 'd', sha256: 'here' },
    { id: 'closed', sha256: 'locked' },
    { id: 'gone', sha256: 'none' },
  ],
} as never;
const run = (ids: string[], signal = new AbortController().signal, onProgress = vi.fn()) =>
  drawPassages(ids as never, {
    data,
    getFile: (sha256) => Promise.resolve(sha256 === 'none' ? null : new TextEncoder().encode(sha256)),
    signal,
    onProgress,
  });

test('each part is a picture, with a margin, at half the size that it was drawn at', async () => {
  pictureOf.mockReset().mockResolvedValue(png);
  openPdf
    .mockReset()
    .mockImplementation((bytes: Uint8Array) =>
      new TextDecoder().decode(bytes) === 'locked'
        ? Promise.reject(new Error('password'))
        : Promise.resolve({ pdf: 'pdf', task: { destroy } }),
    );
  const onProgress = vi.fn();
  const { pictures, without } = await run(['a', 'lost', 'b', 'c'], undefined, onProgress);
  expect([...pictures.keys()]).toEqual(['a']);
  expect(pictures.get('a' as never)).toHaveLength(2);
  expect(pictures.get('a' as never)?.[0]).toMatchObject({ width: 300, height: 40 });
  expect(pictures.get('a' as never)?.[0]?.src).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/);
  expect(pictureOf.mock.calls[0]).toEqual(['pdf', 0, [84, 684, 216, 736], 0]);
  expect(without).toBe(3);
  expect(onProgress.mock.lastCall).toEqual([4]);
  expect(destroy).toHaveBeenCalledTimes(1);
});

test('it stops between two passages, and lets the file go', async () => {
  destroy.mockReset();
  const controller = new AbortController();
  pictureOf.mockReset().mockImplementation(() => {
    controller.abort();
    return Promise.resolve(png);
  });
  await expect(run(['a', 'lost'], controller.signal)).rejects.toThrow();
  expect(destroy).toHaveBeenCalledTimes(1);
});
