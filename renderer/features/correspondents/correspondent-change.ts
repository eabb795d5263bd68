// What is known of correspondents: who is late, and what a change of one makes.
import type { PersonId, SourceId } from '../../../shared/kernel/ids';
import { contextId, type NationalContext, newContext } from '../../../shared/model/national-context';
import type { Correspondent, Source } from '../../../shared/model/source';

export type ChangeCorrespondent = (before: Correspondent) => Partial<Correspondent>;

/** A changed correspondent as what is written; nothing where it is gone. */
export function correspondentWrites(sources: readonly Source[], id: SourceId, change: ChangeCorrespondent) {
  return sources.flatMap((s) =>
    s.id === id && s.type === 'correspondent'
      ? [{ table: 'sources' as const, id, after: { ...s, ...change(s) } }]
      : [],
  );
}

/** A reminder was sent; who was only invited has now been reminded. */
export const reminded =
  (date: string, note: string): ChangeCorrespondent =>
  ({ reminders, status }) => ({
    reminders: [...reminders, { date, note: note.trim() }],
    status: status === 'invited' ? 'reminded' : status,
  });

/** Past the deadline without having sent anything. */
export function isLate({ deadline, status }: Correspondent, today: string): boolean {
  return deadline !== '' && (status === 'invited' || status === 'reminded') && deadline < today;
}

/** The correspondents, in the order of the project's countries, then by name. */
export function inCountryOrder(
  sources: readonly Source[],
  countries: readonly { code: string }[],
): Correspondent[] {
  const order = new Map(countries.map(({ code }, index) => [code, index]));
  const placeOf = ({ country }: Correspondent): number => order.get(country) ?? -1;
  return sources
    .flatMap((s) => (s.type === 'correspondent' ? [s] : []))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name));
}

export type ChangeContext = (before: NationalContext) => Partial<NationalContext>;

/** A changed national context as what is written; the first change makes it. */
export function contextWrites(
  contexts: readonly NationalContext[],
  country: string,
  change: ChangeContext,
  { by, at }: { by: PersonId; at: number },
) {
  const id = contextId(country);
  const before = contexts.find((c) => c.id === id) ?? newContext(country, by, at);
  return [{ table: 'contexts' as const, id, after: { ...before, ...change(before), by, at } }];
}
