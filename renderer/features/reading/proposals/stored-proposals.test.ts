import { expect, it } from 'vitest';
import { anna, hash, measure, passageOf, pdfOf, report, studyOf } from '../../../../tests/helpers/marked';
import { CORPUS } from '../../../../shared/annotation/page-text';
import { fixedEnv, type InterventionId, type ProposalId } from '../../../../shared/kernel/ids';
import { newPerson } from '../../../../shared/model/people';
import { newProposal, type Proposal } from '../../../../shared/model/proposal';
import { questionsOf } from '../../../../shared/model/appraisal-tool';
import { riskOfBias } from '../../../../shared/rating/appraisal/tools/risk-of-bias';
import { newReading } from '../../../../shared/model/reading';
import { emptyRating } from '../../../../shared/model/rating';
import { emptyProjectData, requireProject } from '../../../../shared/model/tables';
import { targetOptions } from '../../../../shared/review/evidence-targets';
import { answerText } from './answer-text';
import { acceptWrites, dismissed, keepsAnswer } from './accept-writes';
import { storedFor } from './stored-proposals';

const pdf = pdfOf();
const proposalOf = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  ...newProposal({
    id: id as ProposalId,
    documentId: pdf.id,
    fileSha256: pdf.sha256,
    target: 'field:aim',
    interventionId: measure.id,
    answer: { text: 'Werk', rows: [] },
    quotation: 'een citaat',
    place: {
      corpus: CORPUS,
      start: { page: 0, offset: 3 },
      end: { page: 0, offset: 9 },
      pageLabel: '1',
      text: 'een citaat',
      times: 1,
    },
    missing: null,
    origin: 'Hulp',
    at: 1,
  }),
  ...more,
});
const project = requireProject(studyOf());
const fieldId = project.template.sections.flatMap((s) => s.fields).find((f) => f.type === 'long')?.id ?? '';
const options = targetOptions(project, report.id, anna.id, measure, 'nl', 'Niveau', emptyProjectData());
const field = { target: `field:${fieldId}` };
const see = (proposals: Proposal[], more: Partial<ReturnType<typeof studyOf>> = {}) =>
  storedFor(studyOf({ proposals, ...more }), pdf, options, measure.id, anna.id);

it('shows what waits and has its place in the file of today, in the order of the document', () => {
  const place = { ...proposalOf('x').place!, start: { page: 0, offset: 1 } };
  const seen = see([
    proposalOf('later', field),
    proposalOf('first', { ...field, place }),
    proposalOf('done', { ...field, state: 'accepted' }),
    proposalOf('old', { ...field, fileSha256: hash('b') }),
    proposalOf('lost', { ...field, place: null, missing: { why: 'differs', near: 'iets' } }),
    proposalOf('other', { ...field, interventionId: 'other' as InterventionId }),
  ]);
  expect(seen.open.map((o) => o.proposal.id)).toEqual(['first', 'later']);
  expect(seen.missing.map((m) => [m.proposal.id, m.why])).toEqual([
    ['old', 'other-file'],
    ['lost', 'differs'],
  ]);
  expect([seen.others, seen.withheld]).toEqual([1, 0]);
});

it('keeps back what a rater elsewhere says of the scale until one has given a level oneself', () => {
  const said = proposalOf('said', { target: 'level', interventionId: null });
  const tool = newPerson({
    id: 'tool' as never,
    name: 'Hulp',
    role: 'assistant',
    colour: '#000',
    origin: 'Hulp',
  });
  const persons = [anna, tool];
  expect(see([said]).open).toHaveLength(1);
  expect(see([said], { persons })).toMatchObject({ open: [], withheld: 1 });
  const own = { ...emptyRating(report.id, anna.id, 'sms', 1), value: { type: 'level', level: 2 } as const };
  expect(see([said], { persons, ratings: [own] })).toMatchObject({ withheld: 0 });
});

const doer = { by: anna.id, env: fixedEnv(5), language: 'nl' as const };
const made = { passage: passageOf('een citaat'), kind: 'highlight', colour: 'yellow' } as const;
const accepted = (proposal: Proposal) => {
  const option = options.find((o) => o.key === proposal.target);
  if (option === undefined) throw new Error('no target');
  return { proposal, option, pdf, made, intervention: measure };
};

it('takes over passage, evidence and answer in one step, and leaves an answer that stands', () => {
  const proposal = proposalOf('p', field);
  const empty = studyOf({ proposals: [proposal] });
  const writes = acceptWrites(empty, accepted(proposal), doer);
  expect(writes.map((w) => w.table)).toEqual(['annotations', 'evidence', 'extractions', 'proposals']);
  expect(writes[2]?.after).toMatchObject({ answers: { [fieldId]: { text: 'Werk', by: anna.id } } });
  expect(writes[3]?.after).toMatchObject({ state: 'accepted', by: anna.id });
  expect(keepsAnswer(empty, accepted(proposal), doer)).toBe(false);
  const extractions = [writes[2]?.after as never];
  const again = studyOf({ extractions });
  expect(acceptWrites(again, accepted(proposal), doer).map((w) => w.table)).not.toContain('extractions');
  expect(keepsAnswer(again, accepted(proposal), doer)).toBe(true);
});

it('puts an answer to the scale into one’s own rating where that says nothing yet', () => {
  const level = proposalOf('l', { target: 'level', interventionId: null, answer: { text: '3', rows: [] } });
  const rating = acceptWrites(studyOf(), accepted(level), doer).find((w) => w.table === 'ratings')?.after;
  expect(rating).toMatchObject({ personId: anna.id, value: { type: 'level', level: 3 } });
  const rated = studyOf({ ratings: [rating as never] });
  expect(keepsAnswer(rated, accepted({ ...level, answer: { text: '2', rows: [] } }), doer)).toBe(true);
  const reason =
    options.find((o) => o.group === 'rating' && o.key !== 'level' && o.key.includes('item:'))?.key ?? '';
  const item = proposalOf('i', { target: reason, interventionId: null, answer: { text: 'yes', rows: [] } });
  expect(acceptWrites(studyOf(), accepted(item), doer).some((w) => w.table === 'ratings')).toBe(true);
});

it('where two answer a field, what one takes over or turns down is still open for the other', () => {
  const two = { ...project, filling: { people: 2 as const, isBlind: true } };
  const ben = newPerson({ id: 'ben' as never, name: 'Ben', role: 'assistant', colour: '#000' });
  const of = (personId: typeof anna.id) =>
    targetOptions(two, report.id, personId, measure, 'nl', 'Niveau', emptyProjectData());
  const proposal = proposalOf('p', field);
  const option = of(anna.id).find((o) => o.key === proposal.target)!;
  const { start, end } = proposal.place!;
  const passage = { ...passageOf('een citaat'), position: { corpus: CORPUS, start, end } };
  const persons = [{ ...anna, role: 'assistant' as const }, ben];
  const before = studyOf({ projects: [two], persons, proposals: [proposal] });
  const given = { ...accepted(proposal), option, made: { ...made, passage } };
  const writes = acceptWrites(before, given, doer);
  expect(writes.map((w) => w.table)).toEqual(['annotations', 'evidence', 'readings']);
  expect(writes[2]).toMatchObject({ id: `${measure.id}:${anna.id}` });
  const after = studyOf({
    projects: [two],
    persons,
    proposals: [proposal],
    annotations: [writes[0]?.after as never],
    evidence: [writes[1]?.after as never],
  });
  const open = (data: typeof after, personId: typeof anna.id) =>
    storedFor(data, pdf, of(personId), measure.id, personId).open.length;
  expect([open(before, anna.id), open(after, anna.id), open(after, ben.id)]).toEqual([1, 0, 1]);
  const gone = dismissed(two, proposal, doer);
  const turnedDown = studyOf({
    projects: [two],
    persons,
    proposals: [proposal],
    dismissals: [gone.after as never],
  });
  expect([open(turnedDown, anna.id), open(turnedDown, ben.id)]).toEqual([0, 1]);
  expect(dismissed(project, proposal, doer)).toMatchObject({
    table: 'proposals',
    after: { state: 'dismissed' },
  });
});

it('a lead who fills nothing in makes no third answer: what is taken over is settled once two are done', () => {
  const two = { ...project, filling: { people: 2 as const, isBlind: false } };
  const person = (id: string, role: 'lead' | 'assistant') =>
    newPerson({ id: id as never, name: id, role, colour: '#000' });
  const [lead, ben, cas] = [person('lead', 'lead'), person('ben', 'assistant'), person('cas', 'assistant')];
  const proposal = proposalOf('p', field);
  const reading = (by: typeof ben, text: string, doneAt: number | null) =>
    newReading(measure.id, by.id, 1, { [fieldId]: { text, rows: [], by: by.id, at: 1 } }, doneAt);
  const study = (doneAt: number | null, saidByCas = 'Loon') =>
    studyOf({
      projects: [two],
      persons: [anna, lead, ben, cas],
      proposals: [proposal],
      readings: [reading(ben, 'Zorg', 5), reading(cas, saidByCas, doneAt)],
    });
  const own = { ...doer, by: lead.id };
  const targets = targetOptions(two, report.id, lead.id, measure, 'nl', 'Niveau', emptyProjectData());
  const option = targets.find((o) => o.key === proposal.target)!;
  const seen = (data: ReturnType<typeof study>, by = lead) =>
    storedFor(data, pdf, targets, measure.id, by.id);
  expect(seen(study(null))).toMatchObject({ open: [], closed: 1 });
  expect(seen(study(null), ben)).toMatchObject({ closed: 0 });
  expect(seen(study(6)).open).toHaveLength(1);
  expect(seen(study(6), person('third', 'assistant'))).toMatchObject({ open: [], closed: 1 });
  const given = { ...accepted(proposal), option };
  const writes = acceptWrites(study(6), given, own);
  expect(writes.map((w) => w.table)).toEqual(['annotations', 'evidence', 'extractions', 'proposals']);
  expect(writes[1]?.after).toMatchObject({ target: { type: 'field', fieldId } });
  expect(writes[2]?.after).toMatchObject({ answers: { [fieldId]: { text: 'Werk', by: 'lead' } } });
  // What both say stands already: only the passage is added.
  expect(keepsAnswer(study(6, 'Zorg'), given, own)).toBe(true);
  const began = { ...study(6), readings: [...study(6).readings, reading(lead, '', null)] };
  expect(acceptWrites(began, given, own).map((w) => w.table)).toContain('readings');
});

it('an answer to a question of a tool goes into one’s own appraisal, where there is none yet', () => {
  const [question] = questionsOf(riskOfBias);
  const itemId = question!.question.id;
  const using = { ...project, toolIds: [riskOfBias.id] };
  const target = `appraisal:${riskOfBias.id}:${itemId}`;
  const answer = { text: question!.options[0]!.id, rows: [] };
  const proposal = proposalOf('t', { target, interventionId: null, answer });
  const data = studyOf({ projects: [using], proposals: [proposal] });
  const targets = targetOptions(using, report.id, anna.id, measure, 'nl', 'Niveau', data);
  const [row] = storedFor(data, pdf, targets, measure.id, anna.id).open;
  const given = { proposal, option: row!.option, pdf, made, intervention: measure };
  const writes = acceptWrites(data, given, doer);
  expect(writes.map((w) => w.table)).toEqual(['annotations', 'evidence', 'appraisals', 'proposals']);
  expect(writes[2]?.after).toMatchObject({ personId: anna.id, answers: { [itemId]: answer.text } });
  expect(answerText(using, proposal, 'nl', (key) => key)).toBe(question!.options[0]!.label.nl);
  const again = { ...data, appraisals: [writes[2]?.after as never] };
  expect(keepsAnswer(again, given, doer)).toBe(true);
});
