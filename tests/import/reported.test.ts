// Cases that were reported (../shared/corpora/reported), each with its right value. What is duplicate (58), prints (90
// to 97) or runs in windows (98, 99) is tested beside what does it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';
import { hasMaterial, materialPath } from '../helpers/corpora';

const pathOf = (name: string): string => {
  const folder = materialPath('corpora', 'reported', name);
  const file = readdirSync(folder).find((f) => f !== 'expected.txt') ?? '';
  return join(folder, file);
};
const read = (name: string): ParsedReference[] => {
  const outcome = parseReferenceFile(new Uint8Array(readFileSync(pathOf(name))));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.references;
};
const zeef = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('node', [join(import.meta.dirname, '..', '..', 'electron/cli/zeef.mjs'), ...args], {
    encoding: 'utf8',
  });

const CASES: [string, object[]][] = [
  [
    '01-xlsx-date-cell',
    [{ title: 'Wage subsidies for older job seekers', issued: { 'date-parts': [[2021, 3, 15]] } }],
  ],
  ['02-xlsx-x000D', [{ abstract: 'First paragraph. Second paragraph.' }]],
  ['03-xlsx-namespace-prefix', [{ title: 'Job clubs in small towns', issued: { 'date-parts': [[2018]] } }]],
  ['05-xlsx-hyperlink', [{ URL: 'https://example.org/reports/17' }]],
  ['06-xlsx-second-sheet', [{ title: 'Mentors for migrants', issued: { 'date-parts': [[2016]] } }]],
  ['12-docx-hyperlink', [{ URL: 'https://example.org/skills.pdf' }]],
  [
    '13-docx-nonbreaking-hyphen',
    [{ title: 'Part-time Plus', issued: { 'date-parts': [[2016], [2018]] }, URL: 'https://example.org/ptp' }],
  ],
  [
    '14-docx-merged-cells',
    [
      { title: 'Work First', issued: { 'date-parts': [[2012]] } },
      { title: 'Work First', issued: { 'date-parts': [[2014]] } },
      { title: 'Learn on the Job', issued: { 'date-parts': [[2017]] } },
    ],
  ],
  [
    '30-ris-dutch-particles',
    [
      {
        author: [
          { family: 'Hart', given: 'Maarten', 'non-dropping-particle': "'t" },
          { family: 'Hoff', given: 'J. H.', 'non-dropping-particle': "van 't" },
          { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
          { family: 'Vries', given: 'Jan', 'non-dropping-particle': 'de' },
          { family: 'Cate-Olijslager', given: 'P.', 'non-dropping-particle': 'ten' },
          { family: 'Bosch', given: 'Kees', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
        ],
      },
    ],
  ],
  [
    '32-doi-percent-encoded',
    [
      { DOI: '10.5555/j.work.2019.01.001' },
      { DOI: '10.5555/(SICI)1097-0258(1998)17:15<1::AID-X9>3.0.CO;2-2' },
      { DOI: '10.5555/proxy.1', URL: 'https://doi-org.proxy.example.nl/10.5555/proxy.1' },
      { note: 'see doi: 10.5555/abc.9.' },
    ],
  ],
  [
    '34-bib-names',
    [
      {
        author: [{ family: 'Müller', given: 'Jürgen' }, { literal: 'et al.' }],
        issued: { 'date-parts': [[2012]], raw: '2012a' },
      },
      {
        author: [
          { family: 'Costa', given: 'P. T.', suffix: 'Jr.' },
          { family: 'McCrae', given: 'R. R.' },
        ],
      },
      {
        author: [
          { literal: 'Ministerie van Sociale Zaken en Werkgelegenheid' },
          { family: 'Hoff', given: 'J.', 'non-dropping-particle': "van 't" },
          { family: "'t Hart", given: 'M.' },
        ],
        issued: { 'date-parts': [[1998, 12, 12]] },
      },
      {
        title: 'índice – a test & more',
        author: [
          { family: 'Beethoven', 'non-dropping-particle': 'van' },
          { family: 'Gaulle', 'non-dropping-particle': 'de' },
        ],
        issued: {
          'date-parts': [
            [2019, 2],
            [2019, 5],
          ],
        },
      },
    ],
  ],
  [
    '37-csv-dutch-headings',
    [
      {
        title: 'Werken met behoud van uitkering',
        author: [
          { family: 'Jansen', given: 'A.' },
          { family: 'Hart', given: 'B.', 'non-dropping-particle': "'t" },
        ],
        issued: { 'date-parts': [[2014]] },
        publisher: 'Regioplan',
        'container-title': 'Regioplan Beleidsonderzoek',
        language: 'NL',
        abstract: 'Een korte samenvatting.',
        URL: 'https://example.org/w',
      },
    ],
  ],
];

describe.skipIf(!hasMaterial)('a reported case', () => {
  it.each(CASES)('%s', (name, expected) => {
    expect(read(name).map((r) => r.csl)).toMatchObject(expected);
  });
  it('10-docx-content-controls: what waits to be filled in is empty', () => {
    const [reference] = read('10-docx-content-controls');
    expect(reference?.csl.title).toBe('Bridge to Work');
    expect(reference?.study.answers).toEqual({ title: 'Bridge to Work', target: 'Young adults' });
    expect(reference?.unknown.map((u) => u.tag)).toEqual(['Target group', 'Year', 'Link to research report']);
  });
  it('14-docx-merged-cells: a cell that spans two columns moves no other', () => {
    expect(read('14-docx-merged-cells')[2]?.study.answers).toMatchObject({ target: 'apprentices' });
  });
  it('27-csv-out-dutch-excel: semicolons, or commas where these are asked for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zeef-reported-'));
    const path = pathOf('27-csv-out-dutch-excel');
    for (const [delimiter, args] of [
      [';', []],
      [',', ['--delimiter', ',']],
    ] as const) {
      const out = join(folder, 'out.csv');
      expect(zeef('convert', path, '--to', 'csv', '--out', out, ...args).status).toBe(0);
      const [heading = ''] = readFileSync(out, 'utf8').split('\r\n');
      expect(heading.startsWith(`\ufefftype${delimiter}authors${delimiter}year`)).toBe(true);
    }
    expect(zeef('convert', path, '--to', 'csv', '--delimiter', 'x').status).toBe(2);
  });
  it('61-sim-labels-words: included and excluded are labels', () => {
    const run = zeef('simulate', pathOf('61-sim-labels-words'), '--seeds', '1', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ records: 30, relevant: 10, unlabelled: 0 });
  });
  it('63-sim-partly-labelled: what has no label is left out, and said', () => {
    const run = zeef('simulate', pathOf('63-sim-partly-labelled'), '--seeds', '1', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ records: 24, relevant: 8, unlabelled: 6 });
    expect(run.stderr).toContain('6 rows have no label');
  });
});
