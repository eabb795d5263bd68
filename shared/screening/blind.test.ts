// What follows from another's decisions is hidden with them, in the records and in the log.
import { describe, expect, it } from 'vitest';
import {
  type AnnotationId,
  type EvidenceId,
  fixedEnv,
  type InterventionId,
  newId,
  type PersonId,
  type ReferenceId,
} from '../kernel/ids';
import type { Change } from '../model/change';
import { emptyDecision, type Stage } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { emptyProjectData, type ProjectData } from '../model/tables';
import { newEvidence } from '../model/evidence';
import { newReading, readingId } from '../model/reading';
import { blindChanges, blindData, hiddenKey, hidesAnything } from './blind';

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
  it('and in what an entry says that it wrote, in an entry that does not count too', () => {
    const id = `${reference}:${anna}:title-abstract`;
    const write = { table: 'decisions', id, path: 'note', value: 'zij sluit uit', seen: [] };
    const open = { table: 'links', id: 'l', path: 'x', value: 1, seen: [] };
    const patches = [{ table: 'decisions', id, before: null, after: data.decisions[0] }];
    const log = [
      { by: anna, bulk: null, patches, writes: [write, open] },
      { by: anna, bulk: null, patches: [], writes: [write] },
      { by: bram, bulk: null, patches: [], writes: [write] },
    ] as unknown as Change[];
    expect(blindChanges(log, data, bram).map((c) => [c.by, c.patches.length, c.writes])).toEqual([
      [anna, 0, [open]],
      [bram, 0, [write]],
    ]);
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

describe('while two fill in templates without seeing each other’s answers', () => {
  const id = 'i1' as InterventionId;
  const filled = { ...defaultProject(env, 'Study'), filling: { people: 2 as const, isBlind: true } };
  const marks = ['own', 'hers', 'also'].map((mark) => ({
    id: mark,
    personId: mark === 'own' ? bram : anna,
  }));
  const evidence = (n: number, mark: string, by: PersonId, of: 'reading' | 'rating') =>
    newEvidence({
      id: `e${n}` as EvidenceId,
      annotationId: mark as AnnotationId,
      target:
        of === 'reading'
          ? { type: 'reading', readingId: readingId(id, by), fieldId: 'f' }
          : { type: 'rating', ratingId: `${reference}:${by}` as never, itemId: null },
      by,
      at: 1,
    });
  const study = (annaDone: number | null, bramDone: number | null): ProjectData =>
    ({
      ...emptyProjectData(),
      projects: [filled],
      readings: [newReading(id, anna, 1, {}, annaDone), newReading(id, bram, 1, {}, bramDone)],
      annotations: marks,
      evidence: [
        evidence(1, 'own', bram, 'reading'),
        evidence(2, 'hers', anna, 'reading'),
        evidence(3, 'also', anna, 'reading'),
        evidence(4, 'also', anna, 'rating'),
      ],
    }) as unknown as ProjectData;
  const ids = (data: ProjectData, viewer: PersonId | null) =>
    (['readings', 'evidence', 'annotations'] as const).map((table) =>
      blindData(data, viewer)[table].map((r) => r.id as string),
    );
  it.each([
    [5, null],
    [null, 5],
    [null, null],
  ])(
    'answers, their passages and marks made for nothing else are hidden until both are done (%s, %s)',
    (a, b) => {
      expect(ids(study(a, b), bram)).toEqual([[`i1:${bram}`], ['e1', 'e4'], ['own', 'also']]);
      // A lead who fills in nothing sees neither.
      expect(ids(study(a, b), null)).toEqual([[], ['e4'], ['also']]);
    },
  );
  it('open for all once both are done, where it was not blind, and where one fills in', () => {
    for (const viewer of [bram, null]) {
      expect(ids(study(5, 6), viewer)).toEqual([
        [`i1:${anna}`, `i1:${bram}`],
        ['e1', 'e2', 'e3', 'e4'],
        ['own', 'hers', 'also'],
      ]);
    }
    for (const filling of [
      { people: 2 as const, isBlind: false },
      { people: 1 as const, isBlind: true },
    ]) {
      const open = { ...study(5, null), projects: [{ ...filled, filling }] };
      expect(blindData(open, bram)).toBe(open);
      expect(hidesAnything(open)).toBe(false);
    }
  });
  it('hides them in the log too, and says that something is hidden', () => {
    const half = study(5, null);
    const log = (['readings', 'evidence', 'annotations'] as const).flatMap((table) =>
      half[table].map((r) => ({ bulk: null, patches: [{ table, id: r.id, before: null, after: r }] })),
    ) as unknown as Change[];
    const seen = blindChanges(log, half, bram).flatMap((c) => c.patches.map((p) => p.id));
    expect(seen).toEqual([`i1:${bram}`, 'e1', 'e4', 'own', 'also']);
    expect(hidesAnything(half)).toBe(true);
    expect(hiddenKey(half)).not.toBe(hiddenKey(study(5, 6)));
    expect(hiddenKey({ ...half, projects: [defaultProject(env, 'x')] })).toBe('');
  });
  it('hides in the log also what was marked for such an answer and taken away again', () => {
    const half = { ...study(5, null), evidence: [], annotations: [] };
    const mark = { id: 'gone', personId: anna };
    const [made] = [evidence(9, 'gone', anna, 'reading')];
    const patch = (table: string, record: { id: string }, isBack = false) =>
      isBack
        ? { table, id: record.id, before: record, after: null }
        : { table, id: record.id, before: null, after: record };
    const log = [
      { bulk: null, patches: [patch('annotations', mark), patch('evidence', made)] },
      { bulk: null, patches: [patch('evidence', made, true)] },
      { bulk: null, patches: [patch('annotations', mark, true)] },
    ] as unknown as Change[];
    expect(blindChanges(log, half, bram)).toEqual([]);
    expect(blindChanges(log, half, anna)).toEqual(log);
  });
});
