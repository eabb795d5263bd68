// Hostile input for every parser: mutations of sound files, real ones where they are, and noise. Nothing throws, hangs
// or changes Object.prototype. A short run in CI; ZEEF_FUZZ=50000 for the nightly-sized one, cases a format.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { unpackFile } from '../../shared/import/bytes/unpack';
import { gzipSync, zipSync } from 'fflate';
import { hasMaterial, materialPath } from '../helpers/corpora';
import { sampledFormats, sampleName, zipped } from './format-samples';

const CASES = Number(process.env['ZEEF_FUZZ'] ?? 150);
const MAX_MS = 2000;
// Of the whole process, which begins with some two hundred.
const MAX_MB = 1024;

// What breaks parsers: nesting, quotes, escapes, entities, long runs, names of the prototype.
const POISON = [
  '{',
  '}',
  '"',
  '\\',
  '<',
  '>',
  '&',
  '&#x0;',
  '&lol;',
  '<!ENTITY a "b">',
  '\u0000',
  '\uFEFF',
  '\r',
  '__proto__',
  'constructor',
  '  - ',
  '@',
  '%',
  ' and ',
  ','.repeat(300),
  ' '.repeat(3000),
  '('.repeat(500),
  '{'.repeat(2000),
  '<a>'.repeat(1500),
  '\\c '.repeat(400),
  'a'.repeat(5000),
  '1-'.repeat(800),
  '[',
  ']]>',
  '$',
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 80 }),
  insert: fc.oneof(fc.constantFrom(...POISON), fc.string({ maxLength: 20 })),
});

function mutate(text: string, changes: readonly { at: number; length: number; insert: string }[]): string {
  let result = text;
  for (const { at, length, insert } of changes) {
    const place = Math.floor(at * result.length);
    result = result.slice(0, place) + insert + result.slice(place + length);
  }
  return result;
}

/** Reads a file. @throws when that fails, takes too long or too much memory */
function readWithinLimits(bytes: Uint8Array): void {
  const start = performance.now();
  parseReferenceFile(bytes);
  expect(performance.now() - start).toBeLessThan(MAX_MS);
  expect(process.memoryUsage.rss() / 1024 ** 2).toBeLessThan(MAX_MB);
}

const seeds = sampledFormats.flatMap(({ format, samples }) =>
  samples.sound.flatMap(({ name, file, real = [] }) =>
    typeof file === 'string' ? [{ name: sampleName(format, name), text: file, real }] : [],
  ),
);

describe.each(seeds)('$name', ({ text, real }) => {
  const real0 =
    hasMaterial && real.length > 0 ? [readFileSync(materialPath(...real), 'utf8').slice(0, 20_000)] : [];
  it(`survives ${CASES} mutated files`, { timeout: Math.max(30_000, CASES * 60) }, () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    fc.assert(
      fc.property(
        fc.constantFrom(text.repeat(3), ...real0),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (seed, changes) => {
          readWithinLimits(new TextEncoder().encode(mutate(seed, changes)));
        },
      ),
      { numRuns: CASES },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
});

/** Office files by their parts; the mutated one is the last. */
const office = sampledFormats.flatMap(({ format, samples }) =>
  samples.sound.flatMap(({ name, file }): [string, [string, string][]][] =>
    typeof file === 'string' ? [] : [[sampleName(format, name), Object.entries(file)]],
  ),
);
const zipOf = (parts: readonly [string, string][]): Uint8Array => zipped(Object.fromEntries(parts));

describe.each(office)('%s', (_format, parts) => {
  it('is read when it is sound', () => {
    const outcome = parseReferenceFile(zipOf(parts));
    expect(outcome.ok && outcome.value.references.length).toBe(1);
  });
  it(`survives ${CASES} files with mutated parts`, { timeout: Math.max(30_000, CASES * 60) }, () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    fc.assert(
      fc.property(
        fc.nat({ max: parts.length - 1 }),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (index, changes) => {
          readWithinLimits(
            zipOf(parts.map(([name, text], i) => [name, i === index ? mutate(text, changes) : text])),
          );
        },
      ),
      { numRuns: CASES },
    );
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
  it(`survives ${CASES} files with mutated bytes`, { timeout: Math.max(30_000, CASES * 60) }, () => {
    const sound = zipOf(parts);
    const damage = fc.record({ at: fc.nat({ max: sound.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(
        fc.array(damage, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: sound.length }),
        (changes, end) => {
          const bytes = sound.slice(0, end % 3 === 0 ? end : sound.length);
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
          readWithinLimits(bytes);
        },
      ),
      { numRuns: CASES },
    );
  });
  it('is refused when it would fill memory, or names entities that would', () => {
    const [name = ''] = parts.at(-1) ?? [];
    const bomb = zipSync({
      ...Object.fromEntries(parts.map(([n, text]) => [n, new TextEncoder().encode(text)])),
      [name]: new Uint8Array(300 * 1024 * 1024).fill(32),
    });
    expect(parseReferenceFile(bomb)).toMatchObject({ ok: false });
    // A part that says it is larger than its bytes can be: no memory is set aside for it.
    const liar = zipOf(parts);
    const view = new DataView(liar.buffer, liar.byteOffset);
    for (let at = 0; at + 46 < liar.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 200 * 1024 * 1024, true);
    expect(parseReferenceFile(liar)).toMatchObject({ ok: false });
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><w:document>&c;</w:document>`;
    readWithinLimits(zipOf([...parts.slice(0, -1), [name, laughs]]));
  });
});

describe('long lines cost no more than their length', () => {
  it.each([
    'a b '.repeat(50_000),
    ' '.repeat(200_000),
    '(a'.repeat(100_000),
    '{'.repeat(100_000),
    '\\v'.repeat(100_000),
    '12-'.repeat(70_000),
    '[x'.repeat(100_000),
    'A. '.repeat(70_000),
    '<b'.repeat(100_000),
    '&amp'.repeat(50_000),
  ])('%#', (run) => {
    for (const text of [
      `TY  - JOUR\nAU  - ${run}\nTI  - ${run}\nSP  - ${run}\nSN  - ${run}\nPY  - ${run}\nDO  - ${run}\nER  - \n`,
      `@article{a, author = {${run}}, title = "${run}", pages = {${run}}}`,
      `<1. >\nTI  - ${run}\nAU  - ${run}\nSO  - ${run}\n`,
      `PMID- 1\nTI  - x\nAU  - ${run}\nPG  - ${run}\nDP  - ${run}\n`,
      `title,authors,journal\n"${run}","${run}","${run}"\n`,
    ]) {
      const start = performance.now();
      parseReferenceFile(new TextEncoder().encode(text));
      expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(MAX_MS);
    }
  });
});

describe('archives', () => {
  const ris = new TextEncoder().encode('TY  - JOUR\nTI  - A\nER  - \n');
  it('are opened into the files within', () => {
    const zip = unpackFile({
      name: 'a.zip',
      bytes: zipSync({ 'one.ris': ris, 'folder/two.ris': ris, '__MACOSX/x': ris }),
    });
    expect(zip.ok && zip.value.map((f) => f.name)).toEqual(['a.zip/one.ris', 'a.zip/folder/two.ris']);
    const gz = unpackFile({ name: 'b.ris.gz', bytes: gzipSync(ris) });
    expect(gz.ok && gz.value).toEqual([{ name: 'b.ris', bytes: ris }]);
  });
  it('a bomb is refused before it has filled memory, a damaged one is named', () => {
    const zeros = new Uint8Array(30 * 1024 * 1024);
    expect(unpackFile({ name: 'bomb.gz', bytes: gzipSync(zeros) }, 1024 * 1024)).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(unpackFile({ name: 'bomb.zip', bytes: zipSync({ a: zeros }) }, 1024 * 1024)).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(
      unpackFile({ name: 'x.gz', bytes: new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) }),
    ).toMatchObject({ ok: false });
  });
});
