// Writes laid-out pages as a PDF, the same bytes each time. Sources: ISO 32000-1, 9.7 (composite fonts), 9.10.3
// (ToUnicode), 12.3.3 (outlines), 12.4.2 (page labels), 14.3 (metadata).
import { PDFDocument, PDFHexString, type PDFImage, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { escapeXml } from '../../kernel/xml';
import type { Facts, Picture } from '../content';
import type { Script } from '../scripts';
import { type Face, faces, SCRIPT_SCALE, type UsedFace, type UsedFaces } from './faces';
import { type Entry, type LaidPage, PAGE_HEIGHT, PAGE_WIDTH } from './layout';
import type { Piece } from './lines';
import { segmentsOf } from './segments';

/** What the PDF says it was made by; the number changes when the same file would be laid out in another way. */
export const PRODUCER = 'Zeef reading copy 2';

const number = (n: number): string => String(Math.round(n * 100) / 100);

/** A character in UTF-16, as hexadecimal. */
function hex16(code: number): string {
  const text = String.fromCodePoint(code);
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return units.map((unit) => unit.toString(16).padStart(4, '0')).join('');
}

/** What each code means, so that text is copied as it was. */
function toUnicode(characters: readonly number[]): string {
  const lines = characters.map(
    (character, i) => `<${(i + 1).toString(16).padStart(4, '0')}> <${hex16(character)}>`,
  );
  const parts: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const some = lines.slice(i, i + 100);
    parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Zeef def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${parts.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function writeFace(pdf: PDFDocument, face: Face, used: UsedFace): PDFRef {
  const { context } = pdf;
  const { font, characters } = used;
  const glyphs = characters.map((c) => used.glyphOf(c));
  const map = new Uint8Array(2 * (glyphs.length + 1));
  for (const [i, glyph] of glyphs.entries()) map.set([glyph >> 8, glyph & 0xff], 2 * (i + 1));
  const file = font.subset(glyphs);
  const scaled = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const name = `ZEEFAA+LiberationSans-${face}`;
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic: its codes are our own.
    Flags: 4,
    FontBBox: font.box.map(scaled),
    ItalicAngle: face.includes('Italic') ? -12 : 0,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    CapHeight: scaled(font.ascent),
    StemV: face.startsWith('Bold') ? 120 : 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    },
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    W: [1, glyphs.map((g) => Math.round(font.widthOf(g) * 100) / 100)],
    CIDToGIDMap: context.register(context.flateStream(map)),
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode(characters))),
    }),
  );
}

// How far signs above and below the line are moved, in sizes of the text.
const RISES: Readonly<Record<Script, number>> = { raised: 0.35, lowered: -0.15 };

// Text of another size is another text to pdf.js; this much is not seen.
const APART = 0.01;

/** A piece of a line. */
function pieceOf(used: UsedFaces, { face, text }: Piece, size: number): string {
  return segmentsOf(used[face], text)
    .map(({ text: part, script, isReversed }) => {
      const hex = `<${used[face].write(part)}> Tj`;
      if (script === null) return `/${face} ${number(isReversed ? size + APART : size)} Tf ${hex}`;
      return `/${face} ${number(size * SCRIPT_SCALE)} Tf ${number(size * RISES[script])} Ts ${hex} 0 Ts`;
    })
    .join(' ');
}

function contentOf(page: LaidPage, used: UsedFaces, nameOf: (picture: Picture) => string | null): string {
  const out: string[] = [];
  for (const { x1, x2, y } of page.rules)
    out.push(`0.5 w 0.7 G ${number(x1)} ${number(y)} m ${number(x2)} ${number(y)} l S`);
  for (const { picture, x, y, width, height } of page.pictures) {
    const name = nameOf(picture);
    if (name !== null)
      out.push(`q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(y)} cm /${name} Do Q`);
  }
  for (const { line, size, x, y } of page.lines) {
    const pieces = line.pieces.map((p) => pieceOf(used, p, size));
    if (pieces.length > 0) out.push(`BT ${number(x)} ${number(y)} Td ${pieces.join(' ')} ET`);
  }
  return out.join('\n');
}

/** Pictures of a copy, each once; one that turns out to be broken is left out. */
async function embed(pdf: PDFDocument, pages: readonly LaidPage[]): Promise<Map<Picture, PDFImage>> {
  const images = new Map<Picture, PDFImage>();
  for (const { picture } of pages.flatMap((p) => p.pictures))
    try {
      const image =
        picture.kind === 'png' ? await pdf.embedPng(picture.bytes) : await pdf.embedJpg(picture.bytes);
      images.set(picture, image);
    } catch {
      // The bytes looked like a picture and are none.
    }
  return images;
}

function writeOutline(pdf: PDFDocument, entries: readonly Entry[], pages: readonly PDFRef[]): void {
  if (entries.length === 0) return;
  const { context } = pdf;
  type Item = { entry: Entry; ref: PDFRef; children: Item[] };
  const root: Item = { entry: { text: '', level: 0, page: 0, y: 0 }, ref: context.nextRef(), children: [] };
  const open = [root];
  const all: { item: Item; parent: Item }[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level && open.length > 1) open.pop();
    const parent = open.at(-1) ?? root;
    const item: Item = { entry, ref: context.nextRef(), children: [] };
    parent.children.push(item);
    all.push({ item, parent });
    open.push(item);
  }
  const within = ({ children }: Item) => ({
    ...(children[0] === undefined
      ? {}
      : { First: children[0].ref, Last: children.at(-1)?.ref ?? children[0].ref }),
  });
  const places = new Map(all.map(({ item, parent }) => [item, parent]));
  const indexes = new Map([root, ...places.keys()].flatMap((i) => i.children.map((c, n) => [c, n] as const)));
  for (const { item, parent } of all) {
    const at = indexes.get(item) ?? 0;
    const before = parent.children[at - 1];
    const after = parent.children[at + 1];
    const page = pages[item.entry.page];
    if (page === undefined) continue;
    context.assign(
      item.ref,
      context.obj({
        Title: PDFHexString.fromText(item.entry.text),
        Parent: parent.ref,
        Dest: [page, 'XYZ', null, Math.round(item.entry.y), null],
        ...within(item),
        ...(before === undefined ? {} : { Prev: before.ref }),
        ...(after === undefined ? {} : { Next: after.ref }),
      }),
    );
  }
  context.assign(root.ref, context.obj({ Type: 'Outlines', ...within(root), Count: root.children.length }));
  pdf.catalog.set(PDFName.of('Outlines'), root.ref);
}

/** What the file says of itself, where programs look for it. @see XMP specification, part 1; PRISM 3.0 */
function xmpOf({ title, authors, language, date, publisher, doi }: Facts): string {
  const list = (name: string, kind: string, values: readonly string[], attribute = ''): string =>
    values.length === 0
      ? ''
      : `<dc:${name}><rdf:${kind}>${values.map((v) => `<rdf:li${attribute}>${escapeXml(v)}</rdf:li>`).join('')}</rdf:${kind}></dc:${name}>`;
  const some = (value: string): string[] => (value === '' ? [] : [value]);
  const doiPart = doi === '' ? '' : `<prism:doi>${escapeXml(doi)}</prism:doi>`;
  const datePart = date === '' ? '' : `<prism:publicationDate>${escapeXml(date)}</prism:publicationDate>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/">${list('title', 'Alt', some(title), ' xml:lang="x-default"')}${list('creator', 'Seq', authors)}${list('language', 'Bag', some(language))}${list('publisher', 'Bag', some(publisher))}${doiPart}${datePart}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function writeFacts(pdf: PDFDocument, facts: Facts): void {
  const { context, catalog } = pdf;
  if (facts.title !== '') pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  if (facts.authors.length > 0) pdf.setAuthor(facts.authors.join('; '));
  if (/^[A-Za-z-]{2,20}$/.test(facts.language)) pdf.setLanguage(facts.language);
  pdf.setProducer(PRODUCER);
  const xmp = context.stream(new TextEncoder().encode(xmpOf(facts)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D', St: 1 }] }));
}

/** Writes pages as a PDF. It holds no date, so that the same file always gives the same copy. */
export async function writePages(
  used: UsedFaces,
  laid: { pages: readonly LaidPage[]; outline: readonly Entry[] },
  facts: Facts,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const images = await embed(pdf, laid.pages);
  const names = new Map([...images.keys()].map((picture, i) => [picture, `I${i}`]));
  const contents = laid.pages.map((page) => contentOf(page, used, (picture) => names.get(picture) ?? null));
  const fonts = Object.fromEntries(
    faces.filter((f) => used[f].characters.length > 0).map((f) => [f, writeFace(pdf, f, used[f])]),
  );
  const drawn = Object.fromEntries(
    [...images].map(([picture, image]) => [names.get(picture) ?? '', image.ref]),
  );
  const resources = context.register(context.obj({ Font: fonts, XObject: drawn }));
  const pages = contents.map((content) => {
    const page = pdf.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    return page.ref;
  });
  writeOutline(pdf, laid.outline, pages);
  writeFacts(pdf, facts);
  return await pdf.save({ objectsPerTick: Infinity });
}
