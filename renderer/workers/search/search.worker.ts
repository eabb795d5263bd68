// The search worker: finds and ranks references of one project off the main thread. It lives as long as the project is
// open.
import type { ProjectId } from '../../../shared/kernel/ids';
import { type SearchColumn, searchColumns } from '../../../shared/review/columns';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';
import { Queue } from '../../lib/queue';
import { ReferenceSearch, type Search } from './reference-search';

let search: ReferenceSearch | null = null;
let version = 0;
// One after the other: reading what is new must be whole before it is searched.
const queue = new Queue();
const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => queue.run(work);

/** Works out what will be asked for sooner or later. What is asked meanwhile comes between two of them. */
function workAhead([work, ...rest]: readonly ((own: ReferenceSearch) => unknown)[]): void {
  if (work === undefined) return;
  void inTurn(() => (search === null ? null : work(search))).then(() => setTimeout(() => workAhead(rest)));
}
const AHEAD = [
  ...searchColumns.map((column) => (own: ReferenceSearch) => own.ranks(column)),
  ...Array.from(
    'etaoinsrhldcumfpgwybvkxjqz0123456789',
    (letter) => (own: ReferenceSearch) => own.rowsWith(letter),
  ),
];

const searchFor = (projectId: ProjectId): ReferenceSearch => (search ??= new ReferenceSearch(projectId));

const functions = {
  /** `ids`: of the rows, a line each: one text crosses faster than many. */
  setRows: async (input: { projectId: ProjectId; version: number; ids: string }): Promise<void> => {
    await inTurn(async () => {
      await searchFor(input.projectId).setRows(input.ids === '' ? [] : input.ids.split('\n'));
      version = input.version;
    });
    workAhead(AHEAD);
  },
  /** Null when the rows are others by now. */
  find: (input: { version: number } & Search, { signal }: CallContext): Promise<Uint32Array | null> =>
    inTurn(() => (input.version === version ? (search?.find(input, signal) ?? null) : null)),
  ranks: (input: { version: number; column: SearchColumn }): Promise<Uint32Array | null> =>
    inTurn(() => (input.version === version ? (search?.ranks(input.column) ?? null) : null)),
};
export type SearchWorker = typeof functions;

serveCalls(functions);
