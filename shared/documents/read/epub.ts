// Reads an e-book: its chapters in the order of its spine, what is not part of that order at the end. Sources: EPUB
// 3.3, 5 (packages) and 6 (container); OPF 2.0.1.
import { elementsOf, innerText, parseXmlTree, type XmlNode } from '../../kernel/xml-tree';
import { type Content, type Facts, noFacts, omit, type Omission, Refused } from '../content';
import { decodePage } from './charset';
import { readHtml } from './html';
import { pictureOf } from './pictures';
import { type PartOf, unpack } from './zip';

// Ways to hide fonts, which are no protection of the text (EPUB 3.3, 6.5; Adobe's older one).
const FONTS_ONLY = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;
const CONTAINER = 'META-INF/container.xml';
const local = ({ name }: XmlNode): string => name.replace(/^.*:/, '');

/** Elements by their name without a prefix, anywhere within a node. */
function named(node: XmlNode, name: string): XmlNode[] {
  return elementsOf(node).flatMap((c) => [...(local(c) === name ? [c] : []), ...named(c, name)]);
}

function xmlOf(part: PartOf, name: string): XmlNode {
  const bytes = part(name);
  if (bytes === null) throw new Refused('damaged', `${name} is not in the file`);
  return parseXmlTree(decodePage(bytes, null).replace(/^\ufeff/, ''));
}

function requireReadable(part: PartOf): void {
  if (part('META-INF/encryption.xml') === null) return;
  const ways = named(xmlOf(part, 'META-INF/encryption.xml'), 'EncryptionMethod');
  if (ways.some((way) => !FONTS_ONLY.test(way.attribute('Algorithm') ?? '')))
    throw new Refused('encrypted', 'the book is protected');
}

/** The path that an address means within the book, without what stands before its root. */
function resolve(from: string, address: string): string {
  const path = from.split('/').slice(0, -1);
  let bare = address.replace(/[?#].*$/, '');
  try {
    bare = decodeURIComponent(bare);
  } catch {
    // A per cent sign that means itself.
  }
  if (bare.startsWith('/')) path.length = 0;
  for (const step of bare.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}

function factsOf(opf: XmlNode): Facts {
  const metadata = named(opf, 'metadata')[0];
  const all = (name: string): string[] =>
    metadata === undefined ? [] : named(metadata, name).map((n) => innerText(n).replace(/\s+/g, ' ').trim());
  const one = (name: string): string => all(name)[0] ?? '';
  const doi = all('identifier')
    .map((v) => /10\.\d{4,9}\/\S+/.exec(v)?.[0] ?? '')
    .find((v) => v !== '');
  return {
    ...noFacts(),
    title: one('title'),
    authors: all('creator'),
    language: one('language'),
    date: one('date'),
    publisher: one('publisher'),
    doi: doi ?? '',
  };
}

type Chapter = { path: string; type: string };

/** The chapters, in the order in which they are read; null for one that the book does not say the place of. */
function spineOf(opf: XmlNode, path: string): (Chapter | null)[] {
  const items = new Map(
    named(opf, 'item').map((item) => [
      item.attribute('id') ?? '',
      { href: item.attribute('href') ?? '', type: item.attribute('media-type') ?? '' },
    ]),
  );
  const refs = named(opf, 'itemref').map((ref) => ({
    item: items.get(ref.attribute('idref') ?? ''),
    isLinear: ref.attribute('linear') !== 'no',
  }));
  return [...refs.filter((r) => r.isLinear), ...refs.filter((r) => !r.isLinear)].map(({ item }) =>
    item === undefined || item.href === '' ? null : { path: resolve(path, item.href), type: item.type },
  );
}

// What is no chapter and no picture that is drawn: it need not be unpacked.
const UNREAD =
  /\.(?:css|js|ttf|otf|woff2?|mp[34]|m4[av]|ogg|oga|ogv|webm|wav|gif|webp|avif|tiff?|bmp|pdf|ncx|smil|db)$/i;

/** Reads a chapter into what was read before. */
function addChapter(content: Content, part: PartOf, { path, type }: Chapter): void {
  const { blocks, omitted } = content;
  const bytes = part(path);
  if (type.startsWith('image/')) {
    const picture = bytes === null ? null : pictureOf(bytes);
    if (picture === null) omit(omitted, 'pictures');
    else blocks.push({ type: 'picture', picture });
    return;
  }
  if (bytes === null) {
    omit(omitted, 'chapters');
    return;
  }
  const read = readHtml(decodePage(bytes), {
    isChapter: true,
    partOf: (address) => part(resolve(path, address)),
  });
  for (const block of read.blocks) blocks.push(block);
  for (const [what, count] of Object.entries(read.omitted)) omit(omitted, what as Omission, count);
}

/** Reads an e-book. @throws Refused for one that is protected, damaged or too large */
export function readEpub(bytes: Uint8Array): Content {
  const part = unpack(bytes, (name) => !UNREAD.test(name));
  requireReadable(part);
  const path = named(xmlOf(part, CONTAINER), 'rootfile')[0]?.attribute('full-path');
  if (path === undefined) throw new Refused('damaged', 'the book does not say where it begins');
  const opf = xmlOf(part, path);
  const content: Content = { facts: factsOf(opf), blocks: [], omitted: {} };
  for (const chapter of spineOf(opf, path)) {
    if (chapter === null) omit(content.omitted, 'chapters');
    else addChapter(content, part, chapter);
  }
  return content;
}
