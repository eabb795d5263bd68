import { expect, it } from 'vitest';
import { defaultConcepts } from './default-concepts';

it('each concept that a study begins with has terms in six languages', () => {
  for (const { id, terms } of defaultConcepts)
    for (const language of ['nl', 'en', 'de', 'fr', 'da', 'sv'])
      expect(
        terms[language]?.every((t) => t.trim() !== ''),
        `${id} ${language}`,
      ).toBe(true);
  expect(new Set(defaultConcepts.map((c) => c.id)).size).toBe(defaultConcepts.length);
});
