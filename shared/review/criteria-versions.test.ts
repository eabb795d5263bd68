// Decisions name the version of the criteria; the pilot shows where people read a criterion in two ways.
import { describe, expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../kernel/ids';
import { newConfirmation } from '../model/confirmation';
import { decisionId, emptyDecision, type Verdict } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { newPerson } from '../model/people';
import { newReference } from '../model/reference';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { pilotFacts, underEarlierCriteria } from './criteria-versions';

const [anna, ben] = ['anna', 'ben'] as [PersonId, PersonId];
const ids = ['r1', 'r2', 'r3'] as ReferenceId[];
type Said = readonly [ReferenceId, PersonId, Verdict, string | null, number];

function study(said: readonly Said[], versions: number, pilotSize = 0): ProjectData {
  const project = defaultProject(fixedEnv(1), 'S');
  const { screening } = project;
  const stage = { ...screening.stages['title-abstract'], pilotSize };
  return {
    ...emptyProjectData(),
    projects: [
      {
        ...project,
        criteriaVersions: Array.from({ length: versions - 1 }, (_, i) => ({
          version: i + 1,
          criteria: project.criteria,
          why: 'scherper',
          by: anna,
          endedAt: i + 1,
        })),
        screening: { ...screening, stages: { ...screening.stages, 'title-abstract': stage } },
      },
    ],
    persons: [anna, ben].map((p) => newPerson({ id: p, name: p, role: 'lead', colour: 'teal' })),
    references: ids.map((id, sequence) => newReference({ id, csl: { type: 'report', title: id }, sequence })),
    decisions: said.map(([id, by, verdict, reason, criteria]) => ({
      ...emptyDecision(id, by, 'title-abstract'),
      id: decisionId(id, by, 'title-abstract'),
      verdict,
      reason,
      criteria,
      decidedAt: 5,
    })),
  };
}

const [r1, r2, r3] = ids as [ReferenceId, ReferenceId, ReferenceId];

describe('what was decided under earlier criteria', () => {
  const said: Said[] = [
    [r1, anna, 'exclude', 'E1', 1],
    [r2, anna, 'include', null, 2],
    [r3, anna, 'include', null, 0],
  ];

  it('is listed once there is a second version, with what was decided elsewhere', () => {
    expect(underEarlierCriteria(study(said, 1), 'title-abstract')).toEqual([]);
    expect(underEarlierCriteria(study(said, 2), 'title-abstract')).toEqual([r1, r3]);
    expect(underEarlierCriteria(study(said, 2), 'full-text')).toEqual([]);
  });

  it('is not asked again after somebody said that it stands, until the next version', () => {
    const looked = newConfirmation({
      referenceId: r1,
      personId: ben,
      stage: 'title-abstract',
      why: 'criteria',
      criteria: 2,
      decidedAt: 5,
      at: 9,
    });
    const confirmed = (versions: number): ProjectData => ({
      ...study(said, versions),
      confirmations: [looked],
    });
    expect(underEarlierCriteria(confirmed(2), 'title-abstract')).toEqual([r3]);
    expect(underEarlierCriteria(confirmed(3), 'title-abstract')).toEqual([r1, r2, r3]);
  });
});

describe('the pilot round', () => {
  it('shows by criterion and person where they differ, other reasons among them', () => {
    const facts = pilotFacts(
      study(
        [
          [r1, anna, 'exclude', 'E1', 1],
          [r1, ben, 'include', null, 1],
          [r2, anna, 'exclude', 'E1', 1],
          [r2, ben, 'exclude', 'E2', 1],
          [r3, anna, 'include', null, 1],
          [r3, ben, 'include', null, 1],
        ],
        1,
        3,
      ),
      'title-abstract',
    );
    expect([...facts.judged].sort()).toEqual(ids);
    expect([...facts.differ].sort()).toEqual([r1, r2]);
    expect(facts.rows.map((r) => [r.code, r.references.length, Object.fromEntries(r.byPerson)])).toEqual([
      ['E1', 2, { anna: 2 }],
      ['E2', 1, { ben: 1 }],
    ]);
  });

  it('says nothing where there is none', () => {
    expect(pilotFacts(study([], 1), 'title-abstract')).toEqual({ judged: [], differ: [], rows: [] });
  });
});
