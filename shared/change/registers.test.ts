// Registers: every record comes back from its parts, and parts of two states go together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedEnv } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import type { Project } from '../model/project';
import { tableSchemas } from '../model/tables';
import { changedPaths, recordOf, type Registers, registersOf } from './registers';

const env = fixedEnv(1_800_000_000_000);

/** Changes of the project that a screen can make. */
const edits: ((project: Project) => Project)[] = [
  (p) => ({ ...p, title: 'Other' }),
  (p) => ({ ...p, engines: [...p.engines, 'Scopus'] }),
  (p) => ({ ...p, engines: p.engines.slice(1) }),
  (p) => ({ ...p, engines: [...p.engines].reverse() }),
  (p) => ({ ...p, criteria: p.criteria.slice(0, -1) }),
  (p) => ({
    ...p,
    countries: p.countries.map((c, i) => (i === 0 ? { ...c, name: { nl: 'X', en: 'Y' } } : c)),
  }),
  (p) => ({ ...p, cues: { 'field:x': { nl: ['a'] } } }),
  (p) => ({ ...p, cues: {} }),
  (p) => ({ ...p, screening: { ...p.screening, labels: ['a', 'a', 'b/c', '~#'] } }),
  (p) => ({ ...p, screening: { ...p.screening, ranking: { ...p.screening.ranking, isOn: true } } }),
  (p) => ({ ...p, instruction: { ...p.instruction, nl: 'Beste' } }),
];

const changed = (before: unknown, after: unknown): string[] =>
  changedPaths(registersOf('projects', before), registersOf('projects', after));

describe('registers', () => {
  it('give a record back that was edited in any way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...edits)), (steps) => {
        const project = steps.reduce((p, edit) => edit(p), defaultProject(env, 'Study'));
        expect(recordOf('projects', registersOf('projects', project))).toEqual(project);
      }),
    );
  });
  it('mixed of two states satisfy the schema', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...edits)),
        fc.array(fc.constantFrom(...edits)),
        fc.infiniteStream(fc.boolean()),
        (a, b, picks) => {
          const start = defaultProject(env, 'Study');
          const [one, two] = [a, b].map((steps) =>
            registersOf(
              'projects',
              steps.reduce((p, e) => e(p), start),
            ),
          ) as [Registers, Registers];
          const mixed: Registers = new Map();
          for (const path of new Set([...one.keys(), ...two.keys()])) {
            const own = picks.next().value === true ? one.get(path) : two.get(path);
            if (own !== undefined) mixed.set(path, own);
          }
          expect(tableSchemas.projects.safeParse(recordOf('projects', mixed)).error).toBeUndefined();
        },
      ),
    );
  });
  it('name what differs', () => {
    const project = defaultProject(env, 'Study');
    const [first] = project.criteria;
    expect(changed(project, { ...project, title: 'T', region: 'R' })).toEqual(['title', 'region']);
    const criteria = project.criteria.map((c) =>
      c === first ? { ...c, explanation: { nl: 'n', en: 'e' } } : c,
    );
    expect(changed(project, { ...project, criteria })).toEqual([`criteria/${first?.code ?? ''}`]);
    expect(changed(project, null)).toEqual([...registersOf('projects', project).keys()]);
  });
});
