import { expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import type { CommentId, PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { newComment } from '../../../shared/model/comment';
import { type Decision, emptyDecision, type Stage } from '../../../shared/model/decision';
import { defaultProject } from '../../../shared/model/default-project';
import { newPerson } from '../../../shared/model/people';
import { emptyProjectData, type ProjectData } from '../../../shared/model/tables';
import { browserEnv } from '../../lib/env';
import { discussionOf, discussionSubject, groundsOf, openConflicts, resolved } from './conflicts';

const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const [r1, r2] = ['r1', 'r2'] as [ReferenceId, ReferenceId];
const lead = newPerson({ id: anna, name: 'Anna', role: 'lead', colour: '' });
const assistant = newPerson({ id: bram, name: 'Bram', role: 'assistant', colour: '' });
const project = defaultProject(browserEnv, 'Studie');
const decided = (
  id: ReferenceId,
  person: PersonId,
  verdict: Decision['verdict'],
  stage: Stage = 'title-abstract',
): Decision => ({ ...emptyDecision(id, person, stage), verdict });

test('what two people disagree on at a stage is open, with the verdicts of that stage alone', () => {
  const { screening } = project;
  const stage = { ...screening.stages['title-abstract'], screeners: 2 as const };
  const data: ProjectData = {
    ...emptyProjectData(),
    projects: [
      {
        ...project,
        screening: { ...screening, stages: { 'title-abstract': stage, 'full-text': stage } },
      },
    ],
    persons: [lead, assistant],
    references: ['r1', 'r2'].map((id) => bareReference(id, { type: 'book', title: id })),
    decisions: [
      decided(r1, anna, 'include'),
      decided(r1, bram, 'exclude'),
      decided(r1, bram, 'include', 'full-text'),
      decided(r2, anna, 'include'),
      decided(r2, bram, 'include'),
    ],
  };
  const [conflict, ...more] = openConflicts(data, 'title-abstract');
  expect(more).toEqual([]);
  expect(conflict?.reference.id).toBe(r1);
  expect(conflict?.decisions.map((d) => [d.personId, d.verdict])).toEqual([
    [anna, 'include'],
    [bram, 'exclude'],
  ]);
  expect(openConflicts(data, 'full-text')).toEqual([]);
});

test('a discussion is of one reference at one stage', () => {
  const said = (id: string, subject: { table: string; id: string }) =>
    newComment({ id: id as CommentId, subject, text: id, by: anna, at: 1 });
  const comments = [
    said('own', discussionSubject(r1, 'title-abstract')),
    said('other stage', discussionSubject(r1, 'full-text')),
    said('other reference', discussionSubject(r2, 'title-abstract')),
    said('other table', { ...discussionSubject(r1, 'title-abstract'), table: 'ratings' }),
  ];
  expect(discussionOf(comments, r1, 'title-abstract').map((c) => c.text)).toEqual(['own']);
});

test('grounds are the criterion in words, by its code where it is gone, and the note', () => {
  const grounds = (reason: string | null, note: string): string =>
    groundsOf(project, { reason, note, criteria: 1 }, 'nl');
  expect(grounds('E1', '')).toBe('Andere doelgroep');
  expect(grounds('X9', 'zie titel')).toBe('X9 · zie titel');
  expect(grounds(null, 'zie titel')).toBe('zie titel');
  expect(grounds(null, '')).toBe('');
  const ended = { version: 1, criteria: project.criteria, why: '', by: anna, endedAt: 1 };
  const later = { criteria: [], criteriaVersions: [ended] };
  expect(groundsOf(later, { reason: 'E1', note: '', criteria: 1 }, 'nl')).toBe('Andere doelgroep');
});

test('a resolution has an argument, a reason only where it excludes, and the basis of who decides', () => {
  const filled = {
    referenceId: r1,
    stage: 'full-text',
    verdict: 'exclude',
    reason: 'E1',
    argument: ' samen ',
  } as const;
  expect(resolved(filled, lead, 7)).toMatchObject({
    id: `${r1}:full-text`,
    verdict: 'exclude',
    reason: 'E1',
    basis: 'lead',
    argument: 'samen',
    by: anna,
    at: 7,
  });
  expect(resolved({ ...filled, verdict: 'include' }, assistant, 7)).toMatchObject({
    reason: null,
    basis: 'agreement',
  });
  expect(resolved({ ...filled, reason: '' }, lead, 7)?.reason).toBeNull();
  expect(resolved({ ...filled, argument: '  ' }, lead, 7)).toBeNull();
});
