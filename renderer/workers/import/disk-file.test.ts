// A chosen file that is gone halfway.
import { afterEach, expect, it, vi } from 'vitest';
import { diskFile, orUnreadable } from './disk-file';

afterEach(() => vi.unstubAllGlobals());
const reader = (read: (blob: { from: number; to: number }) => ArrayBuffer): void =>
  void vi.stubGlobal(
    'FileReaderSync',
    class {
      readAsArrayBuffer = read;
    },
  );
const file = { size: 9, slice: (from: number, to: number) => ({ from, to }) } as never;

it('is read as far as it is asked for', () => {
  reader(({ from, to }) => new Uint8Array([from, to]).buffer);
  expect(diskFile(file).length).toBe(9);
  expect([...diskFile(file).subarray(2, 5)]).toEqual([2, 5]);
});

it('fails in our words, and other errors stay what they are', () => {
  reader(() => {
    throw new DOMException('gone', 'NotFoundError');
  });
  expect(orUnreadable(() => diskFile(file).subarray(0, 1))).toMatchObject({
    ok: false,
    error: { code: 'unreadable', message: '' },
  });
  expect(() =>
    orUnreadable(() => {
      throw new Error('other');
    }),
  ).toThrow('other');
  expect(orUnreadable(() => 5)).toBe(5);
});
