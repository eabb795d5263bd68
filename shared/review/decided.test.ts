// Decisions on the records of one publication count together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { type Decision, emptyDecision, type Stage, type Verdict } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { newDuplicateGroup } from '../model/duplicate-group';
import { newPerson } from '../model/people';
import { newReference } from '../model/reference';
import { newResolution } from '../model/resolution';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { screeningTable } from './agreement';
import { decisionPlace } from './decided';
import { flowOf } from './flow';
import { refuseWrite } from './policy';
import { statusSource } from './statuses';

const [kept, away, alone] = ['kept', 'away', 'alone'] as [ReferenceId, ReferenceId, ReferenceId];
const [noor, jelle, lead] = ['noor', 'jelle', 'lead'] as [PersonId, PersonId, PersonId];
const group = newDuplicateGroup({
  ...{ id: 'g' as never, keptId: kept, memberIds: [kept, away], basis: 'sure' },
  ...{ merged: {}, from: {}, chosen: {}, by: lead, at: 10 },
});
const TITLE: Stage = 'title-abstract';
const said = (id: ReferenceId, by: PersonId, verdict: Verdict | null, decidedAt = 1): Decision => ({
  ...emptyDecision(id, by, TITLE),
  ...{ verdict, decidedAt },
});
function study(decisions: Decision[], part: Partial<ProjectData> = {}): ProjectData {
  return {
    ...emptyProjectData(),
    projects: [defaultProject(fixedEnv(0), 'Studie')],
    persons: [noor, jelle, lead].map((id) =>
      newPerson({ id, name: id, role: id === lead ? 'lead' : 'assistant', colour: 'red' }),
    ),
    references: [kept, away, alone].map((id, sequence) =>
      newReference({ id, sequence, csl: { type: 'report', title: 'T' } }),
    ),
    duplicates: [group],
    decisions,
    ...part,
  };
}
const resolved = (id: ReferenceId, verdict: 'include' | 'exclude') =>
  newResolution({
    ...{ referenceId: id, stage: TITLE, verdict, reason: null, argument: '', basis: 'lead' },
    ...{ by: lead, at: 3 },
  });
const statusOf = (data: ProjectData, id: ReferenceId = kept) => statusSource(data).statusOf(id);

describe('of records of one publication', () => {
  it('who differ over two of them differ, in the status, the flow and the agreement', () => {
    const data = study([said(kept, noor, 'include'), said(away, jelle, 'exclude')]);
    expect([statusOf(data), statusOf(data, away)]).toEqual(['conflict', 'conflict']);
    expect(flowOf(data).other.undecided.references).toEqual([kept]);
    expect(screeningTable(data, TITLE).rows).toEqual([{ referenceId: kept, values: [2, 0] }]);
    expect(statusOf({ ...data, duplicates: [] })).not.toBe('conflict');
  });

  it('a person has one decision: of the kept one, with a verdict before without, else the newest', () => {
    const of = (...all: Decision[]) => statusSource(study(all)).decisionsOf(kept);
    const own = said(kept, noor, 'include');
    expect(of(said(away, noor, 'exclude', 9), own)).toEqual([own]);
    const other = said(away, noor, 'exclude');
    expect(of(other, said(kept, noor, null))).toEqual([other]);
    const whose = { referenceId: kept, personId: noor, stage: TITLE };
    expect(decisionPlace(study([other]), whose)).toEqual({ ...whose, referenceId: away });
    expect(decisionPlace(study([other, own]), whose)).toEqual(whose);
    expect(decisionPlace(study([other]), { ...whose, personId: jelle }).referenceId).toBe(kept);
  });

  it('a resolution stands with the decisions that it resolved, and hides no other', () => {
    const both = [said(away, noor, 'include'), said(away, jelle, 'exclude')];
    expect(statusOf(study(both, { resolutions: [resolved(away, 'exclude')] }))).toBe('excluded');
    const more = [said(kept, noor, 'include'), ...both];
    expect(statusOf(study(more, { resolutions: [resolved(away, 'exclude')] }))).toBe('conflict');
    const own = [resolved(away, 'exclude'), resolved(kept, 'include')];
    expect(statusOf(study(more, { resolutions: own }))).not.toBe('conflict');
  });

  it('who decided on the other one may write down what was agreed on', () => {
    const data = study([said(kept, noor, 'include'), said(away, jelle, 'exclude')]);
    const agreed = { ...resolved(kept, 'include'), basis: 'agreement' as const, by: jelle };
    const [project] = data.projects;
    const { stages } = project!.screening;
    const open = { ...stages, [TITLE]: { ...stages[TITLE], isBlind: false } };
    const projects = [{ ...project!, screening: { ...project!.screening, stages: open } }];
    const facts = { ...data, projects, beside: [], hasWork: () => false };
    const refused = (part: Partial<ProjectData>) =>
      refuseWrite({ ...facts, ...part }, jelle, 'resolutions', [undefined, agreed] as never);
    expect(refused({})).toBeNull();
    expect(refused({ duplicates: [] })).toBe('only-lead');
  });

  it('statuses that are made from earlier ones are as those that are made anew', () => {
    const one = fc.record({
      id: fc.constantFrom(kept, away, alone),
      by: fc.constantFrom(noor, jelle),
      verdict: fc.constantFrom<Verdict | null>('include', 'exclude', 'maybe', null),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (steps) => {
        const base = study([]);
        let decisions: Decision[] = [];
        let last = statusSource(base);
        for (const [at, { id, by, verdict }] of steps.entries()) {
          const next = said(id, by, verdict, at);
          const is = decisions.some((d) => d.id === next.id);
          decisions = is ? decisions.map((d) => (d.id === next.id ? next : d)) : [...decisions, next];
          const source = statusSource({ ...base, decisions });
          const anew = statusSource({ ...base, references: [...base.references], decisions: [...decisions] });
          for (const ref of [kept, away, alone]) {
            expect(source.statusOf(ref)).toBe(anew.statusOf(ref));
            expect(source.decisionsOf(ref)).toEqual(anew.decisionsOf(ref));
          }
          expect(source.changedSince(last)).toEqual(new Set([id === away ? kept : id]));
          last = source;
        }
      }),
    );
  });
});
