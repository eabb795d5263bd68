// Writes an import in one transaction: references, what they bring along, and one entry in the log. Runs in the import worker.
import { commitTo } from '../../shared/change/commit';
import type { PersonId, ProjectId } from '../../shared/kernel/ids';
import { type ImportPlan, type IncomingReference, planImport } from '../../shared/rating/import-plan';
import type { ImportProblem } from '../../shared/import/parsed';
import type { SourceId } from '../../shared/kernel/ids';
import { browserEnv } from '../lib/env';
import { ProjectDb } from './database';

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
 * @param isCancelled - asked between pieces; when true the transaction is rolled back
 * @returns the plan as written, or null when cancelled
 */
export async function writeImport(
  incoming: readonly IncomingReference[],
  request: ImportRequest,
  onProgress: (done: number) => void,
  isCancelled: () => boolean,
): Promise<ImportPlan | null> {
  const db = new ProjectDb(request.projectId);
  const channel = new BroadcastChannel(`zeef-${request.projectId}`);
  try {
    const outcome = await db.transact(async () => {
      const project = await db.records('projects').get(request.projectId);
      if (project === undefined) throw new Error('no such project');
      const source =
        request.sourceId === null ? undefined : await db.records('sources').get(request.sourceId);
      const plan = planImport(browserEnv, incoming, {
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
      await db.references.addAll(plan.references, plan.batch.id, (done) => {
        if (isCancelled()) throw new CancelledError();
        onProgress(done);
      });
      if (isCancelled()) throw new CancelledError();
      const change = await commitTo(db.door, browserEnv, {
        kind: 'import.add',
        by: request.by,
        device: request.device,
        writes: plan.writes,
        bulk: { table: 'references', batchId: plan.batch.id, count: plan.references.length },
      });
      return { plan, seq: change?.seq ?? 0 };
    });
    channel.postMessage({ seq: outcome.seq });
    return outcome.plan;
  } catch (error) {
    if (error instanceof CancelledError) return null;
    throw error;
  } finally {
    db.close();
    channel.close();
  }
}

class CancelledError extends Error {}
