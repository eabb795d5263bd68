import { expect, test } from 'vitest';
import type { InterventionId, PersonId } from '../../../shared/kernel/ids';
import { newExtraction } from '../../../shared/model/extraction';
import type { InterventionType, TemplateField } from '../../../shared/model/project';
import { emptyProjectData } from '../../../shared/model/tables';
import { answerText, typesText } from './compare';

const [i1, i2] = ['i1', 'i2'] as [InterventionId, InterventionId];

test('types with a share are told with it, in the order of the project', () => {
  const type = (id: string): InterventionType =>
    ({ id, label: { nl: `${id}-nl`, en: `${id}-en` } }) as InterventionType;
  const typology = [type('a'), type('b'), type('c'), type('d')];
  expect(typesText(typology, { types: { c: 40, a: 60, b: 0 } }, 'nl')).toBe('a-nl 60%; c-nl 40%');
  expect(typesText(typology, { types: {} }, 'en')).toBe('');
});

test('a field has the answer of its own intervention; nothing where there is none', () => {
  const field = { id: 'f', type: 'short', options: [], columns: [], unit: '' } as unknown as TemplateField;
  const answer = (text: string) => ({ f: { text, rows: [], by: 'a' as PersonId, at: 1 } });
  const data = {
    ...emptyProjectData(),
    extractions: [newExtraction(i2, 1, answer('twee')), newExtraction(i1, 1, answer('een'))],
  };
  expect(answerText(data, { id: i1 }, field, 'nl')).toBe('een');
  expect(answerText(data, { id: 'i3' as InterventionId }, field, 'nl')).toBe('');
  expect(answerText(data, { id: i1 }, { ...field, type: 'sms' }, 'nl')).toBe('');
});
