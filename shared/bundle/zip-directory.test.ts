import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceOf, takeSteps, takeStepsFrom } from './steps';
import { tooLarge } from './archive';
import { listEntries, placeOf, type ZipListed } from './zip-directory';
import { directory, localHeader, type ZipEntry } from './zip-records';

test('what 32 bits cannot say is said in 64, and read again', async () => {
  const GIB = 2 ** 30;
  const entries: ZipEntry[] = [
    { name: 'small', crc: 1, size: 5, packed: 5, isStored: true },
    { name: 'long', crc: 2, size: 5 * GIB, packed: 5 * GIB, isStored: true },
    { name: 'far', crc: 3, size: 9, packed: 7 },
  ];
  // Only the records are there; between them lies what nobody reads.
  const parts = new Map<number, Uint8Array>();
  const placed: (ZipEntry & { at: number })[] = [];
  let end = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    parts.set(end, header);
    placed.push({ ...entry, at: end });
    end += header.length + entry.packed;
  }
  const start = end;
  for (const record of directory(placed, end, 3)) {
    parts.set(end, record);
    end += record.length;
  }
  const size = end + 3;
  const read = (from: number, to: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.min(to, size) - from);
    for (const [at, part] of parts)
      for (let i = Math.max(at, from); i < Math.min(at + part.length, to); i++)
        bytes[i - from] = part[i - at] ?? 0;
    return Promise.resolve(bytes);
  };
  const listed = await takeStepsFrom(listEntries(size), { size, read });
  expect([...listed.values()]).toEqual(
    placed.map(({ name, at, size, packed, isStored }) => ({
      ...{ name, at, size: packed, originalSize: size },
      compression: isStored === true ? 0 : 8,
    })),
  );
  const far = listed.get('far');
  if (far === undefined) throw new Error('not listed');
  expect(await takeStepsFrom(placeOf(far, size), { size, read })).toBe(start - 7);
});

test('a zip of another program is listed, and one that names an entry twice or ends early is not', async () => {
  const zip = zipSync({ 'a.txt': strToU8('a'), 'é.txt': strToU8('bb') });
  const listed = takeSteps(listEntries(zip.length), zip);
  expect([...listed.keys()]).toEqual(['a.txt', 'é.txt']);
  const twice = zip.slice();
  twice.set(twice.subarray(twice.length - 22), twice.length - 22);
  const end = new DataView(twice.buffer, twice.length - 22);
  const one = takeSteps(listEntries(zipSync({ a: strToU8('x') }).length), zipSync({ a: strToU8('x') }));
  expect(one.size).toBe(1);
  end.setUint16(8, 9, true);
  expect(() => takeSteps(listEntries(twice.length), twice)).toThrow('invalid zip data');
  for (const cut of [1, 10, 30])
    expect(() => takeSteps(listEntries(zip.length - cut), zip.subarray(0, zip.length - cut))).toThrow();
  expect(await takeStepsFrom(listEntries(zip.length), sourceOf(new Blob([zip])))).toEqual(listed);
});

test('entries over one another, and a stored one of another size than it says, are no zip', () => {
  const bytes = strToU8('x'.repeat(500));
  const zipOf = (entries: ZipEntry[], isOver: boolean): Uint8Array => {
    const parts: Uint8Array[] = [];
    let end = 0;
    const placed = entries.map((entry) => {
      const at = isOver ? 0 : end;
      if (!isOver || end === 0) {
        parts.push(localHeader(entry), bytes);
        end += localHeader(entry).length + bytes.length;
      }
      return { ...entry, at };
    });
    return new Uint8Array(Buffer.concat([...parts, ...directory(placed, end, 0)]));
  };
  const entry = (name: string, size = 500): ZipEntry => ({ name, crc: 0, size, packed: 500, isStored: true });
  const list = (zip: Uint8Array): unknown => takeSteps(listEntries(zip.length), zip);
  expect(() => list(zipOf([entry('a'), entry('b')], false))).not.toThrow();
  expect(() => list(zipOf([entry('a'), entry('b'), entry('c')], true))).toThrow('invalid zip data');
  expect(() => list(zipOf([entry('a', 1)], false))).toThrow('invalid zip data');
});

test('many small entries that unpack to a great deal are a bomb, and those of a real study are not', () => {
  const entries = (count: number, size: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ name: `any/${n}`, size, originalSize: 1024 ** 2, compression: 8 },
    }));
  expect(tooLarge(entries(300, 1100))).toBe('any/32');
  expect(tooLarge(entries(300, 1024 ** 2 / 20))).toBeNull();
  expect(tooLarge(entries(20, 1100))).toBeNull();
});

test('files that are not packed may be of any size; what is packed may not unpack to more than the limit', () => {
  const GIB = 2 ** 30;
  const entry = (name: string, size: number, originalSize: number): Omit<ZipListed, 'at'> => ({
    ...{ name, size, originalSize },
    compression: size === originalSize ? 0 : 8,
  });
  const stored = entry('files/a', 20 * GIB, 20 * GIB);
  const records = entry('data.json', GIB / 16, GIB / 2);
  expect(tooLarge([records, stored])).toBeNull();
  expect(tooLarge([stored, entry('data.json', GIB / 8, 5 * GIB)])).toBe('data.json');
  expect(tooLarge([entry('a.json', 2.5 * GIB, 3 * GIB), entry('b.json', 2.5 * GIB, 3 * GIB)])).toBe('b.json');
});
