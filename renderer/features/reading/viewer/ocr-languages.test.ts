import { expect, test } from 'vitest';
import { bareReference } from '../../../../tests/helpers/references';
import { likelyLanguages } from './ocr-languages';

const languages = (language: string | undefined, country: string | null): string[] =>
  likelyLanguages(
    bareReference(
      'r',
      { id: 'r', type: 'report', ...(language === undefined ? {} : { language }) },
      { country },
    ),
  );

test('the language of the record goes before that of the country; English is always among them, once', () => {
  expect(languages('DE-at', 'NL')).toEqual(['de', 'en']);
  expect(languages('en', 'NL')).toEqual(['en']);
  expect(languages(undefined, 'BE')).toEqual(['nl', 'fr', 'en']);
  expect(languages('xx', 'SE')).toEqual(['sv', 'en']);
  expect(languages(undefined, null)).toEqual(['nl', 'en']);
  expect(languages(undefined, 'JP')).toEqual(['nl', 'en']);
});
