// Writes an import in one transaction: references, what they bring along, and one entry in the log. Runs in the import
// worker.
import { commitTo, type Write } from '../../shared/change/commit';
import { type FoundFrom, planCitations } from '../../shared/citations/plan-citations';
import type { PersonId, ProjectId } from '../../shared/kernel/ids';
import { letGo } from '../../shared/kernel/let-go';
import type { DraftPage, ImportDraft } from '../../shared/import/draft';
import { type HeadPlan, planHeads } from '../../shared/rating/import-plan';
import type { ImportProblem } from '../../shared/import/parsed';
import type { Source } from '../../shared/model/source';
import type { SourceId } from '../../shared/kernel/ids';
import { browserEnv } from '../lib/env';
import type { ProjectDb } from './database';

export type ImportRequest = {
  projectId: ProjectId;
  by: PersonId;
  device: string;
  /** Where the references are from, in their order. */
  sources: readonly { id: SourceId | null; count: number }[];
  fileName: string;
  format: string;
  problems: ImportProblem[];
  /** SHA-256 of each file that was read. */
  fileHashes: readonly string[];
  /** The seed that citation searching began from; none for any other search. */
  found?: FoundFrom | undefined;
};

// Lists written at once: enough that waiting for the database is not the cost.
const LISTS_AT_ONCE = 8;

/**
 * What goes on while an import is written. `isCancelled`: asked between pieces; when true the transaction is rolled
 * back.
 */
export type ImportWatch = {
  onProgress: (done: number) => void;
  isCancelled: () => boolean;
};

/**
 * Writes an import whole or not at all.
 *
 * @param pages - of the draft, with their texts staged in the database; of no use afterwards
 * @returns how many references were written, or null when cancelled
 */
export async function writeImport(
  db: ProjectDb,
  draft: ImportDraft,
  pages: readonly DraftPage[],
  request: ImportRequest,
  { onProgress, isCancelled }: ImportWatch,
): Promise<number | null> {
  const channel = new BroadcastChannel(`zeef-${request.projectId}`);
  try {
    const seq = await db.transact(async () => {
      const project = await db.records('projects').get(request.projectId);
      if (project === undefined) throw new Error('no such project');
      const sources = new Map((await db.records('sources').toArray()).map((s) => [s.id, s]));
      const plan = planHeads(browserEnv, draft.studies, {
        project,
        interventions: await db.records('interventions').toArray(),
        nextSequence: await db.references.nextSequence(),
        by: request.by,
        sources: request.sources.map(({ id, count }) => {
          const source = id === null ? undefined : sources.get(id);
          if (source === undefined) return { source: null, count };
          const country = source.type === 'correspondent' ? source.country : null;
          return { source: { id: source.id, country }, count };
        }),
        fileName: request.fileName,
        format: request.format,
        problems: request.problems,
        fileHashes: request.fileHashes,
      });
      let done = 0;
      for (let at = 0; at < pages.length; at += LISTS_AT_ONCE) {
        if (isCancelled()) throw new CancelledError();
        const next = pages.slice(at, at + LISTS_AT_ONCE).map((page) => ({
          page,
          heads: plan.heads.slice(done, (done += page.cslEnds.length)),
        }));
        await db.references.addLists(next, plan.batch.id);
        for (const { page } of next) letGo(page.csls);
        onProgress(done);
      }
      if (isCancelled()) throw new CancelledError();
      const change = await commitTo(db.door, browserEnv, {
        kind: 'import.add',
        by: request.by,
        device: request.device,
        writes: [...plan.writes, ...receivedFrom(request.sources, sources), ...citationsOf(request, plan)],
        bulk: { table: 'references', batchId: plan.batch.id, count: draft.count },
      });
      return change?.seq ?? 0;
    });
    channel.postMessage({ seq });
    return draft.count;
  } catch (error) {
    if (error instanceof CancelledError) return null;
    throw error;
  } finally {
    channel.close();
  }
}

/** Correspondents whose reports come in now have answered. */
function receivedFrom(runs: ImportRequest['sources'], sources: ReadonlyMap<SourceId, Source>): Write[] {
  const given = new Set(runs.flatMap(({ id, count }) => (id !== null && count > 0 ? [id] : [])));
  return [...given].flatMap((id): Write[] => {
    const source = sources.get(id);
    if (source?.type !== 'correspondent' || source.status === 'received') return [];
    return [{ table: 'sources', id, after: { ...source, status: 'received' } }];
  });
}

/** What is written of where an import was found. */
function citationsOf({ found, by }: ImportRequest, { batch, heads }: HeadPlan): Write[] {
  if (found === undefined) return [];
  const ids = heads.map((head) => head.id);
  return planCitations(browserEnv, found, { ids, batchId: batch.id, by }).map((after): Write => ({
    table: 'citations',
    id: after.id,
    after,
  }));
}

class CancelledError extends Error {}
