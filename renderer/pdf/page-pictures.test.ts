// @vitest-environment jsdom
// Pages as pictures: which part, at which size, which way up. The page here is 200 by 400 points.
import { beforeEach, expect, test, vi } from 'vitest';
import { pictureOf, scanOf, thumbnailOf } from './page-pictures';

type Asked = { scale: number; rotation?: number; offsetX?: number; offsetY?: number };
const asked: Asked[] = [];
const drawn: { type: string; width: number; height: number }[] = [];
let canvases: HTMLCanvasElement[] = [];
const rotate = { of: 0 };
const fails = { drawing: false, picture: false };
const page = {
  get rotate() {
    return rotate.of;
  },
  getViewport: (wanted: Asked) => {
    asked.push(wanted);
    const { scale, rotation = rotate.of } = wanted;
    const [width, height] = rotation % 180 === 0 ? [200, 400] : [400, 200];
    return {
      width: width * scale,
      height: height * scale,
      // Upright pages: y runs down in pixels and up in points.
      convertToViewportPoint: (x: number, y: number) => [x * scale, (400 - y) * scale],
      convertToPdfPoint: (x: number, y: number) => [x / scale, 400 - y / scale],
    };
  },
  render: ({ canvas }: { canvas: HTMLCanvasElement }) => {
    canvases.push(canvas);
    return { promise: fails.drawing ? Promise.reject(new Error('stuk')) : Promise.resolve() };
  },
};
const getPage = vi.fn(() => Promise.resolve(page));
const pdf = { getPage } as never;
HTMLCanvasElement.prototype.toBlob = function (give, type = '') {
  drawn.push({ type, width: this.width, height: this.height });
  give(fails.picture ? null : ({ type, arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) } as Blob));
};
URL.createObjectURL = (blob) => `blob:${(blob as Blob).type}`;
beforeEach(() => {
  getPage.mockClear();
  asked.length = drawn.length = 0;
  canvases = [];
  rotate.of = 0;
  Object.assign(fails, { drawing: false, picture: false });
});

test('part of a page at twice its size, from its corner on', async () => {
  expect(await pictureOf(pdf, 2, [10, 300, 60, 380], 0)).toEqual(new Uint8Array(3));
  expect(getPage.mock.calls).toEqual([[3]]);
  expect(drawn).toEqual([{ type: 'image/png', width: 100, height: 160 }]);
  expect(asked.at(-1)).toEqual({ scale: 2, rotation: 0, offsetX: -20, offsetY: -40 });
});

test('is turned as the page and the viewer are', async () => {
  rotate.of = 270;
  await pictureOf(pdf, 0, [0, 0, 10, 10], 180);
  await thumbnailOf(pdf, 0, 100, 180);
  expect(asked.map((viewport) => viewport.rotation)).toEqual([90, 90, 90, 90]);
});

test('a small picture is as wide as is asked, or less where it would be too high', async () => {
  expect(await thumbnailOf(pdf, 1, 100, 90)).toBe('blob:image/jpeg');
  expect(getPage.mock.calls).toEqual([[2]]);
  // 400 by 200 points lying down: 100 wide, drawn half as large again for sharp screens.
  expect(drawn[0]).toMatchObject({ width: 150, height: 75 });
  await thumbnailOf(pdf, 1, 160, 0);
  // Upright it may be 232 high: the width follows.
  expect(drawn[1]).toMatchObject({ width: 174, height: 348 });
});

test('a scan tells where its pixels lie on the page', async () => {
  const { toPoint } = await scanOf(pdf, 0, 3);
  expect(getPage.mock.calls).toEqual([[1]]);
  expect(drawn).toEqual([{ type: 'image/png', width: 600, height: 1200 }]);
  expect(toPoint(30, 60)).toEqual([10, 380]);
});

test('the canvas is let go whatever comes of it, and is never empty while it is drawn on', async () => {
  await pictureOf(pdf, 0, [10, 10, 10, 10], 0);
  expect(drawn[0]).toMatchObject({ width: 1, height: 1 });
  fails.picture = true;
  await expect(scanOf(pdf, 0, 1)).rejects.toThrow('no picture');
  fails.drawing = true;
  await expect(scanOf(pdf, 0, 1)).rejects.toThrow('stuk');
  expect(canvases.map((c) => [c.width, c.height])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});
