// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { type QueryField, queryFields, unknownFields } from '../../../shared/search/query';
import { en } from '../../lib/i18n/en';
import { nl } from '../../lib/i18n/nl';
import { SearchField } from './SearchField';

async function said(value: string, fields?: readonly QueryField[]): Promise<string> {
  const { session } = await openStudy();
  const part = fields === undefined ? {} : { fields };
  draw(<SearchField label="Zoek" help="" value={value} onChange={() => undefined} {...part} />, session);
  return document.querySelector('.zeef-search-note')?.textContent ?? '';
}

test('a name that is no field is told, with the fields that are', async () => {
  expect(await said('foo:bar titel:x')).toBe(
    'foo: is geen veld; wel: titel: auteur: jaar: tijdschrift: land:',
  );
});

test('a field that this search has not is none here', async () => {
  expect(await said('auteur:jansen', ['title', 'country'])).toBe('auteur: is geen veld; wel: titel: land:');
});

test('where there are no fields at all that is told', async () => {
  expect(await said('titel:x', [])).toContain('titel: is hier geen veld');
});

test('nothing is said of a query that is understood', async () => {
  expect(await said('titel:x ontbijt')).toBe('');
});

test('the names that are told are understood, in both languages', () => {
  for (const texts of [nl, en])
    for (const field of queryFields) {
      const name = texts[`search.field.${field}`];
      expect(unknownFields(`${name}:x`, [field])).toEqual([]);
    }
});
