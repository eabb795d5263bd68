// @vitest-environment jsdom
import { draw, openStudy } from '../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newSearch } from '../../shared/model/source';
import { bareReference } from '../../tests/helpers/references';
import { nl } from '../lib/i18n/nl';
import { factsOf } from './reference-facts';
import { ReferenceFacts } from './ReferenceFacts';

const csl = { type: 'report', title: 'T', DOI: '10.1/a b', language: 'sv', keyword: 'loon; werk' } as const;

test('facts are those that are known', () => {
  const source = newSearch('s' as never, 'PsycINFO', 'x', '2026-01-01');
  const reference = bareReference('r', csl, { sourceId: source.id });
  const language = { said: (text: string) => `<${text}>`, told: 'Deens' };
  expect(factsOf(reference, [source], language)).toEqual([
    { code: 'source', text: 'PsycINFO' },
    { code: 'doi', text: '10.1/a b', href: 'https://doi.org/10.1/a%20b' },
    { code: 'language', text: '<sv>' },
    { code: 'keywords', text: 'loon; werk' },
  ]);
  const silent = bareReference('r', { type: 'report', keyword: ' ' });
  expect(factsOf(silent, [source], language)).toEqual([{ code: 'language', text: 'Deens' }]);
  expect(factsOf(silent, [source], { ...language, told: undefined })).toEqual([]);
});

test('of a reference of which nothing is known nothing is shown', async () => {
  const { session } = await openStudy();
  draw(<ReferenceFacts reference={bareReference('r', { type: 'report' })} />, session);
  expect(screen.queryByText(nl['screening.facts'])).toBeNull();
});
