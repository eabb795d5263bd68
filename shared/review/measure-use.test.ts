// A success measure that levels or effects are about stays; what lost one earlier is named.
import { expect, it } from 'vitest';
import { fixedEnv, type InterventionId, type PersonId, type ReferenceId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newEffect } from '../model/effect';
import { newPerson } from '../model/people';
import { emptyRating, type RatingLevel, withLevels } from '../model/rating';
import { newReference } from '../model/reference';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { levelName } from '../rating/several';
import { checkProject } from './check';
import { outcomeName } from './effect-words';
import { byMeasure } from './effects';
import { measureUse } from './measure-use';
import { refuseWrite } from './policy';

const report = 'r' as ReferenceId;
const anna = newPerson({ id: 'anna' as PersonId, name: 'Anna', role: 'lead', colour: 'red' });
const project = {
  ...defaultProject(fixedEnv(0), 'Studie'),
  measures: ['work', 'pay', 'rest'].map((id) => ({ id, label: { nl: id, en: id } })),
};
const without = (id: string) => ({ ...project, measures: project.measures.filter((m) => m.id !== id) });
const level = (id: string, measureId: string): RatingLevel => ({
  ...{ id, measureId, about: '', argument: '', answers: {}, downgrades: [], overruleReason: '' },
  value: { type: 'level', level: 3 },
});
const data: ProjectData = {
  ...emptyProjectData(),
  projects: [project],
  persons: [anna],
  references: [newReference({ id: report, sequence: 0, csl: { type: 'report' } })],
  ratings: [
    withLevels(emptyRating(report, anna.id, 'sms', 1), [
      level('a', 'work'),
      level('b', 'work'),
      level('c', 'pay'),
    ]),
  ],
  effects: [
    newEffect('1', {
      interventionId: 'i' as InterventionId,
      referenceId: report,
      measureId: 'work',
      outcome: '',
      by: anna.id,
      at: 1,
    }),
  ],
};
const facts = { ...data, beside: [], hasWork: () => true };

it('refuses to take a success measure away that levels or effects are about, and says how many', () => {
  expect(refuseWrite(facts, anna.id, 'projects', [project, without('work')])).toBe('measure-in-use');
  expect(measureUse([project, without('work')], data)).toEqual({ levels: 2, effects: 1 });
  expect(measureUse([project, without('pay')], data)).toEqual({ levels: 1, effects: 0 });
  expect(refuseWrite(facts, anna.id, 'projects', [project, without('rest')])).toBeNull();
  const renamed = {
    ...project,
    measures: project.measures.map((m) => ({ ...m, label: { nl: 'x', en: 'x' } })),
  };
  expect(refuseWrite(facts, anna.id, 'projects', [project, renamed])).toBeNull();
});

it('names what lost its success measure before, and never by an id', () => {
  const old = { ...data, projects: [without('work')] };
  const items = checkProject(old, 0).filter((i) => i.code.endsWith('-of-no-measure'));
  expect(items.map((i) => [i.code, i.count, i.weight])).toEqual([
    ['level-of-no-measure', 1, 'note'],
    ['effect-of-no-measure', 1, 'note'],
  ]);
  expect(checkProject(data, 0).some((i) => i.code.endsWith('-of-no-measure'))).toBe(false);
  const named = { measureId: 'work', about: 'Man' };
  expect(levelName(without('work'), named, 'nl')).toBe('verwijderde succesmaat, Man');
  const [effect] = data.effects;
  expect(outcomeName(effect!, without('work'), 'en')).toBe('removed success measure');
  const groups = byMeasure(without('work'), [{ effect: effect!, report: null as never }]);
  expect(groups.map((g) => g.measureId)).toEqual(['work']);
});
