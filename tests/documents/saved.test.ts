// Saved pages and books: which part is the text, and what an address means within them.
import { expect, it } from 'vitest';
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

it('refuses a book that does not say where it begins', () => {
  expect(() => readEpub(epubOf(told, { 'META-INF/container.xml': utf8('<container/>') }))).toThrow('begins');
  expect(() => readEpub(epubOf(told, { 'META-INF/container.xml': utf8('<container>') }))).toThrow();
});
