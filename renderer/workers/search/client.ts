// The search worker of the open project: one, made when it is first needed.
import type { ProjectId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import type { SearchColumn } from '../../../shared/review/columns';
import { WorkerCalls } from '../rpc/calls';
import type { Search } from './reference-search';
import type { SearchWorker } from './search.worker';

/** Asks one project's search worker. */
export class SearchClient {
  private readonly calls = new WorkerCalls<SearchWorker>(
    new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }),
  );
  private version = 0;
  private rows: readonly Reference[] = [];

  constructor(readonly projectId: ProjectId) {}

  /**
   * Says which references are searched, numbered as they stand. Nothing happens when they are the same objects as
   * before.
   */
  async setRows(rows: readonly Reference[]): Promise<void> {
    if (rows.length === this.rows.length && rows.every((r, i) => r === this.rows[i])) return;
    this.rows = rows;
    const ids = rows.map((r) => r.id).join('\n');
    await this.calls.call('setRows', { projectId: this.projectId, version: ++this.version, ids });
  }

  /** Numbers of the rows that are found, in order; null when the rows changed meanwhile. */
  find(search: Search, signal: AbortSignal): Promise<Uint32Array | null> {
    return this.calls.call('find', { version: this.version, ...search }, { signal });
  }

  /** The rank of each row by a column (see review/sort-ranks); null when the rows changed meanwhile. */
  ranks(column: SearchColumn): Promise<Uint32Array | null> {
    return this.calls.call('ranks', { version: this.version, column });
  }

  end(): void {
    this.calls.end();
  }
}

let client: SearchClient | null = null;

/** The search of a project; that of another is ended. */
export function searchOf(projectId: ProjectId): SearchClient {
  if (client?.projectId !== projectId) {
    client?.end();
    client = new SearchClient(projectId);
  }
  return client;
}

/** Begins anew with the next question: a worker that failed may have read half. */
export function endSearch(): void {
  client?.end();
  client = null;
}
