// Entries of the log as the history shows and finds them.
import { hlcMs } from '../../../shared/kernel/clock';
import { foldText } from '../../../shared/kernel/text';
import type { Change } from '../../../shared/model/change';
import type { Language } from '../../../shared/model/fields';
import type { Person } from '../../../shared/model/people';
import { textOr, type Translate } from '../../lib/i18n';
import { describePatch, type LogPart, type namesOf } from './log-words';

// An import or a bulk decision has thousands of parts.
const PARTS = 5;

export type Entry = {
  id: Change['id'];
  by: Change['by'];
  when: string;
  who: string;
  what: string;
  /** The first parts; `more` says how many there are besides. */
  parts: LogPart[];
  more: number;
  /** All that is shown of it, as it is searched. */
  text: string;
};

type Words = {
  t: Translate;
  language: Language;
  persons: readonly Person[];
  names: ReturnType<typeof namesOf>;
};

/** A kind of change with whether it takes back or does again, and of how many records. */
function whatOf({ kind, undoes, redoes, bulk }: Change, t: Translate): string {
  const marks = [
    undoes === null ? '' : t('history.undoes'),
    redoes === null ? '' : t('history.redoes'),
    bulk === null ? '' : String(bulk.count),
  ].filter((m) => m !== '');
  const name = textOr(t, `kind.${kind}`, t('log.otherKind'));
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`;
}

/** Entries in words, in their order. */
export function entriesOf(changes: readonly Change[], { t, language, persons, names }: Words): Entry[] {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return changes.map((change) => {
    const when = format.format(hlcMs(change.at));
    const who = persons.find((p) => p.id === change.by)?.name ?? t('log.gone');
    const what = whatOf(change, t);
    const parts = change.patches.slice(0, PARTS).map((p) => describePatch(p, t, names, language));
    const said = parts.flatMap((p) => [p.record, ...p.lines.flatMap((l) => [l.field, l.from, l.to])]);
    return {
      id: change.id,
      by: change.by,
      when,
      who,
      what,
      parts,
      more: change.patches.length - parts.length,
      text: foldText([when, who, what, ...said].join(' ')),
    };
  });
}

/** Entries of one person (null: of anybody) in which every word stands, without regard to accents and capitals. */
export function foundEntries(entries: readonly Entry[], person: string | null, sought: string): Entry[] {
  const words = foldText(sought)
    .split(' ')
    .filter((w) => w !== '');
  return entries.filter(
    ({ by, text }) => (person === null || by === person) && words.every((w) => text.includes(w)),
  );
}
