// The search worker: finds and ranks references of one project off the main thread. It lives as long as the project is open.
import './report-failures';
import type { ProjectId } from '../../shared/kernel/ids';
import { type SearchColumn, searchColumns } from '../../shared/review/columns';
import { ReferenceSearch, type Search } from '../db/search.repository';
import { letGo } from '../../shared/kernel/let-go';
import type { PrepareMessage, PrepareReply } from './prepare-messages';
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

/** Takes pages of an import as they are read. What is asked meanwhile comes between two of them. */
function takePages(projectId: ProjectId, port: MessagePort): void {
  const own = searchFor(projectId);
  let settle = (): void => undefined;
  const prepared = own.beginPrepared(new Promise((resolve) => (settle = resolve)));
  let isWhole = false;
  const forget = (): void => {
    own.dropPrepared(prepared);
    settle();
  };
  port.onmessage = ({ data }: MessageEvent<PrepareMessage>) => {
    if (data.type === 'forget') forget();
    else if (data.type === 'end') {
      isWhole = true;
      // While it is being written nobody asks for it.
      prepared.build();
      settle();
    } else if (data.type === 'heads') prepared.setHeads(data.page, data);
    else {
      prepared.add(data.page);
      letGo(data.page.csls);
      letGo(data.page.texts);
      port.postMessage('taken' satisfies PrepareReply);
    }
  };
  // The worker that reads has ended, with or without having written.
  port.addEventListener('close', () => {
    if (!isWhole) forget();
  });
}

const functions = {
  /** Listens to an import that is being read; what an earlier one sent and nobody wrote is forgotten. */
  prepare: ({ projectId, port }: { projectId: ProjectId; port: MessagePort }): void =>
    takePages(projectId, port),
  /** `ids`: of the rows, a line each: one text crosses faster than many. */
  setRows: async (input: { projectId: ProjectId; version: number; ids: string }): Promise<void> => {
    await inTurn(async () => {
      await searchFor(input.projectId).setRows(input.ids === '' ? [] : input.ids.split('\n'));
      version = input.version;
    });
    workAhead(AHEAD);
  },
  /** Null when the rows are others by now. */
  find: (input: { version: number } & Search): Promise<Uint32Array | null> =>
    inTurn(() => (input.version === version ? (search?.find(input) ?? null) : null)),
  ranks: (input: { version: number; column: SearchColumn }): Promise<Uint32Array | null> =>
    inTurn(() => (input.version === version ? (search?.ranks(input.column) ?? null) : null)),
};
export type SearchWorker = typeof functions;

serveCalls(functions);
