import { expect, it } from 'vitest';
import { anna, report, studyOf } from '../helpers/marked';
import { emptyDecision } from '../../shared/model/decision';
import { newRetrieval } from '../../shared/model/retrieval';
import { checkProject } from '../../shared/review/check';

it('leads from a full text that is waited for to the list of what was asked', () => {
  const referenceId = report.id;
  const decision = {
    ...emptyDecision(referenceId, anna.id, 'title-abstract'),
    verdict: 'include' as const,
    decidedAt: 1,
  };
  const asked = newRetrieval({ referenceId, by: anna.id, at: 1 });
  const found = checkProject(studyOf({ decisions: [decision], retrievals: [asked] }));
  expect(found.find((i) => i.code === 'retrieving')).toMatchObject({
    weight: 'open',
    count: 1,
    place: { page: 'documents', subject: 'requests' },
  });
});
