import { expect, it } from 'vitest';
import { newPerson } from '../model/people';
import { newTranslation } from '../model/translation';
import { translationsIn } from './translations';

it('a translation is of the text that it was made of, in its language, and names who made it', () => {
  const noor = newPerson({ id: 'noor' as never, name: 'Noor', role: 'assistant', colour: 'teal' });
  const of = { type: 'answer', extractionId: 'x:1' as never, fieldId: 'aim' } as const;
  const made = newTranslation(of, 'nl', { text: 'ontbijt', original: 'frukost', by: noor.id, at: 1 });
  const data = { translations: [made], persons: [noor] };
  expect(translationsIn(data, 'nl')(of, 'frukost')).toEqual({ text: 'ontbijt', person: 'Noor' });
  // Whoever changed the answer did not change what it says in Dutch.
  expect(translationsIn(data, 'nl')(of, 'frukost för alla')).toBeNull();
  expect(translationsIn(data, 'en')(of, 'frukost')).toBeNull();
  expect(translationsIn(data, 'nl')({ ...of, fieldId: 'place' }, 'frukost')).toBeNull();
});
