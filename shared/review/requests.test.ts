import { expect, test } from 'vitest';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { newRetrieval, type RetrievalPart } from '../model/retrieval';
import { emptyDecision, type Stage } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { newPerson } from '../model/people';
import type { Reference } from '../model/reference';
import { newSearch } from '../model/source';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { fixedEnv } from '../kernel/ids';
import { isOverdue, openRequests, remindersOf, withReminder } from './requests';

const AT = Date.parse('2026-03-10T12:00:00Z');
const anna = newPerson({ id: 'anna' as PersonId, name: 'Anna', role: 'lead', colour: 'teal' });
const asked = (id: string, part: RetrievalPart = {}) =>
  newRetrieval({ referenceId: id as ReferenceId, by: anna.id, at: AT, ...part });
const include = (id: string, stage: Stage) => ({
  ...emptyDecision(id as ReferenceId, anna.id, stage),
  verdict: 'include' as const,
  decidedAt: 1,
});
const study = (more: Partial<ProjectData>): ProjectData => ({
  ...emptyProjectData(),
  projects: [defaultProject(fixedEnv(AT), 'Studie')],
  persons: [anna],
  sources: [newSearch('s' as never, 'PsycINFO', 'x', '2026-01-01')],
  references: ['a', 'b', 'c'].map(
    (id, sequence) =>
      ({
        ...{ id, sequence, batchId: null, sourceId: 's', country: null, citedAs: null, tags: [] },
        csl: { type: 'report', title: id },
      }) as unknown as Reference,
  ),
  decisions: ['a', 'b', 'c'].map((id) => include(id, 'title-abstract')),
  ...more,
});
const ids = (data: ProjectData): string[] => openRequests(data).map((r) => r.referenceId);

test('what is asked for is listed, oldest first; one without a date by when it was noted', () => {
  const retrievals = [
    asked('a', { askedOn: '2026-03-12' }),
    asked('b'),
    asked('c', { status: 'waiting', askedOn: '2026-02-01' }),
  ];
  const data = study({ retrievals });
  expect(openRequests(data).map((r) => [r.referenceId, r.since])).toEqual([
    ['c', '2026-02-01'],
    ['b', '2026-03-10'],
    ['a', '2026-03-12'],
  ]);
});

test('one without a date is waited for since the day on the wall', () => {
  const zone = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Tokyo';
    const at = Date.UTC(2026, 2, 10, 20);
    expect(openRequests(study({ retrievals: [{ ...asked('b'), at }] }))[0]?.since).toBe('2026-03-11');
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('what is not to be had, is here or was judged on its text is not waited for', () => {
  const retrievals = [asked('a', { status: 'not-available' }), asked('b'), asked('c')];
  expect(ids(study({ retrievals }))).toEqual(['b', 'c']);
  const documents = [{ id: 'd', referenceId: 'b' }] as never;
  expect(ids(study({ retrievals, documents }))).toEqual(['c']);
  const decisions = [...study({}).decisions, include('c', 'full-text')];
  expect(ids(study({ retrievals, documents, decisions }))).toEqual([]);
});

test('one is late from the day after its answer was expected', () => {
  expect(isOverdue(asked('a', { expectedOn: '2026-03-09' }), '2026-03-10')).toBe(true);
  expect(isOverdue(asked('a', { expectedOn: '2026-03-10' }), '2026-03-10')).toBe(false);
  expect(isOverdue(asked('a'), '2026-03-10')).toBe(false);
});

test('reminders of two people are read in the order of their days', () => {
  const merged = asked('a', {
    reminders: [
      { date: '2026-03-05', note: 'gebeld' },
      { date: '2026-03-01', note: '' },
    ],
  });
  expect(remindersOf(merged).map((r) => r.date)).toEqual(['2026-03-01', '2026-03-05']);
});

test('a reminder comes after those before it', () => {
  const before = asked('a', { reminders: [{ date: '2026-03-01', note: '' }] });
  expect(withReminder(before, '2026-03-10', ' gebeld ').reminders).toEqual([
    { date: '2026-03-01', note: '' },
    { date: '2026-03-10', note: 'gebeld' },
  ]);
});
