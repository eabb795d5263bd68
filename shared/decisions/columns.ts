// Decisions in plain columns: ASReview's exports, and tables as people make them: one column with labels, or one for
// each reader.
import type { ParsedReference } from '../import/parsed';
import { type Cell, nothingSaid, readCell, type Said, stageOf, verdictOf } from './decided';
import { OF_DECISION, readerAtStage, readerIn } from './headings';
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
    .replace(/[‘’]/g, "'")
    .replace(/[\s-]+/g, '_')
    .replace(/[?:*]+$/, '');
const OF_EXCLUSION =
  /^(?:is_)?(?:exclu(?:de[ds]?|sion|sie|deren|s|e)?|uitgesloten|uitsluiten|uitsluiting|ge[eë]xcludeerd|ausgeschlossen|exkluderad|ekskluderet)$/;
const ROW = {
  reader:
    'asreview_user_name user_name user reviewer reviewer_name screener screener_name rater reader beoordelaar lezer wie asreview_user_email screened_by reviewed_by decided_by beoordeeld_door gescreend_door gelezen_door besloten_door lecteur lectrice relecteur relectrice évaluateur évaluatrice évalué_par gutachter gutachterin begutachter bewerter bewertet_von leser prüfer granskare granskad_av läsare bedømmer bedømt_af læser screenet_af vurderet_af',
  reason:
    "exclusion_reason reason_for_exclusion reason reden_van_uitsluiting reden_voor_uitsluiting reden_uitsluiting uitsluitingsreden uitsluitreden exclusiereden reden_van_exclusie reden motif_d'exclusion raison_d'exclusion motif raison ausschlussgrund begründung grund exklusionsorsak orsak eksklusionsårsag årsag begrundelse",
  note: 'asreview_note screening_note decision_note note comment opmerking notitie',
  at: 'asreview_time decided_at decision_date labeling_time time datum date',
  stage: 'screening_stage review_stage screening_level stage fase ronde round phase étape stufe steg trin',
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
    const reader = readerIn(tag) ?? (isLabels(values.get(tag) ?? []) ? readerAtStage(tag) : null);
    return reader === null ? [] : [{ tag, reader, stage: stageOf(tag) }];
  });
  const excluded = labels.find((tag) => OF_EXCLUSION.test(fold(tag)));
  // "Status full text": no word for a decision, but of a stage, and with decisions in it.
  const ofStage = labels.find((tag) => stageOf(tag) !== null && !TAG.test(tag));
  const first =
    labelColumn(labels) ?? labels.find((tag) => OF_DECISION.test(tag)) ?? excluded ?? ofStage ?? null;
  const staged = (first === null ? [] : ofStages(first, labels)).map((c, i) =>
    i === 0 && excluded !== undefined ? { ...c, excluded } : c,
  );
  const found = (wanted: string): string | null =>
    wanted.split(' ').flatMap((name) => tags.filter((tag) => fold(tag) === name))[0] ?? null;
  const reader = found(ROW.reader);
  const isReader = reader !== null && !isLabels(values.get(reader) ?? []);
  // A column that names a reader by row says more than what is left of the heading of the only column with decisions.
  const named = isReader && new Set(ofReaders.map((c) => c.reader)).size === 1 ? [] : ofReaders;
  const decisions: DecisionColumn[] =
    [named, staged, namedOnly(labels, tags)].find((found) => found.length > 0) ?? [];
  const byRow = {
    reader: isReader ? reader : null,
    reason: found(ROW.reason),
    at: found(ROW.at),
    stage: found(ROW.stage),
  };
  const note = found(ROW.note);
  const notes = [...(note === null ? [] : [note]), ...tags.filter((tag) => EXPORTED_NOTES.test(tag))];
  // A heading that says decisions, over words of which none is known: it is not dropped without a word.
  const isSaid = (tag: string): boolean =>
    saysDecision(tag) && !holdsOther(tag) && (values.get(tag) ?? []).some((v) => v.trim() !== '');
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
    left: tags.filter((tag) => !isRead(tag) && (labels.includes(tag) || isSaid(tag))),
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
