// Makes lines of the journal off the main thread, as they are asked for.
import { serveCalls } from '../rpc/serve';
import { readBulkLines } from './bulk-lines';

const functions = { lines: readBulkLines };
export type JournalWorker = typeof functions;

serveCalls(functions);
