// The reader of SQLite files, on files that SQLite wrote (tests/fixtures/decisions).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DamagedDatabase, SqliteFile } from './sqlite';
import { columnsOfTable } from './sqlite-columns';

const fixture = (name: string): Record<string, Uint8Array> =>
  unzipSync(readFileSync(join(import.meta.dirname, '../../tests/fixtures/decisions', name)));
const small = fixture('v3.asreview')['results.db']!;

describe('reading a table', () => {
  it('gives all rows in order, over inner pages, with the row’s own number and values on pages of their own', () => {
    const file = new SqliteFile(small);
    expect(file.tables()).toEqual(['record', 'results']);
    const rows = file.rows('record');
    expect(rows.map((r) => r['record_id'])).toEqual(Array.from({ length: 40 }, (_, n) => n));
    // 1,450 letters of two bytes do not fit on a page of 512.
    expect(rows.map((r) => String(r['abstract']).length)).toEqual(
      Array.from({ length: 40 }, (_, n) => 50 + 700 * (n % 3)),
    );
    expect(new Set(String(rows[2]?.['abstract']))).toEqual(new Set('é'));
    expect(rows[39]).toMatchObject({
      duplicate_of: 0,
      year: 2019,
      doi: null,
      title: 'Effect of measure 39 on work: a study',
    });
    expect(Object.keys(rows[0]!)).not.toContain('group_id');
  });

  it('reads whole and broken numbers, and nothing', () => {
    expect(
      new SqliteFile(small).rows('results').map((r) => [r['label'], r['time'], r['classifier']]),
    ).toEqual([
      [1, 1745432659.8, null],
      [0, 1745432660, null],
      [null, 1745432661, null],
      [1, 1745432662, null],
    ]);
  });

  it('has no rows of a table that is not there', () => {
    expect(new SqliteFile(small).rows('nothing')).toEqual([]);
  });
});

describe('a damaged file', () => {
  it('is refused when it is no database', () => {
    expect(() => new SqliteFile(new TextEncoder().encode('{}'.padEnd(200)))).toThrow(DamagedDatabase);
  });

  it('is refused when it is cut off, wherever', () => {
    const readAll = (length: number): void => {
      const file = new SqliteFile(small.slice(0, length));
      for (const table of ['record', 'results']) file.rows(table);
    };
    for (let length = 600; length < small.length; length += 997)
      expect(() => readAll(length), String(length)).toThrow(DamagedDatabase);
  });

  it('never hangs, and never throws anything else, whatever byte is another', () => {
    for (let at = 16; at < small.length; at += 131) {
      const changed = small.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      try {
        const file = new SqliteFile(changed);
        for (const table of file.tables()) file.rows(table);
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(DamagedDatabase);
      }
    }
  });
});

describe('the columns of a table', () => {
  it('leaves out constraints and what is worked out, and knows names in quotes', () => {
    expect(
      columnsOfTable(
        'CREATE TABLE "x" ("a,b" TEXT, [c d] DECIMAL(1, 2), e INT AS (1 + 2), f INT AS (3) STORED, UNIQUE (e), CHECK (f > 0))',
      ),
    ).toEqual({ stored: ['a,b', 'c d', 'f'], rowId: null });
  });

  it('knows the column that is the row’s number, however the key is said', () => {
    expect(columnsOfTable('CREATE TABLE x (id INTEGER PRIMARY KEY, n TEXT)').rowId).toBe('id');
    expect(columnsOfTable('CREATE TABLE x (id INTEGER, n TEXT, PRIMARY KEY ("id"))').rowId).toBe('id');
    expect(columnsOfTable('CREATE TABLE x (id INT PRIMARY KEY)').rowId).toBeNull();
    expect(columnsOfTable('CREATE TABLE x (id INTEGER, n INTEGER, PRIMARY KEY (id, n))').rowId).toBeNull();
  });
});
