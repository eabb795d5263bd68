import { expect, it } from 'vitest';
import { languageCode } from './language-code';

it.each([
  ['eng', 'en'],
  ['English', 'en'],
  ['en-GB', 'en'],
  ['nob', 'no'],
  ['nb-NO', 'no'],
  ['Nederlands', 'nl'],
  ['ger', 'de'],
  ['is', 'is'],
  [' sv ', 'sv'],
  ['zxx', ''],
  ['multilingual', ''],
  ['', ''],
  [undefined, ''],
])('%s is %s', (text, code) => {
  expect(languageCode(text)).toBe(code);
});
