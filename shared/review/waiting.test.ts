import { expect, test } from 'vitest';
import { fieldsOf } from '../extraction/answers';
import { fixedEnv, type InterventionId, type PersonId, type ReferenceId } from '../kernel/ids';
import { finished } from '../kernel/steps';
import { emptyDecision, type Stage, type Verdict } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { newEffect } from '../model/effect';
import { newPerson } from '../model/people';
import { newExtraction } from '../model/extraction';
import { newIntervention } from '../model/intervention';
import { newReading } from '../model/reading';
import { emptyRating } from '../model/rating';
import type { Reference } from '../model/reference';
import { newRetrieval } from '../model/retrieval';
import { newReview } from '../model/review';
import { newCorrespondent, newSearch } from '../model/source';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { buildBoard } from './board';
import { checkProject } from './check';
import { firstSteps } from './first-steps';
import { sourcesById } from './inflow';
import { askedOf, queueOf } from './queue';
import { sieveOf } from './sieve';
import { statusSource } from './statuses';
import { toScreen } from './to-screen';
import { isLate, type Waiting, waitingSteps } from './waiting';

const env = fixedEnv(1_800_000_000_000);
const anna = newPerson({ id: 'anna' as PersonId, name: 'Anna', role: 'assistant', colour: 'teal' });
const lead = newPerson({ id: 'lead' as PersonId, name: 'Lead', role: 'lead', colour: 'blue' });
const TODAY = '2026-11-29';
const [search, letter] = [
  newSearch('s' as never, 'PsycINFO', 'x', TODAY),
  newCorrespondent('c' as never, 'SE', 'Prof. X'),
];
const reference = (id: string, sequence: number, more: Partial<Reference> = {}) =>
  ({
    id,
    sequence,
    batchId: null,
    sourceId: search.id,
    country: null,
    citedAs: null,
    tags: [],
    csl: { type: 'report', title: id },
    ...more,
  }) as unknown as Reference;
const decided = (id: string, verdict: Verdict, stage: Stage = 'title-abstract', by = anna.id) => ({
  ...emptyDecision(id as ReferenceId, by, stage),
  verdict,
  decidedAt: 1,
});
const study = (more: Partial<ProjectData> = {}): ProjectData => ({
  ...emptyProjectData(),
  projects: [defaultProject(env, 'Studie')],
  persons: [anna, lead],
  sources: [search],
  references: ['a', 'b', 'c'].map((id, i) => reference(id, i)),
  ...more,
});

function waits(data: ProjectData, person = anna): [string, number, string | null][] {
  return finished(waitingSteps(data, person, TODAY)).map(({ code, count, subject }: Waiting) => [
    code,
    count,
    subject,
  ]);
}

test('what is not screened waits, at each stage', () => {
  expect(waits(study())).toEqual([['title-abstract', 3, 'title-abstract']]);
  const decisions = [decided('a', 'include'), decided('b', 'exclude')];
  expect(waits(study({ decisions }))).toEqual([
    ['title-abstract', 1, 'title-abstract'],
    ['full-text', 1, 'full-text'],
  ]);
});

test('what was decided under earlier criteria waits for who decided it, and for the lead', () => {
  const [project] = study().projects;
  if (project === undefined) throw new Error('no project');
  const ended = { version: 1, criteria: project.criteria, why: 'sharper', by: lead.id, endedAt: 2 };
  const decisions = ['a', 'b', 'c'].map((id) => decided(id, 'exclude'));
  const data = study({ projects: [{ ...project, criteriaVersions: [ended] }], decisions });
  expect(waits(data)).toEqual([['earlier-title-abstract', 3, 'earlier-title-abstract']]);
  expect(waits(data, lead)).toContainEqual(['earlier-title-abstract', 3, 'earlier-title-abstract']);
  const other = newPerson({ id: 'other' as PersonId, name: 'Other', role: 'assistant', colour: 'red' });
  expect(waits({ ...data, persons: [anna, lead, other] }, other)).not.toContainEqual(
    expect.arrayContaining(['earlier-title-abstract']),
  );
  expect(checkProject(data, 0).find((i) => i.code === 'earlier-criteria')?.count).toBe(3);
});

test('what a correspondent sent need not be screened, but rated', () => {
  const sent = reference('a', 0, { sourceId: letter.id, country: 'SE' });
  const data = study({ sources: [letter], references: [sent] });
  expect(waits(data)).toEqual([['unrated', 1, 'a']]);
});

test('what is asked and what a correspondent sent are together what the queue holds', () => {
  const sent = reference('d', 3, { sourceId: letter.id, country: 'SE' });
  const data = study({ sources: [search, letter], references: [...study().references, sent] });
  const [first] = finished(waitingSteps(data, anna, TODAY));
  expect(first).toMatchObject({ code: 'title-abstract', count: 3, besides: 1 });
  const { stages } = data.projects[0]!.screening;
  const asked = askedOf(
    stages['title-abstract'],
    data.persons,
    data.references,
    anna.id,
    'title-abstract',
    new Set(),
  );
  const queue = queueOf(statusSource(data), asked);
  expect(queue.waiting).toHaveLength(4);
  expect(toScreen(queue, asked, sourcesById(data))).toEqual({ asked: 3, besides: 1 });
  // Once it is decided on it waits no more.
  const done = statusSource({ ...data, decisions: [decided('d', 'include')] });
  expect(toScreen(queueOf(done, asked), asked, sourcesById(data))).toEqual({ asked: 3, besides: 0 });
});

test('each page is told its own of what was sent back', () => {
  const { template } = defaultProject(env, 'Studie');
  const intervention = { id: 'i', sequence: 1, title: 'I', country: null, types: {} } as never;
  const answer = { text: 'x', rows: [], by: anna.id, at: 1 };
  const extractions = [newExtraction('i' as InterventionId, 1, { [fieldsOf(template)[0]!.id]: answer })];
  const level = { type: 'level', level: 3 } as never;
  const ratings = [{ ...emptyRating('c' as ReferenceId, anna.id, 'sms', 1), value: level }];
  const back = (type: 'rating' | 'extraction', id: string) =>
    newReview({
      subject: { type, id },
      status: 'returned',
      comment: 'Mend',
      settled: null,
      by: lead.id,
      at: 1,
    });
  const reviews = [back('rating', 'c'), back('extraction', 'i')];
  const data = study({ ratings, reviews, extractions, interventions: [intervention] });
  const pages = finished(waitingSteps(data, anna, TODAY)).map(({ code, page, count }) => [code, page, count]);
  expect(pages.slice(0, 2)).toEqual([
    ['returned', 'reading', 1],
    ['returned-template', 'interventions', 1],
  ]);
});

test('what waits for the lead is what the board calls ready', () => {
  const project = defaultProject(env, 'Studie');
  const required = fieldsOf(project.template).slice(0, 2);
  for (const field of required) field.required = true;
  const answer = { text: 'x', rows: [], by: anna.id, at: 1 };
  const filled = (id: string, fields: typeof required) =>
    newExtraction(id as InterventionId, 1, Object.fromEntries(fields.map((f) => [f.id, answer])));
  const interventions = ['whole', 'part', 'empty'].map(
    (id, sequence) => ({ id, sequence, title: id, country: null, types: {} }) as never,
  );
  const extractions = [filled('whole', required), filled('part', required.slice(1))];
  const data = study({ projects: [project], references: [], interventions, extractions });
  const stand = (status: string) => buildBoard(data).filter((r) => r.status === status).length;
  expect(waits(data, lead)).toEqual([
    ['review', stand('ready'), null],
    ['unfilled', stand('incomplete'), 'part'],
  ]);
  expect([stand('ready'), stand('incomplete')]).toEqual([1, 2]);
});

test('a difference waits for all, and what raters differ about for the lead', () => {
  const project = defaultProject(env, 'Studie');
  const { stages } = project.screening;
  project.screening.stages['title-abstract'] = { ...stages['title-abstract'], screeners: 2 };
  const decisions = [decided('a', 'include'), decided('a', 'exclude', 'title-abstract', lead.id)];
  const rating = (by: PersonId, level: number) => ({
    ...emptyRating('b' as ReferenceId, by, 'sms', 1),
    id: `${by}-b` as never,
    value: { type: 'level', level } as never,
  });
  const ratings = [rating(anna.id, 2), rating(lead.id, 4)];
  const data = study({ projects: [project], decisions, ratings });
  const codes = (person: typeof anna): string[] => waits(data, person).map(([code]) => code);
  expect(codes(anna)).toEqual(['title-abstract', 'difference']);
  expect(codes(lead)).toEqual(['title-abstract', 'difference', 'settle']);
});

test('differences lead to the stage at which they are', () => {
  const project = defaultProject(env, 'Studie');
  const { stages } = project.screening;
  project.screening.stages['full-text'] = { ...stages['full-text'], screeners: 2 };
  const passed = decided('a', 'include');
  const decisions = [
    passed,
    decided('a', 'include', 'full-text'),
    decided('a', 'exclude', 'full-text', lead.id),
  ];
  expect(waits(study({ projects: [project], decisions }))).toContainEqual([
    'difference',
    1,
    'full-text-conflicts',
  ]);
});

test('what waits for a rating is what the sieve says is not rated yet', () => {
  // Linked and of a country, but nobody has decided on its text.
  const references = [reference('a', 0, { country: 'SE' }), reference('b', 1)];
  const decisions = [decided('a', 'include'), decided('b', 'include'), decided('b', 'include', 'full-text')];
  const data = study({ references, decisions });
  const open = sieveOf(data).find((s) => s.code === 'rated')?.open;
  expect(waits(data)).toContainEqual(['unrated', open, 'b']);
});

test('what was sent back waits first, for whoever rated it', () => {
  const ratings = [
    { ...emptyRating('c' as ReferenceId, anna.id, 'sms', 1), value: { type: 'level', level: 3 } as never },
  ];
  const reviews = [
    newReview({
      subject: { type: 'rating', id: 'c' },
      status: 'returned',
      comment: 'Mend',
      settled: null,
      by: lead.id,
      at: 1,
    }),
  ];
  const data = study({ ratings, reviews });
  expect(waits(data)[0]).toEqual(['returned', 1, 'c']);
  expect(waits(data, lead).map(([code]) => code)).toEqual(['title-abstract']);
  expect(waits(study({ ratings }), lead).map(([code]) => code)).toEqual(['title-abstract', 'review']);
});

test('a template that was sent back waits for who filled it in, and for nobody as one to fill in', () => {
  const intervention = { id: 'i', sequence: 1, title: 'I', country: null, types: {} } as never;
  const field = fieldsOf(defaultProject(env, 'Studie').template)[0]!;
  const answer = { text: 'x', rows: [], by: anna.id, at: 1 };
  const extractions = [newExtraction('i' as InterventionId, 1, { [field.id]: answer })];
  const reviews = [
    newReview({
      subject: { type: 'extraction', id: 'i' },
      status: 'returned',
      comment: 'Mend',
      settled: null,
      by: lead.id,
      at: 1,
    }),
  ];
  const data = study({ references: [], interventions: [intervention], extractions, reviews });
  expect(waits(data)).toEqual([['returned-template', 1, 'i']]);
  expect(waits(data, lead)).toEqual([]);
});

test('an intervention waits until its template is filled in', () => {
  const intervention = { id: 'i', sequence: 1, title: 'I', country: null, types: {} } as never;
  expect(waits(study({ references: [], interventions: [intervention] }))).toEqual([['unfilled', 1, 'i']]);
});

test('a correspondent is late from the day after, unless they have answered', () => {
  const late = { ...letter, deadline: '2026-11-28' };
  expect(isLate(late, TODAY)).toBe(true);
  expect(isLate({ ...late, status: 'reminded' }, TODAY)).toBe(true);
  expect(isLate({ ...late, status: 'received' }, TODAY)).toBe(false);
  expect(isLate({ ...late, deadline: TODAY }, TODAY)).toBe(false);
  expect(isLate(letter, TODAY)).toBe(false);
  expect(isLate(search, TODAY)).toBe(false);
  expect(waits(study({ references: [], sources: [search, late] }))).toEqual([['late', 1, 'c']]);
});

test('a full text waits from the day after it was expected', () => {
  const asked = { referenceId: 'a' as ReferenceId, by: anna.id, at: 1, expectedOn: '2026-11-28' };
  const overdue = (expectedOn: string) =>
    waits(
      study({
        decisions: ['a', 'b', 'c'].map((id) => decided(id, 'include')),
        retrievals: [newRetrieval({ ...asked, expectedOn })],
      }),
    ).filter(([code]) => code === 'request');
  expect(overdue('2026-11-28')).toEqual([['request', 1, 'requests']]);
  expect(overdue(TODAY)).toEqual([]);
});

test('the sieve counts who is through, and on whom nobody has decided', () => {
  const decisions = [decided('a', 'include'), decided('a', 'include', 'full-text'), decided('b', 'exclude')];
  const steps = sieveOf(study({ decisions })).map(({ code, count, open }) => [code, count, open]);
  expect(steps).toEqual([
    ['identified', 3, 0],
    ['unique', 3, 0],
    ['passed', 1, 1],
    ['included', 1, 0],
    ['rated', 0, 1],
    ['signed', 0, 0],
  ]);
});

test('the first steps are done by what is there', () => {
  const done = (data: ProjectData): string[] => firstSteps(data).flatMap((s) => (s.isDone ? [s.code] : []));
  const project = { ...defaultProject(env, 'Studie'), question: ' ', criteria: [] };
  const empty = { ...emptyProjectData(), projects: [project], persons: [lead] };
  expect(done(empty)).toEqual([]);
  expect(done({ ...study(), projects: [{ ...project, question: 'Wat werkt?' }] })).toEqual([
    'question',
    'people',
    'import',
  ]);
  const kofi = newPerson({ ...anna, id: 'k' as PersonId, origin: 'Rayyan' });
  // Who decided in another program does not work here.
  expect(done({ ...empty, persons: [lead, kofi] })).toEqual([]);
  // Those that every study comes with are of another study.
  const standard = defaultProject(env, 'Studie');
  const [first, ...others] = standard.criteria;
  const own = [{ ...first!, label: { nl: 'Ontbijt op school', en: 'School breakfast' } }, ...others];
  expect(done({ ...empty, projects: [standard] })).toEqual([]);
  expect(done({ ...empty, projects: [{ ...standard, criteria: own }] })).toEqual(['criteria']);
  expect(done({ ...empty, decisions: [decided('a', 'include')] })).toEqual(['screen']);
});

test('an intervention waits while the direction of one of its effects is not said', () => {
  const begun = { referenceId: 'a' as never, measureId: null, outcome: 'x', by: anna.id, at: 1 };
  const effect = (of: string, own: string, direction: 'positive' | null) => ({
    ...newEffect(own, { ...begun, interventionId: of as InterventionId }),
    direction,
  });
  const effects = [effect('i', '1', null), effect('i', '2', null), effect('j', '3', 'positive')];
  expect(waits(study({ references: [], effects }))).toEqual([['undirected', 1, 'i']]);
});

test('where two fill in, a template waits for who is not done, and then for who settles it', () => {
  const ids = ['i1', 'i2'] as InterventionId[];
  const [field] = fieldsOf(defaultProject(env, 'x').template);
  const read = (id: InterventionId, by: PersonId, text: string, doneAt: number | null) =>
    newReading(id, by, 1, { [field!.id]: { text, rows: [], by, at: 1 } }, doneAt);
  const data = (...readings: ReturnType<typeof read>[]): ProjectData =>
    study({
      projects: [{ ...defaultProject(env, 'x'), filling: { people: 2, isBlind: true } }],
      references: [],
      interventions: ids.map((id, i) => newIntervention(id, id, 'SE', i)),
      readings,
    });
  const templates = (of: ProjectData, person = anna) =>
    waits(of, person).filter(([code]) => code === 'unfilled' || code === 'unsettled');
  const ben = 'ben' as PersonId;
  const [first] = ids as [InterventionId];
  expect(templates(data())).toEqual([['unfilled', 2, 'i1']]);
  expect(templates(data(read(first, anna.id, 'x', 1)))).toEqual([['unfilled', 1, 'i2']]);
  const differ = data(read(first, anna.id, 'x', 1), read(first, ben, 'y', 1));
  const both = [
    ['unsettled', 1, 'i1'],
    ['unfilled', 1, 'i2'],
  ];
  expect(templates(differ)).toEqual(both);
  expect(templates(differ, lead)).toEqual(both);
  // Who filled in nothing settles nothing.
  const others = data(read(first, lead.id, 'x', 1), read(first, ben, 'y', 1));
  expect(templates(others)).toEqual([['unfilled', 1, 'i2']]);
});
