// What a project shows for the items of checklists: facts that several items share, as sentences.
import type { ReferenceId } from '../../kernel/ids';
import { type Stage } from '../../model/decision';
import type { Language } from '../../model/fields';
import { atWork } from '../../model/people';
import type { Project } from '../../model/project';
import { type Search, type Source, sourceName } from '../../model/source';
import { type ProjectData, requireProject } from '../../model/tables';
import { scaleName, scaleOf } from '../../rating/scales';
import { ratingTable, screeningTable } from '../../review/agreement';
import { groupBy } from '../../review/active';
import { asPrinted } from '../../review/printed';
import { doneReadings } from '../../extraction/settle';
import { flowOf } from '../../review/flow';
import type { Flow } from '../../review/flow-model';
import { formatDay, formatNumber, joinList } from '../words';

/** `done`: the project shows it; `part`: something of it lacks; `not-done`: the project shows that it was not done. */
export type Shown = {
  state: 'done' | 'part' | 'not-done';
  text: string;
  references?: readonly ReferenceId[];
};

export type Facts = {
  data: ProjectData;
  project: Project;
  flow: Flow;
  searches: readonly Search[];
  /** What a source is called, with its round from the second on. */
  nameOf: (source: Source) => string;
  /** Their names, each with the country. */
  correspondents: readonly string[];
  /** One of two texts, by the language. */
  say: (nl: string, en: string) => string;
  n: (count: number) => string;
  list: (items: readonly string[]) => string;
  day: (iso: string) => string;
  label: (bilingual: { nl: string; en: string }) => string;
};

/** What the fillers ask of a project, in a language. */
export function factsOf(stored: ProjectData, language: Language): Facts {
  const data = asPrinted(stored);
  const project = requireProject(data);
  const countryOf = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  return {
    data,
    project,
    correspondents: data.sources.flatMap((s) =>
      s.type === 'correspondent' ? [s.country === '' ? s.name : `${s.name} (${countryOf(s.country)})`] : [],
    ),
    flow: flowOf(data),
    // With the round where it is a later one: the same database searched again is told apart.
    searches: data.sources.flatMap((s) =>
      s.type === 'search' ? [{ ...s, engine: sourceName(s, language) }] : [],
    ),
    nameOf: (source) => sourceName(source, language),
    say: (nl, en) => (language === 'nl' ? nl : en),
    n: (count) => formatNumber(count, language),
    list: (items) => joinList(items, language),
    day: (iso) => formatDay(iso, language),
    label: (bilingual) => bilingual[language],
  };
}

/** That the project shows something; null where there is nothing to show. */
export function shown(text: string, references?: readonly ReferenceId[]): Shown | null {
  if (text.trim() === '') return null;
  return { state: 'done', text, ...(references === undefined ? {} : { references }) };
}

/** The criteria of the protocol. */
export function criteriaText({ project, say, list, label }: Facts): string {
  const of = (kind: 'include' | 'exclude'): string[] =>
    project.criteria.filter((c) => c.kind === kind).map((c) => `${label(c.label)} (${c.code})`);
  const [included, excluded] = [of('include'), of('exclude')];
  return [
    included.length === 0 ? '' : say(`Insluiten: ${list(included)}.`, `Included: ${list(included)}.`),
    excluded.length === 0 ? '' : say(`Uitsluiten: ${list(excluded)}.`, `Excluded: ${list(excluded)}.`),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Engines, correspondents and other sources, with when they were searched or asked last. What is of no day is named: of
 * a correspondent the day is that of the last reminder.
 */
export function sourcesShown({ data, searches, correspondents, list, day, say, n }: Facts): Shown | null {
  const each = searches.map((s) => {
    const last = s.updated.trim() === '' ? s.date.trim() : s.updated.trim();
    const name = s.platform.trim() === '' ? s.engine : `${s.engine} (${s.platform.trim()})`;
    return { name, last };
  });
  const asked = data.sources.flatMap((s) =>
    s.type === 'correspondent' ? [s.reminders.at(-1)?.date.trim() ?? ''] : [],
  );
  const all = [...each, ...correspondents.map((name, i) => ({ name, last: asked[i] ?? '' }))];
  if (all.length === 0) return null;
  const names = all.map(({ name, last }) => (last === '' ? name : `${name}, ${day(last)}`));
  const undated = all.filter(({ last }) => last === '').length;
  const lacks = undated === 0 ? '' : say(` Zonder datum: ${n(undated)}.`, ` Without a date: ${n(undated)}.`);
  return { state: undated === 0 ? 'done' : 'part', text: `${list(names)}.${lacks}` };
}

/** Who screened at a stage, and whether each reference was judged by more than one. */
export function screenersShown({ data, project, say, n }: Facts, stage: Stage): Shown | null {
  const { persons, rows } = screeningTable(data, stage);
  if (persons.length === 0) return null;
  const double = rows.filter((r) => r.values.filter((v) => v !== null).length > 1).length;
  const where =
    stage === 'title-abstract'
      ? say('titel en samenvatting', 'title and abstract')
      : say('volledige tekst', 'full text');
  // As in the account of the method: of what was decided elsewhere nobody knows whether it was blind.
  const isElsewhere = data.persons.some((p) => persons.includes(p.id) && p.origin !== null);
  const { isBlind, unblindedAt } = project.screening.stages[stage];
  const blind =
    isBlind && unblindedAt === null && persons.length > 1 && !isElsewhere
      ? say(', zonder elkaars oordeel te zien', ', without seeing each other’s judgement')
      : '';
  const text = say(
    `Op ${where} gescreend door ${n(persons.length)} ${persons.length === 1 ? 'persoon' : 'personen'}; ${n(double)} van ${n(rows.length)} door meer dan één${blind}.`,
    `Screened on ${where} by ${n(persons.length)} ${persons.length === 1 ? 'person' : 'persons'}; ${n(double)} of ${n(rows.length)} by more than one${blind}.`,
  );
  return { state: double === 0 ? 'part' : 'done', text };
}

/** The scale, who rated, and how many reports two rated. */
export function ratersShown({ data, project, say, n }: Facts, language: Language): Shown | null {
  const { persons: all, rows: table } = ratingTable(data);
  const name = scaleName(scaleOf(project), language);
  // An assistant of elsewhere may be a program: it is no person who rated.
  const own = new Set<string>(atWork(data.persons).map((p) => p.id));
  const persons = all.filter((id) => own.has(id));
  const rows = table
    .map((r) => r.values.filter((v, i) => v !== null && own.has(all[i] ?? '')).length)
    .filter((times) => times > 0);
  if (persons.length === 0) return null;
  const double = rows.filter((times) => times > 1).length;
  return {
    state: double === 0 ? 'part' : 'done',
    text: say(
      `Beoordeeld op de ${name} door ${n(persons.length)} ${persons.length === 1 ? 'persoon' : 'personen'}; ${n(double)} van ${n(rows.length)} rapporten door meer dan één.`,
      `Rated on the ${name} by ${n(persons.length)} ${persons.length === 1 ? 'person' : 'persons'}; ${n(double)} of ${n(rows.length)} reports by more than one.`,
    ),
  };
}

/** Who filled in templates, how many by two on their own, and what the lead approved. */
export function extractorsShown({ data, say, n }: Facts): Shown | null {
  const said = [...data.extractions, ...data.readings].flatMap(({ interventionId, answers }) =>
    Object.values(answers).flatMap((a) =>
      a.text === '' && a.rows.length === 0 ? [] : [[interventionId, a.by]],
    ),
  );
  const filled = new Set(said.map(([id]) => id)).size;
  if (filled === 0) return null;
  const people = new Set(said.map(([, by]) => by)).size;
  const done = groupBy(doneReadings(data.readings), (r) => r.interventionId);
  const double = [...done.values()].filter((all) => all.length > 1).length;
  const reviewed = data.reviews.filter(
    (r) => r.subject.type === 'extraction' && (r.status === 'approved' || r.status === 'signed-off'),
  ).length;
  const how =
    double === 0
      ? say('elk antwoord door één', 'each answer by one')
      : say(`${n(double)} door twee, elk voor zich`, `${n(double)} by two, each on their own`);
  return {
    state: double === filled ? 'done' : 'part',
    text: say(
      `${n(filled)} ${filled === 1 ? 'template' : 'templates'} ingevuld door ${n(people)} ${people === 1 ? 'persoon' : 'personen'}, ${how}; door de hoofdonderzoeker goedgekeurd: ${n(reviewed)}.`,
      `${n(filled)} ${filled === 1 ? 'template' : 'templates'} filled in by ${n(people)} ${people === 1 ? 'person' : 'persons'}, ${how}; approved by the lead: ${n(reviewed)}.`,
    ),
  };
}

/** The fields of the template, by section. */
export function fieldsText({ project, label }: Facts): string {
  return project.template.sections
    .filter((s) => s.fields.length > 0)
    .map((s) => `${label(s.label)}: ${s.fields.map((f) => label(f.label)).join('; ')}.`)
    .join(' ');
}

/** Names of who works on the study. */
export function peopleText({ data, list }: Facts): string {
  const names = atWork(data.persons).map((p) => p.name);
  return names.length === 0 ? '' : `${list(names)}.`;
}
