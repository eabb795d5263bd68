// Planted changes in Excel, PowerPoint, HTML and CSV: each is found, named where it stands, and nothing else is.
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Study } from '../../shared/report/verify';
import {
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

/** The sheet of table 2.1 in the workbook, and where its texts are. */
const SHEET_21 = /xl\/worksheets\/sheet\d+\.xml/;
const onSheet =
  (column: number, change: (xml: string) => string) =>
  (xml: string): string =>
    xml.includes('Tabel 2.1') && column === 1 ? change(xml) : xml;
const cell = (at: string, inner: string): string => `<c r="${at}" t="inlineStr"><is><t>${inner}</t></is></c>`;
const xlsx: Change[] = [
  [
    'a number',
    onSheet(1, (x) => x.replace('<v>14</v>', '<v>15</v>')),
    [`cell @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'an added row under the table',
    onSheet(1, (x) =>
      x.replace(/(<row r="7".*?<\/row>)/s, `$1<row r="8">${cell('A8', 'Noorwegen')}${cell('B8', '4')}</row>`),
    ),
    [`row-added @ ${T21} @ Noorwegen`],
  ],
  [
    'an added row of one cell',
    onSheet(1, (x) =>
      x.replace(/(<row r="7".*?<\/row>)/s, `$1<row r="8">${cell('A8', 'Alle landen')}</row>`),
    ),
    [`row-added @ ${T21} @ Alle landen`],
  ],
  [
    'an added column',
    onSheet(1, (x) => x.replace(/(<row r="1".*?)<\/row>/s, `$1${cell('C1', 'Kwaliteit')}</row>`)),
    [`column-added @ ${T21} @ Kwaliteit`],
  ],
  [
    'a cell far from the table',
    onSheet(1, (x) => x.replace(/(<row r="3".*?)<\/row>/s, `$1${cell('H3', 'Alles klopt')}</row>`)),
    ['!unmarked @ text “Alles klopt”'],
  ],
  [
    'a hidden row',
    onSheet(1, (x) => x.replace('<row r="7"', '<row r="7" hidden="1"')),
    [`hidden @ ${T21} @ row Totaal`],
  ],
  [
    'a row of no height',
    onSheet(1, (x) => x.replace(/<row r="7"([^>]*?) ht="[\d.]+"/, '<row r="7"$1 ht="0.1"')),
    [`hidden @ ${T21} @ row Totaal`],
  ],
  [
    'a hidden column',
    onSheet(1, (x) => x.replace('<col min="2" max="2"', '<col hidden="1" min="2" max="2"')),
    [`hidden @ ${T21} @ column Aantal rapportages`],
  ],
  [
    'a formula instead of a number',
    onSheet(1, (x) => x.replace('<v>14</v>', '<f>7+7</f><v>14</v>')),
    [`number-format @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'a number as text',
    onSheet(1, (x) =>
      x.replace(/<c r="B4"( s="\d+")[^>]*><v>14<\/v><\/c>/, '<c r="B4"$1 t="str"><v>14</v></c>'),
    ),
    [`number-format @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'the caption in the header',
    onSheet(1, (x) => x.replace('geleverde onderzoeksrapportages', 'goedgekeurde rapportages')),
    [`text @ ${T21} @ `],
  ],
  [
    'conditional formatting',
    onSheet(1, (x) =>
      x.replace(
        '</sheetData>',
        '</sheetData><conditionalFormatting sqref="B4"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      ),
    ),
    ['!may-hide @ sheet Tabel 2.1'],
  ],
];
describe('in Excel', () => {
  it.each(xlsx)('%s', async (_name, change, expected) => {
    const changed = editParts(files['xlsx']!, SHEET_21, change);
    expectFindings(findings(await verified(changed, study)), expected);
  });
  it('a text, a heading and a note', async () => {
    for (const [from, to, expected] of [
      ['>Denemarken<', '>Noorwegen<', 2],
      ['Aantal rapportages', 'Aantal studies', 1],
      ['Een bereik telt op het laagste', 'Een bereik telt op het hoogste', 1],
    ] as const) {
      const changed = editParts(files['xlsx']!, 'xl/sharedStrings.xml', (x) => x.replace(from, to));
      const found = findings(await verified(changed, study));
      expect(found.filter((f) => !f.includes(B3)).length, from).toBe(expected);
    }
  });
  it('a number format', async () => {
    const changed = editParts(files['xlsx']!, 'xl/styles.xml', (x) =>
      x.replace(/(<cellXfs.*?<\/cellXfs>)/s, (all) => all.replaceAll(/numFmtId="0"/g, 'numFmtId="10"')),
    );
    const found = findings(await verified(changed, study));
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map((f) => f.split(' ')[0]))).toEqual(new Set(['number-format']));
  });
  it('a hidden sheet', async () => {
    const changed = editParts(files['xlsx']!, 'xl/workbook.xml', (x) =>
      x
        .replace(/(<sheet [^>]*name="Tabel 2\.1")/, '$1 state="hidden"')
        .replace(/state="hidden"([^>]*) state="visible"/, 'state="hidden"$1'),
    );
    expect(findings(await verified(changed, study))).toContain(`hidden @ ${T21} @ all rows`);
  });
});

const slides: Change[] = [
  [
    'a number',
    (x) => x.replace('<a:t>14</a:t>', '<a:t>15</a:t>'),
    [`cell @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'the title of a slide',
    (x) => x.replace(/<a:t>Tabel 2\.1 Aantal/, '<a:t>Tabel 2.1 Totaal'),
    [`text @ ${T21}`],
  ],
  ['a note', (x) => x.replace('1 zonder niveau, niet geteld', '0 zonder niveau'), [`text @ ${T21}`]],
  [
    'a box of the diagram',
    (x) =>
      x.replace(
        /(name="[^"]*"\/><p:cNvSpPr\/><p:nvPr\/>(?:(?!<a:t>).)*<a:t>)([^<]*33[^<]*)</s,
        '$1(n = 99)<',
      ),
    ['text @ Stroomdiagram'],
  ],
  [
    'a hidden shape',
    // Of the slide of table 2.1 alone: others have notes too.
    (x) =>
      x.includes('Aantal rapportages')
        ? x.replace(/(<p:cNvPr id="5" name="Noten[^"]*")/, '$1 hidden="1"')
        : x,
    [`hidden @ ${T21}`],
  ],
];
describe('in PowerPoint', () => {
  it.each(slides)('%s', async (_name, change, expected) => {
    const changed = editParts(files['pptx']!, /^ppt\/slides\/slide\d+\.xml$/, change);
    expectFindings(findings(await verified(changed, study)), expected);
  });
  it('a point, and the speaker notes', async () => {
    for (const part of [/^ppt\/slides\/slide\d+\.xml$/, /^ppt\/notesSlides\/notesSlide\d+\.xml$/]) {
      let isDone = false;
      const changed = editParts(files['pptx']!, part, (x) => {
        if (isDone || !/type="body".*?<a:t>/s.test(x)) return x;
        isDone = true;
        return x.replace(/(type="body".*?<a:t>)([^<]+)</s, '$1$2 en meer<');
      });
      const found = findings(await verified(changed, study));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^text @ /);
    }
  });
});

const html: Change[] = [
  [
    'a number',
    (x) => x.replace(/>14<\/a><\/td>/, '>15</a></td>'),
    [`cell @ ${T21} @ Duitsland × Aantal rapportages`],
  ],
  [
    'the note of the counting rule',
    (x) => x.replace(/(class="note"[^>]*>Een rapport zonder niveau[^<]*)laagste/, '$1hoogste'),
    [`text @ ${T22}`],
  ],
  [
    'a row that is not displayed',
    (x) => x.replace(/<tr>(<th[^>]*>Totaal|<td[^>]*>(?:<a[^>]*>)?Totaal)/, '<tr style="display:none">$1'),
    [`hidden @ ${T21} @ row Totaal`],
  ],
  [
    'an added sentence',
    (x) => x.replace('</section>', '<p>Alles klopt.</p></section>'),
    ['!unmarked @ text “Alles klopt.”'],
  ],
  [
    'a stylesheet that hides',
    (x) => x.replace('</style>', 'td.n{display:none}</style>'),
    ['!may-hide @ stylesheet'],
  ],
  [
    'a letter in a picture',
    (x) => x.replace(/(<svg.*?<text[^>]*>)[^<]+/s, '$1n = 99'),
    ['picture @ Stroomdiagram'],
  ],
  ['a foreign script', (x) => x.replace('</body>', '<script>1</script></body>'), ['!may-hide @ script']],
];
describe('in HTML', () => {
  it.each(html)('%s', async (_name, change, expected) => {
    const before = strFromU8(files['html']!);
    const after = change(before);
    expect(after).not.toBe(before);
    expectFindings(findings(await verified(strToU8(after), study)), expected);
  });
});

const csv: Change[] = [
  [
    'a number',
    (x) => x.replace('Duitsland,6,3,4,1,,14', 'Duitsland,6,3,4,1,,15'),
    [`cell @ ${T22} @ Duitsland × Totaal rapportages`],
  ],
  ['a removed row', (x) => x.replace(/België.*\r\n/, ''), [`row-removed @ ${T22} @ België`]],
  [
    'swapped headings',
    (x) => x.replace('Land,1,2', 'Land,2,1'),
    [`heading @ ${T22} @ 1`, `heading @ ${T22} @ 2`],
  ],
];
describe('in CSV', () => {
  it.each(csv)('%s', async (_name, change, expected) => {
    const before = strFromU8(files['csv']!);
    const after = change(before);
    expect(after).not.toBe(before);
    expectFindings(findings(await verified(strToU8(after), study)), expected);
  });
  it('semicolons and another order of rows are no change of a value', async () => {
    const lines = strFromU8(files['csv']!).replaceAll(',', ';').split('\r\n');
    expect((await verified(strToU8(lines.join('\r\n')), study)).differences).toEqual([]);
  });
});
