import { describe, expect, it } from 'vitest';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import { decisionId, emptyDecision } from '../../../shared/model/decision';
import { decisionWrite, labelWrite } from './decision-write';

const of = {
  referenceId: 'r1' as ReferenceId,
  personId: 'anna' as PersonId,
  stage: 'title-abstract' as const,
};
const id = decisionId(of.referenceId, of.personId, of.stage);
const before = {
  ...emptyDecision(of.referenceId, of.personId, of.stage),
  verdict: 'maybe' as const,
  note: 'lezen',
  labels: ['review', 'oud'],
  decidedAt: 5,
  durationMs: 7,
};
const other = { ...emptyDecision(of.referenceId, 'bert' as PersonId, of.stage), note: 'van een ander' };
const moment = { decidedAt: 100, durationMs: 20, criteria: 2 };

describe('a decision', () => {
  it('begins empty, with its moment', () => {
    expect(decisionWrite([other], of, { verdict: 'exclude', reason: 'E2' }, moment)).toEqual({
      table: 'decisions',
      id,
      after: {
        ...emptyDecision(of.referenceId, of.personId, of.stage),
        verdict: 'exclude',
        reason: 'E2',
        ...moment,
      },
    });
  });

  it('made again takes the place of the one before, and keeps its note and labels', () => {
    const { after } = decisionWrite([other, before], of, { verdict: 'include', reason: null }, moment);
    expect(after).toEqual({ ...before, verdict: 'include', reason: null, ...moment });
  });

  it('with a note only stays of the time that it was made', () => {
    const { after } = decisionWrite([before], of, { note: 'gelezen' }, moment);
    expect(after).toEqual({ ...before, note: 'gelezen' });
  });
});

describe('a label', () => {
  it('is put on beside those that are there', () => {
    expect(labelWrite([before], of, 'nieuw', true).after).toEqual({
      ...before,
      labels: ['review', 'oud', 'nieuw'],
    });
    expect(labelWrite([before], of, 'oud', true).after).toEqual({ ...before, labels: ['review', 'oud'] });
  });

  it('is taken off, and no other', () => {
    expect(labelWrite([other, before], of, 'review', false).after).toEqual({ ...before, labels: ['oud'] });
  });
});
