// Who screens what: the references of a person at a stage, from the stage's settings and a seed alone, so that all
// machines agree.
import { fingerprintNumber } from '../kernel/hash';
import { languageCode } from '../kernel/language-code';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { atWork, type Person } from '../model/people';
import type { Reference } from '../model/reference';
import type { StageSettings } from '../model/screening-settings';

/** A number in [0, 1) that follows from seed and reference. */
function lot(seed: number, id: string, salt: string): number {
  return fingerprintNumber(`${seed}/${salt}/${id}`) / 4294967296;
}

/**
 * On whom the lot falls; undefined where there is nobody.
 *
 * Source of `highest`: Thaler and Ravishankar 1998, 'Using name-based mappings to increase hit rates' (rendezvous
 * hashing).
 */
function drawn(
  { seed, lots }: StageSettings,
  id: ReferenceId,
  salt: string,
  pool: readonly PersonId[],
): PersonId | undefined {
  if (lots === 'place') return pool[Math.floor(lot(seed, id, salt) * pool.length)];
  let best: { person: PersonId; at: number } | undefined;
  for (const person of pool) {
    const at = lot(seed, `${id}/${person}`, salt);
    if (best === undefined || at > best.at || (at === best.at && person < best.person)) best = { person, at };
  }
  return best?.person;
}

/** The persons who screen at a stage, in the order of the project; never who decided in another program. */
export function screenersOf(settings: StageSettings, persons: readonly Person[]): Person[] {
  return settings.screenerIds.length === 0
    ? atWork(persons)
    : atWork(persons).filter((p) => settings.screenerIds.includes(p.id));
}

/**
 * References of the pilot round: the first by lot. A publication has the first lot of its records, so that one that is
 * drawn stays so when it is merged with another.
 *
 * @param stands - the record that stands for the publication of each
 */
export function pilotReferences(
  settings: StageSettings,
  references: readonly Pick<Reference, 'id'>[],
  stands: (id: ReferenceId) => ReferenceId = (id) => id,
): Set<ReferenceId> {
  if (settings.pilotSize === 0) return new Set();
  const drawn = references
    .map(({ id }) => ({ id, at: lot(settings.seed, id, 'pilot') }))
    .sort((a, b) => a.at - b.at);
  const pilot = new Set<ReferenceId>();
  for (const { id } of drawn) {
    if (pilot.size === settings.pilotSize) break;
    pilot.add(stands(id));
  }
  return pilot;
}

/**
 * Decides for every reference who screens it.
 *
 * Everybody gets all with division `all`. Else one person gets each (two where two must decide or the lot doubles it),
 * and all get the pilot. By language: who reads it; by lot among those; where nobody reads it, among all.
 *
 * @param references - active references in order of entry
 * @param pilot - those of the pilot round
 */
export function divide(
  settings: StageSettings,
  persons: readonly Person[],
  references: readonly Reference[],
  pilot: ReadonlySet<ReferenceId> = pilotReferences(settings, references),
): Map<ReferenceId, PersonId[]> {
  const screeners = screenersOf(settings, persons);
  const all = screeners.map((p) => p.id);
  return new Map(
    references.map((reference, index) => {
      const { id, csl } = reference;
      if (settings.division === 'all' || all.length < 2 || pilot.has(id)) return [id, all] as const;
      const language = languageCode(csl.language);
      const readers =
        settings.division === 'language'
          ? screeners.filter((p) => p.languages.some((l) => languageCode(l) === language)).map((p) => p.id)
          : all;
      const pool = readers.length > 0 ? readers : all;
      const chosen =
        settings.division === 'blocks'
          ? pool[Math.min(pool.length - 1, Math.floor((index * pool.length) / references.length))]
          : drawn(settings, id, 'first', pool);
      const isDoubled =
        settings.screeners === 2 || lot(settings.seed, id, 'double') * 100 < settings.doubledPercent;
      if (chosen === undefined) return [id, all] as const;
      if (!isDoubled) return [id, [chosen]] as const;
      const others = all.filter((p) => p !== chosen);
      const second = drawn(settings, id, 'second', others);
      return [id, second === undefined ? [chosen] : [chosen, second]] as const;
    }),
  );
}

/** How many must decide on a reference at a stage. */
export function requiredScreeners(
  settings: StageSettings,
  persons: readonly Person[],
  id: ReferenceId,
  isPilot: boolean,
): number {
  const screeners = screenersOf(settings, persons).length;
  if (isPilot) return Math.max(1, screeners);
  const isDoubled =
    settings.screeners === 2 || lot(settings.seed, id, 'double') * 100 < settings.doubledPercent;
  return Math.max(1, Math.min(screeners, isDoubled ? 2 : 1));
}
