// What a quotation holds: the passage as one reads it, without what the file has between its lines.
import { describe, expect, it } from 'vitest';
import { foldPassage, isSamePassage } from '../../shared/annotation/fold-text';
import { FullTextIndex } from '../../shared/annotation/full-text';
import { parseQuery } from '../../shared/search/query';
import { buildPageText, type PageText, type TextItem } from '../../shared/annotation/page-text';
import { describePassage, quotedText } from '../../shared/annotation/passage';
import { readablePassage } from '../../shared/annotation/readable';
import { hasMaterial, materialNote, materialPath } from '../helpers/corpora';
import { pdfPages } from '../helpers/pdf-pages';

/** A line at a place of the page; letters are half as wide as they are high. */
const line = (str: string, x: number, y: number, size = 10): TextItem => ({
  str,
  dir: 'ltr',
  transform: [size, 0, 0, size, x, y],
  width: str.length * size * 0.5,
  height: size,
  fontName: 'f',
  hasEOL: true,
});
const pageOf = (...items: TextItem[]): PageText =>
  buildPageText(items, { f: { fontFamily: 'serif', ascent: 0.8, descent: -0.2 } });

/** The quotation from the beginning of one stretch of words to the end of another. */
function quote(pages: readonly PageText[], from: string, to: string): string {
  const find = (words: string): [number, number] => {
    const page = pages.findIndex((p) => p.text.includes(words));
    return [page, pages[page]?.text.indexOf(words) ?? -1];
  };
  const [[first, start], [last, end]] = [find(from), find(to)];
  return quotedText((i) => pages[i] as PageText, {
    start: { page: first, offset: start },
    end: { page: last, offset: end + to.length },
  });
}

describe('the end of a line', () => {
  it.each([
    ['a suspended hyphen', 'arbeids-\nen inkomensbeleid', 'arbeids- en inkomensbeleid'],
    ['the same in German', 'Vor-\nund Nachteile', 'Vor- und Nachteile'],
    ['the same in Swedish', 'för-\noch nackdelar', 'för- och nackdelar'],
    ['the same in French', 'micro-\net macroéconomie', 'micro- et macroéconomie'],
    ['the same in English', 'short-\nand long-term', 'short- and long-term'],
    ['a word that only begins like one', 'ver-\nenging', 'verenging'],
    ['a broken word', 'employ-\nment', 'employment'],
    ['U+FFFE', 'employ\ufffe\nment', 'employment'],
    ['a soft hyphen', 'employ\u00ad\nment', 'employment'],
    ['U+2010', 'employ\u2010\nment', 'employment'],
    ['U+2027', 'employ\u2027\nment', 'employment'],
    ['a range of years', '2015-\n2019', '2015-2019'],
    ['a range of years at U+2011', '2015\u2011\n2019', '2015-2019'],
    ['a range of years at a dash', '2015–\n2019', '2015–2019'],
    ['a name with a number', 'COVID\ufffe\n19', 'COVID-19'],
    ['a name of two parts', 'Baden-\nWürttemberg', 'Baden-Württemberg'],
    ['a dash between words', 'work –\nand pay', 'work – and pay'],
    ['Chinese', '就业政\n策的效果', '就业政策的效果'],
    ['Japanese', '雇用\nのデータ。\n次', '雇用のデータ。次'],
    ['Chinese beside Latin', '政策\nABC', '政策 ABC'],
    ['Korean, which has blanks', '고용\n정책', '고용 정책'],
    ['decomposed accents', 'e\u0301valuation', 'évaluation'],
  ])('%s', (_what, raw, read) => {
    expect(readablePassage(raw)).toBe(read);
  });
});

describe('searching', () => {
  it.each([
    ['évaluation', 'e\u0301valuation'],
    ['e\u0301valuation', 'évaluation'],
    ['evaluation', 'évaluation'],
    ['Malmö', 'Malmo\u0308'],
    ['employment', 'employ\ufffe\nment'],
  ])('%s finds %s', (query, text) => {
    expect(foldPassage(`the ${text} of`).text).toContain(foldPassage(query).text);
    const index = new FullTextIndex();
    index.set('d', [`the ${text} of`]);
    expect(index.search(parseQuery(query), 5).total).toBe(1);
    expect(index.search(parseQuery(`"${query}"`), 5).total).toBe(1);
  });
  it('tells where an accented word stands', () => {
    const text = 'La me\u0301thode et l’e\u0301valuation';
    const folded = foldPassage(text);
    const at = folded.text.indexOf('methode');
    expect(text.slice(folded.map[at], folded.map[at + 7])).toBe('me\u0301thode ');
  });
  it('is not how passages are compared: another accent is another text', () => {
    expect(isSamePassage('e\u0301valué', 'évalue\u0301')).toBe(true);
    expect(isSamePassage('publié', 'publie')).toBe(false);
  });
});

describe('what stands beside a passage', () => {
  const body = (text: string, i: number, x = 72): TextItem => line(text, x, 700 - 12 * i);
  const margin = pageOf(
    body('Collaboration needs a place for questions and GitHub issues are a', 0),
    line('67 https://example.org/git-', 420, 700, 7),
    line('issues for teams', 420, 691, 7),
    body('great tool for teams that work on code and on data together', 1),
  );
  it('a note in the margin is not in it, nor is it marked', () => {
    expect(quote([margin], 'GitHub', 'great tool')).toBe('GitHub issues are a great tool');
    const range = { start: { page: 0, offset: 0 }, end: { page: 0, offset: margin.text.length } };
    const passage = describePassage(
      () => margin,
      range,
      () => '1',
      () => 800,
      (_f, t) => t.length,
    );
    expect(passage?.parts[0]?.quads.every((q) => q[0] < 400)).toBe(true);
    // The place stays that of the page's own text, so what is kept can be found again.
    expect(passage?.quote.raw).toContain('https://example.org');
    expect(passage?.position?.end.offset).toBe(margin.text.trimEnd().length);
  });
  it('a note that is marked itself is quoted', () => {
    expect(quote([margin], '67 https', 'for teams')).toBe('67 https://example.org/gitissues for teams');
  });
  it('two columns that the file holds line by line', () => {
    const left = [
      'Wage subsidies raise the',
      'employment of people who',
      'were out of work for long',
      'and cost less than',
    ];
    const right = [
      'Mentoring helps migrants',
      'who know few employers',
      'in the towns where they',
      'have come to live',
    ];
    const page = pageOf(...left.flatMap((text, i) => [body(text, i), body(right[i] ?? '', i, 320)]));
    expect(quote([page], 'Wage', 'cost less than')).toBe(left.join(' '));
  });
  it('a footnote between two columns', () => {
    const page = pageOf(
      body('Wage subsidies raise the', 0),
      body('employment of people who', 1),
      line('1 In the four towns of the north.', 72, 100, 7),
      body('were out of work for long', 0, 320),
      body('and cost less than', 1, 320),
    );
    expect(quote([page], 'Wage', 'less than')).toBe(
      'Wage subsidies raise the employment of people who were out of work for long and cost less than',
    );
  });
  it('head, foot and number of the pages, and a footnote, over a page break', () => {
    const pages = [
      pageOf(
        line('Lindgren & Berg', 72, 780, 9),
        body('Wage subsidies raise the employment', 0),
        body('of people who were out of work', 1),
        line('1 In the four towns of the north.', 72, 90, 7),
        line('12', 300, 40),
      ),
      pageOf(
        line('Journal of Work 2019', 72, 780, 9),
        body('for long and cost less than', 0),
        body('other measures do.', 1),
        line('13', 300, 40),
      ),
    ];
    expect(quote(pages, 'Wage', 'measures do.')).toBe(
      'Wage subsidies raise the employment of people who were out of work for long and cost less than other measures do.',
    );
  });
  it('paragraphs, headings, lists and quotations in smaller letters stay', () => {
    const page = pageOf(
      line('Results of the study', 72, 720, 14),
      body('Wage subsidies raise the employment of people', 2),
      line('as one of them said when he was asked', 90, 660, 8),
      line('by those who had come to see him', 90, 650, 8),
      body('and cost less than other measures do.', 6),
      body('A second paragraph follows after a wide gap.', 10),
    );
    expect(quote([page], 'Results', 'wide gap.')).toBe(page.text.replace(/\s+/g, ' ').trim());
  });
});

describe.skipIf(!hasMaterial)(`reported cases${materialNote}`, () => {
  const pageOfCase = async (name: string): Promise<PageText[]> =>
    await pdfPages(materialPath('corpora', 'reported', name, 'a.pdf'));
  const whole = (pages: readonly PageText[]): string =>
    quotedText((i) => pages[i] as PageText, {
      start: { page: 0, offset: 0 },
      end: { page: 0, offset: pages[0]?.text.length ?? 0 },
    });
  it('80: a suspended hyphen', async () => {
    expect(whole(await pageOfCase('80-pdf-suspended-hyphen'))).toBe(
      'Het plan gaat over arbeids- en inkomensbeleid in de regio.',
    );
  });
  it('81: decomposed accents', async () => {
    const pages = await pageOfCase('81-pdf-decomposed-accents');
    expect(whole(pages)).toBe('L’évaluation de la méthode a réussi.'.replace('’', "'"));
    const index = new FullTextIndex();
    index.set('d', [pages[0]?.text ?? '']);
    expect(index.search(parseQuery('évaluation'), 5).total).toBe(1);
  });
  it('83: signs at line ends', async () => {
    expect(whole(await pageOfCase('83-pdf-line-end-signs'))).toBe(
      'The employment rate rose after 2015-2019 and COVID-19 ended.',
    );
  });
});
