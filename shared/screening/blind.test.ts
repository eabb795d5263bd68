// What follows from another's decisions is hidden with them, in the records and in the log.
import { describe, expect, it } from 'vitest';
import { fixedEnv, newId, type PersonId, type ReferenceId } from '../kernel/ids';
import type { Change } from '../model/change';
import { emptyDecision, type Stage } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { blindChanges, blindData } from './blind';

const env = fixedEnv(1_800_000_000_000);
const [anna, bram] = [newId<PersonId>(env), newId<PersonId>(env)];
const reference = newId<ReferenceId>(env);
const project = defaultProject(env, 'Study');
project.screening.stages['title-abstract'] = { ...project.screening.stages['title-abstract'], isBlind: true };

const comment = (by: PersonId, stage: Stage) => ({
  id: `${by}${stage}`,
  schemaVersion: 2,
  subject: { table: 'decisions', id: `${reference}:${stage}` },
  text: 'zij sluit uit',
  by,
  at: 0,
  resolvedAt: null,
});
const resolution = (stage: Stage) => ({
  id: `${reference}:${stage}`,
  referenceId: reference,
  stage,
  by: anna,
});
const printed = (by: PersonId) => ({ id: `x${by}`, by, tables: {} });
const data = {
  ...emptyProjectData(),
  projects: [project],
  decisions: [anna, bram].flatMap((p) =>
    (['title-abstract', 'full-text'] as const).map((s) => emptyDecision(reference, p, s)),
  ),
  comments: [anna, bram].flatMap((p) => [comment(p, 'title-abstract'), comment(p, 'full-text')]),
  resolutions: [resolution('title-abstract'), resolution('full-text')],
  exports: [printed(anna), printed(bram)],
} as unknown as ProjectData;

const hiddenFromBram = [
  ['decisions', `${reference}:${anna}:title-abstract`],
  ['comments', `${anna}title-abstract`],
  ['resolutions', `${reference}:title-abstract`],
  ['exports', `x${anna}`],
];

describe('while a stage is blind', () => {
  it('decisions, comments on them, resolutions and what was printed are hidden in the records, of that stage only', () => {
    const seen = blindData(data, bram);
    for (const table of ['decisions', 'comments', 'resolutions', 'exports'] as const) {
      const hidden = hiddenFromBram.filter(([t]) => t === table).map(([, id]) => id);
      expect(seen[table].map((r) => r.id)).toEqual(
        data[table].map((r) => r.id as string).filter((id) => !hidden.includes(id)),
      );
    }
  });
  it('and in the log', () => {
    const log = (['decisions', 'comments', 'resolutions', 'exports'] as const).flatMap((table) =>
      (data[table] as { id: string }[]).flatMap((record) => [
        { bulk: null, patches: [{ table, id: record.id, before: null, after: record }] },
        { bulk: null, patches: [{ table, id: record.id, before: record, after: null }] },
      ]),
    ) as unknown as Change[];
    const seen = blindChanges(log, data, bram).flatMap((c) => c.patches.map((p) => [p.table, p.id]));
    expect(seen).toEqual(
      log
        .flatMap((c) => c.patches.map((p) => [p.table, p.id]))
        .filter(([t, id]) => !hiddenFromBram.some(([table, hidden]) => t === table && id === hidden)),
    );
    expect(seen).toHaveLength(log.length - 2 * hiddenFromBram.length);
  });
});
