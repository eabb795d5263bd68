// Reading files: what came in, what did not and why, and records that are mended by hand.
import '../../../tests/helpers/browser-globals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../../shared/kernel/ids';
import { Reading } from './reading';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ris = (...titles: string[]): string => titles.map((t) => `TY  - BOOK\nTI  - ${t}\nER  - \n`).join('\n');
let reading: Reading;
const counts: number[] = [];
const take = (name: string, text: string): Promise<string[]> =>
  reading.take({ name, bytes: bytes(text) }, (n) => counts.push(n));
const titles = (): unknown[] => reading.shown().sample.map(({ csl }) => csl.title);

beforeEach(async () => {
  counts.length = 0;
  reading = await Reading.begin(newId<ProjectId>(fixedEnv(1_700_000_000_000)), ['h']);
});
afterEach(() => reading.end());

describe('reading', () => {
  it('counts each file, names each format once, and keeps the headings that it began with', async () => {
    await take('a.ris', ris('Een', 'Twee'));
    await take('b.ris', ris('Drie'));
    await take('c.bib', '@book{x, title = {Vier}}');
    const { files, format, count, headings } = reading.shown();
    expect(files.map((f) => [f.name, f.count])).toEqual([
      ['a.ris', 2],
      ['b.ris', 1],
      ['c.bib', 1],
    ]);
    expect(format.split(', ')).toHaveLength(2);
    expect([count, headings]).toEqual([4, ['h']]);
    expect(reading.runs).toEqual([
      { fileIndex: 0, count: 2 },
      { fileIndex: 1, count: 1 },
      { fileIndex: 2, count: 1 },
    ]);
    expect(titles()).toEqual(['Een', 'Twee', 'Drie', 'Vier']);
    expect(reading.failure).toBeNull();
  });
  it('names a file that cannot be read, keeps the others, and fails only where there are none', async () => {
    await take('leeg.ris', '');
    expect(reading.failure).not.toBeNull();
    expect(reading.shown().unread.map(({ file }) => file)).toEqual(['leeg.ris']);
    await take('a.ris', ris('Een'));
    expect(reading.failure).toBeNull();
    expect(reading.shown().count).toBe(1);
  });
  it('tells how far it is every two thousand', async () => {
    await take('a.ris', ris(...Array.from({ length: 4100 }, (_, n) => `T${n}`)));
    expect(counts.length).toBeGreaterThanOrEqual(2);
    expect(counts.every((n, i) => n >= 2000 + (counts[i - 1] ?? 0))).toBe(true);
  });
});

describe('mending', () => {
  it('puts a record that came in without a title in its place, and takes the problem away', async () => {
    await take(
      'a.ris',
      'TY  - BOOK\nTI  - Een\nER  - \n\nTY  - BOOK\nAU  - Naam\nER  - \n\nTY  - BOOK\nTI  - Drie\nER  - \n',
    );
    const { problems, count } = reading.shown();
    expect(problems.map((p) => [p.reason, p.file, p.fileIndex])).toEqual([['no-title', 'a.ris', 0]]);
    expect(count).toBe(3);
    expect(reading.repair(0, ris('Twee'), null)).toMatchObject({ ok: true });
    expect(titles()).toEqual(['Een', 'Twee', 'Drie']);
    expect(reading.shown()).toMatchObject({ problems: [], count: 3 });
  });
  it('adds what more is read in one record, to its file', async () => {
    await take('a.ris', 'TY  - BOOK\nAU  - Naam\nER  - \n');
    reading.repair(0, ris('Een', 'Twee'), null);
    expect(titles()).toEqual(['Een', 'Twee']);
    expect(reading.shown().files[0]?.count).toBe(2);
    expect(reading.runs.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
  it('that fails changes nothing, and says why', async () => {
    await take('a.ris', 'TY  - BOOK\nAU  - Naam\nER  - \n');
    expect(reading.repair(0, '', null).ok).toBe(false);
    expect(reading.shown()).toMatchObject({ count: 1, problems: [{ reason: 'no-title' }] });
  });
  it('to what still has no title keeps the problem, for the same record', async () => {
    await take('a.ris', 'TY  - BOOK\nAU  - Naam\nER  - \n');
    reading.repair(0, 'TY  - BOOK\nAU  - Ander\nER  - \n', null);
    expect(reading.shown()).toMatchObject({
      count: 1,
      problems: [{ reason: 'no-title', file: 'a.ris', line: 1 }],
    });
    reading.repair(0, ris('Een'), null);
    expect(titles()).toEqual(['Een']);
  });
  it('of a problem that is gone does nothing', () => {
    expect(reading.repair(4, ris('Een'), null)).toMatchObject({ ok: true });
    expect(reading.shown().count).toBe(0);
  });
});
