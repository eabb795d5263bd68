// Saved pages and books: which part is the text, and what an address means within them.
import { afterEach, expect, it, vi } from 'vitest';
import { epubOf, mhtmlOf } from '../helpers/web-documents';
import { blockText } from '../../shared/documents/content';
import { readEpub } from '../../shared/documents/read/epub';
import { readMhtml } from '../../shared/documents/read/mhtml';

const told = { title: 'The title', paragraphs: ['First – “text” = €.', 'Second text.'] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it('reads the page of a saved page, with the pictures that are in it by place and by id', () => {
  const { blocks, omitted, facts } = readMhtml(mhtmlOf(told));
  expect(blocks.map((b) => (b.type === 'picture' ? b.type : blockText(b)))).toEqual([
    'The title',
    ...told.paragraphs,
    '[A chart of attendance]',
    'picture',
    'picture',
  ]);
  expect(omitted).toEqual({ scripts: 1, frames: 1, pictures: 1, furniture: 1 });
  expect(facts.title).toBe('The title');
});

it('reads a page in the encoding that its part says, and one part alone', () => {
  const part = (headers: string, body: string): Uint8Array =>
    Uint8Array.from(`${headers}\r\n\r\n${body}`, (c) => c.charCodeAt(0));
  const one = part(
    'Content-Type: text/html; charset="iso-8859-1"\r\nContent-Transfer-Encoding: 8bit',
    '<p>caf\u00e9',
  );
  expect(readMhtml(one).blocks.map(blockText)).toEqual(['café']);
  const base64 = part('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', btoa('<p>hi'));
  expect(readMhtml(base64).blocks.map(blockText)).toEqual(['hi']);
  const none = part(
    'Content-Type: multipart/related; boundary=x',
    '--x\r\nContent-Type: image/png\r\n\r\nq\r\n--x--',
  );
  expect(() => readMhtml(none)).toThrow('no page');
});

it('reads a book in the order of its spine, what is not of that order last, with its own pictures', () => {
  const { blocks, facts } = readEpub(epubOf(told));
  expect(blocks.map((b) => (b.type === 'picture' ? b.type : blockText(b)))).toEqual([
    ...[
      'The title',
      told.paragraphs[0],
      'picture',
      told.paragraphs[1],
      'picture',
      'A note after all 2 chapters.',
    ],
  ]);
  expect(facts).toMatchObject({ title: 'The title', authors: ['Noor Jansen'], language: 'en' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('takes bytes as they are, where a browser reads latin1 as Windows-1252', async () => {
  const Real = TextDecoder;
  const asWindows = (byte: number): number => (byte >= 0x80 && byte <= 0x9f ? 0x20ac : byte);
  class AsInChromium extends Real {
    private readonly isLatin: boolean;
    constructor(label?: string, options?: TextDecoderOptions) {
      super(label, options);
      this.isLatin = label === 'latin1';
    }
    override decode(bytes?: AllowSharedBufferSource): string {
      if (!this.isLatin || !ArrayBuffer.isView(bytes)) return super.decode(bytes);
      return Array.from(bytes as Uint8Array, (b) => String.fromCharCode(asWindows(b))).join('');
    }
  }
  vi.stubGlobal('TextDecoder', AsInChromium);
  vi.resetModules();
  const { readMhtml: read } = await import('../../shared/documents/read/mhtml');
  const text = '“één” – ‘twee’ €5';
  for (const encoding of ['8bit', 'binary']) {
    const headers = `Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
    const { blocks } = read(utf8(`${headers}<p>${text}</p>\r\n--x--`));
    expect(blocks.map(blockText)).toEqual([text]);
  }
});

it('begins with the page that the message names, and takes a longer line for no boundary', () => {
  const part = (id: string, body: string): string =>
    `--x\r\nContent-Type: text/html\r\nContent-ID: <${id}>\r\n\r\n${body}\r\n`;
  const message = `Content-Type: multipart/related; boundary=x; start="<b@t>"\r\n\r\n${part('a@t', '<p>frame')}${part('b@t', '<p>one\r\n--xyz two')}--x--`;
  expect(readMhtml(utf8(message)).blocks.map(blockText)).toEqual(['one --xyz two']);
});

it('refuses a book that does not say where it begins', () => {
  expect(() => readEpub(epubOf(told, { 'META-INF/container.xml': utf8('<container/>') }))).toThrow('begins');
  expect(() => readEpub(epubOf(told, { 'META-INF/container.xml': utf8('<container>') }))).toThrow();
});

it('finds chapters by names that are written in another way, and says which are not there', () => {
  const opf = (items: string, spine: string): Uint8Array =>
    utf8(
      `<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>${items}</manifest><spine>${spine}</spine></package>`,
    );
  const hrefs = ['text/%C3%A9%20n.xhtml', 'TEXT/Two.XHTML', 'text/three.page', 'text/gone.xhtml'];
  const items = hrefs.map((h, i) => `<item id="i${i}" href="${h}" media-type="application/xhtml+xml"/>`);
  const spine = [...hrefs.keys(), 9].map((i) => `<itemref idref="i${i}"/>`);
  const page = (text: string): Uint8Array => utf8(`<html><body><p>${text}</p></body></html>`);
  const { blocks, omitted } = readEpub(
    epubOf(told, {
      'META-INF/container.xml': utf8('<container><rootfile full-path="OEBPS/my%20book.opf"/></container>'),
      'OEBPS/my book.opf': opf(items.join(''), spine.join('')),
      'OEBPS/text/e\u0301 n.xhtml': page('one'),
      'OEBPS/text/two.xhtml': page('two'),
      'OEBPS/text/three.page': page('three'),
    }),
  );
  expect(blocks.map(blockText)).toEqual(['one', 'two', 'three']);
  expect(omitted).toEqual({ chapters: 2 });
});
