import { expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { emptyDecision } from '../../../shared/model/decision';
import { defaultProject } from '../../../shared/model/default-project';
import { newPerson } from '../../../shared/model/people';
import { emptyRating } from '../../../shared/model/rating';
import { emptyProjectData } from '../../../shared/model/tables';
import { browserEnv } from '../../lib/env';
import { makeRow, rowFacts } from './longlist-rows';

test('a row shows a reference with its status in words and the level that ratings give', () => {
  const [r1, r2] = ['r1', 'r2'] as [ReferenceId, ReferenceId];
  const anna = 'a' as PersonId;
  const references = [r1, r2].map((id) => bareReference(id, { type: 'book', title: `T ${id}` }));
  const facts = rowFacts({
    ...emptyProjectData(),
    projects: [defaultProject(browserEnv, 'Studie')],
    persons: [newPerson({ id: anna, name: 'Anna', role: 'lead', colour: '' })],
    references,
    decisions: [{ ...emptyDecision(r1, anna, 'title-abstract'), verdict: 'exclude' }],
    ratings: [{ ...emptyRating(r1, anna, 'sms', 1), value: { type: 'level', level: 3 } as never }],
  });
  const [first, second] = references.map((r) => makeRow(r, facts, (status) => `<${status}>`));
  expect(first).toMatchObject({ title: 'T r1', status: '<excluded>', sms: '3', reference: references[0] });
  expect(second).toMatchObject({ status: '<unscreened>', sms: '' });
  const [from] = [{ ...references[0]!, country: 'BE', sourceId: 's' as never }];
  expect(facts.of(from)).toEqual({ status: 'excluded', sms: '3', country: 'BE', source: 's' });
  expect(facts.of(references[1]!)).toEqual({ status: 'unscreened', sms: '', country: null, source: null });
});
