import { expect, test } from 'vitest';
import { fixedEnv, type PersonId } from '../kernel/ids';
import { emptyProject, personsLike, projectLike } from './begin-project';
import { asPublished, defaultProject, publishedParts } from './default-project';
import { newPerson } from './people';
import { type Project, projectSchema } from './project';

const env = fixedEnv(5000);
const person = (id: string, name: string, role: 'lead' | 'assistant' = 'assistant') =>
  newPerson({ id: id as PersonId, name, role, colour: 'teal' });
const [a, b, c] = ['a', 'b', 'c'] as PersonId[] as [PersonId, PersonId, PersonId];

function other(): Project {
  const project = defaultProject(fixedEnv(1000), 'Oud');
  const { screening } = project;
  const stage = {
    ...screening.stages['full-text'],
    screenerIds: [a, c],
    screeners: 2 as const,
    isBlind: true,
    unblindedAt: 3,
    pilotSize: 4,
    pilotClosedAt: 4,
  };
  return {
    ...project,
    question: 'Oude vraag?',
    terms: ['woord'],
    previous: { studies: 3, reports: 4 },
    letter: { ...project.letter, client: 'Opdrachtgever', deadline: '2025-01-02' },
    printing: { ...project.printing, filter: { countries: ['SE'], sourceIds: ['s'], tags: ['t'] } },
    decks: {
      countries: ['SE'],
      types: ['x'],
      exampleByCountry: { SE: ['i'] },
      exampleByType: { x: ['i'] },
      free: [{ id: 'f', deck: 1, after: '', title: 'T', text: '' }],
    },
    screening: {
      ...screening,
      labels: ['nakijken'],
      stages: { ...screening.stages, 'full-text': stage },
      terms: [
        { text: 'allen', kind: 'include', personId: null },
        { text: 'van a', kind: 'include', personId: a },
        { text: 'van c', kind: 'exclude', personId: c },
      ],
      ranking: { ...screening.ranking, seedWords: 'werk', examples: 'Een titel' },
      stopping: { ...screening.stopping, run: 70, isEvaluated: true, switchedAt: 9 },
    },
  };
}

test('an empty study is one, and asks nothing', () => {
  const empty = emptyProject(env, 'Leeg');
  expect(projectSchema.parse(empty)).toEqual(empty);
  expect([empty.criteria, empty.countries, empty.template.sections, empty.terms, empty.typology]).toEqual(
    Array(5).fill([]),
  );
  expect([empty.title, empty.scaleId, empty.colours.length > 0]).toEqual(['Leeg', 'sms', true]);
});

test('the method of another comes along, and nothing of its work', () => {
  const old = other();
  const like = projectLike(env, 'Nieuw', old, new Map([[a, b]]));
  expect(projectSchema.parse(like)).toEqual(like);
  expect(like.id).not.toBe(old.id);
  expect([like.title, like.question]).toEqual(['Nieuw', '']);
  expect(like.createdAt).toBeGreaterThanOrEqual(5000);
  for (const part of [
    'criteria',
    'template',
    'countries',
    'terms',
    'cues',
    'typology',
    'instruction',
  ] as const)
    expect(like[part]).toEqual(old[part]);
  expect(like.previous).toEqual({ studies: null, reports: null });
  expect(like.letter).toMatchObject({ client: 'Opdrachtgever', deadline: '' });
  expect(like.printing.filter).toEqual({ countries: ['SE'], sourceIds: [], tags: [] });
  expect(like.decks).toEqual({
    countries: ['SE'],
    types: ['x'],
    exampleByCountry: {},
    exampleByType: {},
    free: [],
  });
});

test('screening goes on as it began: blind again, with those who come along', () => {
  const { screening } = projectLike(env, 'Nieuw', other(), new Map([[a, b]]));
  expect(screening.stages['full-text']).toMatchObject({
    screenerIds: [b],
    screeners: 2,
    isBlind: true,
    unblindedAt: null,
    pilotSize: 4,
    pilotClosedAt: null,
  });
  expect(screening.terms).toEqual([
    { text: 'allen', kind: 'include', personId: null },
    { text: 'van a', kind: 'include', personId: b },
  ]);
  expect(screening.labels).toEqual(['nakijken']);
  expect(screening.ranking).toMatchObject({ seedWords: 'werk', examples: '' });
  expect(screening.stopping).toMatchObject({ run: 70, isEvaluated: false, switchedAt: null });
});

test('who signs the letter comes along with the people, and stays behind with them', () => {
  const old = other();
  const signed = { ...old, letter: { ...old.letter, sender: 'Anna de Wit' } };
  expect(projectLike(env, 'Nieuw', signed, new Map([[a, b]])).letter.sender).toBe('Anna de Wit');
  expect(projectLike(env, 'Nieuw', signed, new Map()).letter.sender).toBe('');
});

test('people come along with their roles, as others; who begins is one of them, and a lead', () => {
  const me = person('me', 'Anna', 'lead');
  const { persons, here } = personsLike(env, [person('a', ' Anna '), person('b', 'Bert', 'lead')], me);
  expect(persons.map((p) => [p.name, p.role])).toEqual([
    ['Anna', 'lead'],
    ['Bert', 'lead'],
  ]);
  expect(persons[1]?.id).not.toBe(b);
  expect([here.get(a), here.get(b)]).toEqual([me.id, persons[1]?.id]);
});

test('who decided in another program does not come along, nor is the one who begins', () => {
  const elsewhere = { ...person('k', 'Anna'), origin: 'Rayyan' };
  const { persons, here } = personsLike(env, [elsewhere, person('b', 'Bert')], person('me', 'Anna', 'lead'));
  expect(persons.map((p) => p.name)).toEqual(['Anna', 'Bert']);
  expect(here.has(elsewhere.id)).toBe(false);
});

test('what is still as in the published study is told part by part, however it was stored', () => {
  const begun = defaultProject(env, 'Nieuw');
  expect(asPublished(begun)).toEqual(publishedParts);
  expect(asPublished(projectSchema.parse(JSON.parse(JSON.stringify(begun))))).toEqual(publishedParts);
  expect(asPublished({ ...begun, terms: ['woord'], countries: begun.countries.slice(1) })).toEqual([
    'criteria',
    'typology',
    'instruction',
  ]);
  expect(asPublished(emptyProject(env, 'Leeg'))).toEqual([]);
});
