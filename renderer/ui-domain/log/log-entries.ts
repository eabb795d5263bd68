// Entries of the log in sentences, as the history shows and finds them.
import { shownMoment } from '../../../shared/kernel/shown-date';
import { hlcMs } from '../../../shared/kernel/clock';
import { foldText } from '../../../shared/kernel/text';
import type { Change } from '../../../shared/model/change';
import type { Language } from '../../../shared/model/fields';
import { type ProjectData } from '../../../shared/model/tables';
import { byLine } from '../../../shared/review/site-names';
import { holdsIn, parseQuery } from '../../../shared/search/query';
import { hasText, textOr, type Translate } from '../../lib/i18n';
import { describePatch, type LogPart, type namesOf, referencesById } from './log-words';
import { type LogTarget, targetOf } from './log-target';

// An import or a bulk decision has thousands of parts.
const PARTS = 5;
// Stands in a sentence for the name of a record, which no text holds.
const RECORD = '\u0000';

/** Who did what: what comes before the name of the record, the name, and what comes behind it. */
export type Sentence = { before: string; record: string; after: string };

export type Entry = {
  when: string;
  who: string;
  what: string;
  sentence: Sentence;
  /** Where the record of the sentence is opened; null where it is no more, or has no page of its own. */
  target: LogTarget | null;
  /** The first parts; `more` says how many there are besides. */
  parts: LogPart[];
  more: number;
  /** All that is shown of it and who wrote what it is about, as it is searched. */
  text: string;
};

type Words = {
  t: Translate;
  language: Language;
  data: ProjectData;
  names: ReturnType<typeof namesOf>;
};

/** The name of a kind of change. */
export const kindText = (kind: string, t: Translate): string => textOr(t, `kind.${kind}`, t('log.otherKind'));

/** Whether an entry stands in the log and does not count: it came with a bundle, and who made it might not. */
const isRefused = ({ kind, patches, bulk, writes }: Change): boolean =>
  patches.length === 0 && bulk === null && writes !== undefined && kind !== 'conflict.settle';

/** A kind of change with whether it takes back or does again, and of how many records. */
function whatOf(change: Change, t: Translate): string {
  const { kind, undoes, redoes, bulk } = change;
  const marks = [
    isRefused(change) ? t('history.refused') : '',
    undoes === null ? '' : t('history.undoes'),
    redoes === null ? '' : t('history.redoes'),
    bulk === null ? '' : String(bulk.count),
  ].filter((m) => m !== '');
  const name = kindText(kind, t);
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`;
}

/** The first record that the parts name, and of how many more they are. */
function recordsOf({ patches }: Change, parts: readonly LogPart[], t: Translate): string {
  const named = [...new Set(parts.map((p) => p.record).filter((name) => name !== ''))];
  const [first] = named;
  if (first === undefined) return '';
  const others = patches.length > parts.length ? patches.length - 1 : named.length - 1;
  return others === 0 ? first : `${first} ${t('log.andMore', { count: others })}`;
}

/** The text of what was done. Of a review it is what the lead decided. */
function didOf({ kind, patches: [first] }: Change): string {
  const decided =
    first?.table === 'reviews' ? (first.after as { status?: unknown } | null)?.status : undefined;
  const own = `did.${kind}.${String(decided)}`;
  return hasText(own) ? own : `did.${kind}`;
}

function sentenceOf(change: Change, who: string, record: string, t: Translate): Sentence {
  const kind = kindText(change.kind, t);
  const count = change.bulk?.count ?? change.patches.filter((p) => p.table === 'references').length;
  const own = didOf(change);
  const isPlain = change.undoes === null && change.redoes === null && !isRefused(change);
  const said = isPlain && hasText(own) ? t(own, { who, count, record: RECORD }) : '';
  const [before = '', after] = said.split(RECORD);
  // A sentence about a record needs its name; one without says all by itself.
  if (before !== '' && after === undefined) return { before, record: '', after: '' };
  if (after !== undefined && record !== '') return { before, record, after };
  if (isRefused(change)) return { before: t('log.did.refused', { who, kind }), record: '', after: '' };
  const key = change.undoes !== null ? 'log.did.undone' : change.redoes !== null ? 'log.did.redone' : null;
  const plain = t(key ?? 'log.did.plain', { who, kind });
  return record === '' ? { before: plain, record, after: '' } : { before: `${plain} (`, record, after: ')' };
}

/** Who wrote what the parts are about, when and where: a sentence has the title alone, and is found by these too. */
function authorsOf({ patches }: Change, data: ProjectData): string[] {
  const references = referencesById(data.references);
  return patches.slice(0, PARTS).flatMap(({ id, before, after }) => {
    const about = (after ?? before ?? {}) as { referenceId?: unknown };
    const reference = references.get(id) ?? references.get(String(about.referenceId));
    return reference === undefined ? [] : [byLine(reference.csl)];
  });
}

/** What puts entries in words. Made once for many entries. */
export function entryWords({ t, language, data, names }: Words): (change: Change) => Entry {
  const persons = new Map(data.persons.map((p) => [p.id, p.name]));
  return (change) => {
    const when = shownMoment(hlcMs(change.at), language);
    const who = persons.get(change.by) ?? t('log.gone');
    const what = whatOf(change, t);
    const parts = change.patches.slice(0, PARTS).map((p) => describePatch(p, t, names, language));
    const sentence = sentenceOf(change, who, recordsOf(change, parts, t), t);
    const said = parts.flatMap((p) => [p.record, ...p.lines.flatMap((l) => [l.field, l.from, l.to])]);
    const authors = authorsOf(change, data);
    const about = change.patches[parts.findIndex((p) => p.record !== '')];
    return {
      when,
      who,
      what,
      sentence,
      target: about === undefined ? null : targetOf(about, data),
      parts,
      more: change.patches.length - parts.length,
      text: foldText([when, who, what, sentence.before, sentence.after, ...said, ...authors].join(' ')),
    };
  };
}

/** What finds an entry by a query (see shared/search/query); fields mean nothing here. Null for an empty query. */
export function entryMatcher(query: string): ((entry: Entry) => boolean) | null {
  const clauses = parseQuery(query);
  if (clauses.length === 0) return null;
  return ({ text }) => clauses.every((clause) => holdsIn(clause, () => text));
}
