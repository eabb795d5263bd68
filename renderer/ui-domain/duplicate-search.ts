// The search for duplicates of the open project: whether it runs, and the pairs that it asks about. Interface state;
// what is merged or told apart is in the records.
import { create } from 'zustand';
import type { ProjectId } from '../../shared/kernel/ids';
import type { AskedPair } from '../../shared/duplicates/found';
import type { DuplicateSearch } from '../db/merge.repository';
import type { ProjectSession } from '../db/session';
import { searchDuplicatesInWorker } from '../workers/duplicates/client';

/** How a search stands. */
export type SearchState =
  | { status: 'idle' }
  | { status: 'running'; projectId: ProjectId; share: number }
  | { status: 'done'; projectId: ProjectId; merged: number; asked: AskedPair[] }
  | { status: 'failed'; projectId: ProjectId; message: string };

export const useDuplicateSearch = create<SearchState>()(() => ({ status: 'idle' }));

let running: AbortController | null = null;
const set = (state: SearchState): void => useDuplicateSearch.setState(state, true);

/** Starts a search; one that runs is stopped first. */
export async function startDuplicateSearch(input: DuplicateSearch): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  const { projectId } = input;
  set({ status: 'running', projectId, share: 0 });
  try {
    const { merged, asked } = await searchDuplicatesInWorker(input, {
      signal: own.signal,
      onProgress: (share) => {
        if (running === own) set({ status: 'running', projectId, share });
      },
    });
    if (running === own) set({ status: 'done', projectId, merged, asked });
  } catch (error) {
    if (running !== own) return;
    if ((error as Error).name === 'AbortError') set({ status: 'idle' });
    else set({ status: 'failed', projectId, message: (error as Error).message });
  }
}

let unlisten: (() => void) | null = null;

/**
 * Looks for duplicates once the session has taken over the references of the next import, whatever page is shown then:
 * both read all of them.
 */
export function searchAfterImport(session: ProjectSession, input: DuplicateSearch): void {
  unlisten?.();
  // What an earlier search found says nothing of what comes in now.
  stopDuplicateSearch();
  set({ status: 'idle' });
  const had = session.data.batches.length;
  unlisten = session.subscribe(() => {
    if (session.data.batches.length <= had) return;
    unlisten?.();
    unlisten = null;
    // The longlist and the journal first: a search takes a processor for itself for as long as it runs.
    void session.settled().then(() => startDuplicateSearch(input));
  });
}

/** Stops the search that runs; nothing of it is written. */
export function stopDuplicateSearch(): void {
  running?.abort();
}
