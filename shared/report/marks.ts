// The mark that each printed title, paragraph, list, caption, table, note, picture and slide carries, so that `zeef
// verify` knows it again in whatever document it was pasted into. One form for every format: the name of a bookmark and
// of a range in a workbook, of at most 40 letters, digits and underscores (ECMA-376 part 1, 17.13.6.2; a name of a
// range may not read as a cell).
import { fingerprint, sha256Hex } from '../kernel/hash';
import { stableJson } from '../kernel/text';
import type { Language } from '../model/fields';
import type { CitationStyle } from './citation-styles';
import type { Block, ReportProduct } from './document-model';
import { findProduct } from './products/registry';
import { type ReportTable, sameTable } from './table-model';

/** What an export was made from. */
export type Exported = {
  /** Name of the entries whose records were read (see change/state-name); '' for an empty log. */
  entry: string;
  style: CitationStyle;
  /** Id of the correspondent to whom appendix 2 is addressed. */
  correspondent: string | null;
  /**
   * Told of every mark that is made: what it stands at, how many of a table's rows are headings, and a name that it has
   * at every moment, also where what stands before it came or went.
   */
  onMark?: (mark: string, where: string, headingRows: number, same: string) => void;
};

/**
 * A mark, read. `block` tells blocks of a product apart, `product` and `option` are short names; see `shortName` and
 * `optionOf`.
 */
export type Mark = {
  language: Language;
  product: string;
  option: string;
  block: string;
  entry: string;
  hash: string;
};

const ENTRY = 8;
const HASH = 9;
const FORM =
  /_Z1([ne])([0-9a-z]{4})_([0-9a-z]{1,4})_([0-9a-z]{1,7})_([0-9a-f]{8})_([0-9a-f]{9})(?![0-9a-z_])/;

/** Four letters for an id. */
export function shortName(id: string): string {
  return fingerprint(id).padStart(4, '0').slice(-4);
}

/** What of an export's choices changes a product: the style of the reference list, the correspondent of the letter. */
export function optionOf(
  id: ReportProduct['id'],
  { style, correspondent }: Pick<Exported, 'style' | 'correspondent'>,
): string {
  const takes = findProduct(id)?.takes;
  if (takes === 'citations') return style.slice(0, 1);
  return takes === 'correspondent' && correspondent !== null ? shortName(correspondent) : '0';
}

/** The name of a state, as marks have it. */
export function entryName(state: string): string {
  return state.slice(0, ENTRY).padEnd(ENTRY, '0');
}

/** The first mark in a text, as it stands there; null without one. */
export function findMark(text: string): string | null {
  return FORM.exec(text)?.[0] ?? null;
}

/** Reads a mark. */
export function readMark(text: string): Mark | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, language, product = '', option = '', block = '', entry = '', hash = ''] = match;
  return { language: language === 'n' ? 'nl' : 'en', product, option, block, entry, hash };
}

/** What a mark names, without what stands there. */
export function placeOf(mark: string): string {
  return mark.slice(0, -HASH);
}

/** What of a table is printed in its cells. */
export function printedCells({ columns, spans = [], rows }: ReportTable): unknown {
  return [columns.map((c) => c.title), spans, rows.map((row) => row.map((c) => c.text))];
}

const slug = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Makes the marks of a product. Blocks are named by their table's id or by the heading that they stand under, and then
 * counted.
 */
export class ProductMarks {
  private readonly names = new Map<Block, { name: string; same: string }>();

  constructor(
    private readonly product: ReportProduct,
    private readonly exported: Exported | null,
  ) {
    const used = new Map<string, number>();
    let heading = '';
    for (const block of product.blocks) {
      if (block.type === 'heading') heading = slug(block.text);
      const base = block.type === 'table' ? `table ${block.table.id}` : `${heading}/${block.type}`;
      const n = (used.get(base) ?? 0) + 1;
      used.set(base, n);
      const of = block.type === 'table' ? `table ${sameTable(block.table)}` : base;
      this.names.set(block, { name: `${base}/${n}`, same: `${of}/${n}` });
    }
  }

  /** The mark of a part of a block; '' where the export carries none. `where` is for people. */
  block(block: Block, part: string, content: unknown, where: string, headingRows = 0): string {
    const { name, same } = this.names.get(block) ?? { name: '', same: '' };
    return this.named(`${name}/${part}`, content, where, headingRows, `${same}/${part}`);
  }

  /** The mark of something that is no block, such as a title. */
  named(name: string, content: unknown, where: string, headingRows = 0, same = name): string {
    const { exported, product } = this;
    const { id } = product;
    // What is no product of the report cannot be built again, and so not verified.
    if (exported === null || findProduct(id) === undefined) return '';
    const mark = `_Z1${product.language === 'nl' ? 'n' : 'e'}${shortName(id)}_${optionOf(id, exported)}_${fingerprint(name)}_${entryName(exported.entry)}_${sha256Hex(stableJson(content)).slice(0, HASH)}`;
    exported.onMark?.(mark, where, headingRows, `${id} ${same}`);
    return mark;
  }
}
