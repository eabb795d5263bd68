import { expect, test } from 'vitest';
import type { InterventionId } from '../../shared/kernel/ids';
import { type Intervention, newIntervention } from '../../shared/model/intervention';
import { filterInterventions, filterOf, type InterventionFilter } from './intervention-filter';

const make = (id: string, sequence: number, part: Partial<Intervention> = {}): Intervention => ({
  ...newIntervention(id as InterventionId, id, '', sequence),
  ...part,
});
const countries = [
  { code: 'SE', name: { nl: 'Zweden', en: 'Sweden' }, appendixName: null },
  { code: 'DK', name: { nl: 'Denemarken', en: 'Denmark' }, appendixName: null },
];
const all = [
  make('Över', 2, { country: 'SE', types: { guided: 80, person: 0 }, measures: ['m1'] }),
  make('Beta', 1, { country: 'DK', types: { person: 100 }, conditions: ['c1'] }),
];
const only = (part: Partial<InterventionFilter>) =>
  filterInterventions(all, filterOf(part), countries).map((i) => i.title);

test('without a filter all are shown, in order of entry', () => {
  expect(only({})).toEqual(['Beta', 'Över']);
});

test('each part of the filter narrows, without regard to accents; a share of nothing is no type', () => {
  expect(only({ text: 'OVER' })).toEqual(['Över']);
  expect(only({ country: 'DK' })).toEqual(['Beta']);
  expect(only({ type: 'guided' })).toEqual(['Över']);
  expect(only({ type: 'person' })).toEqual(['Beta']);
  expect(only({ measure: 'm1' })).toEqual(['Över']);
  expect(only({ condition: 'c1' })).toEqual(['Beta']);
  expect(only({ country: 'DK', text: 'over' })).toEqual([]);
});

test('its text is a search as any other, in title and country', () => {
  expect(only({ text: 'be*' })).toEqual(['Beta']);
  expect(only({ text: '-beta' })).toEqual(['Över']);
  expect(only({ text: 'beta OR over' })).toEqual(['Beta', 'Över']);
  expect(only({ text: 'land:zweden' })).toEqual(['Över']);
  expect(only({ text: 'country:DK' })).toEqual(['Beta']);
  expect(only({ text: 'titel:zweden' })).toEqual([]);
});

test('of what was kept, what is no such filter restricts nothing', () => {
  const none = { text: '', country: null, type: null, measure: null, condition: null };
  for (const kept of [null, 'x', [1], { text: 3, country: 5 }]) expect(filterOf(kept)).toEqual(none);
  expect(filterOf({ text: 'taal', measure: 'm1' })).toEqual({ ...none, text: 'taal', measure: 'm1' });
});
