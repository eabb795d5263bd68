import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/kernel/ids';
import { defaultProject } from '../../../shared/model/default-project';
import { newPerson } from '../../../shared/model/people';
import { defaultScreening, type HighlightTerm } from '../../../shared/model/screening-settings';
import { emptyProjectData } from '../../../shared/model/tables';
import { browserEnv } from '../../lib/env';
import {
  chosenScreeners,
  ofRanking,
  ofStage,
  ofStopping,
  ofTerms,
  settingsWrites,
  stageChoices,
  termsOf,
} from './settings-change';

const [anna, bram, cleo] = ['a', 'b', 'c'] as [PersonId, PersonId, PersonId];
const persons = [anna, bram, cleo].map((id) => newPerson({ id, name: id, role: 'assistant', colour: '' }));
const now = defaultScreening();
const stage = now.stages['title-abstract'];

test('a change is written into the project, and leaves what it is not about', () => {
  const project = { ...defaultProject(browserEnv, 'Studie'), question: 'Wat werkt?' };
  const [write, ...more] = settingsWrites({ ...emptyProjectData(), projects: [project] }, () => ({
    labels: ['methode'],
  }));
  expect(more).toEqual([]);
  expect(write).toEqual({
    table: 'projects',
    id: project.id,
    after: { ...project, screening: { ...project.screening, labels: ['methode'] } },
  });
});

test('one stage changes, the other does not', () => {
  const { stages } = ofStage('full-text', ({ seed }) => ({ seed: seed + 6 }))(now);
  expect(stages).toEqual({
    'title-abstract': now.stages['title-abstract'],
    'full-text': { ...now.stages['full-text'], seed: 7 },
  });
});

test('ranking and stopping keep what is not changed of them', () => {
  expect(ofRanking({ isOn: true })(now)).toEqual({ ranking: { ...now.ranking, isOn: true } });
  expect(ofStopping({ run: 80 })(now)).toEqual({ stopping: { ...now.stopping, run: 80 } });
});

test('terms belong to one kind and one person, and only those change', () => {
  const term = (text: string, kind: HighlightTerm['kind'], personId: PersonId | null): HighlightTerm => ({
    text,
    kind,
    personId,
  });
  const terms = [
    term('own', 'include', anna),
    term('other kind', 'exclude', anna),
    term('project', 'include', null),
    term('of another', 'include', bram),
  ];
  const owner = { kind: 'include', personId: anna } as const;
  expect(termsOf(terms, owner)).toEqual(['own']);
  expect(termsOf(terms, { kind: 'include', personId: null })).toEqual(['project']);
  const changed = ofTerms(owner, (texts) => [...texts, 'added']);
  expect(changed({ ...now, terms }).terms).toEqual([
    ...terms.slice(1),
    term('own', 'include', anna),
    term('added', 'include', anna),
  ]);
});

test('a click changes who screens as it is now, in the order of the project', () => {
  const choose = (now_: PersonId[], shown: PersonId[], ids: string[]) =>
    chosenScreeners(persons, shown, ids)({ ...stage, screenerIds: now_ }).screenerIds;
  expect(choose([], [], ['c', 'a'])).toEqual([anna, cleo]);
  expect(choose([anna, bram], [anna, bram], ['b'])).toEqual([bram]);
  // Somebody else chose Cleo since the list was drawn.
  expect(choose([anna, cleo], [anna], ['a', 'b'])).toEqual([anna, cleo, bram]);
  expect(choose([], [], ['nobody'])).toEqual([]);
});

test('a stage can be doubled with one screener, its pilot closed while it runs, and unblinded while it is blind', () => {
  expect(stageChoices(stage)).toEqual({ canDouble: true, canClosePilot: false, canUnblind: false });
  expect(stageChoices({ ...stage, screeners: 2, pilotSize: 1, isBlind: true })).toEqual({
    canDouble: false,
    canClosePilot: true,
    canUnblind: true,
  });
  expect(
    stageChoices({ ...stage, pilotSize: 1, pilotClosedAt: 4, isBlind: true, unblindedAt: 5 }),
  ).toMatchObject({ canClosePilot: false, canUnblind: false });
  expect(stageChoices({ ...stage, isBlind: false }).canUnblind).toBe(false);
});
