// The published tables, to the cell, from the command line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/bundle';
import { appendix3Rows } from '../../shared/demo/appendix3-rows';
import { printedTable } from '../helpers/printed-table';
import { publishedTable21, publishedTable22 } from '../helpers/published-tables';
import { hasMaterial, materialNote, materialPath } from '../helpers/corpora';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zeef-cli-'));
const bundle = join(folder, 'demo.zeef');

function zeef(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('node', [join(root, 'electron/cli/zeef.mjs'), ...args], { encoding: 'utf8' });
}

function readTable(path: string): string[][] {
  return Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true })
    .data;
}

beforeAll(() => {
  expect(zeef('demo', '--out', bundle).status).toBe(0);
});

describe('zeef report on the demonstration study', () => {
  it('prints tables 2.1 and 2.2 and appendix 3 as published', () => {
    const out = join(folder, 'report');
    const run = zeef('report', bundle, '--out', out, '--json');
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ tables: [{ rows: 6 }, { rows: 5 }, { rows: 33 }] });
    expect(readTable(join(out, 'tabel-2.1.csv'))).toEqual([
      ['Land', 'Aantal rapportages'],
      ...publishedTable21,
    ]);
    expect(readTable(join(out, 'tabel-2.2.csv'))).toEqual([
      ['Land', '1', '2', '3', '4', '5', 'Totaal rapportages'],
      ...publishedTable22,
    ]);
    const [headings, ...rows] = readTable(join(out, 'bijlage-3.csv'));
    expect(headings).toEqual([
      'Land',
      'Interventie',
      'Onderzoeksrapport',
      'Maryland Scientific Methods Scale-niveau',
    ]);
    let country = '';
    const expected = appendix3Rows.map(([land, intervention, report, sms]) => {
      const first = land === country ? '' : land;
      country = land;
      return [first, intervention ?? '', report, sms];
    });
    expect(rows).toEqual(expected);
    expect(readdirSync(out)).toHaveLength(12);
  });

  it.skipIf(!hasMaterial)(`holds the rows of bijlage3.json${materialNote}`, () => {
    const oracle = JSON.parse(readFileSync(materialPath('report', 'bijlage3.json'), 'utf8')) as {
      rows: Record<string, unknown>[];
    };
    expect(oracle.rows.map((r) => [r['country'], r['intervention'], r['report'], r['smsPrinted']])).toEqual(
      appendix3Rows,
    );
  });

  it('changes table 2.2 with the counting rule', () => {
    const read = readBundle(new Uint8Array(readFileSync(bundle)));
    if (!read.ok) throw new Error(read.error.message);
    const { data } = read.value;
    data.projects[0]!.countingRule = { rangeAt: 'high', zero: 'omit', noLevel: 'own-column' };
    const table = printedTable(data, 'tabel-2.2', 'nl');
    const germany = table.rows[2]!.map((c) => c.text);
    // 2_3 moves to level 3, both 0_1 stay at 1, the toolkit at 0 is left out.
    expect(germany).toEqual(['Duitsland', '5', '2', '5', '1', '', '', '13']);
    expect(table.rows[3]!.map((c) => c.text)).toEqual(['België', '3', '', '', '', '', '1', '4']);
    expect(
      printedTable(data, 'tabel-2.1', 'nl')
        .rows.at(-1)!
        .map((c) => c.text),
    ).toEqual(['Totaal', '32']);
    expect(table.notes.slice(0, 2)).toEqual([
      'Niveaus volgens de Maryland Scientific Methods Scale (Farrington et al., 2002).',
      'Een rapport zonder niveau staat in een eigen kolom. Een bereik telt op het hoogste niveau. Niveau 0 telt niet mee.',
    ]);
  });
});

describe('zeef with input that it cannot use', () => {
  const out = join(folder, 'nothing');
  const truncated = join(folder, 'cut.zeef');
  const foreign = join(folder, 'foreign.zeef');
  const empty = join(folder, 'empty.zeef');
  beforeAll(() => {
    const bytes = readFileSync(bundle);
    writeFileSync(truncated, bytes.subarray(0, bytes.length / 2));
    writeFileSync(foreign, '%PDF-1.7 not a bundle');
    writeFileSync(empty, '');
  });
  it.each([
    ['missing', 'report', () => join(folder, 'absent.zeef'), /no such file/],
    ['empty', 'report', () => empty, /empty/],
    ['truncated', 'report', () => truncated, /damaged or cut off/],
    ['foreign', 'report', () => foreign, /not a \.zeef bundle/],
    ['missing', 'import', () => join(folder, 'absent.ris'), /no such file/],
    ['empty', 'import', () => empty, /empty/],
    ['foreign', 'import', () => foreign, /not a reference file/],
  ])('%s file: %s says so in one line and writes nothing', (_name, command, file, message) => {
    const run = zeef(command, file(), '--out', out);
    expect(run.status).toBe(1);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(message);
    expect(existsSync(out)).toBe(false);
  });
  it('wrong use is exit code 2', () => {
    expect(zeef('report', bundle).status).toBe(2);
    expect(zeef('nonsense').status).toBe(2);
    expect(zeef('demo', '--wrong').status).toBe(2);
    expect(zeef('--help').status).toBe(0);
  });
});

describe('zeef import and convert', () => {
  it('carries a RIS file through a bundle and out again', () => {
    const ris = join(folder, 'a.ris');
    writeFileSync(
      ris,
      'TY  - JOUR\r\nAU  - Jansen, Piet\r\nTI  - Werk & taal\r\nPY  - 2019\r\nDO  - 10.1000/ABC\r\nSP  - 1\r\nEP  - 9\r\nXX  - eigen\r\nER  - \r\n',
    );
    expect(zeef('import', ris, '--out', join(folder, 'a.zeef')).status).toBe(0);
    const csl = JSON.parse(zeef('convert', ris, '--to', 'csl').stdout) as unknown[];
    expect(csl).toEqual([
      {
        id: '1',
        type: 'article-journal',
        author: [{ family: 'Jansen', given: 'Piet' }],
        title: 'Werk & taal',
        issued: { 'date-parts': [[2019]] },
        DOI: '10.1000/ABC',
        page: '1-9',
        custom: { zeef: [['XX', 'eigen']] },
      },
    ]);
    expect(zeef('convert', ris, '--to', 'ris').stdout).toContain('XX  - eigen');
  });
});
