import { expect, it } from 'vitest';
import { languages } from '../../model/fields';
import { tableNames } from '../../model/tables';
import { causeWord } from './cause-words';

it.each(languages)('every kind of record has a word of its own in %s', (language) => {
  const words = tableNames.map((table) => causeWord(table, language));
  for (const [at, word] of words.entries()) {
    expect(word, tableNames[at]).not.toBe('');
    // In Dutch the name of a table is nobody's word.
    if (language === 'nl') expect(word, tableNames[at]).not.toBe(tableNames[at]);
  }
  expect(causeWord('appraisals', 'nl')).toBe('oordeel met een instrument');
});
