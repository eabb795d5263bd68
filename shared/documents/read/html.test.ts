// What is read of a page, and what is left out of it.
import { expect, it } from 'vitest';
import { type Block, blockText, textOf } from '../content';
import { readHtml } from './html';

const blocks = (body: string): Block[] => readHtml(`<!doctype html><body>${body}`).blocks;
/** Each block as its kind, its depth or level, and its text. */
const shown = (body: string): string[] =>
  blocks(body).map((b) => {
    if (b.type === 'heading') return `h${b.level} ${textOf(b.runs)}`;
    if (b.type === 'item') return `${'  '.repeat(b.depth)}${b.marker} ${textOf(b.runs)}`;
    if (b.type === 'table') return `table ${JSON.stringify(b.rows.map((r) => r.map((c) => textOf(c.runs))))}`;
    if (b.type === 'picture' || b.type === 'rule') return b.type;
    return `${'  '.repeat(b.depth)}${b.type === 'preformatted' ? 'pre ' : ''}${blockText(b)}`;
  });
const LONG = 'This paragraph is long enough to be the text of the page and not a menu of it.';

it('reads headings, paragraphs, lists and quotations with their depth and markers', () => {
  expect(
    shown(
      '<h2><div>A <b>head</b></div></h2>loose<p>one<br>two</p><ul><li>a<ul><li>b</ul><li><p>c<p>d</ul>' +
        '<ol start=3><li>e<li value=9>f<li>g</ol><ol type=a><li>h</ol><ol reversed><li></li></ol>' +
        '<blockquote><p>quoted</p></blockquote><dl><dt>term<dd>said</dl><hr><details><summary>more</summary>folded</details>',
    ),
  ).toEqual([
    ...['h2 A head', 'loose', 'one\ntwo', '• a', '  – b', '• c', '  d', '3. e', '9. f', '10. g', 'a. h'],
    ...['  quoted', 'term', '  said', 'rule', 'more', 'folded'],
  ]);
});

it('keeps bold and italic, and blanks as a browser shows them', () => {
  const [block] = blocks('<p> a  <b>b </b> <i>c</i>\n d&nbsp; e </p>');
  expect(block).toMatchObject({
    runs: [
      { text: 'a ', isBold: false },
      { text: 'b ', isBold: true },
      { text: 'c', isItalic: true },
      { text: ' d\u00a0 e', isBold: false, isItalic: false },
    ],
  });
  expect(shown('<pre>a  b\n\tc</pre>')).toEqual(['pre a  b\n    c']);
  expect(shown('<p>co\u00adop\u200b x</p>')).toEqual(['coop x']);
});

it('reads a table of data by its cells, and a table that lays a page out as what is in it', () => {
  expect(
    shown(
      '<table><tr><th>Land<th colspan=2>Jaar</tr><tr><td rowspan=2>NL<td>1<td><p>a<p>b</tr><tr><td>2<td><ul><li>c</ul></tr><caption>Tabel 1</caption></table>',
    ),
  ).toEqual(['Tabel 1', 'table [["Land","Jaar"],["NL","1","a\\nb"],["","2","• c"]]']);
  expect(shown('<table><tr><td><h2>Head</h2><p>text</p><td><table><tr><td>x<td>y</table></table>')).toEqual([
    'h2 Head',
    'text',
    'table [["x","y"]]',
  ]);
  expect(shown('<table role=presentation><tr><td>a<td>b</table>')).toEqual(['a', 'b']);
});

it('reads the main part, with the title of the page where it stands above it', () => {
  const site = '<nav>Home</nav><header><h1>The title</h1><p>Slogan</p></header>';
  expect(shown(`${site}<main><p>${LONG}</p><aside>A box</aside></main><footer>Terms</footer>`)).toEqual([
    'h1 The title',
    LONG,
    'A box',
  ]);
  expect(shown(`${site}<article><h1>Own</h1><p>${LONG}</p></article><footer>Terms</footer>`)).toEqual([
    'h1 Own',
    LONG,
  ]);
});

it('loses no text where nothing says what is the main part, or that part holds little', () => {
  const page = `<nav>Home</nav><div class="cookie-banner">We use cookies</div><div><p>${LONG}</p></div><p>More.</p>`;
  expect(shown(page)).toEqual([LONG, 'More.']);
  expect(readHtml(`<body>${page}`).omitted).toEqual({ furniture: 2 });
  expect(shown(`<main>Hi</main><div><p>${LONG}</p></div>`)).toEqual(['Hi', LONG]);
  expect(shown(`<header><p>${LONG}</p></header><p>x</p>`)).toEqual([LONG, 'x']);
  expect(shown(`<article>${LONG}</article><div><p>${LONG}</p></div>`)).toEqual([LONG, LONG]);
  expect(shown(`<article>${LONG}</article><article>${LONG}</article>`)).toEqual([LONG, LONG]);
  expect(shown(`<section><header>Head of it</header><p>${LONG}</p></section>`)).toEqual(['Head of it', LONG]);
});

it('leaves out what is hidden, and keeps what is in a form, but for its fields', () => {
  expect(
    shown(
      '<form><p>Asked <input value=x><label>Name</label></p><h3><button>Folds</button></h3><button>Send</button></form>' +
        '<p hidden>a</p><p aria-hidden=true>b</p><p style="color:red;DISPLAY : none">c</p><dialog>d</dialog><p>e</p>',
    ),
  ).toEqual(['Asked Name', 'h3 Folds', 'e']);
});

it('reads a page that is hidden from screen readers only, under a question that lay over it', () => {
  const page = `<div aria-hidden=true><main><p>${LONG}</p><span aria-hidden=true>icon</span></main></div>`;
  expect(shown(`${page}<div role=dialog>Accept?</div>`)).toEqual([LONG, 'icon']);
});

it('counts what is left out, and says a picture from elsewhere by its words', () => {
  const page =
    '<script>1</script><p>x <img src="https://a.test/b.png" alt="Chart of pupils"> y</p><img src="t.gif" width=1>' +
    '<iframe></iframe><video></video><svg></svg><select><option>o</select><input type=hidden>';
  const { omitted } = readHtml(`<head><script>0</script></head><body>${page}`);
  expect(omitted).toEqual({ scripts: 2, pictures: 2, frames: 1, media: 1, forms: 1 });
  expect(shown(page)).toEqual(['x [Chart of pupils] y']);
});

it('reads facts by the names that sites have for them', () => {
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
  const facts = (head: string, html = '<html lang="nl-BE">') =>
    readHtml(`${html}<head>${head}</head><body>x`).facts;
  expect(
    facts(
      `<title>T | Site</title>${meta('citation_title', 'T')}${meta('citation_author', 'A, B')}${meta('citation_author', 'C, D')}${meta('citation_doi', 'https://doi.org/10.1234/x')}`,
    ),
  ).toMatchObject({ title: 'T', authors: ['A, B', 'C, D'], doi: '10.1234/x', language: 'nl-BE' });
  expect(
    facts(
      `<title> A\n title </title><meta property="article:published_time" content="2020-01-02"><meta property="og:locale" content="fr_FR"><meta property="og:site_name" content="S"><meta name="author" content="https://a.test/me">`,
      '<html>',
    ),
  ).toMatchObject({ title: 'A title', authors: [], date: '2020-01-02', language: 'fr-FR', publisher: 'S' });
});

it('keeps numbers above and below the line, and formulas as a line', () => {
  expect(
    shown(
      '<p>12<sup>3</sup>, 10<sup><i>-6</i></sup>, CO<sub>2</sub>, 1<sup>e</sup>, 5<sup>th</sup>, m<span style="vertical-align: super">2</span></p>',
    ),
  ).toEqual(['12³, 10⁻⁶, CO₂, 1e, 5th, m²']);
  const math =
    '<math><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>+</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>' +
    '<mo>=</mo><msup><mi>x</mi><mn>2</mn></msup><msup><mi>e</mi><mrow><mo>−</mo><mi>t</mi></mrow></msup><annotation>no</annotation></math>';
  expect(shown(`<p>So ${math}.</p>`)).toEqual(['So 1/2+(a+b)/c=x²e^(−t).']);
});

it('keeps words apart that stand on lines of their own', () => {
  expect(
    shown(
      '<table><caption><span>Table 1<br>Results</span><div>of all</div></caption><tr><td>a<td>b</table>' +
        '<p>one\u2028two\u2029three</p><div><span style="display:block">four</span><span style="display: block">five</span></div>',
    ),
  ).toEqual(['Table 1\nResults', 'of all', 'table [["a","b"]]', 'one two three', 'four', 'five']);
  expect(shown(`<header><h1>One<br>two</h1></header><main><p>${LONG}</p></main>`)).toEqual([
    'h1 One\ntwo',
    LONG,
  ]);
});

it('reads XHTML as it is meant: what closes itself, values with signs, text that is no markup, prefixes', () => {
  const xhtml = (body: string, before = ''): string =>
    `<?xml version="1.0"?>${before}<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`;
  const read = (markup: string): string[] => readHtml(markup).blocks.map(blockText);
  expect(read(xhtml('<p>one</p><textarea name="a"/><p>two</p><div title="a > b"/><p>three</p>'))).toEqual([
    ...['one', 'two', 'three'],
  ]);
  expect(read(xhtml('<p><![CDATA[a < b & <c>]]></p><!-- <p/> -->'))).toEqual(['a < b & <c>']);
  expect(read(xhtml('<p>x</p>', '<!DOCTYPE html [<!ENTITY a "b"> <!ENTITY c "d">]>'))).toEqual(['x']);
  expect(
    read('<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>a</h:p><h:p>b</h:p></h:body></h:html>'),
  ).toEqual(['a', 'b']);
});

it('reads trees that are kept apart where they are shown', () => {
  for (const name of ['shadowmode', 'shadowrootmode'])
    expect(
      shown(
        `<x-a><template ${name}="open"><h2><slot name="head">none</slot></h2><p>before</p><slot></slot><x-b><template ${name}="open"><p>deep</p></template></x-b></template>` +
          '<p>own</p><span slot="head">Head</span><p slot="else">rest</p></x-a><template><p>not</p></template>',
      ),
    ).toEqual(['h2 Head', 'before', 'own', 'deep', 'rest']);
});

it('takes only a question about cookies for one, and counts it', () => {
  const named =
    '<h2 id="informed-consent">Informed consent</h2><section id="consent"><p>All parents gave consent.</p></section>' +
    '<table id="tbl-consent"><tr><td>a<td>b</table><div id="gdpr"><p>Law.</p></div><p class="cookie">Biscuits.</p>';
  expect(shown(named)).toEqual([
    ...['h2 Informed consent', 'All parents gave consent.', 'table [["a","b"]]', 'Law.', 'Biscuits.'],
  ]);
  const asked =
    '<div class="cookie-bar">1</div><div id="onetrust-consent-sdk">2</div><div role="dialog">3</div><div id="cookieConsentBanner">4</div>';
  expect(readHtml(`<body><p>${LONG}</p>${asked}`).omitted).toEqual({ furniture: 4 });
  expect(shown(`<p>${LONG}</p>${asked}`)).toEqual([LONG]);
});

it('keeps the title, authors and abstract in a head, and notes and references beside the main part', () => {
  const head =
    '<header><h1>Title</h1><p class="author">Noor</p><div class="abstract">Abstract.</div></header>';
  expect(shown(`${head}<p>${LONG}</p><aside id="footnotes">1. A note.</aside>`)).toEqual([
    ...['Title'].map((t) => `h1 ${t}`),
    ...['Noor', 'Abstract.', LONG, '1. A note.'],
  ]);
  const menu = '<header><a href="a">Home</a> <a href="b">About</a></header>';
  expect(shown(`${menu}<p>${LONG}</p>`)).toEqual([LONG]);
  const page =
    `<header>Site</header><main><h1>T</h1><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></main><main><p>Second.</p></main>` +
    `<section><h2>References</h2><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></section>` +
    '<aside role="doc-endnotes">2. End.</aside><section><a href="x">More of the site</a></section><footer>Terms</footer>';
  expect(shown(page)).toEqual([
    ...['h1 T', LONG, LONG, LONG, 'Second.', 'h2 References', LONG, LONG, LONG, '2. End.'],
  ]);
  expect(readHtml(`<body>${page}`).omitted).toEqual({ furniture: 1 });
});

it('reads what is folded, and counts what is hidden', () => {
  const page = `<p>${LONG}</p><div hidden="until-found">Folded.</div><div hidden>${LONG}</div><div role="tabpanel" aria-hidden="true">${LONG}</div><i aria-hidden="true">home</i>`;
  expect(shown(page)).toEqual([LONG, 'Folded.']);
  expect(readHtml(`<body>${page}`).omitted).toEqual({ hidden: 2 });
});
