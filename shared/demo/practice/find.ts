// The beginning of the practice study: its protocol, five imports, and the duplicates among them.
import { planMerge } from '../../duplicates/plan';
import { serialiseReferences } from '../../import/write-file';
import { type ImportBatchId, newId, type ReferenceId, type SourceId } from '../../kernel/ids';
import { newImportBatch } from '../../model/import-batch';
import { newReference, type Reference } from '../../model/reference';
import { FILES, practiceProject, type PracticeSources, practiceSources } from './project';
import { COPIES, type Inflow, OPEN_COPIES, type PracticeRecord, practiceRecords } from './records';
import type { Found } from './screening';
import type { Studio } from './studio';

const ORDER: readonly Inflow[] = ['a', 'b', 'SE', 'DE', 'FR'];
const DAYS: Readonly<Record<Inflow, string>> = {
  a: '2025-09-03',
  b: '2025-09-04',
  SE: '2025-09-05',
  DE: '2025-09-05',
  FR: '2025-09-05',
};
// So many of the duplicates were merged by the matcher, the next by a person; the last are open.
const CONFIRMED = 3;

async function openProject(studio: Studio): Promise<PracticeSources> {
  const { env, team } = studio;
  const project = practiceProject(env, team);
  const sources = practiceSources(env);
  await studio.commit(team.lead, 'project.create', [
    { table: 'projects', id: project.id, after: project },
    ...Object.values(team).map((p) => ({ table: 'persons' as const, id: p.id, after: p })),
    ...Object.values(sources).map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
  ]);
  return sources;
}

/** One file of a source: its references as they stood in it, and the entry that says so. */
export async function importFile(
  studio: Studio,
  { sourceId, fileName }: { sourceId: SourceId; fileName: string },
  records: readonly Pick<PracticeRecord, 'csl' | 'country'>[],
  sequence: number,
): Promise<Reference[]> {
  const { env, store, team } = studio;
  const batchId = newId<ImportBatchId>(env);
  const references = records.map(({ csl, country }, n) =>
    newReference({
      id: newId<ReferenceId>(env),
      csl,
      raw: { format: 'ris', text: serialiseReferences([{ csl, unknown: [] }], 'ris') },
      sourceId,
      batchId,
      country,
      sequence: sequence + n,
    }),
  );
  const batch = newImportBatch({
    id: batchId,
    sourceId,
    fileName,
    format: 'ris',
    importedAt: env.now(),
    count: references.length,
    problems: [],
  });
  store.addReferences(references);
  await store.commit(env, {
    kind: 'import.add',
    by: team.noor.id,
    device: 'oefenstudie',
    writes: [{ table: 'batches', id: batch.id, after: batch }],
    bulk: { table: 'references', batchId, count: references.length },
  });
  return references;
}

/** Says that a reference says again what another does, which is kept and screened on. */
export async function mergeCopy(
  studio: Studio,
  original: ReferenceId,
  copy: ReferenceId,
  basis: 'sure' | 'confirmed',
): Promise<void> {
  const { env, store, team } = studio;
  const references = new Map(store.toData().references.map((r) => [r.id, r]));
  const facts = {
    referenceOf: (id: ReferenceId) => references.get(id),
    groupOf: () => undefined,
    workOf: (id: ReferenceId) => (id === original ? 1 : 0),
    isWorkedOut: () => false,
    distinctions: new Set<string>(),
  };
  const plan = planMerge(env, [original, copy], facts, { basis, by: team.noor.id });
  if (!plan.ok) throw new Error(`not merged: ${plan.reason}`);
  await studio.commit(team.noor, 'duplicate.merge', plan.writes);
}

/** Says which of the references are one publication. @returns the ids that are merged into others */
async function mergeCopies(studio: Studio, found: readonly Found[]): Promise<Set<ReferenceId>> {
  studio.clock.goTo('2025-09-06');
  const copies = found.filter((f) => f.copyOf !== null).slice(0, COPIES - OPEN_COPIES);
  const merged = new Set<ReferenceId>();
  for (const [n, copy] of copies.entries()) {
    const original = found[copy.copyOf ?? -1];
    if (original === undefined) throw new Error('a copy of nothing');
    const isSure = n < copies.length - CONFIRMED;
    await mergeCopy(studio, original.id, copy.id, isSure ? 'sure' : 'confirmed');
    merged.add(copy.id);
  }
  return merged;
}

/** Sets the study up and fills it. @returns the references that are screened, without merged duplicates */
export async function findReferences(studio: Studio): Promise<Found[]> {
  const sources = await openProject(studio);
  const records = practiceRecords();
  const found: Found[] = [];
  let sequence = 0;
  for (const inflow of ORDER) {
    const indexes = records.flatMap((r, index) => (r.inflow === inflow ? [index] : []));
    const own = indexes.flatMap((index) => records[index] ?? []);
    studio.clock.goTo(DAYS[inflow]);
    const file = { sourceId: sources[inflow].id, fileName: FILES[inflow] };
    const references = await importFile(studio, file, own, sequence);
    sequence += references.length;
    for (const [n, index] of indexes.entries()) {
      const [record, reference] = [records[index], references[n]];
      if (record !== undefined && reference !== undefined)
        found[index] = { ...record, id: reference.id, index };
    }
  }
  const merged = await mergeCopies(studio, found);
  return found.filter((f) => !merged.has(f.id));
}
