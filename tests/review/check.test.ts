import { expect, it } from 'vitest';
import { anna, pdfOf, report, studyOf } from '../helpers/marked';
import { bareReference } from '../helpers/references';
import type { DuplicateGroupId } from '../../shared/kernel/ids';
import { newDuplicateGroup } from '../../shared/model/duplicate-group';
import { emptyDecision } from '../../shared/model/decision';
import { newRetrieval } from '../../shared/model/retrieval';
import { checkProject } from '../../shared/review/check';
import { flowOf } from '../../shared/review/flow';
import { openRequests } from '../../shared/review/requests';

it('leads from a full text that is waited for to the list of what was asked', () => {
  const referenceId = report.id;
  const decision = {
    ...emptyDecision(referenceId, anna.id, 'title-abstract'),
    verdict: 'include' as const,
    decidedAt: 1,
  };
  const asked = newRetrieval({ referenceId, by: anna.id, at: 1 });
  const found = checkProject(studyOf({ decisions: [decision], retrievals: [asked], documents: [] }), 0);
  expect(found.find((i) => i.code === 'retrieving')).toMatchObject({
    weight: 'open',
    count: 1,
    place: { page: 'documents', subject: 'requests' },
  });
});

it('waits for no full text that is here, in the flow, the check and the requests alike', () => {
  const decisions = [
    { ...emptyDecision(report.id, anna.id, 'title-abstract'), verdict: 'include' as const, decidedAt: 1 },
  ];
  const retrievals = [newRetrieval({ referenceId: report.id, by: anna.id, at: 1 })];
  const waits = studyOf({ decisions, retrievals, documents: [] });
  expect(openRequests(waits)).toHaveLength(1);
  const came = { ...waits, documents: [pdfOf()] };
  const { databases, other } = flowOf(came);
  expect([...databases.retrieving.references, ...other.retrieving.references]).toEqual([]);
  expect([...databases.unassessed.references, ...other.unassessed.references]).toEqual([report.id]);
  expect(openRequests(came)).toEqual([]);
  expect(checkProject(came, 0).map((i) => i.code)).not.toContain('retrieving');
});

it('has the full text that came with another record of the same publication', () => {
  const other = bareReference('other', { id: 'other', type: 'report', title: 'Rapport' });
  const group = newDuplicateGroup({
    id: 'g' as DuplicateGroupId,
    memberIds: [report.id, other.id],
    keptId: report.id,
    basis: 'confirmed',
    merged: {},
    from: {},
    chosen: {},
    by: anna.id,
    at: 1,
  });
  const data = studyOf({
    references: [report, other],
    duplicates: [group],
    decisions: [
      { ...emptyDecision(report.id, anna.id, 'title-abstract'), verdict: 'include' as const, decidedAt: 1 },
    ],
    retrievals: [newRetrieval({ referenceId: report.id, by: anna.id, at: 1 })],
    documents: [pdfOf({ referenceId: other.id })],
  });
  expect(openRequests(data)).toEqual([]);
  expect(checkProject(data, 0).map((i) => i.code)).not.toContain('retrieving');
});
