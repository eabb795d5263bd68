// The search worker: finds and ranks references of one project off the main thread. It lives as long as the project is open.
import type { ProjectId } from '../../shared/kernel/ids';
import { type SearchColumn, searchColumns } from '../../shared/review/columns';
import { ReferenceSearch, type Search } from '../db/search.repository';
import { serveCalls } from './rpc';

let search: ReferenceSearch | null = null;
let version = 0;
// One after the other: reading what is new must be whole before it is searched.
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}

/** Ranks by columns that will be asked for sooner or later. What is asked meanwhile comes between two of them. */
function rankAhead([column, ...rest]: readonly SearchColumn[]): void {
  if (column === undefined) return;
  void inTurn(() => void search?.ranks(column)).then(() => setTimeout(() => rankAhead(rest)));
}

const functions = {
  /** `ids`: of the rows, a line each: one text crosses faster than many. */
  setRows: async (input: { projectId: ProjectId; version: number; ids: string }): Promise<void> => {
    await inTurn(async () => {
      search ??= new ReferenceSearch(input.projectId);
      await search.setRows(input.ids === '' ? [] : input.ids.split('\n'));
      version = input.version;
    });
    rankAhead(searchColumns);
  },
  /** Null when the rows are others by now. */
  find: (input: { version: number } & Search): Promise<Uint32Array | null> =>
    inTurn(() => (input.version === version ? (search?.find(input) ?? null) : null)),
  ranks: (input: { version: number; column: SearchColumn }): Promise<Uint32Array | null> =>
    inTurn(() => (input.version === version ? (search?.ranks(input.column) ?? null) : null)),
};
export type SearchWorker = typeof functions;

serveCalls(functions);
