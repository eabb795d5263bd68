// Word and Excel files as programs other than ours write them; each is made here.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type OoxmlFile, readOoxml } from './ooxml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...all: [id: string, type: string, target: string, external?: boolean][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, type, target, external = false]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
function read(parts: Record<string, string>): OoxmlFile {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
  const file = readOoxml(bytes, { isSpread: true });
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
type Sheet = { name: string; xml: string; state?: string; links?: string };
function workbook(
  sheets: Sheet[],
  { strings = '', styles = '', properties = '', namespace = MAIN } = {},
): OoxmlFile {
  return read({
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/book2.xml']),
    'xl/book2.xml': `<workbook xmlns="${namespace}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets
      .map(
        (s, i) =>
          `<sheet name="${s.name}" sheetId="${i + 1}"${s.state === undefined ? '' : ` state="${s.state}"`} r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/book2.xml.rels': relationships(
      ...sheets.map((_, i): [string, string, string] => [
        `s${i}`,
        'worksheet',
        `/xl/worksheets/sheet${i}.xml`,
      ]),
      ['st', 'styles', 'styles9.xml'],
      ['ss', 'sharedStrings', 'strings9.xml'],
    ),
    'xl/strings9.xml': `<sst xmlns="${namespace}">${strings}</sst>`,
    'xl/styles9.xml': `<styleSheet xmlns="${namespace}">${styles}</styleSheet>`,
    ...Object.fromEntries<string>(
      sheets.flatMap((s, i): [string, string][] => [
        [
          `xl/worksheets/sheet${i}.xml`,
          `<worksheet xmlns="${namespace}" xmlns:r="${OFFICE}">${s.xml}</worksheet>`,
        ],
        ...(s.links === undefined
          ? []
          : [[`xl/worksheets/_rels/sheet${i}.xml.rels`, s.links] as [string, string]]),
      ]),
    ),
  });
}
const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a workbook', () => {
  it('shows dates, percentages, truth and errors as its cells do', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs>';
    const { tables } = workbook(
      [
        {
          name: 'a',
          xml: '<sheetData><row r="2"><c r="B2" s="1"><v>42808</v></c><c r="C2" s="2"><v>0.125</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="d"><v>2021-03-15T00:00:00</v></c><c r="G2" s="0"><v>9.781234567897E12</v></c></row></sheetData>',
        },
      ],
      { styles, properties: '<workbookPr date1904="1"/>' },
    );
    expect(tables[0]?.rows).toEqual([
      [],
      ['', '2021-03-15', '12.5%', 'TRUE', '', '2021-03-15', '9781234567897'],
    ]);
    expect(tables[0]?.errors).toEqual([{ row: 1, column: 4, value: '#N/A' }]);
  });
  it('joins rich text, leaves out how it is read, and knows escaped signs', () => {
    const { tables } = workbook(
      [
        {
          name: 'a',
          xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="C1" t="str"><f>A1</f><v>a_x005F_x000D_</v></c></row></sheetData>',
        },
      ],
      {
        strings:
          '<si><r><t>Arbeit </t></r><r><rPr><b/></rPr><t>und_x000D_&#10;Ruhe</t></r><rPh sb="0" eb="1"><t>y</t></rPh></si>',
      },
    );
    expect(tables[0]?.rows).toEqual([['Arbeit und\nRuhe', 'inline', 'a_x000D_']]);
  });
  it('knows the address behind a cell: a link, a formula, one that cells share', () => {
    const xml =
      `<sheetData><row r="1">${text('A1', 'Title')}${text('B1', 'Doi')}${text('C1', 'Link')}</row>` +
      `<row r="2">${text('A2', 'T')}${text('B2', '10.5555/a')}<c r="C2" t="str"><f t="shared" ref="C2:C3" si="0">HYPERLINK("https://doi.org/"&amp;B2,"doi")</f><v>doi</v></c></row>` +
      `<row r="3">${text('A3', 'U')}${text('B3', '10.5555/b')}<c r="C3" t="str"><f t="shared" si="0"/><v>doi</v></c></row>` +
      `<row r="4">${text('A4', 'V')}<c r="C4" t="str"><f>IF(A4="","",HYPERLINK(CONCATENATE("https://x.org/",$A$4),A4))</f><v>V</v></c></row></sheetData>` +
      '<hyperlinks><hyperlink ref="A2:A3" r:id="h1" location="p2"/><hyperlink ref="A4" r:id="h2"/></hyperlinks>';
    const links = relationships(
      ['h1', 'hyperlink', 'https://example.org/r', true],
      ['h2', 'hyperlink', 'mailto:a@b.org', true],
    );
    expect(workbook([{ name: 'a', xml, links }]).tables[0]?.links).toEqual([
      { row: 1, column: 0, url: 'https://example.org/r#p2' },
      { row: 2, column: 0, url: 'https://example.org/r#p2' },
      { row: 1, column: 2, url: 'https://doi.org/10.5555/a' },
      { row: 2, column: 2, url: 'https://doi.org/10.5555/b' },
      { row: 3, column: 2, url: 'https://x.org/V' },
    ]);
  });
  it('repeats what is merged downwards, says which sheets are hidden, and may be strict', () => {
    const { tables } = workbook(
      [
        {
          name: 'a',
          xml: `<sheetData><row r="1">${text('A1', 'Zweden')}${text('B1', 'r1')}</row><row r="2">${text('B2', 'r2')}</row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`,
        },
        { name: 'b', state: 'veryHidden', xml: '<sheetData/>' },
      ],
      { namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main' },
    );
    expect(tables.map((t) => [t.rows, t.isHidden])).toEqual([
      [
        [
          ['Zweden', 'r1'],
          ['Zweden', 'r2'],
        ],
        false,
      ],
      [[], true],
    ]);
  });
});

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="w" xmlns:v="v"';
function document(body: string): OoxmlFile {
  return read({
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(['h1', 'hyperlink', 'https://example.org/a.pdf', true]),
  });
}
const run = (t: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${t}</w:t></w:r>`;
const field = (code: string, result: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const paragraph = (content: string, properties = ''): string => `<w:p>${properties}${content}</w:p>`;
const cell = (content: string, properties = ''): string => `<w:tc>${properties}${paragraph(content)}</w:tc>`;

describe('a document', () => {
  it.each<[string, string, string]>([
    [
      'inserted and deleted text',
      `${run('a')}<w:ins>${run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>`,
      'ab',
    ],
    ['moved text', `<w:moveFrom>${run('a')}</w:moveFrom><w:moveTo>${run('b')}</w:moveTo>`, 'b'],
    [
      'hidden text',
      `${run('a')}${run('b', '<w:rPr><w:vanish/></w:rPr>')}${run('c', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}`,
      'ac',
    ],
    [
      'hyphens, tabs and breaks',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:cr/><w:t>e</w:t></w:r>',
      'a-bc\td\ne',
    ],
    [
      'a symbol',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
      '☑α',
    ],
    ['the instruction of a field', field(' PAGE ', run('7')), '7'],
    [
      'a field in the instruction of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('x', run('inner'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('outer')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'outer',
    ],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('today')}</w:fldSimple>`, 'today'],
    [
      'a text of an old form',
      field('FORMTEXT', run('given'), '<w:ffData><w:textInput/></w:ffData>'),
      'given',
    ],
    [
      'a box of an old form',
      field(
        'FORMCHECKBOX',
        '',
        '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>',
      ),
      '☒',
    ],
    [
      'a list of an old form',
      field(
        'FORMDROPDOWN',
        '',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="national"/><w:listEntry w:val="local"/></w:ddList></w:ffData>',
      ),
      'local',
    ],
    [
      'a list of an old form that nobody chose from',
      field(
        'FORMDROPDOWN',
        '',
        '<w:ffData><w:ddList><w:listEntry w:val="Kies een optie"/></w:ddList></w:ffData>',
      ),
      '',
    ],
    [
      'a control that is filled in',
      `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run('local')}</w:sdtContent></w:sdt>`,
      'local',
    ],
    [
      'a control that is not',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Choose an item.')}</w:sdtContent></w:sdt>`,
      '',
    ],
    [
      'a placeholder by its style',
      `<w:sdt><w:sdtContent>${run('Kies', '<w:rPr><w:rStyle w:val="Tekstvantijdelijkeaanduiding"/></w:rPr>')}</w:sdtContent></w:sdt>`,
      '',
    ],
    [
      'how kanji are read',
      `<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('東')}</w:rubyBase></w:ruby></w:r>`,
      '東',
    ],
    ['tabs to stop at', run('a'), 'a'],
  ])('%s', (_name, content, expected) => {
    const { tables } = document(`<w:tbl><w:tr>${cell(content)}</w:tr></w:tbl>`);
    expect(tables[0]?.rows).toEqual([[expected]]);
  });
  it('has a text box once', () => {
    const box = (t: string): string => `<w:txbxContent>${paragraph(run(t))}</w:txbxContent>`;
    const content = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('boxed')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('boxed')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${run('after')}`;
    expect(document(paragraph(content)).paragraphs).toEqual(['boxed', 'after']);
  });
  it('goes on with the next paragraph where the end of one was deleted', () => {
    const deleted = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
    expect(document(paragraph(run('a '), deleted) + paragraph(run('b'))).paragraphs).toEqual(['a b']);
  });
  it('keeps the columns of merged cells, repeats what is merged downwards, and leaves deleted rows out', () => {
    const { tables } = document(
      `<w:tbl><w:tr>${cell(run('a'), '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>')}${cell(run('b'))}${cell(run('c'))}</w:tr>` +
        `<w:tr>${cell('', '<w:tcPr><w:vMerge/></w:tcPr>')}${cell(run('d'), '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>')}</w:tr>` +
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(run('gone'))}</w:tr>` +
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(run('e'), '<w:tcPr><w:hMerge w:val="restart"/></w:tcPr>')}${cell(run('x'), '<w:tcPr><w:hMerge/></w:tcPr>')}</w:tr>` +
        `<w:sdt><w:sdtContent><w:sdt><w:sdtContent><w:tr>${cell(run('f'))}</w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:tbl>`,
    );
    expect(tables[0]?.rows).toEqual([['a', 'b', 'c'], ['a', 'd', ''], ['', 'e', ''], ['f']]);
  });
  it('knows the address behind a text, and tables within cells', () => {
    const inner = `<w:tbl><w:tr>${cell(`<w:hyperlink r:id="h1">${run('here')}</w:hyperlink>`)}${cell(field(' HYPERLINK "https://x.org/b" ', run('there')))}</w:tr></w:tbl>`;
    const { tables } = document(`<w:tbl><w:tr><w:tc>${inner}${paragraph('')}</w:tc></w:tr></w:tbl>`);
    expect(tables.map((t) => t.rows)).toEqual([[['here\nthere\n']], [['here', 'there']]]);
    expect(tables[1]?.links).toEqual([
      { row: 0, column: 0, url: 'https://example.org/a.pdf' },
      { row: 0, column: 1, url: 'https://x.org/b' },
    ]);
  });
});
