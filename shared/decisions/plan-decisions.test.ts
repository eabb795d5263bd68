// What bringing in a file of decisions writes, and what it leaves alone.
import { expect, it } from 'vitest';
import { bareStudy, decisionFile as file } from './study.fixture';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { emptyDecision } from '../model/decision';
import { newPerson } from '../model/people';
import { planDecisions } from './plan-decisions';

const wanted = { stage: 'title-abstract', by: null, own: 'anna' as PersonId, isLead: true } as const;
const { env, data } = bareStudy();

it('makes a person of each reader who does not work here, and a decision of each', () => {
  const plan = planDecisions(
    env,
    data,
    file({
      title: 'First!',
      said: [
        { reader: 'Kofi', verdict: 'include' },
        { reader: 'Ama', verdict: 'exclude', reason: 'wrong design', labels: ['pilot'] },
      ],
    }),
    wanted,
  );
  const persons = plan.writes.flatMap((w) => (w.table === 'persons' ? [w.after] : []));
  expect(persons).toMatchObject([
    { name: 'Kofi (Rayyan)', origin: 'Rayyan', role: 'assistant' },
    { name: 'Ama (Rayyan)', origin: 'Rayyan' },
  ]);
  const project = plan.writes.flatMap((w) => (w.table === 'projects' ? [w.after] : []))[0];
  const code = project?.criteria.at(-1);
  expect(code).toMatchObject({ kind: 'exclude', label: { nl: 'wrong design' }, stages: ['title-abstract'] });
  expect(project?.screening.labels).toEqual(['pilot']);
  expect(plan.writes.flatMap((w) => (w.table === 'decisions' ? [w.after] : []))).toMatchObject([
    { referenceId: 'r1', personId: persons[0]?.id, verdict: 'include', reason: null },
    {
      referenceId: 'r1',
      personId: persons[1]?.id,
      verdict: 'exclude',
      reason: code?.code,
      labels: ['pilot'],
    },
  ]);
  expect([plan.matched, plan.decisions, plan.left]).toEqual([1, 2, []]);
  expect(plan.readers.map((r) => [r.name, r.isNew, r.include, r.exclude])).toEqual([
    ['Kofi (Rayyan)', true, 1, 0],
    ['Ama (Rayyan)', true, 0, 1],
  ]);
});

it('finds a reference by DOI, by title and year, and by nothing less', () => {
  const found = (one: Parameters<typeof file>[0]) => {
    const plan = planDecisions(env, data, file({ ...one, said: [{ verdict: 'include' }] }), wanted);
    const decision = plan.writes.find((w) => w.table === 'decisions')?.after as
      { referenceId: string } | undefined;
    return decision?.referenceId ?? plan.left[0]?.why;
  };
  const none = { said: [] };
  expect(found({ title: 'Anything', DOI: '10.1000/ABC', ...none })).toBe('r2');
  expect(found({ title: ' SECOND – title', ...none })).toBe('r2');
  // Another DOI is another publication, unless they share their first author, as a preprint and its article do.
  expect(found({ title: 'Second title', DOI: '10.1000/other', ...none })).toBe('none');
  expect(found({ title: 'Twice', year: 2001, ...none })).toBe('r4');
  expect(found({ title: 'Twice', ...none })).toBe('several');
  expect(found({ title: 'First', year: 1990, ...none })).toBe('none');
  // So short a title, of nobody that is known, may be of the year after: see match-records.
  expect(found({ title: 'First', year: 2001, ...none })).toBe('none');
  expect(found({ title: 'First', year: 2000, ...none })).toBe('r1');
  expect(found({ title: '', ...none })).toBe('none');
  // Merged into the second.
  expect(found({ title: 'Second title, as a report', ...none })).toBe('r2');
});

it('leaves what somebody here decided, and replaces what somebody elsewhere did', () => {
  const kofi = newPerson({
    id: 'k' as PersonId,
    name: 'Kofi (Rayyan)',
    role: 'assistant',
    colour: '',
    origin: 'Rayyan',
  });
  const stood = (person: string) => ({
    ...emptyDecision('r1' as ReferenceId, person as PersonId, 'title-abstract'),
    verdict: 'exclude' as const,
    decidedAt: 5,
  });
  const before = { ...data, persons: [...data.persons, kofi], decisions: [stood('anna'), stood('k')] };
  const one = (by: string | null, reader: string | null, verdict: 'include' | 'exclude') =>
    planDecisions(env, before, file({ title: 'First', said: [{ reader, verdict }] }), { ...wanted, by });
  expect(one('Anna', null, 'include').left).toMatchObject([{ why: 'stands' }]);
  expect(one('Anna', null, 'include').writes).toEqual([]);
  expect(one(null, 'Kofi', 'include').writes).toMatchObject([
    { table: 'decisions', after: { personId: 'k', verdict: 'include' } },
  ]);
  expect(one(null, 'Kofi', 'exclude')).toMatchObject({ writes: [], already: 1, left: [] });
});

it('takes the first of what one reader says twice, and names the second where it differs', () => {
  const twice = file(
    { title: 'First', said: [{ reader: 'Kofi', verdict: 'include' }] },
    { title: 'First', said: [{ reader: 'Kofi', verdict: 'exclude' }] },
    { title: 'First', said: [{ reader: 'Kofi', verdict: 'include' }] },
  );
  const plan = planDecisions(env, data, twice, wanted);
  expect([plan.decisions, plan.left.map((l) => [l.record, l.why])]).toEqual([1, [[2, 'twice']]]);
});

it('uses the criterion, the label and the person that are there already', () => {
  const [criterion] = data.projects[0]!.criteria.filter((c) => c.kind === 'exclude');
  const plan = planDecisions(
    env,
    data,
    file({
      title: 'First',
      said: [{ verdict: 'exclude', reason: ` ${criterion?.label.en.toUpperCase() ?? ''}` }],
    }),
    { ...wanted, stage: 'full-text', by: 'anna' },
  );
  expect(plan.criteria).toEqual([]);
  expect(plan.writes).toMatchObject([
    { table: 'decisions', id: 'r1:anna:full-text', after: { reason: criterion?.code, personId: 'anna' } },
  ]);
});

it('matches no reference whose import was taken back, and the one that stands for it now', () => {
  const batches = [{ id: 'b', status: 'undone' }] as unknown as typeof data.batches;
  const back = (id: string) => ({ ...data.references.find((r) => r.id === id)!, batchId: 'b' as never });
  const twin = { ...back('r1'), id: 'again' as ReferenceId };
  const kept = data.references.map((r) => (r.id === 'r2' ? back('r2') : r));
  const after = { ...data, batches, references: [...kept, twin] };
  const of = (title: string, study = after) => {
    const one = file({ title, said: [{ reader: 'Kofi', verdict: 'include' as const }] });
    const plan = planDecisions(env, study, one, wanted);
    return [plan.left.map((l) => l.why), plan.writes.flatMap((w) => (w.table === 'decisions' ? [w.id] : []))];
  };
  // Imported, taken back and imported again.
  expect(of('First')).toMatchObject([[], [expect.stringMatching(/^r1:/)]]);
  // The kept one of the group was taken back: its other member stands.
  expect(of('Second title, as a report')).toMatchObject([[], [expect.stringMatching(/^r5:/)]]);
  expect(of('First', { ...after, references: [twin] })).toEqual([['none'], []]);
});

it('leaves what another who works here decided: that is theirs to bring in', () => {
  const bert = newPerson({ id: 'bert' as PersonId, name: 'Bert', role: 'assistant', colour: '' });
  const two = file({
    title: 'First',
    said: [
      { reader: 'Anna', verdict: 'include' },
      { reader: 'bert', verdict: 'exclude', reason: 'nowhere else' },
    ],
  });
  const plan = planDecisions(
    env,
    { ...data, persons: [...data.persons, bert] },
    { ...two, tool: 'columns' },
    wanted,
  );
  expect(plan.writes.map((w) => w.id)).toEqual(['r1:anna:title-abstract']);
  expect(plan.left).toMatchObject([{ why: 'not-own', text: 'bert' }]);
});

it('makes no criterion or label for what is not written', () => {
  const stood = { ...emptyDecision('r1' as ReferenceId, 'anna' as PersonId, 'title-abstract'), decidedAt: 5 };
  const other = file({ title: 'First', said: [{ verdict: 'exclude', reason: 'New', labels: ['Odd'] }] });
  const plan = planDecisions(env, { ...data, decisions: [stood] }, other, { ...wanted, by: 'Anna' });
  expect(plan).toMatchObject({ writes: [], criteria: [], labels: [], left: [{ why: 'stands' }] });
});

it('puts a label once on a reference, however often and however it is written', () => {
  const plan = planDecisions(
    env,
    data,
    file({ title: 'First', said: [{ reader: 'Kofi', verdict: 'include', labels: ['a', 'A', 'b'] }] }),
    wanted,
  );
  expect(plan.writes).toContainEqual(
    expect.objectContaining({
      table: 'decisions',
      after: expect.objectContaining({ labels: ['a', 'b'] }) as unknown,
    }),
  );
});

it('gives no name of spaces: of nobody it is the program', () => {
  const nobody = file({ title: 'First', said: [{ verdict: 'include' }] });
  const names = (by: string | null) =>
    planDecisions(env, data, nobody, { ...wanted, by }).readers.map((r) => r.name);
  expect([names('  '), names(' No \n or ')]).toEqual([['Rayyan'], ['No or']]);
});

it('gives a reader the same person on every machine, so that copies that are merged have them once', () => {
  const one = file({ title: 'First', said: [{ reader: 'Kofi', verdict: 'include' }] });
  const id = (reader: string) => {
    const said = { ...one, decided: one.decided.map((d) => ({ ...d, said: [{ ...d.said[0]!, reader }] })) };
    return planDecisions(env, data, said, wanted).readers[0]?.personId;
  };
  expect(id('Kofi')).toBe(id('KOFI'));
  expect(id('Kofi')).not.toBe(id('Ama'));
});

it('leaves what was decided elsewhere to the lead, and makes nobody of whom nothing comes', () => {
  const said = [{ reader: 'Kofi', verdict: 'include' as const }];
  const plan = planDecisions(env, data, file({ title: 'First', said }), { ...wanted, isLead: false });
  expect([plan.writes, plan.readers, plan.left.map((l) => l.why)]).toEqual([[], [], ['only-lead']]);
  // Said by the name that they would have here: a namesake works here, and the file may name nobody.
  const names = [{ reader: 'Anna' }, { reader: null }].map((one) => ({
    ...one,
    verdict: 'include' as const,
  }));
  const { left } = planDecisions(env, data, file({ title: 'First', said: names }), {
    ...wanted,
    isLead: false,
  });
  expect(left.map((l) => [l.why, l.text])).toEqual([
    ['only-lead', 'Anna (Rayyan)'],
    ['only-lead', 'Rayyan'],
  ]);
  const none = planDecisions(env, data, file({ title: 'Elders', said }), wanted);
  expect([none.writes, none.left.map((l) => l.why)]).toEqual([[], ['none']]);
});
