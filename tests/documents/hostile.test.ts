// Files that were made to run something, to ask for something, or to fill memory.
import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { blockText } from '../../shared/documents/content';
import { makeReadingCopy, readDocument } from '../../shared/documents/reading-copy';
import { FONTS } from '../helpers/copy-fonts';
import { docxOfBody, epubOf } from '../helpers/web-documents';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = (body: string): Uint8Array => utf8(`<!doctype html><html><body>${body}</body></html>`);
const textOf = (bytes: Uint8Array): string => readDocument(bytes).blocks.map(blockText).join('\n');
async function refusal(bytes: Uint8Array): Promise<string | null> {
  const made = await makeReadingCopy(bytes, FONTS);
  return made.ok ? null : made.error.code;
}
afterEach(() => vi.unstubAllGlobals());

const attacks = [
  '<script>globalThis.hacked = true</script>',
  '<img src=x onerror="globalThis.hacked = true">',
  '<svg onload="globalThis.hacked = true"><script>globalThis.hacked = true</script><text>drawn</text></svg>',
  '<iframe src="https://evil.test/" srcdoc="<script>parent.hacked = true</script>"></iframe>',
  '<object data="https://evil.test/a"></object><embed src="https://evil.test/b">',
  '<base href="https://evil.test/"><meta http-equiv="refresh" content="0;url=https://evil.test/">',
  '<link rel="stylesheet" href="https://evil.test/c.css"><style>@import "https://evil.test/d.css"; @font-face { src: url(https://evil.test/e.woff) }</style>',
  '<img srcset="https://evil.test/f.png 2x" src="https://evil.test/g.png">',
  '<a href="javascript:globalThis.hacked = true">a link</a>',
  '<form action="https://evil.test/"><input value="typed"><button>Send</button></form>',
  '<video src="https://evil.test/h.mp4" poster="https://evil.test/i.png"></video><audio src="https://evil.test/j"></audio>',
  '<noscript><p title="--><img src=x onerror=globalThis.hacked=1>">x</p></noscript>',
  '<math><annotation-xml encoding="text/html"><script>globalThis.hacked = true</script></annotation-xml></math>',
  '<template><script>globalThis.hacked = true</script></template>',
  '<!--<script>globalThis.hacked = true</script>--><p style="background:url(https://evil.test/k)">styled</p>',
  '&lt;script&gt;shown&lt;/script&gt; &#0; &#xD800; &#x110000; &amp;lt; &notanentity; &#x202e;turned',
];

it(`of ${attacks.length} attacks none runs or asks for anything, alone or all together`, async () => {
  const asked = vi.fn();
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('XMLHttpRequest', asked);
  for (const attack of [...attacks, attacks.join('')]) {
    const made = await makeReadingCopy(html(`<p>Before.</p>${attack}<p>After.</p>`), FONTS);
    if (!made.ok) throw new Error(`${attack}: ${made.error.message}`);
    const raw = Buffer.from(made.value.bytes).toString('latin1');
    expect(raw).not.toMatch(/evil|\/JS\b|\/JavaScript|\/URI|\/Launch|\/OpenAction|\/AA\b|\/EmbeddedFile/);
  }
  expect('hacked' in globalThis).toBe(false);
  expect(asked).not.toHaveBeenCalled();
  const text = textOf(html(attacks.join('')));
  expect(text).toContain('<script>shown</script>');
  expect(text).not.toMatch(/hacked|evil|typed|Send|@import|drawn/);
});

it('10,000 levels are read; more are refused; both soon', async () => {
  const begun = Date.now();
  const deep = (levels: number, tag = 'div'): Uint8Array =>
    html(`${`<${tag}>`.repeat(levels)}The text below${`</${tag}>`.repeat(levels)}`);
  expect(textOf(deep(10_000))).toBe('The text below');
  expect(textOf(deep(2000, 'blockquote'))).toBe('The text below');
  expect(textOf(deep(3000, 'ul'))).toBe('The text below');
  expect(await refusal(deep(2000, 'table><tr><td'))).toBeNull();
  expect(await refusal(deep(60_000))).toBe('too-deep');
  expect(await refusal(docxOfBody('<w:p>'.repeat(50_000)))).toBe('damaged');
  expect(Date.now() - begun).toBeLessThan(20_000);
});

it('a table of 200,000 cells has its cells, and one of a million columns fills no memory', () => {
  const row = `<tr>${'<td>x</td>'.repeat(20)}</tr>`;
  expect(textOf(html(`<table>${row.repeat(10_000)}</table>`)).match(/x/g)).toHaveLength(200_000);
  const wide = html(
    '<table><tr><td colspan="1000000000" rowspan="1000000000">wide</td><td>b</td></tr></table>',
  );
  expect(textOf(wide)).toBe('wide\nb');
});

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

it('entities that grow, or name files, are not expanded', async () => {
  const book = epubOf(
    { title: 'Book', paragraphs: ['Text.'] },
    { 'OEBPS/text/c0.xhtml': utf8(`${laughs}<html><body><p>Text. &a29; &file;</p></body></html>`) },
  );
  expect(textOf(book)).toContain('Text. &a29; &file;');
  const broken = epubOf(
    { title: 'B', paragraphs: ['T'] },
    { 'OEBPS/book.opf': utf8(`${laughs}<package>&a29;</package>`) },
  );
  expect(await refusal(broken)).toBe('damaged');
  const word = docxOfBody('<w:p><w:r><w:t>x</w:t></w:r></w:p>', {
    'word/document.xml': `${laughs}<w:document W_NS><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>`,
  });
  expect(await refusal(word)).toBe('damaged');
});

it('names in a zip are names: what climbs out of it is not found, and means nothing else', () => {
  const climbing = epubOf(
    { title: 'Book', paragraphs: ['Text.'] },
    {
      '../../../etc/passwd': utf8('root'),
      'OEBPS/text/c0.xhtml': utf8(
        '<html><body><p>Text.</p><img src="../../../../../etc/passwd" alt="gone"/><img src="/__proto__" alt="too"/></body></html>',
      ),
    },
  );
  expect(textOf(climbing)).toContain('Text.\n[gone] [too]');
});

it('a zip that says it holds 1 GB, or that unpacks to more than it may, is refused before it is unpacked', async () => {
  const bomb = zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8('<container/>'),
    'OEBPS/a.xhtml': new Uint8Array(300 * 1024 * 1024),
  });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refusal(bomb)).toBe('too-large');
  const lying = epubOf({ title: 'Book', paragraphs: ['Text.'] });
  const view = new DataView(lying.buffer);
  // The size that the list at the end says of its last part.
  let entry = 0;
  for (let at = 0; at < lying.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) entry = at;
  view.setUint32(entry + 24, 0x40000000, true);
  expect(await refusal(lying)).toBe('too-large');
});

it.each([
  ['nothing at all', new Uint8Array(), 'unknown'],
  ['a plain text', utf8('Only words, without any markup.'), 'unknown'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'unknown'],
  ['a page without text', html('<script>1</script><img src="x">'), 'empty'],
  ['a page of frames', utf8('<html><frameset><frame src="a.html"></frameset></html>'), 'empty'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'unknown'],
  ['half a book', epubOf({ title: 'B', paragraphs: ['T'] }).subarray(0, 900), 'damaged'],
  [
    'a protected book',
    epubOf(
      { title: 'B', paragraphs: ['T'] },
      {
        'META-INF/encryption.xml': utf8(
          '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>',
        ),
      },
    ),
    'encrypted',
  ],
  ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-word'],
  [
    'a Word file with a password',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['more than may be read', utf8(`<html>${'x'.repeat(101 * 1024 * 1024)}`), 'too-large'],
])('%s gives no copy, and the reason', async (_name, bytes, code) => {
  expect(await refusal(bytes)).toBe(code);
});

it('a book whose fonts alone are hidden is read', async () => {
  const book = epubOf(
    { title: 'B', paragraphs: ['T'] },
    {
      'META-INF/encryption.xml': utf8(
        '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>',
      ),
    },
  );
  expect(await refusal(book)).toBeNull();
});

it('pictures that lie about themselves are left out, and the text is kept', async () => {
  const png = (width: number): string =>
    Buffer.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      width >> 8,
      width & 255,
      0,
      0,
      width >> 8,
      width & 255,
      8,
      6,
      0,
      0,
      0,
    ]).toString('base64');
  for (const picture of [
    png(20),
    png(60_000),
    Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 5, 8, 0, 9, 0, 9, 1, 1]).toString('base64'),
    '!!!',
  ])
    expect(
      await refusal(html(`<p>Text.</p><img alt="p" src="data:image/png;base64,${picture}">`)),
    ).toBeNull();
});
