import { expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { type Decision, emptyDecision, type Stage } from '../../../shared/model/decision';
import { defaultProject } from '../../../shared/model/default-project';
import { newPerson } from '../../../shared/model/people';
import { emptyProjectData, type ProjectData } from '../../../shared/model/tables';
import { stoppingFacts } from '../../../shared/review/stopping';
import { browserEnv } from '../../lib/env';
import {
  loadByPerson,
  personsProgress,
  recallCourse,
  threeDecimals,
  workByPerson,
} from './screening-progress';

const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const persons = [
  newPerson({ id: anna, name: 'Anna', role: 'lead', colour: '' }),
  newPerson({ id: bram, name: 'Bram', role: 'assistant', colour: '' }),
];
const references = ['r1', 'r2', 'r3'].map((id, sequence) =>
  bareReference(id, { type: 'book', title: id }, { sequence }),
);
const decided = (id: string, person: PersonId, part: Partial<Decision>, stage: Stage = 'title-abstract') => ({
  ...emptyDecision(id as ReferenceId, person, stage),
  ...part,
});
const study = (decisions: Decision[]): ProjectData => ({
  ...emptyProjectData(),
  projects: [defaultProject(browserEnv, 'Studie')],
  persons,
  references,
  decisions,
});

test('what a person decided at a stage is counted, with its time; a note is no decision', () => {
  const decisions = [
    decided('r1', anna, { verdict: 'include', durationMs: 3000 }),
    decided('r2', anna, { verdict: 'exclude', durationMs: 4000 }),
    decided('r3', anna, { note: 'later', durationMs: 9000 }),
    decided('r1', anna, { verdict: 'include', durationMs: 9000 }, 'full-text'),
    decided('r1', bram, { verdict: 'maybe', durationMs: 1000 }),
  ];
  expect([...workByPerson(decisions, 'title-abstract')]).toEqual([
    [anna, { count: 2, ms: 7000 }],
    [bram, { count: 1, ms: 1000 }],
  ]);
});

test('at full text a person gets what passed on title and abstract', () => {
  const data = study([
    decided('r1', anna, { verdict: 'include' }),
    decided('r2', anna, { verdict: 'exclude' }),
  ]);
  expect(loadByPerson(data, references, 'title-abstract').get(bram)).toBe(3);
  expect(loadByPerson(data, references, 'full-text').get(bram)).toBe(1);
});

test('decisions that nobody timed, as those of another program, have no mean time', () => {
  const work = new Map([[anna, { count: 2, ms: 0 }]]);
  expect(personsProgress(persons, work, new Map(), anna)[0]).toMatchObject({ decided: 2, seconds: null });
});

test('a row for each person, with the mean time; of one alone while others may not be seen', () => {
  const work = new Map([[anna, { count: 2, ms: 5400 }]]);
  const load = new Map([[anna, 3]]);
  expect(personsProgress(persons, work, load, null)).toEqual([
    { id: anna, name: 'Anna', decided: 2, assigned: 3, seconds: 3 },
    { id: bram, name: 'Bram', decided: 0, assigned: 0, seconds: null },
  ]);
  expect(personsProgress(persons, work, load, bram).map((p) => p.id)).toEqual([bram]);
});

test('the course is drawn in numbers, and as a share only of an estimate', () => {
  const facts = {
    ...stoppingFacts(study([]), 'title-abstract'),
    track: [false, true, true],
    total: 5,
    found: 2,
  };
  expect(recallCourse(facts)).toEqual({
    run: { found: [2, 3], n: 5, screened: 3 },
    scale: { unit: 'count', total: 2 },
  });
  expect(recallCourse({ ...facts, total: 0 }).run.n).toBe(1);
  const estimate = { value: 4, basis: 'capture' } as const;
  expect(recallCourse({ ...facts, estimate }).scale).toEqual({ unit: 'share', total: 4 });
  // More than was estimated is found already: that is not 100 % of it.
  const passed = { value: 1.5, basis: 'sample' } as const;
  expect(recallCourse({ ...facts, estimate: passed }).scale).toEqual({ unit: 'count', total: 2 });
});

test('a coefficient has three decimals, or a dash where there is none', () => {
  expect(threeDecimals(0.5, 'nl')).toBe('0,500');
  expect(threeDecimals(0, 'en')).toBe('0.000');
  expect(threeDecimals(null, 'nl')).toBe('–');
  expect(threeDecimals(undefined, 'nl')).toBe('–');
});
