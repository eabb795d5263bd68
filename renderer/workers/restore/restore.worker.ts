// Makes a project out of the lines of a back-up, off the main thread.
import type { Bundle } from '../../../shared/bundle/bundle';
import { underNewId } from '../../../shared/bundle/new-id';
import { JournalReplay } from '../../../shared/change/journal';
import type { Result } from '../../../shared/kernel/result';
import { browserEnv } from '../../lib/env';
import { serveCalls } from '../rpc/serve';

const replay = new JournalReplay();

const functions = {
  /** Takes the next lines. @throws where one is none */
  take: (lines: readonly string[]): void => {
    for (const line of lines) replay.add(line);
  },
  /** The project that the lines lead to, under a new id. */
  finish: async ({ device, title }: { device: string; title: string }): Promise<Result<Bundle>> => {
    const whole = replay.finish();
    if (!whole.ok) return whole;
    return {
      ok: true,
      value: await underNewId({ ...whole.value, files: new Map() }, browserEnv, device, title),
    };
  },
};
export type RestoreWorker = typeof functions;

serveCalls(functions);
