// Decisions in plain columns: ASReview's exports, and tables as people make them: one column with labels, or one for
// each reader.
import type { ParsedReference } from '../import/parsed';
import { type Cell, nothingSaid, readCell, type Said, stageOf, verdictOf } from './decided';
import { labelColumn, readLabel, withoutHint } from './labels';
import { momentOf } from './moment';
import { columnOfReader, type FieldColumn, fieldOf, ownWords } from './reader-columns';

/** A column with decisions: whose, and at which stage, where its heading says so. */
type DecisionColumn = {
  tag: string;
  reader: string | null;
  stage: Said['stage'];
  /** The column where a yes excludes: this one, or one beside it. */
  excluded?: string;
};
export type DecisionColumns = {
  decisions: DecisionColumn[];
  byRow: Record<'reader' | 'reason' | 'at' | 'stage', string | null>;
  /** Columns with remarks on the row: ASReview has one for each project that a data set went through. */
  notes: string[];
  /** What the readers wrote beside their decisions, each in columns of their own. */
  own: FieldColumn[];
  /** Columns that could hold decisions and of which the heading does not say whose, or at which stage. */
  left: string[];
  /** Columns with reasons, remarks, labels or certainty that are nobody's here. */
  leftFields: string[];
};

const fold = (heading: string): string =>
  withoutHint(heading)
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/[?:*]+$/, '');
const OF_READER = [
  /^(?:decision|verdict|vote|label|include[ds]?|inclusion|relevant|relevance)[\s_:-]+(?:(?:of|by)[\s_:-]+)?(.+)$/i,
  // "besluit van Anna", but "besluit van den Berg": there it is of the name.
  /^(?:besluit|beslissing|oordeel|stem|inclusie|relevantie)[\s_:-]+(?:(?:door|van(?![\s_-]+(?:de|den|der|het|ter)\b))[\s_:-]+)?(.+)$/i,
  /^(.+?)[\s_:-]+(?:decision|verdict|vote|label|include[ds]?|inclusion|besluit|beslissing|oordeel|stem|inclusie)$/i,
  /^((?:reviewer|screener|rater|beoordelaar|lezer)[\s_-]*\w+)$/i,
];
const OF_DECISION = /d[eé]cision|verdict|inclu[ds]|besluit|beslissing|oordeel|relevan|entscheidung|beslut/i;
const OF_EXCLUSION =
  /^(?:is_)?(?:exclu(?:de[ds]?|sion|sie|deren|s|e)?|uitgesloten|uitsluiten|uitsluiting|ge[eë]xcludeerd|ausgeschlossen|exkluderad|ekskluderet)$/;
const NO_READER =
  /^(?:asreview|final|eind|total|all|is|the|de|het|title|titel|abstract|samenvatting|ti_?ab|full|text|report|and|en|op|on|ti|ab|screening|included|prior|tag.*|initial|consensus|agreed|agreement|joint|gezamenlijk|definitief|resolved|date|datum|reason|reden|name|naam|id|email)$/i;
const ROW = {
  reader:
    'asreview_user_name user_name user reviewer screener rater reader beoordelaar lezer asreview_user_email screened_by reviewed_by beoordeeld_door gelezen_door lecteur relecteur évaluateur gutachter gutachterin leser prüfer granskare läsare',
  reason:
    'exclusion_reason reason_for_exclusion reason reden_van_uitsluiting reden_uitsluiting uitsluitingsreden reden motif raison ausschlussgrund grund orsak exklusionsorsak',
  note: 'asreview_note screening_note decision_note note comment opmerking notitie',
  at: 'asreview_time decided_at decision_date labeling_time time datum date',
  stage: 'screening_stage review_stage stage fase ronde round phase étape stufe steg',
} as const;

const EXPORTED_NOTES = /^exported_notes_\d+$/i;
const TAG = /^(?:asreview_)?tags?_(.+)$/i;

const isLabels = (values: readonly string[]): boolean => {
  const filled = values.filter((v) => v.trim() !== '');
  return filled.length > 0 && filled.filter((v) => verdictOf(v) !== undefined).length >= filled.length * 0.9;
};

/**
 * Whether a column of which the heading says that it holds decisions does: a word in it says so, or a third of it. What
 * else stands in it is named row by row.
 */
function holdsDecisions(values: readonly string[]): boolean {
  const filled = values.filter((v) => v.trim() !== '');
  const read = filled.map((v) => readCell(v)?.verdict ?? null);
  const isWord = filled.some((v, i) => read[i] !== null && /^\s*\p{L}{2}/u.test(v));
  return isWord || (filled.length > 0 && read.filter((v) => v !== null).length >= filled.length / 3);
}

/** Whether a heading says that its column holds decisions, whoever's. */
const saysDecision = (tag: string): boolean =>
  OF_DECISION.test(tag) || OF_EXCLUSION.test(fold(tag)) || readerIn(tag) !== null;

const OF_STAGE =
  /^(?:titles?|titel|abstracts?|samenvatting|full|fulltext|text|report|paper|volledige|tekst|final|ti|ab|tiab|ta|t&a|ft|screening)$/i;
const OF_ROUND = /(?:^|[\s_])(?:rounds?|rondes?|phase|fase|stage|stap|step)[\s_-]*\d*(?=$|[\s_])/gi;
const BETWEEN = /^(?:and|en|&|on|op)$/i;

/** The words of a name without those of a stage: one reader at two stages is one. */
function withoutStage(name: string): string[] {
  // A round is none of a person's, and its number neither.
  const words = name
    .replace(OF_ROUND, ' ')
    .split(/[\s_]+/)
    .filter((word) => word !== '');
  // "(title/abstract)" and "full-text" are words of a stage; "Jan-Willem" and "Anna/Bob" are not.
  const isOfStage = words.map((word) => {
    const parts = word.split(/[()[\]/+-]+/).filter((part) => part !== '');
    return parts.length > 0 && parts.every((part) => OF_STAGE.test(part));
  });
  const beside = (at: number): boolean => isOfStage[at - 1] === true || isOfStage[at + 1] === true;
  return words.filter((word, at) => isOfStage[at] !== true && !(BETWEEN.test(word) && beside(at)));
}

/** The reader whom a heading names; null for none. */
function readerIn(heading: string): string | null {
  for (const pattern of OF_READER) {
    const name = pattern.exec(withoutHint(heading))?.[1]?.trim();
    if (name === undefined || name === '') continue;
    const words = withoutStage(name);
    if (!words.every((word) => NO_READER.test(word))) return words.join(' ').replace(/^\((.+)\)$/, '$1');
  }
  return null;
}

/** A column, and where it is of one stage, the first of each other stage. */
function ofStages(first: string, labels: readonly string[]): DecisionColumn[] {
  const found = [{ tag: first, reader: null, stage: stageOf(first) }];
  for (const tag of found[0]?.stage === null ? [] : labels.filter((l) => OF_DECISION.test(l))) {
    const stage = stageOf(tag);
    if (stage !== null && found.every((c) => c.stage !== stage)) found.push({ tag, reader: null, stage });
  }
  return found;
}

/** Finds the columns with decisions by their headings and by what stands in them. */
export function decisionColumns(references: readonly ParsedReference[]): DecisionColumns {
  const values = new Map<string, string[]>();
  for (const { unknown } of references)
    for (const { tag, value } of unknown) {
      const list = values.get(tag);
      if (list === undefined) values.set(tag, [value]);
      else list.push(value);
    }
  const tags = [...values.keys()];
  const holdsOther = (tag: string): boolean => !['labels', null].includes(fieldOf(tag));
  const isOfLabels = (tag: string): boolean => {
    const cells = values.get(tag) ?? [];
    return isLabels(cells) || (saysDecision(tag) && !TAG.test(tag) && holdsDecisions(cells));
  };
  const labels = tags.filter((tag) => !holdsOther(tag) && isOfLabels(tag));
  const ofReaders = labels.flatMap((tag) => {
    const reader = readerIn(tag);
    return reader === null ? [] : [{ tag, reader, stage: stageOf(tag) }];
  });
  const excluded = labels.find((tag) => OF_EXCLUSION.test(fold(tag)));
  const first = labelColumn(labels) ?? labels.find((tag) => OF_DECISION.test(tag)) ?? excluded ?? null;
  const staged = (first === null ? [] : ofStages(first, labels)).map((c, i) =>
    i === 0 && excluded !== undefined ? { ...c, excluded } : c,
  );
  const found = (wanted: string): string | null =>
    wanted.split(' ').flatMap((name) => tags.filter((tag) => fold(tag) === name))[0] ?? null;
  const reader = found(ROW.reader);
  const isReader = reader !== null && !isLabels(values.get(reader) ?? []);
  const decisions: DecisionColumn[] =
    [ofReaders, staged, namedOnly(labels, tags)].find((found) => found.length > 0) ?? [];
  const byRow = {
    reader: isReader ? reader : null,
    reason: found(ROW.reason),
    at: found(ROW.at),
    stage: found(ROW.stage),
  };
  const note = found(ROW.note);
  const notes = [...(note === null ? [] : [note]), ...tags.filter((tag) => EXPORTED_NOTES.test(tag))];
  const isRead = (tag: string): boolean =>
    decisions.some((c) => c.tag === tag || c.excluded === tag) ||
    notes.includes(tag) ||
    Object.values(byRow).includes(tag) ||
    TAG.test(tag);
  const fields = tags.filter((tag) => !isRead(tag) && fieldOf(tag) !== null && !labels.includes(tag));
  const own = fields
    .flatMap((tag) => columnOfReader(tag, readersOf(decisions)) ?? [])
    .filter(hasDecision(decisions));
  return {
    ...{ decisions, byRow, notes, own },
    left: labels.filter((tag) => !isRead(tag)),
    leftFields: fields.filter(
      (tag) => own.every((c) => c.tag !== tag) && (values.get(tag) ?? []).some((v) => v.trim() !== ''),
    ),
  };
}

/** Columns with labels that are called by a name only: there a column with reasons or remarks of that name says so. */
const namedOnly = (labels: readonly string[], tags: readonly string[]): DecisionColumn[] =>
  labels
    .filter(
      (label) =>
        !TAG.test(label) && tags.some((tag) => tag !== label && columnOfReader(tag, [label]) !== null),
    )
    .map((label) => ({ tag: label, reader: label.trim(), stage: null }));

const readersOf = (columns: readonly DecisionColumn[]): string[] => [
  ...new Set(columns.flatMap((c) => c.reader ?? [])),
];

/** Whether what a column holds goes with a decision: of one stage only with a decision of that stage, or of none. */
const isWith = (field: FieldColumn, { reader, stage }: DecisionColumn): boolean =>
  field.reader === reader && (field.stage === null || stage === null || field.stage === stage);
const hasDecision =
  (decisions: readonly DecisionColumn[]) =>
  (field: FieldColumn): boolean =>
    decisions.some((column) => isWith(field, column));

// Of a column that says what is excluded, a yes is an exclusion; "exclude" in it is one too.
const isYesOrNo = (word: string): boolean => !/clu|slo|slui|schlo|schlie|relev|reject|accept/i.test(word);

/** What a record's cells say of a column of decisions; undefined where a word is not known. */
function readAt({ tag, excluded }: DecisionColumn, cell: (tag: string) => string): Cell | undefined {
  const out = excluded === undefined ? '' : cell(excluded);
  const isOut = isYesOrNo(out) ? readLabel(out) : readLabel(out) === undefined ? undefined : !readLabel(out);
  if (excluded === tag) {
    if (!isYesOrNo(out)) return readCell(out);
    if (isOut === undefined) return undefined;
    return { verdict: isOut === null ? null : isOut ? 'exclude' : 'include', stage: null, more: '' };
  }
  const own = readCell(cell(tag));
  // Both, or neither of the two that we know.
  if (isOut === true && own?.verdict === 'include') return undefined;
  return isOut === true && own?.verdict === null ? { ...own, verdict: 'exclude' } : own;
}

/** What the columns say of a record, and the words in them that are no decision. */
export function saidInColumns(
  { unknown }: ParsedReference,
  { decisions, byRow, notes, own }: DecisionColumns,
): { said: Said[]; unknown: string[]; unknownStage: string | null } {
  const cell = (tag: string | null): string =>
    tag === null ? '' : (unknown.find((u) => u.tag === tag)?.value.trim() ?? '');
  const labels = unknown.flatMap(({ tag, value }) => {
    const name = TAG.exec(tag)?.[1];
    return name !== undefined && verdictOf(value) === 'include' ? [name.replaceAll('_', ' ')] : [];
  });
  const strange: string[] = [];
  const said: Said[] = [];
  const note = notes.map(cell).filter((text) => text !== '');
  const rowStage = stageOf(cell(byRow.stage));
  for (const column of decisions) {
    const { tag, reader, stage } = column;
    const read = readAt(column, cell);
    const { verdict = null, more = '' } = read ?? {};
    if (read === undefined) strange.push([tag, column.excluded ?? tag].map(cell).find((w) => w !== '') ?? '');
    const mine = ownWords(
      own.filter((field) => isWith(field, column)),
      cell,
      verdict === 'exclude',
    );
    const isReason = verdict === 'exclude' && mine.reason === null && cell(byRow.reason) === '';
    const all = {
      note: [mine.note, isReason ? '' : more, ...note].filter((text) => text !== '').join('\n'),
      labels: [...mine.labels, ...labels],
    };
    if (verdict === null && all.note === '' && all.labels.length === 0) continue;
    const named = reader ?? cell(byRow.reader);
    const reason = mine.reason ?? (isReason ? more : verdict === 'exclude' ? cell(byRow.reason) : '');
    said.push({
      ...nothingSaid,
      reader: named === '' ? null : named,
      verdict,
      stage: stage ?? read?.stage ?? rowStage,
      reason: reason === '' ? null : reason,
      ...all,
      at: momentOf(cell(byRow.at)),
    });
  }
  const word = cell(byRow.stage);
  return {
    said,
    unknown: strange,
    unknownStage: rowStage === null && word !== '' && said.length > 0 ? word : null,
  };
}

// ASReview writes these into the notes of RIS. Source: asreview/data/ris.py.
const ASREVIEW_NOTE = /ASReview_(relevant|irrelevant|not_seen)/;

/** What ASReview's mark in the notes says; null where there is none. */
export function saidInAsreviewNote({ csl }: ParsedReference): Said[] | null {
  const mark = ASREVIEW_NOTE.exec(csl.note ?? '')?.[1];
  if (mark === undefined) return null;
  if (mark === 'not_seen') return [];
  return [{ ...nothingSaid, verdict: mark === 'relevant' ? 'include' : 'exclude' }];
}
