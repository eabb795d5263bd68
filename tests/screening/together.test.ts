// Division, blinding and resolutions, on the records themselves.
import { describe, expect, it } from 'vitest';
import { copyFor } from '../../shared/bundle/blind-copy';
import { findBrokenLink, sealAnew } from '../../shared/change/commit';
import { type ChangeId, fixedEnv, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { emptyDecision, type Decision } from '../../shared/model/decision';
import { defaultScreening, type StageSettings } from '../../shared/model/screening-settings';
import { resolutionId } from '../../shared/model/resolution';
import { statusSource } from '../../shared/review/statuses';
import { blindChanges, blindData } from '../../shared/screening/blind';
import { languageCode } from '../../shared/kernel/language-code';
import { divide, pilotReferences } from '../../shared/screening/division';
import { buildDemoProject } from '../../shared/demo/demo-project';

const data = (await buildDemoProject(fixedEnv(0))).toData();
const [project] = data.projects;
const persons = ['anna', 'bram', 'carla'].map((name, i) => ({
  ...data.persons[0]!,
  id: name as PersonId,
  name,
  languages: [['nl'], ['de', 'English'], ['Dutch']][i]!,
}));
const many = Array.from({ length: 3000 }, (_, i) => ({
  ...data.references[0]!,
  id: `r${i}` as ReferenceId,
  csl: { ...data.references[0]!.csl, language: ['nl', 'ger', 'fr'][i % 3]! },
}));
const settings = (part: Partial<StageSettings>): StageSettings => ({
  ...defaultScreening().stages['title-abstract'],
  ...part,
});
const load = (assignment: Map<ReferenceId, PersonId[]>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const ids of assignment.values()) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

describe('a copy to take along', () => {
  const stage: StageSettings = settings({ isBlind: true });
  const blind = {
    ...data,
    persons: [
      { ...persons[0]!, role: 'lead' as const },
      { ...persons[1]!, role: 'assistant' as const },
    ],
    projects: [
      {
        ...project!,
        screening: { ...defaultScreening(), stages: { 'title-abstract': stage, 'full-text': stage } },
      },
    ],
    decisions: ['anna', 'bram'].map((who) =>
      emptyDecision('r1' as ReferenceId, who as PersonId, 'title-abstract'),
    ),
  };
  const patch = (d: Decision) => ({ table: 'decisions', id: d.id, before: null, after: d });
  const log = sealAnew(
    blind.decisions.map((d, i) => ({
      id: `c${i}` as ChangeId,
      seq: i + 1,
      at: '0',
      by: d.personId,
      device: 'test',
      kind: 'decision.record',
      patches: [patch(d)],
      bulk: null,
      undoes: null,
      redoes: null,
      prevHash: '',
      hash: '',
    })),
  );
  it('has all for the lead and for a backup, own decisions for a screener, and a whole chain', () => {
    expect(copyFor({ data: blind, log }, null).data).toBe(blind);
    expect(copyFor({ data: blind, log }, 'anna' as PersonId).log).toBe(log);
    const own = copyFor({ data: blind, log }, 'bram' as PersonId);
    expect(own.data.decisions.map((d) => d.personId)).toEqual(['bram']);
    expect(own.log.map((c) => c.by)).toEqual(['bram']);
    expect(findBrokenLink(own.log)).toBeNull();
    expect(findBrokenLink(log)).toBeNull();
  });
});

describe('division', () => {
  it('by lot is fair, complete, and follows from the seed alone', () => {
    const byLot = settings({ division: 'random', seed: 4 });
    const first = divide(byLot, persons, many);
    expect([...first.values()].every((ids) => ids.length === 1)).toBe(true);
    for (const n of Object.values(load(first))) expect(Math.abs(n - 1000)).toBeLessThan(120);
    expect(divide(byLot, persons, [...many].reverse()).get(many[5]!.id)).toEqual(first.get(many[5]!.id));
    expect([...divide({ ...byLot, seed: 5 }, persons, many).values()]).not.toEqual([...first.values()]);
  });
  it('gives two different people where two must decide, and a sample twice where part is doubled', () => {
    for (const ids of divide(settings({ division: 'random', screeners: 2 }), persons, many).values())
      expect(new Set(ids).size).toBe(2);
    const part = divide(settings({ division: 'random', doubledPercent: 20 }), persons, many);
    const doubled = [...part.values()].filter((ids) => ids.length === 2).length;
    expect(Math.abs(doubled - 600)).toBeLessThan(100);
  });
  it('in blocks keeps neighbours together and is equal to one', () => {
    const blocks = divide(settings({ division: 'blocks' }), persons, many);
    expect(load(blocks)).toEqual({ anna: 1000, bram: 1000, carla: 1000 });
    expect(blocks.get(many[0]!.id)).toEqual(blocks.get(many[999]!.id));
  });
  it('by language goes to who reads it, and to anybody where nobody does', () => {
    const byLanguage = divide(settings({ division: 'language' }), persons, many);
    const who = (language: string): Set<string> =>
      new Set(many.filter((r) => r.csl.language === language).flatMap((r) => byLanguage.get(r.id) ?? []));
    expect([...who('ger')]).toEqual(['bram']);
    expect([...who('nl')].sort()).toEqual(['anna', 'carla']);
    expect(who('fr').size).toBe(3);
    expect(languageCode('en-GB')).toBe('en');
  });
  it('gives the pilot to all', () => {
    const withPilot = settings({ division: 'random', pilotSize: 40 });
    const pilot = pilotReferences(withPilot, many);
    expect(pilot.size).toBe(40);
    const assignment = divide(withPilot, persons, many);
    for (const id of pilot) expect(assignment.get(id)).toHaveLength(3);
  });
});

const decide = (person: string, id: string, verdict: Decision['verdict']): Decision => ({
  ...emptyDecision(id as ReferenceId, person as PersonId, 'title-abstract'),
  verdict,
  reason: verdict === 'exclude' ? 'E1' : null,
});

describe('a blind stage', () => {
  const [a, b] = data.references.map((r) => r.id);
  const decisions = [
    decide('anna', a!, 'include'),
    decide('bram', a!, 'exclude'),
    decide('bram', b!, 'maybe'),
  ];
  const screening = defaultScreening();
  const withBlind = (part: Partial<StageSettings>) => ({
    ...data,
    persons: [...data.persons, ...persons],
    decisions,
    projects: [
      {
        ...project!,
        screening: {
          ...screening,
          stages: {
            ...screening.stages,
            'title-abstract': settings({ screeners: 2, screenerIds: persons.map((p) => p.id), ...part }),
          },
        },
      },
    ],
  });
  it('shows a person only their own decisions, and nobody any', () => {
    const blind = withBlind({ isBlind: true });
    expect(blindData(blind, persons[0]!.id).decisions).toEqual([decisions[0]]);
    expect(blindData(blind, null).decisions).toEqual([]);
    const open = withBlind({ isBlind: true, unblindedAt: 1 });
    expect(blindData(open, persons[0]!.id)).toBe(open);
  });
  it('shows nobody what another did in the log, and keeps what else the entry did', () => {
    const patches = decisions.map((d) => ({ table: 'decisions', id: d.id, before: null, after: d }));
    const other = { table: 'tags', id: 't', before: null, after: { id: 't' } };
    const entry = { id: 'c', seq: 1, bulk: null, patches: [...patches, other] } as never;
    const only = { id: 'd', seq: 2, bulk: null, patches: [patches[1]] } as never;
    const seen = blindChanges([entry, only], withBlind({ isBlind: true }), persons[0]!.id);
    expect(seen.map((c) => c.patches.map((p) => p.id))).toEqual([[decisions[0]!.id, 't']]);
  });
  it('has a conflict when opened, until it is resolved, with the reason of the resolution', () => {
    const open = withBlind({ isBlind: false });
    expect(statusSource(open).statusOf(a!)).toBe('conflict');
    const resolution = {
      id: resolutionId(a!, 'title-abstract'),
      schemaVersion: 3 as const,
      referenceId: a!,
      stage: 'title-abstract' as const,
      verdict: 'exclude' as const,
      reason: 'E2',
      basis: 'lead' as const,
      argument: 'x',
      by: persons[0]!.id,
      at: 1,
    };
    const resolved = statusSource({ ...open, resolutions: [resolution] });
    expect(resolved.statusOf(a!)).toBe('excluded');
    expect(resolved.reasonOf(a!, 'title-abstract')).toBe('E2');
  });
});
