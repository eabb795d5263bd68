// What is printed of templates that two people fill in, and what of it waits.
import { describe, expect, it } from 'vitest';
import {
  fixedEnv,
  type AnnotationId,
  type EvidenceId,
  type InterventionId,
  type PersonId,
} from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newEvidence } from '../model/evidence';
import { newExtraction } from '../model/extraction';
import { newIntervention } from '../model/intervention';
import { newPerson } from '../model/people';
import { newReading, readingId } from '../model/reading';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { answerWrite, ownAnswers, settledWrite } from './own-answers';
import { buildBoard } from './board';
import { asPrinted, halfFilled, maySettle, toFillIn, unsettled } from './printed';

const env = fixedEnv(0);
const [anna, ben, lead] = ['anna', 'ben', 'lead'] as PersonId[] as [PersonId, PersonId, PersonId];
const id = 'i1' as InterventionId;
const answer = (by: PersonId, text: string) => ({ text, rows: [], by, at: 1 });
const reading = (by: PersonId, answers: Record<string, string>, isDone = true) =>
  newReading(
    id,
    by,
    1,
    Object.fromEntries(Object.entries(answers).map(([field, text]) => [field, answer(by, text)])),
    isDone ? 5 : null,
  );
const supports = (n: number, by: PersonId, fieldId: string) =>
  newEvidence({
    id: `e${n}` as EvidenceId,
    annotationId: `a${n}` as AnnotationId,
    target: { type: 'reading', readingId: readingId(id, by), fieldId },
    by,
    at: 1,
  });
const study = (more: Partial<ProjectData> = {}, people: 1 | 2 = 2): ProjectData => ({
  ...emptyProjectData(),
  projects: [{ ...defaultProject(env, 'Study'), filling: { people, isBlind: false } }],
  persons: [anna, ben, lead].map((p) => newPerson({ id: p, name: p, role: 'assistant', colour: 'teal' })),
  interventions: [newIntervention(id, 'M', 'SE', 0)],
  ...more,
});
const texts = (data: ProjectData): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asPrinted(data).extractions[0]?.answers ?? {}).map(([field, a]) => [field, a.text]),
  );

describe('what is printed', () => {
  const readings = [reading(anna, { target: 'x', place: 'A' }), reading(ben, { target: 'x', place: 'B' })];
  const evidence = [supports(1, anna, 'target'), supports(2, ben, 'target'), supports(3, ben, 'place')];
  it('is the project itself where one person fills in', () => {
    const data = study({ extractions: [newExtraction(id, 1, { target: answer(anna, 'x') })] });
    expect(asPrinted(data)).toBe(data);
  });
  it('is what both say, with the passages of both, and nothing of what differs', () => {
    const data = study({ readings, evidence });
    expect(texts(data)).toEqual({ target: 'x' });
    const field = { type: 'field', extractionId: 'x:i1', fieldId: 'target' };
    expect(asPrinted(data).evidence.map((e) => [e.annotationId, e.target])).toEqual([
      ['a1', field],
      ['a2', field],
    ]);
    expect(asPrinted(asPrinted(data))).toBe(asPrinted(data));
    expect(unsettled(data).map((u) => u.fields.map((f) => f.id))).toEqual([['place']]);
    const [row] = buildBoard(data);
    expect([row?.status, row?.unsettled.map((f) => f.nl)]).toEqual([
      'unsettled',
      ['Land + stad OF gebied van uitvoering'],
    ]);
  });
  it('is what was settled, with the passages of whose answer it became', () => {
    const open = study({ readings, evidence });
    const write = settledWrite(open, id, 'place', answer(lead, 'B'));
    const data = { ...open, extractions: [write.after] } as ProjectData;
    expect(texts(data)).toEqual({ target: 'x', place: 'B' });
    expect(asPrinted(data).evidence.map((e) => e.annotationId)).toEqual(['a1', 'a2', 'a3']);
    expect(unsettled(data)).toEqual([]);
    const changed = [readings[0]!, reading(ben, { target: 'x', place: 'C' })];
    expect(texts({ ...data, readings: changed })).toEqual({ target: 'x' });
    expect(unsettled({ ...data, readings: changed })).toHaveLength(1);
  });
  it('stays what one filled in before, until two are done', () => {
    const extractions = [newExtraction(id, 1, { place: answer(lead, 'oud') })];
    const half = [reading(anna, { place: 'A' }), reading(ben, { place: 'B' }, false)];
    expect(texts(study({ extractions, readings: half }))).toEqual({ place: 'oud' });
    expect(texts(study({ extractions, readings }))).toEqual({ target: 'x' });
  });
});

it('names what one of two filled in only, and what a person is still to fill in', () => {
  const data = study({ readings: [reading(anna, { place: 'A' }), reading(ben, {}, false)] });
  expect(halfFilled(data)).toEqual([id]);
  expect(toFillIn(data, anna)).toEqual([]);
  expect(toFillIn(data, ben)).toEqual([id]);
  const both = study({ readings: [reading(anna, {}), reading(ben, {})] });
  expect(halfFilled(both)).toEqual([]);
  expect(toFillIn(both, lead)).toEqual([]);
});

it('whoever is done, and the lead, settles once two are', () => {
  const both = [reading(anna, {}), reading(ben, {})];
  expect(maySettle(both, id, { id: anna, role: 'assistant' })).toBe(true);
  expect(maySettle(both, id, { id: lead, role: 'assistant' })).toBe(false);
  expect(maySettle(both, id, { id: lead, role: 'lead' })).toBe(true);
  expect(maySettle(both.slice(1), id, { id: lead, role: 'lead' })).toBe(false);
});

describe('where an answer goes', () => {
  const doer = { by: ben, at: 9 };
  const put = (data: ProjectData, text: string) =>
    answerWrite(data, id, 'place', (now) => ({ text: now.text + text }), doer);
  it('is the template where one fills in, and a reading of one’s own where two do', () => {
    expect(put(study({}, 1), 'x')).toMatchObject({ table: 'extractions', id: 'x:i1' });
    const readings = [reading(anna, { place: 'A' }), reading(ben, { place: 'B' })];
    const write = put(study({ readings }), 'x');
    expect(write).toMatchObject({
      table: 'readings',
      id: 'i1:ben',
      after: { answers: { place: { text: 'Bx', by: ben, at: 9 } }, doneAt: 5 },
    });
    expect(ownAnswers(study({ readings }), id, lead)).toEqual({});
  });
  it('goes on with what two agreed on when one fills in again, and loses none of it', () => {
    const readings = [reading(anna, { place: 'A', target: 't' }), reading(ben, { place: 'A', target: 't' })];
    const data = study({ readings }, 1);
    const write = put(data, '!');
    expect(write).toMatchObject({ table: 'extractions', after: { answers: { place: { text: 'A!' } } } });
    expect(texts({ ...data, extractions: [write.after] } as ProjectData)).toEqual({
      place: 'A!',
      target: 't',
    });
  });
});
