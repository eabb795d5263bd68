// Two writes of one record: other parts are merged, the same part is a question, and nothing is lost unseen.
import { describe, expect, it } from 'vitest';
import { fixedEnv, type InterventionId, newId, type PersonId, type ReferenceId } from '../kernel/ids';
import type { Change } from '../model/change';
import { defaultProject } from '../model/default-project';
import { emptyDecision } from '../model/decision';
import { newExtraction } from '../model/extraction';
import { meet, sinceRead } from './meeting';
import { registersOf } from './registers';

const env = fixedEnv(1_800_000_000_000);
const anna = newId<PersonId>(env);
const ben = newId<PersonId>(env);
const start = defaultProject(env, 'Study');
const place = { table: 'projects' as const, id: start.id };

let seq = 0;
const entry = (table: string, id: string, before: unknown, after: unknown, by = ben): Change =>
  ({
    id: `c${++seq}`,
    seq,
    at: '1800000000000-0000',
    by,
    patches: [{ table, id, before, after }],
  }) as unknown as Change;
const none = { isOwn: () => false, knowsOwn: true };
const own = (knowsOwn: boolean) => ({ isOwn: () => true, knowsOwn });

function meeting(theirs: typeof start, mine: typeof start | null) {
  const since = sinceRead([entry('projects', start.id, start, theirs)], none, 'projects', start.id);
  if (since === null) throw new Error('nothing since');
  return meet(place, theirs, mine, since);
}

describe('a write that meets another', () => {
  it('keeps both of two parts', () => {
    const theirs = { ...start, region: 'Elders' };
    const mine = { ...start, question: 'Wat werkt?' };
    const both = { ...start, region: 'Elders', question: 'Wat werkt?' };
    expect(meeting(theirs, mine)).toEqual({ after: both, conflicts: [] });
    expect(meeting(theirs, { ...theirs, question: 'Wat werkt?' })).toEqual({
      after: both,
      conflicts: [],
    });
  });
  it('asks about the same part, with both values, who and when', () => {
    const theirs = { ...start, region: 'Elders' };
    for (const mine of [
      { ...start, region: 'EU' },
      { ...theirs, region: 'EU' },
    ]) {
      expect(meeting(theirs, mine).conflicts).toEqual([
        { ...place, path: 'region', theirs: 'Elders', mine: 'EU', by: ben, at: 1_800_000_000_000 },
      ]);
    }
  });
  it('does not ask about equal values', () => {
    const same = { ...start, region: 'EU' };
    expect(meeting(same, { ...same }).conflicts).toEqual([]);
  });
  it('keeps what both add to a list, in an order that holds all', () => {
    const theirs = { ...start, engines: [...start.engines, 'Scopus'] };
    const mine = { ...start, engines: [...start.engines, 'Embase'] };
    expect(meeting(theirs, mine)).toEqual({
      after: { ...start, engines: [...start.engines, 'Embase', 'Scopus'] },
      conflicts: [],
    });
  });
  it('asks where one removes what the other changed', () => {
    const [first, ...rest] = start.criteria;
    const changed = { ...start, criteria: [{ ...first!, label: { nl: 'x', en: 'y' } }, ...rest] };
    const path = `criteria/${first!.code}`;
    expect(meeting(changed, { ...start, criteria: rest }).conflicts).toMatchObject([{ path, mine: null }]);
    expect(meeting({ ...start, criteria: rest }, changed).conflicts).toMatchObject([{ path, theirs: null }]);
  });
  it('asks about the whole where parts do not go together', () => {
    const [section, ...others] = start.template.sections;
    const field = { ...section!.fields[0]!, id: 'new' };
    const grown = { ...section!, fields: [...section!.fields, field] };
    const theirs = { ...start, template: { ...start.template, sections: [grown, ...others] } };
    const mine = { ...start, template: { ...start.template, sections: others } };
    expect(meeting(theirs, mine).conflicts).toMatchObject([{ path: '' }]);
  });
  it('asks before it removes what was changed, and brings nothing back unasked', () => {
    const theirs = { ...start, region: 'Elders' };
    expect(meeting(theirs, null).conflicts).toMatchObject([{ path: '', mine: null }]);
    const gone = sinceRead([entry('projects', start.id, start, null)], none, 'projects', start.id)!;
    expect(meet(place, null, { ...start, region: 'EU' }, gone).conflicts).toMatchObject([
      { path: '', theirs: null },
    ]);
    expect(meet(place, null, start, gone)).toEqual({ after: null, conflicts: [] });
    expect(meet(place, null, null, gone)).toEqual({ after: null, conflicts: [] });
  });
  it('asks nothing about what was done here, and keeps what a stale screen did not touch', () => {
    const mineBefore = { ...start, region: 'Hier' };
    const since = sinceRead(
      [entry('projects', start.id, start, mineBefore)],
      own(false),
      'projects',
      start.id,
    )!;
    expect(meet(place, mineBefore, { ...start, question: 'Q' }, since)).toEqual({
      after: { ...mineBefore, question: 'Q' },
      conflicts: [],
    });
    expect(meet(place, mineBefore, { ...start, region: 'Daar' }, since)).toEqual({
      after: { ...start, region: 'Daar' },
      conflicts: [],
    });
  });
  it('lets a value that is put back to what it was be put back', () => {
    // The same switch pressed twice at once: the second is worked out from the first.
    const on = {
      ...start,
      screening: { ...start.screening, ranking: { ...start.screening.ranking, isOn: true } },
    };
    const since = sinceRead([entry('projects', start.id, start, on)], own(true), 'projects', start.id)!;
    expect(meet(place, on, start, since)).toEqual({ after: start, conflicts: [] });
  });
  it('goes on from what a field saved before, beside what another window added meanwhile', () => {
    const engines = start.engines;
    const theirs = { ...start, engines: [...engines, 'Scopus'] };
    const saved = { ...start, engines: [...engines, 'E', 'Scopus'] };
    const log = [
      entry('projects', start.id, start, theirs),
      entry('projects', start.id, theirs, saved, anna),
    ];
    const since = sinceRead(
      log,
      { isOwn: (change) => change.by === anna, knowsOwn: true },
      'projects',
      start.id,
    )!;
    // The field's text never held Scopus.
    expect(meet(place, saved, { ...start, engines: [...engines, 'Embase'] }, since)).toEqual({
      after: { ...start, engines: [...engines, 'Embase', 'Scopus'] },
      conflicts: [],
    });
  });
  it('merges verdict, note and labels of one decision', () => {
    const reference = newId<ReferenceId>(env);
    const decision = emptyDecision(reference, anna, 'title-abstract');
    const theirs = { ...decision, note: 'twijfel', labels: ['a'] };
    const mine = { ...decision, verdict: 'include' as const, decidedAt: 5, labels: ['b'] };
    const since = sinceRead([entry('decisions', decision.id, null, theirs)], none, 'decisions', decision.id)!;
    const met = meet({ table: 'decisions', id: decision.id }, theirs, mine, {
      ...since,
      base: registersOf('decisions', decision),
    });
    expect(met).toEqual({ after: { ...mine, note: 'twijfel', labels: ['b', 'a'] }, conflicts: [] });
  });
  it('asks nothing where one of two that were made at once left empty what the other filled in', () => {
    const decision = emptyDecision(newId<ReferenceId>(env), anna, 'title-abstract');
    const place = { table: 'decisions' as const, id: decision.id };
    const noted = { ...decision, note: 'twijfel' };
    const decided = { ...decision, verdict: 'maybe' as const, decidedAt: 7, durationMs: 9 };
    for (const [theirs, mine] of [
      [noted, decided],
      [decided, noted],
    ] as const) {
      const since = sinceRead(
        [entry('decisions', decision.id, null, theirs)],
        none,
        'decisions',
        decision.id,
      )!;
      expect(meet(place, theirs, mine, since)).toEqual({
        after: { ...decided, note: 'twijfel' },
        conflicts: [],
      });
    }
  });
  it('asks nothing about equal answers that two gave, whoever gave them when', () => {
    const empty = newExtraction('i' as InterventionId, 1);
    const { id } = empty;
    const answer = (text: string, by: PersonId, at: number) =>
      newExtraction(empty.interventionId, 1, { title: { text, rows: [], by, at } });
    const place = { table: 'extractions' as const, id };
    const since = sinceRead(
      [entry('extractions', id, empty, answer('Zelfde', ben, 5))],
      none,
      'extractions',
      id,
    )!;
    expect(meet(place, answer('Zelfde', ben, 5), answer('Zelfde', anna, 9), since).conflicts).toEqual([]);
    expect(meet(place, answer('Zelfde', ben, 5), answer('Anders', anna, 9), since).conflicts).toMatchObject([
      { path: 'answers/title/text+rows+from', theirs: { text: 'Zelfde' }, mine: { text: 'Anders' } },
    ]);
  });
  it('takes two that were made at once as one where they agree', () => {
    const since = sinceRead([entry('projects', start.id, null, start)], none, 'projects', start.id)!;
    expect(meet(place, start, { ...start, region: 'EU' }, since).conflicts).toMatchObject([
      { path: 'region' },
    ]);
    expect(meet(place, start, start, since)).toEqual({ after: start, conflicts: [] });
  });
});
