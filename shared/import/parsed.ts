// What every parser gives: references as they came, and what was wrong with which.
import type { CslItem } from '../model/reference';

/**
 * Columns of a table that are not bibliographic but fill the study: country, intervention and SMS level of a report.
 */
export type StudyColumns = {
  country?: string;
  intervention?: string;
  sms?: string;
  citedAs?: string;
  /** Answers for the intervention's template, by field id. */
  answers?: Record<string, string>;
};

/** Of a reference that brings no study along. One for all: there may be a hundred thousand. */
export const noStudy: StudyColumns = Object.freeze({});

export type ParsedReference = {
  csl: CslItem;
  raw: { format: string; text: string };
  unknown: { tag: string; value: string }[];
  study: StudyColumns;
};

/** What is wrong with a record. `line` and `record` are 1-based; 0 where there is none. */
export type ImportProblem = {
  line: number;
  record: number;
  reason: string;
  /** The record as it stands in the file, for repair in place. */
  raw?: string;
};
/** `format`: the id of the format that was read. */
export type ParseOutcome = { format: string; references: ParsedReference[]; problems: ImportProblem[] };

/** Reasons of problems whose record came in all the same. */
export const CAME_IN: ReadonlySet<string> = new Set([
  'no-title',
  'more-cells-than-columns',
  'unclosed-quote',
  'stray-quote',
]);
