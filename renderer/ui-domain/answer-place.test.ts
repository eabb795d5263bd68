import { expect, test } from 'vitest';
import type { InterventionId } from '../../shared/kernel/ids';
import { extractionId } from '../../shared/model/extraction';
import { newIntervention } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import { answerPlace } from './answer-place';

test('an answer stands in the extraction of its intervention, under its field', () => {
  const id = 'i1' as InterventionId;
  const intervention = newIntervention(id, '', 'SE', 0);
  expect(answerPlace(intervention, { id: 'target' } as TemplateField)).toEqual({
    table: 'extractions',
    id: extractionId(id),
    field: 'target',
    was: 'i1:target',
  });
});
