// Checks back-ups in a thread of its own: a study of 100,000 references is restored in memory for it, and the main
// process must answer meanwhile.
import { parentPort } from 'node:worker_threads';
import type { Backup } from '../../shared/ipc/backup-contract';
import { checkBackup } from './backup-read';

/** What the thread is asked. */
export type CheckAsked = { root: string; backup: Backup; at: number };

parentPort?.on('message', ({ root, backup, at }: CheckAsked) => {
  void checkBackup(root, backup, at).then((check) => parentPort?.postMessage(check));
});
