// Planted changes in Word: each is found, named where it stands, and nothing else is.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Study } from '../../shared/report/verify';
import {
  controlWith,
  editParts,
  exampleStudy,
  expectFindings,
  exportOf,
  findings,
  verified,
} from '../helpers/verify-study';

const T21 = 'Tabel 2.1 Aantal door buitenlandse corre';
const T22 = 'Tabel 2.2 Aantal door buitenlandse corre';
const B3 = 'Bijlage 3 Overzicht onderzoeksrapportage';
type Change = [name: string, change: (text: string) => string, expected: string[]];

let study: Study;
const files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  study = await exampleStudy();
  const ids = ['bijlage-1', 'methoden', 'prisma', 'tabel-2.1', 'tabel-2.2', 'bijlage-3'] as const;
  for (const format of ['docx', 'xlsx', 'html'] as const) files[format] = await exportOf(study, ids, format);
  files['pptx'] = await exportOf(study, ['tabel-2.1', 'prisma', 'bijlage-6'], 'pptx');
  files['csv'] = await exportOf(study, ['tabel-2.2'], 'csv');
}, 120_000);

/** Changes within the control of a table, or of a text. */
const inTable =
  (text: string, change: (xml: string) => string) =>
  (xml: string): string => {
    const control = controlWith(xml, text, true);
    return xml.replace(control, () => change(control));
  };
const inText =
  (text: string, change: (xml: string) => string) =>
  (xml: string): string => {
    const control = controlWith(xml, text);
    return xml.replace(control, () => change(control));
  };
const rowsOf = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
const cellsOf = (row: string): string[] => row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
const rowWith = (xml: string, text: string): string => rowsOf(xml).find((r) => r.includes(`>${text}<`)) ?? '';
const mapRows = (xml: string, change: (row: string, i: number) => string): string => {
  let i = 0;
  return xml.replace(/<w:tr>.*?<\/w:tr>/gs, (row) => change(row, i++));
};
const plain = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const extraRow = (texts: string[]): string =>
  `<w:tr>${texts.map((t) => `<w:tc><w:tcPr/>${plain(t)}</w:tc>`).join('')}</w:tr>`;
const hideRuns = (xml: string, property: string): string =>
  xml.replace(/<w:r>(<w:rPr>)?/g, (_all, has?: string) =>
    has === undefined ? `<w:r><w:rPr>${property}</w:rPr>` : `<w:r><w:rPr>${property}`,
  );
const swap = (text: string, a: string, b: string): string =>
  text.replace(a, '\u0001').replace(b, a).replace('\u0001', b);
const swapCells = (row: string, a: number, b: number): string => {
  const cells = cellsOf(row);
  return `${row.slice(0, row.indexOf('<w:tc>'))}${cells.map((c, i) => (i === a ? cells[b] : i === b ? cells[a] : c)).join('')}</w:tr>`;
};

const T21_KEY = 'Denemarken';
const docx: Change[] = [
  [
    'a number in a table',
    inTable('>14<', (x) => x.replace('>14<', '>15<')),
    [`cell @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'a text without digits in a table',
    inTable('Jobbsök', (x) => x.replace('>Jobbsök', '>Jobsøk')),
    [`cell @ ${B3} @ `],
  ],
  [
    'swapped column headings',
    inTable(T21_KEY, (x) => swap(x, '>Land<', '>Aantal rapportages<')),
    [`heading @ ${T21} @ Land`, `heading @ ${T21} @ Aantal rapportages`],
  ],
  [
    'a heading over several columns',
    inTable('SMS-niveau', (x) => x.replace('SMS-niveau', 'MMAT-niveau')),
    [`heading @ ${T22} @ SMS-niveau 1`],
  ],
  [
    'swapped columns with their headings',
    inTable(T21_KEY, (x) => mapRows(x, (r) => swapCells(r, 0, 1))),
    [`column-moved @ ${T21} @ `],
  ],
  [
    'a deleted row',
    inTable(T21_KEY, (x) => x.replace(rowWith(x, 'Duitsland'), '')),
    [`row-removed @ ${T21} @ Duitsland`],
  ],
  [
    'a deleted row of many',
    inTable('Jobbsök', (x) => x.replace(rowsOf(x)[5] ?? '', '')),
    [`row-removed @ ${B3} @ `],
  ],
  [
    'an added row',
    inTable(T21_KEY, (x) => x.replace(rowWith(x, 'Totaal'), (r) => extraRow(['Noorwegen', '4']) + r)),
    [`row-added @ ${T21} @ Noorwegen`],
  ],
  [
    'an added row of one cell',
    inTable(T21_KEY, (x) => x.replace(rowWith(x, 'Totaal'), (r) => r + extraRow(['Alle landen voldoen']))),
    [`row-added @ ${T21} @ Alle landen voldoen`],
  ],
  [
    'two rows in another order',
    inTable(T21_KEY, (x) => swap(x, rowWith(x, 'Zweden'), rowWith(x, 'Duitsland'))),
    [`row-moved @ ${T21} @ `, `row-moved @ ${T21} @ `],
  ],
  [
    'an added column',
    inTable(T21_KEY, (x) =>
      mapRows(x, (r, i) =>
        r.replace('</w:tr>', `<w:tc>${plain(i === 0 ? 'Kwaliteit' : 'goed')}</w:tc></w:tr>`),
      ),
    ),
    [`column-added @ ${T21} @ Kwaliteit`],
  ],
  [
    'a removed column',
    inTable('SMS-niveau', (x) => mapRows(x, (r) => r.replace(cellsOf(r).at(-1) ?? '', ''))),
    [`column-removed @ ${T22} @ Totaal rapportages`],
  ],
  [
    'a removed cell in the middle of a table',
    inTable('SMS-niveau', (x) => x.replace('>14<', '><')),
    [`cell @ ${T22} @ Duitsland × Totaal rapportages`],
  ],
  [
    'the caption',
    inText('geleverde onderzoeksrapportages</w:t>', (x) =>
      x.replace('geleverde onderzoeksrapportages<', 'goedgekeurde onderzoeksrapportages<'),
    ),
    ['text @ '],
  ],
  [
    'the note of the counting rule',
    inText('>Een rapport zonder niveau', (x) => x.replace('laagste', 'hoogste')),
    [`text @ ${T22}`],
  ],
  [
    'a number in a note',
    inText('33 beoordeeld', (x) => x.replace('33 beoordeeld', '34 beoordeeld')),
    [`text @ ${T21}`],
  ],
  [
    'a sentence in a paragraph',
    inText('zijn beoordeeld op de Maryland', (x) =>
      x.replace(/(<w:t [^>]*>[^<]*)zijn beoordeeld/, '$1zijn zorgvuldig beoordeeld'),
    ),
    ['text @ 33 onderzoeksrapportages'],
  ],
  [
    'a removed note',
    (x) => x.replace(controlWith(x, '>Een rapport zonder niveau'), ''),
    [`!missing @ ${T22}`],
  ],
  [
    'an added sentence in a paragraph',
    inText('De tabel bevat', (x) => x.replace('correspondenten.<', 'correspondenten. Alle zijn bruikbaar.<')),
    [`text @ ${T21}`],
  ],
  [
    'an added paragraph within a control',
    inText('De tabel bevat', (x) =>
      x.replace('</w:sdtContent>', `${plain('Alle zijn bruikbaar.')}</w:sdtContent>`),
    ),
    [`text @ ${T21}`],
  ],
  [
    'an added table',
    (x) =>
      x.replace(
        controlWith(x, T21_KEY, true),
        (c) => `${c}<w:tbl>${extraRow(['a', 'b'])}</w:tbl>${plain('')}`,
      ),
    ['!unmarked @ table “a b”'],
  ],
  [
    'an added entry of the literature',
    (x) =>
      x.replace(
        /<w:sdt><w:sdtPr><w:alias w:val="Kreft.*?<\/w:sdt>/s,
        (c) => c + plain('Jansen, P. (2020). Bewijs.'),
      ),
    ['!unmarked @ text “Jansen, P. (2020). Bewijs.”'],
  ],
  [
    'a removed entry of the literature',
    (x) => x.replace(/<w:sdt><w:sdtPr><w:alias w:val="Kreft.*?<\/w:sdt>/s, ''),
    ['!missing @ Kreft, Liesenfeld'],
  ],
  [
    'the picture removed',
    (x) => x.replace(/<w:drawing>.*?<\/w:drawing>/s, ''),
    ['picture-missing @ Stroomdiagram'],
  ],
  [
    'a hidden total',
    inTable(T21_KEY, (x) => x.replace(rowWith(x, 'Totaal'), (r) => hideRuns(r, '<w:vanish/>'))),
    [`hidden @ ${T21} @ row Totaal`],
  ],
  [
    'white numbers',
    inTable(T21_KEY, (x) =>
      x.replace(
        '<w:r><w:t xml:space="preserve">14<',
        '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t xml:space="preserve">14<',
      ),
    ),
    [`hidden @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'numbers of one point',
    inTable(T21_KEY, (x) =>
      x.replace(
        '<w:r><w:t xml:space="preserve">14<',
        '<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t xml:space="preserve">14<',
      ),
    ),
    [`hidden @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'a row of no height',
    inTable(T21_KEY, (x) =>
      x.replace(rowWith(x, 'Frankrijk'), (r) =>
        r.replace('<w:trPr>', '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/>'),
      ),
    ),
    [`hidden @ ${T21} @ row Frankrijk`],
  ],
  [
    'hidden text added to a note',
    inText('De tabel bevat', (x) =>
      x.replace('</w:p>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>niet</w:t></w:r></w:p>'),
    ),
    [`hidden @ ${T21}`],
  ],
  [
    'a tracked change of a number',
    inTable(T21_KEY, (x) =>
      x.replace(
        '<w:r><w:t xml:space="preserve">14</w:t></w:r>',
        '<w:del w:id="9" w:author="x"><w:r><w:delText>14</w:delText></w:r></w:del><w:ins w:id="10" w:author="x"><w:r><w:t>16</w:t></w:r></w:ins>',
      ),
    ),
    [`cell @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'a tracked deletion of a row',
    inTable(T21_KEY, (x) =>
      x.replace(rowWith(x, 'België'), (r) => r.replace('<w:trPr>', '<w:trPr><w:del w:id="9" w:author="x"/>')),
    ),
    [`row-removed @ ${T21} @ België`],
  ],
  ['a table twice', (x) => x.replace(controlWith(x, T21_KEY, true), (c) => c + c), [`!doubled @ ${T21}`]],
  [
    'a mark altered',
    inTable(T21_KEY, (x) => x.replace(/(_Z1n\w{4}_0_\w+_\w{8}_)\w{9}/g, '$1000000000')),
    [`!mark-altered @ ${T21}`],
  ],
  [
    'a mark of another project',
    inTable(T21_KEY, (x) => x.replace(/(_Z1n\w{4}_0_\w+_)\w{8}(_\w{9})/g, '$1ffffffff$2')),
    ['!foreign-entry @ Land | Aantal', `!missing @ ${T21}`],
  ],
  [
    'an unreadable mark',
    inTable(T21_KEY, (x) => x.replaceAll('_Z1n', '_Z9n')),
    [`!missing @ ${T21}`, '!unmarked @ table “Land Aantal'],
  ],
  [
    'the heading of a chapter',
    (x) => x.replace(/(w:pStyle w:val="Heading2".*?<w:t xml:space="preserve">)[^<]+/s, '$1Anders'),
    ['text @ '],
  ],
];

describe('in Word', () => {
  it.each(docx)('%s', async (_name, change, expected) => {
    const changed = editParts(files['docx']!, 'word/document.xml', change);
    expectFindings(findings(await verified(changed, study)), expected);
  });
  it('another picture', async () => {
    const changed = editParts(files['docx']!, /word\/media\//, () => 'not a picture');
    expectFindings(findings(await verified(changed, study)), ['!picture-format @ Stroomdiagram']);
  });
  it('a style that hides', async () => {
    const changed = editParts(files['docx']!, 'word/styles.xml', (x) =>
      x.replace(/(w:styleId="TableNote".*?<w:rPr>)/s, '$1<w:vanish/>'),
    );
    const found = findings(await verified(changed, study));
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map((f) => f.split(' ')[0]))).toEqual(new Set(['hidden']));
  });
});
