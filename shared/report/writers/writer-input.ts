// What every writer gets: the products, and what differs between the worker and the command line.
import type { Language } from '../../model/fields';
import type { Block, ReportProduct } from '../document-model';
import { entryName, type Exported } from '../marks';
import type { Origin, ReportTable } from '../table-model';
import type { Trace } from '../trace';

/** Fonts of the PDF by file name, as bytes (Roboto, Apache-2.0). */
export type PdfFonts = Record<string, Uint8Array>;

export type WriterInput = {
  products: readonly ReportProduct[];
  /** Title of the project, for the file's properties. */
  projectTitle: string;
  /** SVG to PNG at twice its size; null where there is none, and then figures are written as SVG alone. */
  rasterise: ((svg: string) => Promise<Uint8Array>) | null;
  fonts: () => Promise<PdfFonts>;
  /** What a cell is made of, for the file that carries its quotations. */
  trace: (origin: Origin) => Trace;
  /** What it is made from, for the marks that `zeef verify` reads; null writes no marks. */
  exported: Exported | null;
  /** Called between tables with the share that is done, 0 to 1. Throw to stop. */
  onProgress: (share: number) => Promise<void> | void;
};

/** Locale tags of the exports. */
export const LANGUAGE_TAG: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Words that writers print themselves. */
type WriterTexts = {
  changed: string;
  contents: string;
  continued: string;
  cut: string;
  sortKey: string;
  sources: string;
  standsIn: string;
  more: (n: number) => string;
  by: string;
  page: string;
  /** Instead of the text of a passage that is an area of a page. */
  area: string;
  /** What a picture of a passage shows, by the name of its page. */
  pictureOf: (page: string) => string;
};
export const WRITER_TEXTS: Record<Language, WriterTexts> = {
  nl: {
    changed: 'Gearceerd: gewijzigd sinds de vorige export.',
    contents: 'Inhoud',
    continued: 'vervolg',
    cut: '[afgebroken: een cel van Excel houdt niet meer dan 32.767 tekens]',
    sortKey: 'Sorteersleutel',
    sources: 'Waaruit de cellen bestaan',
    standsIn: 'Staat in',
    more: (n) => `en op nog ${n} ${n === 1 ? 'plaats' : 'plaatsen'}`,
    by: 'door',
    page: 'p.',
    area: 'gebied',
    pictureOf: (page) => `De passage zoals zij op p. ${page} staat`,
  },
  en: {
    changed: 'Shaded: changed since the last export.',
    contents: 'Contents',
    continued: 'continued',
    cut: '[cut off: a cell in Excel holds no more than 32,767 characters]',
    sortKey: 'Sort key',
    sources: 'What the cells are made of',
    standsIn: 'Stands in',
    more: (n) => `and in ${n} more ${n === 1 ? 'place' : 'places'}`,
    by: 'by',
    page: 'p.',
    area: 'area',
    pictureOf: (page) => `The passage as it stands on p. ${page}`,
  },
};

/** Colour of a changed cell, without '#'. */
export const CHANGED_FILL = 'FFF3BF';
export const HEADING_FILL = 'E8EEF4';

/** Whether any cell of a table is marked as changed. */
export function hasChanges(table: ReportTable): boolean {
  return table.rows.some((row) => row.some((c) => c.isChanged));
}

/** Title above a table: its number and caption. */
export function captionOf(table: ReportTable): string {
  return [table.number, table.caption].filter((t) => t !== '').join(' ');
}

/** The title of a file: its product's; that of the project for several. */
export function titleOf({ products, projectTitle }: WriterInput): string {
  const [first] = products;
  return first !== undefined && products.length === 1 ? first.title : projectTitle;
}

/** Whether a product is one table whose caption is its title, as tables 2.1 and 2.2 and appendix 3 are. */
export function isTitledByTable(product: ReportProduct): boolean {
  const [first] = product.blocks;
  return first?.type === 'table' && captionOf(first.table) === product.title;
}

/** Whether a paragraph is bold throughout: it leads what follows, and does not stand alone at the end of a page. */
export function isLead(block: Block): boolean {
  return block.type === 'paragraph' && block.runs.length > 0 && block.runs.every((r) => r.isBold === true);
}

/**
 * By how much the headings of a product come up, so that the highest of them follows the title without a level between.
 */
export function headingShift(product: ReportProduct): 0 | 1 {
  const hasSecond = product.blocks.some((b) => b.type === 'heading' && b.level === 2);
  return hasSecond ? 0 : 1;
}

/** Rows of headings above a table: none, one, or two where headings span columns. */
export function headingRows(table: ReportTable): 0 | 1 | 2 {
  if (!hasHeadings(table)) return 0;
  return table.spans === undefined ? 1 : 2;
}

/** Whether a table has column headings at all: the template has none. */
export function hasHeadings(table: ReportTable): boolean {
  return table.columns.some((c) => c.title !== '');
}

/**
 * What a whole file says of itself: which products in which language, of which moment and by which choices. '' for a
 * file without marks.
 */
export function fileMark({ products, exported }: WriterInput): string {
  if (exported === null) return '';
  return JSON.stringify({
    zeef: 2,
    language: products[0]?.language ?? 'nl',
    products: products.map((p) => p.id),
    entry: entryName(exported.entry),
    style: exported.style,
    correspondent: exported.correspondent,
  });
}
