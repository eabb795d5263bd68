// Agreement on fields with fixed choices.
import { describe, expect, it } from 'vitest';
import { fixedEnv, type InterventionId, type PersonId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newIntervention } from '../model/intervention';
import { newPerson } from '../model/people';
import type { FieldType, TemplateField } from '../model/project';
import { newReading } from '../model/reading';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { jaccard, templateAgreement } from './template-agreement';

const project = defaultProject(fixedEnv(0), 'Study');
const field = (id: string, type: FieldType): TemplateField => ({
  id,
  type,
  label: { nl: id, en: id },
  help: { nl: '', en: '' },
  options: ['a', 'b', 'c'].map((o) => ({ id: o, label: { nl: o, en: o } })),
  required: false,
  needsEvidence: false,
  unit: '',
  columns: [],
});
const people = ['anna', 'ben', 'cas'] as PersonId[];

/** A row for each intervention: what each person answered to a field with one choice, and to one with several. */
function study(
  rows: readonly (readonly [choice: string, multi: string] | null)[][],
  isDone = true,
): ProjectData {
  const fields = [field('one', 'choice'), field('some', 'multi'), field('text', 'long')];
  const sections = [{ id: 's', label: { nl: '', en: '' }, fields }];
  const ids = rows.map((_, i) => `i${i}` as InterventionId);
  return {
    ...emptyProjectData(),
    projects: [{ ...project, template: { version: 1, sections } }],
    persons: people.map((id) => newPerson({ id, name: id, role: 'assistant', colour: 'teal' })),
    interventions: ids.map((id, i) => newIntervention(id, id, 'SE', i)),
    readings: rows.flatMap((row, i) =>
      row.flatMap((said, at) => {
        if (said === null) return [];
        const [by] = [people[at]!];
        const answer = (text: string) => ({ text, rows: [], by, at: 1 });
        const answers = { one: answer(said[0]), some: answer(said[1]) };
        return [newReading(ids[i]!, by, 1, answers, isDone ? 5 : null)];
      }),
    ),
  };
}

it('says in how many interventions all left a field empty, which counts as the same', () => {
  const data = study([
    [
      ['a', ''],
      ['a', ''],
    ],
    [
      ['', ''],
      ['', 'b'],
    ],
  ]);
  expect(templateAgreement(data).map((f) => [f.field.id, f.observed, f.blank])).toEqual([
    ['one', 1, 1],
    ['some', 0.5, 1],
  ]);
});

describe('what is answered after one saw the other’s', () => {
  const both = study([
    [
      ['a', ''],
      ['a', ''],
    ],
    [
      ['b', ''],
      ['b', ''],
    ],
  ]);
  /** Ben was done with an open field, and took over what Anna said once he saw it. */
  const copied = (isBlind: boolean): ProjectData => ({
    ...both,
    projects: both.projects.map((p) => ({ ...p, filling: { people: 2, isBlind } })),
    readings: both.readings.map((r) => {
      if (r.personId !== 'ben' || r.interventionId !== 'i1') return { ...r, doneAt: isBlind ? 5 : r.doneAt };
      return { ...r, doneAt: 6, answers: { ...r.answers, one: { ...r.answers['one']!, at: 9 } } };
    }),
  });
  const observed = (data: ProjectData) => templateAgreement(data).find((f) => f.field.id === 'one')?.observed;
  it('is no agreement', () => {
    expect(observed(both)).toBe(1);
    expect(observed(copied(true))).toBe(0.5);
    expect(observed(copied(false))).toBe(0.5);
  });
  it('is, blind, what was changed until the other was done too; who is done later still is left out', () => {
    const data = copied(true);
    const changed = (at: number): ProjectData => ({
      ...data,
      readings: data.readings.map((r) =>
        r.interventionId === 'i1'
          ? {
              ...r,
              answers: { ...r.answers, one: { ...r.answers['one']!, at: r.personId === 'anna' ? at : 1 } },
            }
          : r,
      ),
    });
    expect([observed(changed(6)), observed(changed(7))]).toEqual([1, 0.5]);
    const late = { ...both.readings[0]!, personId: 'cas' as PersonId, doneAt: 20 };
    const third = { ...data, readings: [...data.readings, late] };
    expect(templateAgreement(third)).toEqual(templateAgreement(data));
  });
});

describe('agreement of two who fill in templates', () => {
  const four = study([
    [
      ['a', 'a\nb'],
      ['a', 'b\na'],
    ],
    [
      ['b', 'a'],
      ['b', 'b'],
    ],
    [
      ['a', ''],
      ['b', ''],
    ],
    [
      ['b', 'c'],
      ['b', 'c\na'],
    ],
  ]);
  it('is of fields with fixed choices, over what both are done with', () => {
    const [one, some, ...more] = templateAgreement(four);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ observed: 0.75, overlap: null });
    expect(one?.interventions).toHaveLength(4);
    // Observed 0.75; a by chance 2/4 × 1/4, b 2/4 × 3/4: 0.5.
    expect(one?.kappa).toBeCloseTo(0.5);
    expect(some?.observed).toBe(0.5);
    // 1, 0, 1 (both none), 1/2.
    expect(some?.overlap).toBeCloseTo(0.625);
    // Twelve choices, of which 9 the same; one chose 4 of them, the other 5.
    const [first, second] = [4 / 12, 5 / 12];
    const expected = first * second + (1 - first) * (1 - second);
    expect(some?.kappa).toBeCloseTo((9 / 12 - expected) / (1 - expected));
  });
  it('is nothing where nobody is done', () => {
    expect(
      templateAgreement(
        study(
          [
            [
              ['a', 'a'],
              ['a', 'a'],
            ],
          ],
          false,
        ),
      ),
    ).toEqual([]);
    expect(templateAgreement(study([[['a', 'a'], null]]))).toEqual([]);
  });
  it('has no kappa of one intervention, nor where all always say the same', () => {
    expect(
      templateAgreement(
        study([
          [
            ['a', 'a'],
            ['b', 'a'],
          ],
        ]),
      )[0],
    ).toMatchObject({ observed: 0, kappa: null });
    const same = study([
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
    ]);
    expect(templateAgreement(same)[0]).toMatchObject({ observed: 1, kappa: null });
  });
  it('does not depend on who is named first, and takes pairs of several people together', () => {
    const turned: ProjectData = { ...four, readings: [...four.readings].reverse() };
    expect(templateAgreement(turned).map((f) => f.kappa)).toEqual(
      templateAgreement(four).map((f) => f.kappa),
    );
    const three = study([
      [['a', ''], ['a', ''], null],
      [['b', ''], null, ['b', '']],
    ]);
    expect(templateAgreement(three)[0]).toMatchObject({ observed: 1, kappa: 1 });
  });
});

it('two sets overlap by what both have of what either has', () => {
  expect(jaccard(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3);
  expect(jaccard(new Set(), new Set())).toBe(1);
});
