// What is read of a Word file: what Word shows with all changes accepted.
import { expect, it } from 'vitest';
import { docxOfBody } from '../helpers/web-documents';
import { type Block, blockText, textOf } from '../../shared/documents/content';
import { readDocx } from '../../shared/documents/read/docx';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const NUMBERING = `<w:numbering W_NS><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
const read = (body: string, parts: Record<string, string> = {}): Block[] =>
  readDocx(docxOfBody(body, { 'word/numbering.xml': NUMBERING, ...parts })).blocks;
const shown = (block: Block): string =>
  block.type === 'heading'
    ? `h${block.level} ${textOf(block.runs)}`
    : block.type === 'item'
      ? `${'  '.repeat(block.depth)}${block.marker} ${textOf(block.runs)}`
      : block.type === 'table'
        ? JSON.stringify(block.rows.map((row) => row.map((cell) => textOf(cell.runs))))
        : blockText(block) || block.type;
const list = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

it('reads headings by style, by what the style is based on and by level, and runs in their style', () => {
  const blocks = read(
    p(run('One'), '<w:pStyle w:val="Kop1"/>') +
      p(run('Own'), '<w:pStyle w:val="Eigen"/>') +
      p(run('Level'), '<w:outlineLvl w:val="2"/>') +
      p(
        run('plain ') +
          run('bold', '<w:b/>') +
          run(' not', '<w:b w:val="0"/>') +
          run('x', '<w:vanish/>') +
          run('it', '<w:i/>'),
      ),
  );
  expect(blocks.map(shown)).toEqual(['h1 One', 'h1 Own', 'h3 Level', 'plain bold notit']);
  expect(blocks[3]).toMatchObject({
    runs: [{ isBold: false }, { isBold: true }, { isBold: false }, { isItalic: true }],
  });
});

it('counts the items of lists by their levels', () => {
  const items: [number, number][] = [
    [1, 0],
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 2],
    [1, 0],
    [1, 1],
    [2, 0],
  ];
  expect(read(items.map(([id, level], i) => p(run(`i${i}`), list(id, level))).join('')).map(shown)).toEqual([
    ...['1. i0', '2. i1', '  2.a) i2', '  2.b) i3', '    I i4', '3. i5', '  3.a) i6', '• i7'],
  ]);
});

it('shows what was inserted and not what was deleted or moved away, and says that there was something', () => {
  const body =
    p(
      run('kept ') +
        `<w:ins>${run('new ')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>` +
        `<w:moveFrom>${run('moved')}</w:moveFrom>`,
    ) +
    p(run('begins '), '<w:rPr><w:del/></w:rPr>') +
    p(run('and ends'));
  const { blocks, omitted } = readDocx(docxOfBody(body));
  expect(blocks.map(shown)).toEqual(['kept new', 'begins and ends']);
  expect(omitted).toEqual({ deleted: 1 });
});

it('puts notes below the text, with the mark that they have in it', () => {
  const notes = `<w:footnotes W_NS><w:footnote w:type="separator" w:id="0">${p(run('line'))}</w:footnote><w:footnote w:id="5">${p(run('The note.'))}${p(run('More.'))}</w:footnote></w:footnotes>`;
  const blocks = read(p(run('Text') + '<w:r><w:footnoteReference w:id="5"/></w:r>' + run(' on.')), {
    'word/footnotes.xml': notes,
  });
  expect(blocks.map(shown)).toEqual(['Text[1] on.', 'rule', '[1] The note.', 'More.']);
});

it('reads tables with their spans, lists in cells and tables within them', () => {
  const tc = (inner: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const inner = `<w:tbl><w:tr>${tc(p(run('in')))}${tc(p(run('ner')))}</w:tr></w:tbl>`;
  const body = `<w:tbl><w:tr>${tc(p(run('a')), '<w:gridSpan w:val="2"/>')}${tc(p(''))}</w:tr><w:tr>${tc(p(run('b'), list(2)))}${tc(inner + p(''))}${tc(p(run('c')))}</w:tr></w:tbl>${p(run('after'))}`;
  const blocks = read(body);
  expect(blocks.map(shown)).toEqual(['[["a",""],["• b","in\\nner","c"]]', 'after']);
  expect(blocks[0]).toMatchObject({ rows: [[{ span: 2 }, { span: 1 }], {}] });
});

it('reads fields by what they show, symbols, breaks and hyphens that do not break', () => {
  const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  expect(
    read(
      p(
        `${run('See ')}${field('REF x', 'table 2')}<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`,
      ),
    ).map(shown),
  ).toEqual(['See table 2 x\ny\u2011≥']);
});

it('refuses another Office file, and one without text', () => {
  expect(() => read('', { 'word/document.xml': '<workbook/>' })).toThrow('an Office file');
  expect(() => readDocx(docxOfBody('').subarray(0, 200))).toThrow();
});

it('keeps numbers above and below the line, signs of symbol fonts and formulas', () => {
  const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
  const signs = [0xa3, 0xb3, 0xb1, 0x2d, 0xb4, 0x6d, 0x61, 0x62, 0x63, 0x64, 0x73, 0x53, 0xb0, 0xb7, 0xd6];
  const coded = [...signs, 0xa5, 0xb9, 0xbb].map((s) => String.fromCharCode(0xf000 + s)).join('');
  const m = (name: string, inner: string): string => `<m:${name}>${inner}</m:${name}>`;
  const t = (text: string): string => m('r', m('t', text));
  const formula = m(
    'oMath',
    m('f', m('num', t('1')) + m('den', t('2'))) +
      t('+') +
      m('f', m('num', t('a') + t('+b')) + m('den', t('c'))) +
      m('sSup', m('e', m('d', m('e', t('x')))) + m('sup', t('2'))),
  ).replace('<m:oMath>', '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">');
  expect(
    read(
      p(
        run('12') +
          run('3', '<w:vertAlign w:val="superscript"/>') +
          run(' 10') +
          run('-6', '<w:position w:val="8"/>') +
          run(' CO') +
          run('2', '<w:vertAlign w:val="subscript"/>') +
          run(' 1') +
          run('e', '<w:vertAlign w:val="superscript"/>'),
      ) +
        p(run(coded, symbol)) +
        p(run('\uf0b3')) +
        p(formula),
    ).map(shown),
  ).toEqual(['12³ 10⁻⁶ CO₂ 1e', '≤≥±−×μαβχδσΣ°•√∞≠≈', '\uf0b3', '1/2+(a+b)/c(x)²']);
});

it('numbers headings by the level of their style, begins anew where a list says so, and counts empty items', () => {
  const styles = `<w:styles W_NS><w:style w:styleId="K1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="K2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
  const numbering = `<w:numbering W_NS><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const head = (style: string, text: string): string => p(run(text), `<w:pStyle w:val="${style}"/>`);
  const body =
    head('K1', 'a') +
    head('K2', 'b') +
    head('K2', 'c') +
    head('K1', 'd') +
    [4, 4, 5, 5].map((id, i) => p(run(`i${i}`), list(id))).join('') +
    p('', list(5)) +
    p(run('last'), list(5));
  expect(read(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering }).map(shown)).toEqual([
    ...['h1 1 a', 'h2 1.1 b', 'h2 1.2 c', 'h1 2 d', '1. i0', '2. i1', '1. i2', '2. i3', '4. last'],
  ]);
});

it('does not heed how text was set before a change, nor a field that never ends', () => {
  const before =
    '<w:rPrChange w:id="1"><w:rPr><w:vanish/><w:b/></w:rPr></w:rPrChange><w:i/><w:rPrChange w:id="2"><w:rPr><w:i w:val="0"/></w:rPr></w:rPrChange>';
  const old =
    '<w:rPr><w:rPrChange w:id="3"><w:rPr><w:del/></w:rPr></w:rPrChange></w:rPr><w:pPrChange w:id="4"><w:pPr><w:pStyle w:val="Kop1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
  const blocks = read(p(run('text', before), old) + p(run('next')));
  expect(blocks.map(shown)).toEqual(['text', 'next']);
  expect(blocks[0]).toMatchObject({ type: 'paragraph', runs: [{ isBold: false, isItalic: true }] });
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = '<w:r><w:instrText>PAGE</w:instrText></w:r>';
  expect(
    read(
      p(`${run('a ')}${mark('begin')}${code}${run('b ')}`) +
        p(`${mark('begin')}${code}${mark('separate')}${run('c')}${mark('end')}${run(' d')}`),
    ).map(shown),
  ).toEqual(['a b', 'c d']);
});

it('counts what stands beside the text', () => {
  const rel = (type: string): string =>
    `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}.xml"/>`;
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['header', 'footer', 'comments', 'chart', 'theme'].map(rel).join('')}</Relationships>`;
  expect(readDocx(docxOfBody(p(run('x')), { 'word/_rels/document.xml.rels': links })).omitted).toEqual({
    extras: 4,
  });
});

it('raises and lowers text by its character style, and by what that is based on', () => {
  const style = (id: string, based: string, align: string): string =>
    `<w:style w:type="character" w:styleId="${id}"><w:basedOn w:val="${based}"/><w:rPr>${align}</w:rPr></w:style>`;
  const styles = `<w:styles W_NS>${style('Hoog', 'x', '<w:vertAlign w:val="superscript"/>')}${style('Hoger', 'Hoog', '')}${style('Laag', 'x', '<w:vertAlign w:val="subscript"/>')}${style('Gewoon', 'Hoog', '<w:vertAlign w:val="baseline"/>')}</w:styles>`;
  const of = (id: string, more = ''): string => `<w:rStyle w:val="${id}"/>${more}`;
  const body =
    p(
      run('10') +
        run('3', of('Hoog')) +
        run(' m') +
        run('2', of('Hoger')) +
        run(' CO') +
        run('2', of('Laag')),
    ) +
    p(run('1', of('Gewoon')) + run('2', of('Hoog', '<w:vertAlign w:val="baseline"/>')) + run('3', of('x')));
  expect(read(body, { 'word/styles.xml': styles }).map(shown)).toEqual(['10³ m² CO₂', '123']);
});

it('numbers by the level that names the style of a paragraph, whatever level the style says', () => {
  const style = (id: string, based: string, numbering: string): string =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${based}"/><w:pPr>${numbering}</w:pPr></w:style>`;
  const numPr = (inner: string): string => `<w:numPr>${inner}</w:numPr>`;
  const styles = `<w:styles W_NS>${style('A', '', numPr('<w:numId w:val="9"/>'))}${style('B', '', numPr('<w:ilvl w:val="0"/><w:numId w:val="9"/>'))}${style('C', 'B', '')}${style('D', '', '')}${style('Uit', 'B', numPr('<w:numId w:val="0"/>'))}</w:styles>`;
  const level = (at: number, named: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:numFmt w:val="decimal"/><w:pStyle w:val="${named}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering W_NS><w:abstractNum w:abstractNumId="1">${level(0, 'A', '%1.')}${level(1, 'B', '%1.%2')}${level(2, 'D', '%3)')}</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const of = (id: string): string => p(run(id), `<w:pStyle w:val="${id}"/>`);
  const body = ['A', 'B', 'C', 'D', 'Uit', 'A'].map(of).join('');
  expect(read(body, { 'word/styles.xml': styles, 'word/numbering.xml': numbering }).map(shown)).toEqual([
    ...['1. A', '  1.1 B', '  1.2 C', '    1) D', 'Uit', '2. A'],
  ]);
});
