// The report model: tables as data. The preview and every file are made from this one thing.
import type { Language } from '../model/fields';
import type { InterventionId, ReferenceId } from '../kernel/ids';

/** One cell; `references` and `interventions` say what its content is made of. */
export type ReportCell = {
  text: string;
  /** Address to link to; null where there is none. http(s) only. */
  href: string | null;
  references: ReferenceId[];
  interventions: InterventionId[];
};

export type ReportTable = {
  id: 'tabel-2.1' | 'tabel-2.2' | 'bijlage-3';
  language: Language;
  /** `Tabel 2.1` or `Bijlage 3`. */
  number: string;
  caption: string;
  columns: { title: string; numeric: boolean; widthShare: number }[];
  rows: ReportCell[][];
  /** Printed under the table, such as the counting rule. */
  notes: string[];
  landscape: boolean;
};

/** A cell without link. */
export function textCell(
  text: string,
  references: ReferenceId[] = [],
  interventions: InterventionId[] = [],
): ReportCell {
  return { text, href: null, references, interventions };
}

const LINK = /https?:\/\/[^\s<>"]+/;

/** The first web address in a text, without punctuation that ends the sentence; null without one. */
export function findLink(text: string): string | null {
  return LINK.exec(text)?.[0].replace(/[).,;]+$/, '') ?? null;
}
