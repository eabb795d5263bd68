// Passages and finding them again: what may differ, what never may, and where on the page they stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../shared/annotation/diff-words';
import { foldPassage, isSamePassage } from '../../shared/annotation/fold-text';
import { buildPageText, type PageText } from '../../shared/annotation/page-text';
import { describePassage, trimRange } from '../../shared/annotation/passage';
import { readablePassage } from '../../shared/annotation/readable';
import { boundsOf, quadsOf, textInQuads } from '../../shared/annotation/quads';
import { foldDocument, reanchor, reanchorPage } from '../../shared/annotation/reanchor';
import { sentencesOf } from '../../shared/annotation/segments';
import { annotationSchema, type Annotation } from '../../shared/model/annotation';
import { migrateRecord } from '../../shared/model/migrations';
import { lineOf, sentenceOf } from '../helpers/make-pdfs';

const quoteOf = (pages: readonly string[], page: number, exact: string): Annotation['quote'] => {
  const at = pages[page]?.indexOf(exact) ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  return {
    exact,
    raw: exact,
    prefix: pages[page]?.slice(Math.max(0, at - 64), at) ?? '',
    suffix: pages[page]?.slice(at + exact.length, at + exact.length + 64) ?? '',
    source: 'text',
  };
};
const report = (count: number, edit: (s: string, p: number, n: number) => string = (s) => s): string[] =>
  Array.from({ length: count }, (_, p) =>
    Array.from({ length: 10 }, (_x, n) => edit(sentenceOf(p, n + 1), p, n + 1)).join('\n'),
  );

describe('folding', () => {
  it('takes away line ends, hyphens between letters, ligatures and kinds of quotes, and leads back to the text', () => {
    const raw = 'are more dif\ufb01cult to com-\npile “than” ever';
    const folded = foldPassage(raw);
    expect(folded.text).toBe("aremoredifficulttocompile'than'ever");
    const at = folded.text.indexOf('compile');
    expect(raw.slice(folded.map[at], folded.map[at + 7])).toBe('com-\npile ');
  });
  it('folds presentation forms of Arabic letter by letter', () => {
    expect(foldPassage('\ufe8d\ufedf\ufecc\ufeae\ufe91\ufef4\ufe94').text).toBe('العربية');
  });
  it('reads a passage as one reads it', () => {
    expect(readablePassage('more dif\ufb01cult to com-\npile than\never')).toBe(
      'more difficult to compile than ever',
    );
    expect(readablePassage('in the Baden-\nWürttemberg area')).toBe('in the Baden-Württemberg area');
  });
});

describe('the same passage', () => {
  it.each([
    ['hyphenated at a line end', 'diffi-\ncult cases', 'difficult cases'],
    ['a compound broken at its hyphen', 'well-\nknown facts', 'well-known facts'],
    ['other quotes and dashes', '“a” – b', '"a" - b'],
    ['another case and width', 'Effects FOUND', 'effects found'],
  ])('%s', (_what, a, b) => {
    expect(isSamePassage(a, b)).toBe(true);
    expect(isSamePassage(b, a)).toBe(true);
  });
  it.each([
    ['another digit', 'score 4 of 5', 'score 14 of 5'],
    ['digits that join', 'score 1 4 of 5', 'score 14 of 5'],
    ['a superscript', 'about 10² people', 'about 102 people'],
    ['a lost decimal point', 'p = 0.05', 'p = 005'],
    ['a sign', 'effect of -5', 'effect of 5'],
    ['a range', 'SMS 2-3', 'SMS 23'],
    ['a fraction', 'in ½ of all', 'in 1⁄2 of all'],
    ['a hyphen in the middle of a line', 'to re-sign the form', 'to resign the form'],
  ])('not with %s', (_what, a, b) => {
    expect(isSamePassage(a, b)).toBe(false);
    expect(isSamePassage(b, a)).toBe(false);
  });
});

describe('finding again', () => {
  const pages = report(20);
  const exact = `${sentenceOf(7, 3)}\n${sentenceOf(7, 4)}`;
  const quote = quoteOf(pages, 7, exact);
  it('finds the very place, and the page it moved to', () => {
    expect(reanchor(foldDocument(pages), quote, 7)).toMatchObject({
      state: 'exact',
      range: { start: { page: 7 } },
    });
    const moved = reanchor(foldDocument(['Cover', 'Preface', ...pages]), quote, 7);
    expect(moved).toMatchObject({ state: 'moved', range: { start: { page: 9 } } });
  });
  it('finds it with other line ends and hyphens, over a page break', () => {
    const text = pages
      .join('\n')
      .replace(exact, exact.replaceAll('\n', ' ').replace('sentence 4', 'sen-\ntence 4'));
    const at = text.indexOf('says', text.indexOf('On page 8 sentence 3'));
    const broken = [text.slice(0, at), text.slice(at)];
    const found = reanchor(foldDocument(broken), quote, 7);
    expect(found).toMatchObject({ state: 'moved', range: { start: { page: 0 }, end: { page: 1 } } });
  });
  it('never calls a changed digit exact, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (page, number, digit) => {
          const own = (s: string, p: number, n: number): string =>
            p === page && n === number ? s.replace('says', `scored 3${digit}7 and says`) : s;
          const before = report(20, own);
          const sentence = own(sentenceOf(page, number), page, number);
          const after = report(20, (s, p, n) => own(s, p, n).replace(`3${digit}7`, `3${(digit % 9) + 1}7`));
          const found = reanchor(foldDocument(after), quoteOf(before, page, sentence), page);
          expect(found.state).toBe('approximate');
          if (found.state === 'approximate') {
            expect(found.range.start.page).toBe(page);
            expect(found.found).toContain(`3${(digit % 9) + 1}7`);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
  it('tells equal quotations apart by what stands around them, and without that is not sure', () => {
    const line = 'The participants found work within a year of the start.';
    const repeated = report(12, (s, p, n) => (n === 5 ? line : s));
    for (const page of [0, 4, 11]) {
      const found = reanchor(foldDocument(['Cover', ...repeated]), quoteOf(repeated, page, line), page);
      expect(found).toMatchObject({ state: 'moved', range: { start: { page: page + 1 } } });
    }
    const bare = { ...quoteOf(repeated, 4, line), prefix: '', suffix: '' };
    expect(reanchor(foldDocument(repeated), bare, 4).state).not.toBe('exact');
  });
  it('loses what is not there, and short quotations without their surroundings', () => {
    const other = Array.from({ length: 20 }, (_, p) =>
      lineOf(p * 3 + 1, 900)
        .split('')
        .reverse()
        .join(''),
    );
    expect(reanchor(foldDocument(other), quote, 7)).toEqual({ state: 'lost' });
    const short = quoteOf(
      report(3, (s, p, n) => (p === 1 && n === 2 ? 'Yes 12.' : s)),
      1,
      'Yes 12.',
    );
    expect(reanchor(foldDocument(['Yes 12. And more.', 'No.']), short, 1)).toEqual({ state: 'lost' });
    expect(reanchor(foldDocument(['', '']), quote, 7)).toEqual({ state: 'lost' });
  });
  it('is exact only where the text is the same, whatever happened to the document', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat({ max: 20_000 }),
        remove: fc.nat({ max: 40 }),
        insert: fc.string({ maxLength: 12 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 19 }), fc.integer({ min: 1, max: 10 }), edits, (page, number, all) => {
        const wanted = quoteOf(pages, page, sentenceOf(page, number));
        let text = pages.join('\f');
        for (const { at, remove, insert } of all)
          text = text.slice(0, at) + insert.replaceAll('\f', '') + text.slice(at + remove);
        const now = text.split('\f');
        const found = reanchor(foldDocument(now), wanted, page);
        if (found.state === 'exact' || found.state === 'moved') {
          const { start, end } = found.range;
          const there =
            start.page === end.page
              ? (now[start.page] ?? '').slice(start.offset, end.offset)
              : `${(now[start.page] ?? '').slice(start.offset)}\n${(now[end.page] ?? '').slice(0, end.offset)}`;
          expect(isSamePassage(wanted.raw, there)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
  it('finds areas by the text of their page', () => {
    const where = { index: 3, text: pages[3] ?? '', count: 20 };
    const context = { prefix: 'On page 4 sentence 2 says', suffix: ' that' };
    expect(reanchorPage(foldDocument(pages), context, where)).toEqual({ state: 'exact', score: 1, page: 3 });
    expect(reanchorPage(foldDocument(['Cover', ...pages]), context, where)).toMatchObject({
      state: 'moved',
      page: 4,
    });
    const changed = pages.map((p, i) => (i === 3 ? p.replace('sentence 9', 'sentence 99') : p));
    expect(reanchorPage(foldDocument(changed), context, where)).toMatchObject({
      state: 'approximate',
      page: 3,
    });
    expect(reanchorPage(foldDocument(['x', 'y']), context, where)).toMatchObject({ state: 'lost' });
  });
});

describe('places on the page', () => {
  // Letters of one width, so that shares are counts.
  const measure = (_family: string, text: string): number => text.length;
  const item = (str: string, transform: number[], width: number, hasEOL = false) => ({
    str,
    dir: 'ltr',
    transform,
    width,
    height: 10,
    fontName: 'f',
    hasEOL,
  });
  const styles = { f: { fontFamily: 'serif', ascent: 0.8, descent: -0.2 } };
  const page = (...items: Parameters<typeof buildPageText>[0]): PageText => buildPageText(items, styles);
  it('covers the letters of a range, and joins runs of one line but not of two columns', () => {
    const text = page(
      item('left one', [10, 0, 0, 10, 50, 700], 80),
      item(' two', [10, 0, 0, 10, 130, 700], 40, true),
      item('right', [10, 0, 0, 10, 300, 700], 50, true),
    );
    expect(text.text).toBe('left one two\nright\n');
    const quads = quadsOf(text, 5, 18, measure);
    expect(quads.map(boundsOf)).toEqual([
      [100, 698, 170, 708],
      [300, 698, 350, 708],
    ]);
    expect(textInQuads(text, quads, measure)).toEqual({ start: 5, end: 18 });
  });
  it('follows turned and mirrored text, and text from right to left', () => {
    const turned = page(item('abcd', [0, 10, -10, 0, 300, 100], 40));
    expect(boundsOf(quadsOf(turned, 1, 3, measure)[0]!)).toEqual([292, 110, 302, 130]);
    const rtl = page({ ...item('abcd', [10, 0, 0, 10, 100, 500], 40), dir: 'rtl' });
    expect(boundsOf(quadsOf(rtl, 0, 1, measure)[0]!)).toEqual([130, 498, 140, 508]);
  });
  it('describes a passage over two pages in reading order, trimmed', () => {
    const pages = [
      page(item('First end ', [10, 0, 0, 10, 50, 80], 100, true)),
      page(item('next page', [10, 0, 0, 10, 50, 700], 90)),
    ];
    const source = (i: number): PageText => pages[i]!;
    const range = { start: { page: 0, offset: 5 }, end: { page: 1, offset: 5 } };
    expect(trimRange(source, range)).toEqual({ start: { page: 0, offset: 6 }, end: { page: 1, offset: 4 } });
    const passage = describePassage(
      source,
      range,
      (i) => ['iv', '5'][i]!,
      () => 842,
      measure,
    );
    expect(passage?.parts.map((p) => p.pageLabel)).toEqual(['iv', '5']);
    expect(passage?.quote).toMatchObject({
      exact: 'end next',
      prefix: 'First ',
      suffix: ' page',
      source: 'text',
    });
    expect(passage?.sortIndex).toBe('00000|0000006|00754');
    expect(
      describePassage(
        source,
        { start: { page: 0, offset: 5 }, end: { page: 0, offset: 6 } },
        String,
        () => 842,
        measure,
      ),
    ).toBeNull();
  });
});

describe('sentences', () => {
  it('go over line ends, keep abbreviations together and leave page numbers out', () => {
    const text =
      '12\nWork was found by many, e.g. in the\nfirst year. See Jansen et al. (2019) for the second\none. Third here is long enough.\n13';
    expect(sentencesOf(text).map((s) => text.slice(s.start, s.end))).toEqual([
      'Work was found by many, e.g. in the\nfirst year.',
      'See Jansen et al. (2019) for the second\none.',
      'Third here is long enough.',
    ]);
  });
});

describe('differences', () => {
  it('are shown word by word', () => {
    expect(diffWords('SMS score 4 of 5', 'SMS score 14 of 5')).toEqual([
      { type: 'same', text: 'SMS score' },
      { type: 'gone', text: '4' },
      { type: 'new', text: '14' },
      { type: 'same', text: 'of 5' },
    ]);
  });
});

describe('annotations of before', () => {
  it('become today’s', () => {
    const old = {
      id: 'a',
      schemaVersion: 1,
      documentId: 'd',
      referenceId: 'r',
      personId: 'p',
      kind: 'highlight',
      pageIndex: 2,
      pageLabel: '3',
      rects: [[10, 20, 110, 32]],
      quote: { exact: 'found work', prefix: 'who ', suffix: ' soon' },
      position: { start: 40, end: 50 },
      fileSha256: 'f',
      colour: 'green',
      comment: 'c',
      createdAt: 5,
    };
    const now = annotationSchema.parse(migrateRecord('annotations', old));
    expect(now.parts).toEqual([
      { pageIndex: 2, pageLabel: '3', quads: [[10, 32, 110, 32, 10, 20, 110, 20]] },
    ]);
    expect(now.sortIndex).toBe('00002|0000040|00000');
    expect(now.anchor.state).toBe('exact');
    expect(now.comment).toBe('c');
  });
});
