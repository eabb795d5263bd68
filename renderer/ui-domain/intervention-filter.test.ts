import { beforeEach, expect, test } from 'vitest';
import type { InterventionId } from '../../shared/kernel/ids';
import { type Intervention, newIntervention } from '../../shared/model/intervention';
import {
  clearInterventionFilter,
  filterInterventions,
  setInterventionFilter,
  useInterventionFilter,
} from './intervention-filter';

const make = (id: string, sequence: number, part: Partial<Intervention> = {}): Intervention => ({
  ...newIntervention(id as InterventionId, id, '', sequence),
  ...part,
});
const all = [
  make('Över', 2, { country: 'SE', types: { guided: 80, person: 0 }, measures: ['m1'] }),
  make('Beta', 1, { country: 'DK', types: { person: 100 }, conditions: ['c1'] }),
];
const shown = () => filterInterventions(all, useInterventionFilter.getState()).map((i) => i.title);
beforeEach(clearInterventionFilter);

test('without a filter all are shown, in order of entry', () => {
  expect(shown()).toEqual(['Beta', 'Över']);
});

test('each part of the filter narrows, without regard to accents; a share of nothing is no type', () => {
  const only = (part: Parameters<typeof setInterventionFilter>[0]) => {
    clearInterventionFilter();
    setInterventionFilter(part);
    return shown();
  };
  expect(only({ text: 'OVER' })).toEqual(['Över']);
  expect(only({ country: 'DK' })).toEqual(['Beta']);
  expect(only({ type: 'guided' })).toEqual(['Över']);
  expect(only({ type: 'person' })).toEqual(['Beta']);
  expect(only({ measure: 'm1' })).toEqual(['Över']);
  expect(only({ condition: 'c1' })).toEqual(['Beta']);
});

test('parts are asked together, and taken away at once', () => {
  setInterventionFilter({ country: 'DK' });
  setInterventionFilter({ text: 'over' });
  expect(shown()).toEqual([]);
  clearInterventionFilter();
  expect(shown()).toHaveLength(2);
});
