// Archives that are cut off or damaged are said to be: nothing of them is left out unseen.
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { unpackFile } from './unpack';

/** Text that hardly packs, so that a cut falls within it. */
function text(lines: number): Uint8Array {
  let state = 1;
  const number = (): string => String((state = (state * 48271) % 2147483647));
  return strToU8(Array.from({ length: lines }, () => `TI  - ${number()}${number()}\n`).join(''));
}
const files = { 'a.ris': text(400), 'b.ris': text(9000), 'c.ris': text(400) };
const outcome = (name: string, bytes: Uint8Array): string | string[] => {
  const unpacked = unpackFile({ name, bytes });
  return unpacked.ok ? unpacked.value.map((f) => `${f.name} ${f.bytes.length}`) : unpacked.error.code;
};
const zip = zipSync(files);
const whole = Object.entries(files).map(([name, bytes]) => `x.zip/${name} ${bytes.length}`);

it('what is whole comes out whole', () => {
  expect(outcome('x.zip', zip)).toEqual(whole);
  expect(outcome('x.zip', zipSync(files, { level: 0 }))).toEqual(whole);
  expect(outcome('x.gz', gzipSync(files['b.ris']))).toEqual([`x ${files['b.ris'].length}`]);
});

it('an archive that is cut off anywhere is damaged', () => {
  for (let end = 4; end < zip.length; end += 997)
    expect([end, outcome('x.zip', zip.subarray(0, end))]).toEqual([end, 'damaged']);
  for (const end of [zip.length - 1, zip.length - 30, zip.length - 200])
    expect([end, outcome('x.zip', zip.subarray(0, end))]).toEqual([end, 'damaged']);
});

it('so is a gzip, and what only begins as an archive', () => {
  const gzip = gzipSync(files['b.ris']);
  for (let end = 4; end < gzip.length; end += 499)
    expect([end, outcome('x.gz', gzip.subarray(0, end))]).toEqual([end, 'damaged']);
  for (const end of [12, 17, gzip.length - 9, gzip.length - 1])
    expect([end, outcome('x.gz', gzip.subarray(0, end))]).toEqual([end, 'damaged']);
  expect(outcome('x.zip', strToU8('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'))).toBe('damaged');
});

it('a gzip may be of several', () => {
  const [a, b] = [files['a.ris'], files['b.ris']];
  const gzip = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((p) => [...p]));
  const two = gzip(gzipSync(a), gzipSync(b));
  expect(outcome('x.gz', two)).toEqual([`x ${a.length + b.length}`]);
  expect(outcome('x.gz', two.subarray(0, two.length - 3))).toBe('damaged');
  expect(outcome('x.gz', gzipSync(new Uint8Array()))).toEqual(['x 0']);
});

it('a zip without some of its files is damaged, and one with a comment is whole', () => {
  const second = zip.findIndex((_, i) => i > 4 && zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 3);
  expect(outcome('x.zip', zip.subarray(second))).toBe('damaged');
  const comment = strToU8('made by a reference manager');
  const said = Uint8Array.from([...zip, ...comment]);
  said[zip.length - 2] = comment.length;
  expect(outcome('x.zip', said)).toEqual(whole);
});

it('an archive of nothing is empty', () => {
  expect(outcome('x.zip', zipSync({ '__MACOSX/a.ris': text(1), '.hidden': text(1) }))).toBe('empty');
});
