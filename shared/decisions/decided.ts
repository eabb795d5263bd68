// What a file of another program says of who decided what: the form that every reader of such files gives.
import type { Stage, Verdict } from '../model/decision';
import type { CslItem } from '../model/reference';
import { readLabel } from './labels';

/** What one person said of one record. */
export type Said = {
  /** Who, as the file names them; null where it does not. */
  reader: string | null;
  /** Null where there is only a note or a label. */
  verdict: Verdict | null;
  /** At which stage; null where the file does not say. */
  stage: Stage | null;
  /** Why it was excluded, in the words of the file. */
  reason: string | null;
  note: string;
  labels: string[];
  /** When, in milliseconds since the epoch; null where the file does not say. */
  at: number | null;
};

/** A record of the file with what was said of it. `record`: its number, from 1. */
export type Decided = { record: number; csl: CslItem; said: Said[] };

/** Something that could not be understood. `record`: its number, from 1; 0 for the file as a whole. */
export type Unread = { record: number; title: string; reason: UnreadReason; text: string };
export const unreadReasons = [
  'unknown-word',
  'no-decision',
  'unknown-list',
  'unknown-stage',
  'no-record',
  'no-file',
  'no-column',
] as const;
export type UnreadReason = (typeof unreadReasons)[number];

export const tools = ['asreview', 'rayyan', 'covidence', 'eppi', 'columns'] as const;
export type Tool = (typeof tools)[number];
/** The names of the programs. */
export const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  asreview: 'ASReview',
  rayyan: 'Rayyan',
  covidence: 'Covidence',
  eppi: 'EPPI-Reviewer',
  columns: '',
};

/** A file with decisions. `records`: how many it holds, with and without a decision. */
export type DecisionFile = { tool: Tool; records: number; decided: Decided[]; unread: Unread[] };

/** Nothing said: what a reader of files fills in. */
export const nothingSaid: Said = {
  reader: null,
  verdict: null,
  stage: null,
  reason: null,
  note: '',
  labels: [],
  at: null,
};

const MAYBE =
  /^(?:maybe|misschien|unclear|onduidelijk|twijfel|unsure|uncertain|onzeker|weet niet|à discuter|zu diskutieren|te bespreken|unsicher|osäker|usikker|peut-être|vielleicht|quizás|peut être|kanske|måske|kanskje|unklar)$/i;

/** What a word says: a verdict, nothing (null), or undefined for a word that we do not know. */
export function verdictOf(word: string): Verdict | null | undefined {
  if (MAYBE.test(word.trim())) return 'maybe';
  const label = readLabel(word);
  return label === true ? 'include' : label === false ? 'exclude' : label;
}

// A decision with more behind it: "Exclude - wrong design", "Excluded at full text: too small".
const WITH_MORE =
  /^([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?:\s*[–—:;,(]|\s+-\s|\s+(?=(?:at|on|op|bij|after|na|in)\s))\s*(.+)$/u;
const LONGEST = 500;

/** What a cell says of a decision: the word itself, and what stands behind it. */
export type Cell = { verdict: Verdict | null; stage: Stage | null; more: string };

/** Reads a decision with what stands behind it, such as a reason; undefined for a word that we do not know. */
export function readCell(text: string): Cell | undefined {
  const whole = verdictOf(text);
  if (whole !== undefined) return { verdict: whole, stage: null, more: '' };
  const [, word = '', rest = ''] = text.length > LONGEST ? [] : (WITH_MORE.exec(text.trim()) ?? []);
  const verdict = verdictOf(word);
  if (verdict === undefined || verdict === null) return undefined;
  // "at full text: too small" is a stage and a reason.
  const at = /^(?:(?:at|on|op|bij|after|na|in)\s+)([^:;–—(]+?)(?:\s*[:;–—(]\s*(.*)|\s+-\s+(.*))?$/.exec(rest);
  const stage = at === null ? null : stageOf(at[1] ?? '');
  const more = (stage === null ? rest : (at?.[2] ?? at?.[3] ?? '')).trim();
  return { verdict, stage, more: endOf(text, more) };
}

/** Without the bracket that closes one before it. */
const endOf = (text: string, more: string): string =>
  /\(/.test(text) && !more.includes('(') ? more.replace(/\)$/, '') : more;

/** At which stage, by the words of a heading or a set of codes; null where they do not say. */
export function stageOf(words: string): Stage | null {
  const text = words.replace(/[\s_-]+/g, ' ');
  if (
    /full ?(?:text|report|paper)|ful(?:l?d)?tekst|volledige tekst|volltext|texte (?:intégral|complet)|\bfinal\b|\bft\b/i.test(
      text,
    )
  )
    return 'full-text';
  return /abstract|title|titel|\btitre|r[ée]sum[ée]|samenvatting|sammanfattning|zusammenfassung|t&a|\bta\b|\bti ?\/? ?ab\b/i.test(
    text,
  )
    ? 'title-abstract'
    : null;
}

/** The parts of a path, that of the file first: what it is called says more than what it lies in. */
export const fromTheFile = (path: string): string[] => path.split(/[\\/]/).reverse();

/**
 * At which stage, by the name of a file, or of what it lies in; null where that does not say, or says both. Files are
 * called anything: `titles`, `final` and `entitlements` are no stage.
 */
export function stageOfFile(path: string): Stage | null {
  for (const name of fromTheFile(path)) {
    const words = ` ${name.toLowerCase().replace(/[^\p{L}&]+/gu, ' ')} `;
    const isFull = / (?:full ?(?:text|report|paper)s?|volledige teksten?) /.test(words);
    const isFirst = / (?:abstracts?|samenvatting(?:en)?|t ?& ?a|ti ?ab) /.test(words);
    if (isFull && isFirst) return null;
    if (isFull || isFirst) return isFull ? 'full-text' : 'title-abstract';
  }
  return null;
}
