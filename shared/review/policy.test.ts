// Who may write what, at the door.
import { describe, expect, it } from 'vitest';
import {
  fixedEnv,
  newId,
  type CommentId,
  type InterventionId,
  type PersonId,
  type ReferenceId,
} from '../kernel/ids';
import type { Comment } from '../model/comment';
import { emptyDecision } from '../model/decision';
import { defaultProject } from '../model/default-project';
import type { Person } from '../model/people';
import type { Project } from '../model/project';
import { emptyRating, type Rating, withLevels } from '../model/rating';
import { emptyAppraisal } from '../model/appraisal';
import { starScale } from '../rating/appraisal/tools/stars';
import { newExtraction } from '../model/extraction';
import { newReading } from '../model/reading';
import { newReview, type Review, reviewId } from '../model/review';
import { type Resolution, resolutionId } from '../model/resolution';
import { effectLadder } from '../rating/scales/effect-ladder';
import { type PolicyFacts, refuseWrite } from './policy';

const env = fixedEnv(1_800_000_000_000);
const person = (name: string, role: Person['role']): Person => ({
  id: newId<PersonId>(env),
  schemaVersion: 9,
  name,
  role,
  colour: 'indigo',
  languages: [],
  origin: null,
});
const [lotte, anna, bram] = [
  person('Lotte', 'lead'),
  person('Anna', 'assistant'),
  person('Bram', 'assistant'),
];
const reference = newId<ReferenceId>(env);
const stage = 'title-abstract' as const;
const open = defaultProject(env, 'Study');
const withStage = (part: Partial<Project['screening']['stages'][typeof stage]>): Project => ({
  ...open,
  screening: {
    ...open.screening,
    stages: { ...open.screening.stages, [stage]: { ...open.screening.stages[stage], ...part } },
  },
});
const blind = withStage({ isBlind: true });
const facts = (part: Partial<PolicyFacts> = {}): PolicyFacts => ({
  reviews: [],
  persons: [lotte, anna, bram],
  projects: [open],
  decisions: [emptyDecision(reference, anna.id, stage)],
  ratings: [],
  appraisals: [],
  effects: [],
  extractions: [],
  references: [],
  batches: [],
  duplicates: [],
  readings: [],
  beside: [],
  hasWork: (id) => id === bram.id,
  ...part,
});
const comment = (by: Person): Comment => ({
  id: newId<CommentId>(env),
  schemaVersion: 2,
  subject: { table: 'decisions', id: `${reference}:${stage}` },
  text: 'x',
  by: by.id,
  at: 0,
  resolvedAt: null,
});
const resolution = (basis: Resolution['basis']): Resolution => ({
  id: resolutionId(reference, stage),
  schemaVersion: 3,
  referenceId: reference,
  stage,
  verdict: 'include',
  reason: null,
  basis,
  argument: 'a',
  by: anna.id,
  at: 0,
});

describe('a screener', () => {
  it('does not lift the blind, nor put it on', () => {
    const lifted = withStage({ isBlind: true, unblindedAt: 5 });
    for (const [before, after] of [
      [blind, lifted],
      [blind, open],
      [open, blind],
      [lifted, blind],
    ] as const) {
      expect(refuseWrite(facts(), anna.id, 'projects', [before, after])).toBe('only-lead');
      expect(refuseWrite(facts(), lotte.id, 'projects', [before, after])).toBeNull();
    }
    expect(refuseWrite(facts(), anna.id, 'projects', [blind, { ...blind, title: 'T' }])).toBeNull();
    expect(refuseWrite(facts(), anna.id, 'projects', [blind, null])).toBe('only-lead');
  });
  it('changes no role, brings in no lead and removes nobody', () => {
    expect(refuseWrite(facts(), anna.id, 'persons', [anna, { ...anna, role: 'lead' }])).toBe('only-lead');
    expect(refuseWrite(facts(), anna.id, 'persons', [lotte, { ...lotte, role: 'assistant' }])).toBe(
      'only-lead',
    );
    expect(refuseWrite(facts(), anna.id, 'persons', [null, person('Eva', 'lead')])).toBe('only-lead');
    expect(refuseWrite(facts(), anna.id, 'persons', [anna, null])).toBe('only-lead');
    expect(refuseWrite(facts(), anna.id, 'persons', [anna, { ...anna, name: 'Anne' }])).toBeNull();
    expect(refuseWrite(facts(), anna.id, 'persons', [null, person('Eva', 'assistant')])).toBeNull();
  });
  it('writes no decision of anybody else, wherever they work', () => {
    const elsewhere = { ...person('Kofi (Rayyan)', 'assistant'), origin: 'Rayyan' };
    const decision = (of: Person) => emptyDecision(reference, of.id, stage);
    const all = facts({ persons: [lotte, anna, bram, elsewhere] });
    for (const of of [bram, elsewhere])
      expect(refuseWrite(all, anna.id, 'decisions', [null, decision(of)])).toBe('not-own');
    expect(refuseWrite(all, lotte.id, 'decisions', [null, decision(bram)])).toBe('not-own');
    // A lead brings in what was decided elsewhere, also with the person who decided, and takes it out.
    expect(refuseWrite(all, lotte.id, 'decisions', [null, decision(elsewhere)])).toBeNull();
    expect(refuseWrite(all, lotte.id, 'decisions', [decision(elsewhere), null])).toBeNull();
    expect(
      refuseWrite(facts({ beside: [elsewhere] }), lotte.id, 'decisions', [null, decision(elsewhere)]),
    ).toBeNull();
    expect(refuseWrite(facts(), lotte.id, 'decisions', [null, decision(elsewhere)])).toBe('not-own');
    expect(refuseWrite(all, lotte.id, 'persons', [bram, { ...bram, origin: 'Rayyan' }])).toBe('not-own');
  });
  it('resolves nothing, but writes down what was agreed where she decided and it is not blind', () => {
    expect(refuseWrite(facts(), anna.id, 'resolutions', [null, resolution('lead')])).toBe('only-lead');
    expect(refuseWrite(facts(), anna.id, 'resolutions', [resolution('lead'), resolution('agreement')])).toBe(
      'only-lead',
    );
    expect(
      refuseWrite(facts({ projects: [blind] }), anna.id, 'resolutions', [null, resolution('agreement')]),
    ).toBe('blind');
    expect(refuseWrite(facts(), bram.id, 'resolutions', [null, resolution('agreement')])).toBe('only-lead');
    expect(refuseWrite(facts(), anna.id, 'resolutions', [null, resolution('agreement')])).toBeNull();
    expect(refuseWrite(facts(), lotte.id, 'resolutions', [null, resolution('lead')])).toBeNull();
  });
  it('edits or removes nobody else’s comment', () => {
    const [own, other] = [comment(anna), comment(bram)];
    expect(refuseWrite(facts(), anna.id, 'comments', [other, { ...other, text: 'y' }])).toBe('not-own');
    expect(refuseWrite(facts(), anna.id, 'comments', [other, { ...other, by: anna.id }])).toBe('not-own');
    expect(refuseWrite(facts(), anna.id, 'comments', [other, null])).toBe('not-own');
    expect(refuseWrite(facts(), anna.id, 'comments', [null, other])).toBe('not-own');
    expect(refuseWrite(facts(), anna.id, 'comments', [own, { ...own, text: 'y' }])).toBeNull();
    expect(refuseWrite(facts(), lotte.id, 'comments', [other, null])).toBeNull();
    expect(refuseWrite(facts(), lotte.id, 'comments', [other, { ...other, text: 'y' }])).toBe('not-own');
  });
});

describe('a lead', () => {
  it('stays while there is no other', () => {
    expect(refuseWrite(facts(), lotte.id, 'persons', [lotte, { ...lotte, role: 'assistant' }])).toBe(
      'last-lead',
    );
    expect(refuseWrite(facts(), lotte.id, 'persons', [lotte, null])).toBe('last-lead');
    // Who decided elsewhere leads nothing here.
    const away = facts({ persons: [lotte, { ...anna, role: 'lead', origin: 'Rayyan' }] });
    expect(refuseWrite(away, lotte.id, 'persons', [lotte, { ...lotte, role: 'assistant' }])).toBe(
      'last-lead',
    );
    const two = facts({ persons: [lotte, { ...anna, role: 'lead' }, bram] });
    expect(refuseWrite(two, lotte.id, 'persons', [lotte, { ...lotte, role: 'assistant' }])).toBeNull();
  });
  it('approves nothing that nobody has rated or filled in', () => {
    const review = (
      type: Review['subject']['type'],
      status: Review['status'],
      settled: Review['settled'] = null,
    ): Review => ({
      id: reviewId(type, reference),
      schemaVersion: 13,
      printedLevel: null,
      covers: null,
      subject: { type, id: reference },
      status,
      comment: '',
      settled,
      by: lotte.id,
      at: 0,
    });
    const level = { type: 'level' as const, level: 3 };
    const rated = { ...emptyRating(reference, anna.id, 'sms', 0), value: level };
    for (const status of ['approved', 'signed-off'] as const) {
      expect(refuseWrite(facts(), lotte.id, 'reviews', [null, review('rating', status)])).toBe('unrated');
      expect(
        refuseWrite(facts({ ratings: [{ ...rated, value: null }] }), lotte.id, 'reviews', [
          null,
          review('rating', status),
        ]),
      ).toBe('unrated');
      expect(
        refuseWrite(facts({ ratings: [rated] }), lotte.id, 'reviews', [null, review('rating', status)]),
      ).toBeNull();
      expect(refuseWrite(facts(), lotte.id, 'reviews', [null, review('rating', status, level)])).toBeNull();
      expect(refuseWrite(facts(), lotte.id, 'reviews', [null, review('extraction', status)])).toBe('unrated');
    }
    expect(refuseWrite(facts(), lotte.id, 'reviews', [null, review('rating', 'returned')])).toBeNull();
  });
  it('keeps the scale once there are ratings on it, and lets all else be changed', () => {
    const before = defaultProject(env, 'T');
    const other = { ...before, scaleId: 'sms-wwg' };
    const rating = emptyRating(reference, anna.id, 'sms', 0);
    const rated = { ...rating, value: { type: 'level' as const, level: 3 } };
    const ask = (ratings: Rating[], after: Project) =>
      refuseWrite(facts({ ratings }), lotte.id, 'projects', [before, after]);
    expect(ask([], other)).toBeNull();
    expect(ask([rating], other)).toBeNull();
    expect(ask([rated], other)).toBe('scale-in-use');
    expect(ask([rated], { ...before, title: 'Anders' })).toBeNull();
    // A scale of one's own with the same name and other levels.
    const own = { ...effectLadder, id: 'eigen' };
    const mine = { ...before, scaleId: 'eigen', scales: [own] };
    const fewer = { ...mine, scales: [{ ...own, levels: own.levels.slice(1) }] };
    const step = (after: Project) =>
      refuseWrite(facts({ ratings: [rated] }), lotte.id, 'projects', [mine, after]);
    expect(step(fewer)).toBe('scale-in-use');
    expect(step({ ...mine, scales: [{ ...own, sources: ['Beter'] }] })).toBeNull();
  });
  it('keeps the scale once a level is settled on it, though nobody rated', () => {
    const before = defaultProject(env, 'T');
    const level = { type: 'level', level: 3 } as const;
    const settled = newReview({
      subject: { type: 'rating', id: reference },
      status: 'open',
      comment: '',
      settled: level,
      by: lotte.id,
      at: 0,
    });
    const ask = (reviews: Review[]) =>
      refuseWrite(facts({ reviews }), lotte.id, 'projects', [before, { ...before, scaleId: 'sms-wwg' }]);
    expect(ask([settled])).toBe('scale-in-use');
    expect(ask([{ ...settled, settled: null }])).toBeNull();
  });
  it('lets no level come that is of another scale than the project’s, by redoing or from another window', () => {
    const none = emptyRating(reference, anna.id, 'sms', 0);
    const rated: Rating = { ...none, value: { type: 'level', level: 3 } };
    const other = { ...open, scaleId: 'sms-wwg' };
    const ask = (on: Project, before: Rating | null, after: Rating | null) =>
      refuseWrite(facts({ projects: [on] }), anna.id, 'ratings', [before, after]);
    expect(ask(open, none, rated)).toBeNull();
    expect(ask(other, none, rated)).toBe('other-scale');
    expect(ask(other, null, rated)).toBe('other-scale');
    expect(ask(other, null, { ...rated, scaleId: 'sms-wwg' })).toBeNull();
    expect(ask(other, null, { ...none, argument: 'Nog geen niveau' })).toBeNull();
    // What stands is the person's to explain and to take away.
    expect(ask(other, rated, { ...rated, argument: 'Zo' })).toBeNull();
    expect(ask(other, rated, none)).toBeNull();
    expect(ask(other, rated, null)).toBeNull();
    // A scale that is gone is the Maryland scale.
    expect(ask({ ...open, scaleId: 'weg' }, none, rated)).toBeNull();
    expect(ask({ ...open, scaleId: 'weg' }, none, { ...rated, scaleId: 'weg' })).toBeNull();
  });
  it('lets a lead bring in what a rater elsewhere gave, of what is signed off too, and approves nothing by it', () => {
    const tool = { ...person('Hulp', 'assistant'), origin: 'Hulp' };
    const given: Rating = {
      ...emptyRating(reference, tool.id, 'sms', 0),
      value: { type: 'level', level: 3 },
    };
    const signed = newReview({
      subject: { type: 'rating', id: reference },
      status: 'signed-off',
      comment: '',
      settled: null,
      by: lotte.id,
      at: 0,
    });
    const now = facts({ beside: [tool], reviews: [signed] });
    expect(refuseWrite(now, lotte.id, 'ratings', [null, given])).toBeNull();
    expect(refuseWrite(now, anna.id, 'ratings', [null, given])).toBe('not-own');
    expect(refuseWrite(now, lotte.id, 'ratings', [null, { ...given, personId: lotte.id }])).toBe('locked');
    const alone = facts({ ratings: [given], persons: [lotte, tool] });
    const approved = { ...signed, status: 'approved' as const };
    expect(refuseWrite(alone, lotte.id, 'reviews', [null, approved])).toBe('unrated');
  });
  it('leaves an appraisal to its person, and what is settled of all to the lead', () => {
    const of = { referenceId: reference, toolId: 'rob2', at: 0 };
    const own = emptyAppraisal({ ...of, personId: anna.id, kind: 'own' });
    const settled = emptyAppraisal({ ...of, personId: lotte.id, kind: 'settled' });
    expect(refuseWrite(facts(), anna.id, 'appraisals', [null, own])).toBeNull();
    expect(refuseWrite(facts(), bram.id, 'appraisals', [own, { ...own, argument: 'x' }])).toBe('not-own');
    expect(refuseWrite(facts(), anna.id, 'appraisals', [null, { ...settled, personId: anna.id }])).toBe(
      'only-lead',
    );
    expect(refuseWrite(facts(), lotte.id, 'appraisals', [null, settled])).toBeNull();
  });
  it('keeps which of several levels is printed while a report that has several is signed off', () => {
    const part = (id: string, level: number) => ({
      ...{ id, measureId: null, about: id, argument: '', answers: {}, downgrades: [], overruleReason: '' },
      value: { type: 'level' as const, level },
    });
    const rated = withLevels(emptyRating(reference, anna.id, 'sms', 0), [part('a', 4), part('b', 2)]);
    const subject = { type: 'rating' as const, id: reference };
    const done = newReview({
      subject,
      status: 'signed-off',
      comment: '',
      settled: null,
      by: lotte.id,
      at: 0,
    });
    const named = { ...done, printedLevel: '|b' };
    const change = [open, { ...open, severalLevels: 'lead' as const }] as const;
    const ask = (review: typeof done) =>
      refuseWrite(facts({ ratings: [rated], reviews: [review] }), lotte.id, 'projects', change);
    expect(ask(done)).toBe('locked');
    expect(ask({ ...done, status: 'approved' })).toBeNull();
    expect(ask({ ...done, settled: { type: 'level', level: 3 } })).toBeNull();
    const now = facts({ ratings: [rated], reviews: [done] });
    expect(refuseWrite(now, lotte.id, 'reviews', [done, named])).toBe('locked');
    expect(refuseWrite(now, lotte.id, 'reviews', [done, { ...named, status: 'open' }])).toBeNull();
  });
  it('lets a tool that somebody appraised with get other texts, and no other rules', () => {
    const own = emptyAppraisal({
      referenceId: reference,
      toolId: 'nos',
      at: 0,
      personId: anna.id,
      kind: 'own',
    });
    const ask = (tools: Project['tools']) =>
      refuseWrite(facts({ appraisals: [own] }), lotte.id, 'projects', [open, { ...open, tools }]);
    expect(ask([{ ...starScale, licence: { nl: 'x', en: 'x' } }])).toBeNull();
    expect(ask([{ ...starScale, overall: { ...starScale.overall, rules: [] } }])).toBe('tool-in-use');
  });
  it('removes who has done nothing only', () => {
    expect(refuseWrite(facts(), lotte.id, 'persons', [bram, null])).toBe('has-work');
    expect(refuseWrite(facts(), lotte.id, 'persons', [anna, null])).toBeNull();
  });
});

describe('a template that two fill in', () => {
  const id = 'i1' as InterventionId;
  const two = { ...open, filling: { people: 2 as const, isBlind: true } };
  const reading = (by: Person, doneAt: number | null) => newReading(id, by.id, 1, {}, doneAt);
  const settled = newExtraction(id, 1, { a: { text: 'x', rows: [], by: anna.id, at: 1 } });
  const settle = (by: Person, ...readings: ReturnType<typeof reading>[]) =>
    refuseWrite(facts({ projects: [two], readings }), by.id, 'extractions', [null, settled]);

  it('a reading is its person’s, and stays where the template is signed off', () => {
    const own = reading(anna, null);
    expect(refuseWrite(facts(), anna.id, 'readings', [null, own])).toBeNull();
    const answered = newReading(id, anna.id, 1, { a: { text: 'x', rows: [], by: anna.id, at: 1 } }, 1);
    expect(refuseWrite(facts(), lotte.id, 'readings', [own, answered])).toBe('not-own');
    expect(refuseWrite(facts(), anna.id, 'readings', [own, answered])).toBeNull();
    // With nothing answered one would see what the other says by saying that one is done.
    expect(refuseWrite(facts(), anna.id, 'readings', [own, { ...own, doneAt: 1 }])).toBe('unrated');
    expect(refuseWrite(facts(), bram.id, 'readings', [own, null])).toBe('not-own');
    const signed = newReview({
      subject: { type: 'extraction', id },
      status: 'signed-off',
      comment: '',
      settled: null,
      by: lotte.id,
      at: 1,
    });
    expect(refuseWrite(facts({ reviews: [signed] }), anna.id, 'readings', [own, null])).toBe('locked');
  });

  it('is not reopened once both are done, by an undo neither', () => {
    const answers = { a: { text: 'x', rows: [], by: anna.id, at: 1 } };
    const own = newReading(id, anna.id, 1, answers, 1);
    const steps = [
      [own, { ...own, doneAt: null }] as const,
      [own, null] as const,
      [own, { ...own, doneAt: 9 }] as const,
    ];
    const all = (other: number | null) =>
      steps.map((step) =>
        refuseWrite(facts({ readings: [own, reading(bram, other)] }), anna.id, 'readings', step),
      );
    expect(all(2)).toEqual(['both-done', 'both-done', 'both-done']);
    expect(all(null)).toEqual([null, null, null]);
    // What they answer may still change: that is no answer of their own any more.
    const both = facts({ readings: [own, reading(bram, 2)] });
    expect(refuseWrite(both, anna.id, 'readings', [own, { ...own, answers: {} }])).toBeNull();
  });

  it('is settled once both are done, by one of them or the lead', () => {
    expect(settle(anna, reading(anna, 1), reading(bram, null))).toBe('two-fill-in');
    expect(settle(anna, reading(anna, 1), reading(bram, 2))).toBeNull();
    expect(settle(anna, reading(lotte, 1), reading(bram, 2))).toBe('two-fill-in');
    expect(settle(lotte, reading(anna, 1), reading(bram, 2))).toBeNull();
    // Where one fills it in, it is for all.
    expect(refuseWrite(facts(), anna.id, 'extractions', [null, settled])).toBeNull();
  });

  it('who fills in is the lead’s to say', () => {
    expect(refuseWrite(facts(), anna.id, 'projects', [open, two])).toBe('only-lead');
    expect(refuseWrite(facts(), lotte.id, 'projects', [open, two])).toBeNull();
  });

  it('is approved where both say the same, and not while nothing is final', () => {
    const answers = (by: Person, text: string) => ({
      [open.template.sections[0]!.fields[0]!.id]: { text, rows: [], by: by.id, at: 1 },
    });
    const both = (text: string) => [
      newReading(id, anna.id, 1, answers(anna, 'x'), 1),
      newReading(id, bram.id, 1, answers(bram, text), 1),
    ];
    const approved = newReview({
      subject: { type: 'extraction', id },
      status: 'approved',
      comment: '',
      settled: null,
      by: lotte.id,
      at: 1,
    });
    const approve = (text: string) =>
      refuseWrite(facts({ projects: [two], readings: both(text) }), lotte.id, 'reviews', [null, approved]);
    expect(approve('y')).toBe('unrated');
    expect(approve('x')).toBeNull();
  });
});
