// Reads a Word document into blocks, as Word shows it with all changes accepted. Source: ECMA-376, part 1, chapter 17.
import { strFromU8 } from 'fflate';
import { partOfType, type ReadPart, readRelationships } from '../../kernel/office-xml';
import { type Content, omit, type Omitted, Refused, textOf } from '../content';
import { MAX_MARKUP } from '../limits';
import type { BlockBuilder } from './blocks';
import { DocxReader, type DocxSource } from './docx-reader';
import { readNumbering } from './docx-numbering';
import { readCore, readStyles } from './docx-parts';
import { walkPart } from './docx-walk';
import { unpack } from './zip';

/** The notes of a document by their ids, each with its own reader; those that Word draws lines with are none. */
function readNotes(xml: string | null, source: DocxSource): Map<string, BlockBuilder> {
  const notes = new Map<string, BlockBuilder>();
  if (xml === null) return notes;
  let reader: DocxReader | null = null;
  walkPart(xml, {
    open: (e) => {
      if (e.name === 'w:footnote' || e.name === 'w:endnote') {
        const isLine = /separator|continuation/i.test(e.attribute('type') ?? '');
        reader = isLine ? null : new DocxReader(source);
        if (reader !== null) notes.set(e.attribute('id') ?? '', reader.builder);
      } else reader?.begin(e);
    },
    text: (t) => reader?.text(t),
    close: (name) => {
      if (name === 'w:footnote' || name === 'w:endnote') {
        reader?.builder.flush();
        reader = null;
      } else reader?.end(name);
    },
  });
  return notes;
}

function textPartsOf(bytes: Uint8Array): { read: ReadPart; partOf: (name: string) => Uint8Array | null } {
  const partOf = unpack(bytes, (name) => /\.(?:xml|rels|png|jpe?g)$/i.test(name));
  const read: ReadPart = (name) => {
    const part = partOf(name);
    if (part === null) return null;
    if (part.length > MAX_MARKUP * 2) throw new Refused('too-large', `${name}: ${part.length} bytes`);
    return strFromU8(part);
  };
  return { read, partOf };
}

// Parts that stand beside the text or are drawn in it, by their relationship.
const BESIDE = new Set(['header', 'footer', 'comments', 'chart', 'aFChunk']);

/** Reads a Word document. @throws Refused for one that is damaged or too large */
export function readDocx(bytes: Uint8Array): Content {
  const { read, partOf } = textPartsOf(bytes);
  const package_ = readRelationships('', read);
  const path = partOfType(package_, 'officeDocument') ?? 'word/document.xml';
  const xml = read(path);
  if (xml === null) throw new Refused('damaged', 'no text in the package');
  const links = readRelationships(path, read);
  const part = (type: string): string | null => {
    const name = partOfType(links, type);
    return name === null ? null : read(name);
  };
  const omitted: Omitted = {};
  for (const { type } of links.values()) if (BESIDE.has(type)) omit(omitted, 'extras');
  const numbering = readNumbering(part('numbering'));
  const source: DocxSource = {
    styles: readStyles(part('styles'), numbering.ofStyle),
    numbering,
    pictureOf: (id) => {
      const target = links.get(id);
      return target === undefined || target.isExternal ? null : partOf(target.target);
    },
    omit: (what) => omit(omitted, what),
  };
  const reader = new DocxReader(source);
  let root = '';
  walkPart(xml, {
    open: (e) => {
      if (root === '') root = e.name;
      reader.begin(e);
    },
    text: (t) => reader.text(t),
    close: (name) => reader.end(name),
  });
  if (root !== 'w:document') throw new Refused('unknown', `an Office file of ${root}`);
  reader.builder.flush();
  addNotes(reader, {
    footnotes: readNotes(part('footnotes'), source),
    endnotes: readNotes(part('endnotes'), source),
  });
  return {
    facts: readCore(read(partOfType(package_, 'core-properties') ?? 'docProps/core.xml')),
    blocks: reader.builder.blocks,
    omitted,
  };
}

/** Puts the notes that the text names below it, each with the number that the text has for it. */
function addNotes(
  { builder, notes }: DocxReader,
  all: { footnotes: ReadonlyMap<string, BlockBuilder>; endnotes: ReadonlyMap<string, BlockBuilder> },
): void {
  if (notes.length > 0) builder.put({ type: 'rule' });
  for (const { kind, id, mark } of notes)
    for (const [i, block] of (all[kind].get(id)?.blocks ?? []).entries())
      if (i === 0 && block.type === 'paragraph' && textOf(block.runs) !== '')
        builder.put({ type: 'item', depth: 0, marker: mark, runs: block.runs });
      else builder.put(block);
}
