import { expect, it } from 'vitest';
import { annotationOf, anna, bert, hash, measure, pdfOf, report, studyOf } from '../helpers/marked';
import { CORPUS } from '../../shared/annotation/page-text';
import { finished } from '../../shared/kernel/steps';
import type { ProposalId } from '../../shared/kernel/ids';
import { newDismissal } from '../../shared/model/dismissal';
import { newEvidence } from '../../shared/model/evidence';
import { newPerson } from '../../shared/model/people';
import { newProposal, type Proposal } from '../../shared/model/proposal';
import { emptyRating } from '../../shared/model/rating';
import { readingId } from '../../shared/model/reading';
import type { ProjectData } from '../../shared/model/tables';
import { checkProject } from '../../shared/review/check';
import { ownDismissalId, untouchedProposals, waitingProposals } from '../../shared/review/proposed';
import { waitingSteps } from '../../shared/review/waiting';

const pdf = pdfOf();
const [start, end] = [
  { page: 0, offset: 3 },
  { page: 0, offset: 9 },
];
const place = { corpus: CORPUS, start, end, pageLabel: '1', text: 'citaat', times: 1 };
const proposalOf = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  ...newProposal({
    id: id as ProposalId,
    documentId: pdf.id,
    fileSha256: pdf.sha256,
    target: 'field:aim',
    interventionId: measure.id,
    answer: { text: 'Werk', rows: [] },
    quotation: 'citaat',
    place,
    missing: null,
    origin: 'Hulp',
    at: 1,
  }),
  ...more,
});
const study = (proposals: Proposal[], more: Partial<ProjectData> = {}): ProjectData => ({
  ...studyOf(),
  documents: [pdf],
  proposals,
  ...more,
});
const waiting = (data: ProjectData, person = anna): string[] =>
  waitingProposals(data, person.id).map((p) => p.id);
const waits = (data: ProjectData) =>
  finished(waitingSteps(data, anna, '2026-11-30')).find((w) => w.code === 'proposal');
const inCheck = (data: ProjectData) => checkProject(data, 0).find((i) => i.code === 'proposed');

it('waits where its passage stands in the file of today, by report in the list and the check', () => {
  const data = study([
    proposalOf('a'),
    proposalOf('b'),
    proposalOf('done', { state: 'accepted', by: anna.id }),
    proposalOf('old', { fileSha256: hash('b') }),
    proposalOf('lost', { place: null, missing: { why: 'absent', near: '' } }),
  ]);
  expect(waiting(data)).toEqual(['a', 'b']);
  expect(waits(data)).toMatchObject({ count: 1, page: 'reading', subject: report.id });
  expect(inCheck(data)).toMatchObject({ weight: 'note', count: 1, references: [report.id] });
  expect([waits(study([])), inCheck(study([]))]).toEqual([undefined, undefined]);
});

it('does not wait for whoever turned it down or took it over for their own answer, but for the other', () => {
  const p = proposalOf('p');
  const { documentId, target } = p;
  const id = ownDismissalId(p, anna.id);
  const gone = newDismissal({ id, documentId, target, by: anna.id, at: 2 });
  const down = study([p], { dismissals: [gone] });
  expect([waiting(down), waiting(down, bert)]).toEqual([[], ['p']]);
  const mark = annotationOf('m', { position: { corpus: CORPUS, start, end } });
  const supported = { type: 'reading', readingId: readingId(measure.id, anna.id), fieldId: 'aim' } as const;
  const evidence = [
    newEvidence({ id: 'e' as never, annotationId: mark.id, target: supported, by: anna.id, at: 2 }),
  ];
  const taken = study([p], { annotations: [mark], evidence });
  expect([waiting(taken), waiting(taken, bert)]).toEqual([[], ['p']]);
  expect(untouchedProposals(study([p]))).toHaveLength(1);
  expect([untouchedProposals(down), untouchedProposals(taken)]).toEqual([[], []]);
});

it('keeps back what another rater says of the scale until one has rated oneself', () => {
  const tool = newPerson({ id: 't' as never, name: 'Hulp', role: 'assistant', colour: '#0', origin: 'Hulp' });
  const data = study([proposalOf('l', { target: 'level', interventionId: null })], { persons: [anna, tool] });
  const own = { ...emptyRating(report.id, anna.id, 'sms', 1), value: { type: 'level', level: 2 } as const };
  expect(waiting(data)).toEqual([]);
  expect(waiting({ ...data, ratings: [own] })).toEqual(['l']);
});
