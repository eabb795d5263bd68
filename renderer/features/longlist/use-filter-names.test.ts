// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { newSearch } from '../../../shared/model/source';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { filterNames } from './use-filter-names';

const countries = [{ code: 'BE', name: { nl: 'België', en: 'Belgium' } }] as never;
const names = filterNames({ countries }, [newSearch('s' as never, 'PsycINFO', 'x', '2026-01-01')], {
  t: textNow,
  language: 'nl',
});

test('countries and sources by their names, else by what they are known by', () => {
  expect([names.country('BE'), names.country('XX')]).toEqual(['België', 'XX']);
  expect([names.source('s'), names.source('gone')]).toEqual(['PsycINFO', 'gone']);
  expect(names.status('maybe')).toBe(nl['status.maybe']);
});

test('years with both ends, or one', () => {
  expect(names.years({ from: 1990, to: 2000 })).toBe('1990–2000');
  expect(names.years({ from: 1990, to: null })).toBe('vanaf 1990');
  expect(names.years({ from: null, to: 2000 })).toBe('tot en met 2000');
});
