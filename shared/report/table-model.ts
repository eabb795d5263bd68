// Tables as data. The preview and every file are made from this one thing.
import type { InterventionId, ReferenceId } from '../kernel/ids';
import type { Stage } from '../model/decision';
import type { Language } from '../model/fields';

/** What a printed text is made of. */
export type Origin = {
  references: readonly ReferenceId[];
  interventions: readonly InterventionId[];
  /** Ids of the template fields whose answers stand here. */
  fields: readonly string[];
  /** Ids of the criteria of selection whose scores stand here; `OUTCOME` for what was decided and why. */
  criteria?: readonly string[];
  /** Codes of the countries whose context stands here. */
  contexts?: readonly string[];
  /** Ids of the findings of meetings that stand here. */
  findings?: readonly string[];
  /** Ids of the effects that stand here. */
  effects?: readonly string[];
  /** What was judged with a tool: its id and that of a domain on a next line; none for the whole. */
  appraisals?: readonly string[];
  /** Ids of what people said of items of checklists. */
  reporting?: readonly string[];
  /** The references among which it counts by how far each came: also whether its full text is here changes it. */
  counted?: readonly ReferenceId[];
  /** Of such a count what moves a reference into it or out of it, the likeliest first; absent where anything may. */
  movedBy?: readonly Mover[];
};
/** What moves a reference through the flow: a decision of a stage, what became of its full text, a rating. */
export type Mover = Stage | 'retrieval' | 'rating';
/** Stands for the outcome of a selection among its criteria. */
export const OUTCOME = '';

/** One cell; the rest says what its content is made of. */
export type ReportCell = {
  text: string;
  /** Address to link to; null where there is none. http(s) only. */
  href: string | null;
  references: ReferenceId[];
  interventions: InterventionId[];
  /** Ids of the template fields whose answers stand here. */
  fields: string[];
  criteria?: string[];
  contexts?: string[];
  findings?: string[];
  /** Ids of the effects that stand here. */
  effects?: string[];
  appraisals?: string[];
  reporting?: string[];
  counted?: ReferenceId[];
  movedBy?: readonly Mover[];
  /** Whether the printed text differs from the last export; see report/changes. */
  isChanged: boolean;
};

/** `widthShare`: its width beside that of the others. */
export type ReportColumn = { title: string; numeric: boolean; widthShare: number };

export type ReportTable = {
  /** Its name among the tables of the product; marks in documents hold it. */
  id: string;
  /** What it is of, where its id says only in which place it stands. */
  of?: string;
  language: Language;
  /** `Tabel 2.1` or `Bijlage 3`; empty for a table without a number. */
  number: string;
  caption: string;
  columns: ReportColumn[];
  /** Headings over several columns, in a row above the column headings: from which column (0-based), over how many. */
  spans?: { title: string; from: number; count: number }[];
  /** What the table shows, for who does not see it; its caption where this is absent. */
  alt?: string;
  rows: ReportCell[][];
  /** Printed under the table, such as the counting rule. */
  notes: string[];
  landscape: boolean;
  /**
   * How many columns from the left are printed on the first of the rows that share them; a slide that goes on prints
   * them again.
   */
  onceColumns?: number;
  /** Whether the first column is a heading of its row and printed bold. */
  hasRowHeadings: boolean;
};

/** A column of texts. */
export const textColumn = (title: string, widthShare: number): ReportColumn => ({
  title,
  numeric: false,
  widthShare,
});
/** A column of numbers. */
export const numberColumn = (title: string, widthShare: number): ReportColumn => ({
  title,
  numeric: true,
  widthShare,
});

type Plain = Pick<ReportTable, 'number' | 'notes' | 'landscape' | 'hasRowHeadings'>;

/**
 * A table: without number and notes, upright, and without headings of rows, unless it is said. A note that two parts of
 * a table ask for stands under it once.
 */
export function reportTable(table: Omit<ReportTable, keyof Plain> & Partial<Plain>): ReportTable {
  const notes = [...new Set(table.notes)];
  return { number: '', landscape: false, hasRowHeadings: false, ...table, notes };
}

/** A cell without link. */
export function textCell(
  text: string,
  references: ReferenceId[] = [],
  interventions: InterventionId[] = [],
  fields: string[] = [],
): ReportCell {
  return { text, href: null, references, interventions, fields, isChanged: false };
}

/** A cell that counts references by how far they came. */
export const countCell = (
  text: string,
  references: ReferenceId[],
  interventions: InterventionId[] = [],
  movedBy?: readonly Mover[],
): ReportCell => ({
  ...textCell(text, references, interventions),
  counted: references,
  ...(movedBy === undefined ? {} : { movedBy }),
});

/** By what a table is known again at another moment. */
export const sameTable = ({ id, of }: Pick<ReportTable, 'id' | 'of'>): string => of ?? id;

const LINK = /https?:\/\/[^\s<>"]+/;

/** The first web address in a text, without punctuation that ends the sentence; null without one. */
export function findLink(text: string): string | null {
  return LINK.exec(text)?.[0].replace(/[).,;]+$/, '') ?? null;
}
