import { expect, it } from 'vitest';
import { anna, hash, measure, pdfOf, report, studyOf } from '../helpers/marked';
import { fixedEnv } from '../../shared/kernel/ids';
import { questionsOf } from '../../shared/model/appraisal-tool';
import { emptyDecision } from '../../shared/model/decision';
import { newLink } from '../../shared/model/link';
import { emptyRating } from '../../shared/model/rating';
import { namesake, raterWrites } from '../../shared/proposals/as-rater';
import { riskOfBias } from '../../shared/rating/appraisal/tools/risk-of-bias';
import { lookUpAll } from '../../shared/proposals/look-up-all';
import { matchAnswers, planProposals } from '../../shared/proposals/plan-proposals';
import { leftOut, questionLines } from '../../shared/proposals/questions';

const env = fixedEnv(9);
const link = newLink(report.id, measure.id);
const data = studyOf({ links: [link] });
const lines = questionLines(data);
const long = lines.find((q) => q.form.type === 'long');
if (long === undefined) throw new Error('no long field');
const match = (...answers: object[]) =>
  matchAnswers(
    data,
    answers.map((a, index) => ({ question: 'level', ...a, line: index + 1 })),
  );
const pages = ['The first page says this.', 'The second page says that, on page 2.'];
const plan = (answers: object[], known = data, origin = 'Hulp') =>
  planProposals(
    known,
    match(...answers).matched,
    (_document, wanted) => Promise.resolve(lookUpAll({ pages, labels: ['i', 'ii'] }, wanted)),
    { origin, env, isRated: () => false },
  );

it('asks each field of each intervention of a report, and of a report without one once', () => {
  const about = (of: typeof data) => questionLines(of).filter((q) => q.question === long.question);
  expect(about(data).map((q) => q.intervention)).toEqual([measure.id]);
  expect(about(studyOf()).map((q) => q.intervention)).toEqual([null]);
  expect(lines.some((q) => q.question === 'field:sms')).toBe(false);
  expect(questionLines(data, ['other'])).toEqual([]);
});

it('asks nothing about a report that was excluded, unless it is asked for by its name', () => {
  const decision = { ...emptyDecision(report.id, anna.id, 'full-text'), verdict: 'exclude' as const };
  const excluded = { ...data, decisions: [decision] };
  expect([questionLines(excluded), leftOut(excluded), leftOut(data)]).toEqual([[], 1, 0]);
  expect(questionLines(excluded, [report.id])).toEqual(lines);
});

it('asks what the tools of the protocol ask, and reads answers to it, which rate nothing', () => {
  const projects = data.projects.map((p) => ({ ...p, toolIds: [riskOfBias.id] }));
  const study = { ...data, projects };
  const asked = questionLines(study).filter((q) => q.question.startsWith('appraisal:'));
  expect(asked.map((q) => q.question)).toEqual(
    questionsOf(riskOfBias).map((q) => `appraisal:${riskOfBias.id}:${q.question.id}`),
  );
  expect(asked.every((q) => q.intervention === null && q.form.options.length > 1)).toBe(true);
  expect(lines.some((q) => q.question.startsWith('appraisal:'))).toBe(false);
  const [first] = asked;
  const answers = [first!.form.options[0]!.label.en, 'perhaps not'].map((answer, i) => ({
    ...first!,
    answer,
    line: i + 1,
  }));
  const { matched, refused } = matchAnswers(study, answers);
  expect(matched.map((m) => m.answer.text)).toEqual([first!.form.options[0]!.id]);
  expect(refused.map((r) => r.why)).toEqual(['wrong-answer']);
  expect(raterWrites(study, matched, 'Hulp', 9).writes).toEqual([]);
});

it('finds the document by its id, its file, an earlier file of it, or the reference', () => {
  const of = { fileName: 'e.pdf', sizeBytes: 1, original: null };
  const earlier = { sha256: hash('e'), ...of, replacedAt: 1, by: anna.id };
  const study = { ...data, documents: [pdfOf({ versions: [earlier] })] };
  const ask = (answer: object) =>
    matchAnswers(study, [{ question: 'level', answer: 2, line: 1, ...answer }]).refused.map((r) => r.why);
  for (const known of [
    { document: 'pdf' },
    { sha256: hash('a') },
    { sha256: hash('e') },
    { document: 'gone', sha256: hash('a'), reference: 'report' },
    { reference: 'report' },
  ])
    expect(ask(known), JSON.stringify(known)).toEqual([]);
  for (const unknown of [{}, { document: 'gone' }, { sha256: hash('a'), reference: 'other' }])
    expect(ask(unknown), JSON.stringify(unknown)).toEqual(['unknown-document']);
});

it('refuses what is about nothing of the study, and what answers another question', () => {
  const own = { document: 'pdf' };
  const { refused } = match(
    { ...own, question: 'field:gone' },
    { ...own, question: long.question, intervention: 'gone', answer: 'x' },
    { ...own, answer: 'very high' },
  );
  expect(refused.map((r) => [r.line, r.why])).toEqual([
    [1, 'unknown-question'],
    [2, 'unknown-intervention'],
    [3, 'wrong-answer'],
  ]);
});

it('makes one proposal of the same answer, however often it is read, and none without a quotation', async () => {
  const answer = { ...long, answer: 'x', quotation: 'The second page says that' };
  const first = await plan([answer, answer, { ...answer, quotation: ' ' }]);
  expect(first.proposals.map((p) => [p.line, p.proposal.place?.pageLabel, p.proposal.place?.start])).toEqual([
    [1, 'ii', { page: 1, offset: 0 }],
  ]);
  expect([first.already, first.refused.map((r) => r.why)]).toEqual([1, ['no-quotation']]);
  const proposals = first.proposals.map((p) => p.proposal);
  expect(await plan([answer], { ...data, proposals })).toMatchObject({ proposals: [], already: 1 });
  expect((await plan([answer], { ...data, proposals }, 'Ander')).proposals).toHaveLength(1);
});

it('takes the page by its name or its number where a text stands on several', async () => {
  const said = { ...long, quotation: 'page says' };
  const found = await plan([
    { ...said, page: 'ii' },
    { ...said, page: 1, answer: 'y' },
    { ...said, answer: 'z' },
  ]);
  expect(found.proposals.map((p) => p.proposal.place?.start.page ?? p.proposal.missing?.why)).toEqual([
    1,
    0,
    'unclear',
  ]);
});

it('rates as the origin said, else as its steps lead, as one person who does not work here', () => {
  const { matched } = match(
    { document: 'pdf', answer: 3 },
    { document: 'pdf', question: long.question, answer: 'no part of it' },
  );
  const { writes, rated } = raterWrites(data, matched, 'Hulp', 9);
  expect(rated).toBe(1);
  expect(writes.map((w) => w.table)).toEqual(['persons', 'ratings']);
  expect(writes[0]?.after).toMatchObject({ name: 'Hulp', origin: 'Hulp' });
  expect(writes[1]?.after).toMatchObject({ value: { type: 'level', level: 3 }, referenceId: 'report' });
  const again = { ...data, persons: [anna, writes[0]?.after as never], ratings: [writes[1]?.after as never] };
  expect(raterWrites(again, matched, 'hulp', 10).writes).toEqual([]);
  expect(emptyRating(report.id, anna.id, 'sms', 1).value).toBeNull();
});

it('a range of levels is an answer, as raters give it', () => {
  const ranges = ['3_4', '4 - 3', '3–4'].map((answer) => ({ document: 'pdf', answer }));
  expect(match(...ranges).matched.map((m) => m.answer.text)).toEqual(['3_4', '3_4', '3_4']);
  const wrong = ['3_9', '3_3', '3_4_5', '_4'].map((answer) => ({ document: 'pdf', answer }));
  expect(match(...wrong).refused.map((r) => r.why)).toEqual(wrong.map(() => 'wrong-answer'));
  const { writes } = raterWrites(data, match(ranges[0]!).matched, 'Hulp', 9);
  expect(writes[1]?.after).toMatchObject({ value: { type: 'range', low: 3, high: 4 } });
});

it('an origin is nobody of the study, but may come again', () => {
  const { matched } = match({ document: 'pdf', answer: 3 });
  const [person] = raterWrites(data, matched, 'Hulp', 9).writes;
  const persons = [anna, person?.after as typeof anna];
  expect(['anna', 'ANNA ', 'Hulp', 'hulp', 'Ben'].map((name) => namesake(persons, name)?.id ?? null)).toEqual(
    [anna.id, anna.id, null, null, null],
  );
});
