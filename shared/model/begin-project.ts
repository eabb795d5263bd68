// What a new study may begin as besides the default: with nothing in its protocol, or with the method of another study.
// Neither takes a record of anybody's work along.
import { type Env, newId, type PersonId, type ProjectId } from '../kernel/ids';
import { defaultDecks } from './decks';
import { defaultProject } from './default-project';
import { atWork, type Person } from './people';
import type { Project } from './project';
import type { ScreeningSettings, StageSettings } from './screening-settings';

/** A new study whose protocol, template, vocabularies and letter are empty; it rates on the scale of the default. */
export function emptyProject(env: Env, title: string): Project {
  const empty = { nl: '', en: '' };
  return {
    ...defaultProject(env, title),
    engines: [],
    terms: [],
    region: '',
    regionEn: '',
    periodFrom: null,
    periodTo: null,
    countries: [],
    criteria: [],
    template: { version: 1, sections: [] },
    typology: [],
    measures: [],
    conditions: [],
    selectionCriteria: [],
    deckFields: { example: null, success: null, condition: null, government: null },
    instruction: empty,
    inventoryColumns: [],
    cues: {},
    concepts: [],
  };
}

/** The settings of a stage before anybody has worked at it. */
const atFirst = (stage: StageSettings, here: ReadonlyMap<PersonId, PersonId>): StageSettings => ({
  ...stage,
  screenerIds: stage.screenerIds.flatMap((id) => here.get(id) ?? []),
  unblindedAt: null,
  lots: 'highest',
  // Another study's pilot is of its own references: it is drawn when the size is chosen here, or as they come.
  pilotOpenedAt: null,
  pilotClosedAt: null,
});

/** How another study screens, without what its people wrote down or did while they screened. */
function screeningLike(
  settings: ScreeningSettings,
  here: ReadonlyMap<PersonId, PersonId>,
): ScreeningSettings {
  const { stages, terms, ranking, stopping } = settings;
  return {
    ...settings,
    stages: {
      'title-abstract': atFirst(stages['title-abstract'], here),
      'full-text': atFirst(stages['full-text'], here),
    },
    terms: terms.flatMap((term) => {
      if (term.personId === null) return [term];
      const personId = here.get(term.personId);
      return personId === undefined ? [] : [{ ...term, personId }];
    }),
    ranking: { ...ranking, examples: '' },
    stopping: { ...stopping, isEvaluated: false, switchedAt: null },
  };
}

/**
 * A new study with the method of another: its protocol, template, vocabularies, scale, letter, way of screening. Left
 * behind is what is about its own records: its question, sources and tags that printing filters by, chosen slides, the
 * deadline, and numbers of an earlier version; without its people also who signs the letter.
 *
 * @param here - the person of the new study for each of the other who comes along
 */
export function projectLike(
  env: Env,
  title: string,
  other: Project,
  here: ReadonlyMap<PersonId, PersonId>,
): Project {
  const { printing, decks, letter } = other;
  return {
    ...other,
    id: newId<ProjectId>(env),
    title,
    question: '',
    createdAt: env.now(),
    screening: screeningLike(other.screening, here),
    printing: { ...printing, filter: { ...printing.filter, sourceIds: [], tags: [] } },
    decks: { ...defaultDecks, countries: decks.countries, types: decks.types },
    // A name: it comes along where people do.
    letter: { ...letter, deadline: '', sender: here.size === 0 ? '' : letter.sender },
    previous: { studies: null, reports: null },
    knownReports: [],
    criteriaVersions: [],
  };
}

/** Who works in another study comes along, as new persons; whoever begins is among them, by name, as a lead. */
export function personsLike(
  env: Env,
  others: readonly Person[],
  beginner: Person,
): { persons: Person[]; here: Map<PersonId, PersonId> } {
  const persons = [beginner];
  const here = new Map<PersonId, PersonId>();
  for (const other of atWork(others)) {
    if (other.name.trim() === beginner.name) {
      here.set(other.id, beginner.id);
      continue;
    }
    const id = newId<PersonId>(env);
    here.set(other.id, id);
    persons.push({ ...other, id });
  }
  return { persons, here };
}
