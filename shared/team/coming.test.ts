import { expect, it } from 'vitest';
import { type ExtractionId, fixedEnv, type InterventionId, type PersonId } from '../kernel/ids';
import { newExtraction } from '../model/extraction';
import { newPerson } from '../model/people';
import { emptyProjectData } from '../model/tables';
import { countComing } from './coming';

it('counts what is new or other, an answer at a time', () => {
  const person = newPerson({ id: 'p' as PersonId, name: 'P', role: 'lead', colour: 'teal' });
  const answer = (text: string) => ({ text, rows: [], by: person.id, at: fixedEnv(0).now() });
  const filled = newExtraction('i' as InterventionId, 1, { a: answer('x'), b: answer('y') });
  const mine = {
    data: { ...emptyProjectData(), persons: [person], extractions: [filled] },
    files: new Map(),
  };
  expect(filled.id).toBe('x:i' satisfies string as ExtractionId);
  expect(countComing(mine, mine)).toEqual({ people: 0, decisions: 0, ratings: 0, answers: 0, files: 0 });
  const other = newPerson({ ...person, id: 'q' as PersonId });
  const more = newExtraction('i' as InterventionId, 1, { a: answer('x'), b: answer('z'), c: answer('new') });
  const merged = {
    data: { ...mine.data, persons: [person, other], extractions: [more] },
    files: new Map([['hash', new Uint8Array()]]),
  };
  expect(countComing(mine, merged)).toEqual({ people: 1, decisions: 0, ratings: 0, answers: 2, files: 1 });
});
