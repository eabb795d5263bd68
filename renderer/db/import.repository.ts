// Writes an import in one transaction: references, what they bring along, and one entry in the log. Runs in the import worker.
import { commitTo } from '../../shared/change/commit';
import type { PersonId, ProjectId } from '../../shared/kernel/ids';
import type { DraftPage, ImportDraft } from '../../shared/import/draft';
import { planHeads } from '../../shared/rating/import-plan';
import type { ImportProblem } from '../../shared/import/parsed';
import type { SourceId } from '../../shared/kernel/ids';
import { browserEnv } from '../lib/env';
import type { ProjectDb } from './database';

export type ImportRequest = {
  projectId: ProjectId;
  by: PersonId;
  device: string;
  sourceId: SourceId | null;
  fileName: string;
  format: string;
  problems: ImportProblem[];
};

/**
 * Writes an import whole or not at all.
 *
 * @param pages - of the draft, with their texts staged in the database
 * @param isCancelled - asked between pieces; when true the transaction is rolled back
 * @returns how many references were written, or null when cancelled
 */
export async function writeImport(
  db: ProjectDb,
  draft: ImportDraft,
  pages: readonly DraftPage[],
  request: ImportRequest,
  onProgress: (done: number) => void,
  isCancelled: () => boolean,
): Promise<number | null> {
  const channel = new BroadcastChannel(`zeef-${request.projectId}`);
  try {
    const seq = await db.transact(async () => {
      const project = await db.records('projects').get(request.projectId);
      if (project === undefined) throw new Error('no such project');
      const source =
        request.sourceId === null ? undefined : await db.records('sources').get(request.sourceId);
      const plan = planHeads(browserEnv, draft.studies, {
        project,
        interventions: await db.records('interventions').toArray(),
        nextSequence: await db.references.nextSequence(),
        by: request.by,
        source:
          source === undefined
            ? null
            : { id: source.id, country: source.type === 'correspondent' ? source.country : null },
        fileName: request.fileName,
        format: request.format,
        problems: request.problems,
      });
      let done = 0;
      for (const page of pages) {
        if (isCancelled()) throw new CancelledError();
        await db.references.addList(
          page,
          plan.heads.slice(done, (done += page.cslEnds.length)),
          plan.batch.id,
        );
        onProgress(done);
      }
      if (isCancelled()) throw new CancelledError();
      const change = await commitTo(db.door, browserEnv, {
        kind: 'import.add',
        by: request.by,
        device: request.device,
        writes: plan.writes,
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

class CancelledError extends Error {}
