import { describe, expect, it } from 'vitest';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { newPerson } from '../model/people';
import { newReference } from '../model/reference';
import { defaultScreening, type StageSettings } from '../model/screening-settings';
import { divide } from './division';

const references = Array.from({ length: 1000 }, (_, sequence) =>
  newReference({ id: `r${sequence}` as ReferenceId, csl: { type: 'book' }, sequence }),
);
const people = ['a', 'b', 'c', 'd'].map((id) =>
  newPerson({ id: id as PersonId, name: id, role: 'assistant', colour: 'teal' }),
);
const stage: StageSettings = { ...defaultScreening().stages['title-abstract'], division: 'random' };
const first = (settings: StageSettings, persons: typeof people) =>
  new Map([...divide(settings, persons, references)].map(([id, who]) => [id, who[0]]));

describe('a division by the highest lot', () => {
  it('gives each about as much, and the same whatever order people stand in', () => {
    const all = first(stage, people);
    for (const { id } of people) {
      const own = [...all.values()].filter((who) => who === id).length;
      expect(own).toBeGreaterThan(200);
      expect(own).toBeLessThan(300);
    }
    expect(first(stage, [...people].reverse())).toEqual(all);
  });

  it('moves nothing but the share of who joins', () => {
    const three = first(stage, people.slice(0, 3));
    const four = first(stage, people);
    const moved = references.filter((r) => three.get(r.id) !== four.get(r.id));
    expect(moved.every((r) => four.get(r.id) === 'd')).toBe(true);
    expect(moved.length).toBeLessThan(300);
  });

  it('leaves a study of before as it was divided', () => {
    const then: StageSettings = { ...stage, lots: 'place' };
    const moved = references.filter((r) => first(then, people).get(r.id) !== first(stage, people).get(r.id));
    expect(moved.length).toBeGreaterThan(500);
  });

  it('gives a second one to another person, who is asked of the others by lot', () => {
    const doubled = divide({ ...stage, screeners: 2 }, people, references);
    for (const who of doubled.values()) expect(new Set(who).size).toBe(2);
  });
});
