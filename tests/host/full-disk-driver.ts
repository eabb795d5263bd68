// Writes one thing where the disk takes only part of it, in a process of its own, since a limit holds for all of a
// process. Bundled and started by full-disk.test.ts: <writer> <folder> <bytes>. Prints what the host answered as JSON.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { convert } from '../../electron/cli/convert-command';
import { InputError, writeOutput } from '../../electron/cli/files';
import { createHandlers, dispatch } from '../../electron/main/handlers';
import { APP_ORIGIN } from '../../electron/main/policies';
import { writeLastRun } from '../../electron/main/version-guard';
import { changeLine } from '../../shared/change/journal';
import type { Change } from '../../shared/model/change';

const [, , writer = '', folder = '', size = '0'] = process.argv;
const bytes = new Uint8Array(Number(size)).fill(65);
const PIECE = 1 << 20;
const PROJECT = '00000000-0000-7000-8000-000000000000';

type Answer = { ok: boolean; error?: { code: string; message: string; file?: unknown }; value?: unknown };

const { handlers, close } = createHandlers({
  host: 'bridge',
  version: '1',
  chooseSavePath: (name) => Promise.resolve(join(folder, name)),
  chooseFolder: () => Promise.resolve(null),
  vault: null,
  openExternal: () => Promise.resolve(),
  dataFolder: join(folder, 'data'),
  onFlushed: () => undefined,
});
const call = async (channel: string, input: unknown): Promise<Answer> =>
  await dispatch(handlers, channel, input, { url: `${APP_ORIGIN}/`, isTop: true }, APP_ORIGIN);

/** Gives the pieces of the bytes to `write` until one is refused. */
async function inPieces(
  write: (at: number, piece: Uint8Array, isLast: boolean) => Promise<Answer>,
): Promise<Answer> {
  let last: Answer = { ok: true };
  for (let at = 0; at < bytes.length && last.ok; at += PIECE)
    last = await write(at, bytes.slice(at, at + PIECE), at + PIECE >= bytes.length);
  return last;
}

/** An entry of a log as long as the bytes. */
function entry(seq: number, pad: string): string {
  const change: Change = {
    id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}` as Change['id'],
    seq,
    at: '0000000000000-0000',
    by: '00000000-0000-7000-8000-000000000001' as Change['by'],
    device: 'test',
    kind: 'test',
    patches: [{ table: 'projects', id: 'x', before: null, after: { pad } }],
    bulk: null,
    undoes: null,
    redoes: null,
    prevHash: String(seq - 1).padStart(64, '0'),
    hash: String(seq).padStart(64, '0'),
  };
  return changeLine(change);
}

const asAnswer = (work: Promise<unknown>): Promise<Answer> =>
  work.then(
    () => ({ ok: true }),
    (error: unknown) => ({
      ok: false,
      error: { code: error instanceof InputError ? 'input' : 'thrown', message: (error as Error).message },
    }),
  );

const writers: Record<string, () => Promise<Answer>> = {
  save: async () => {
    const started = await call('files.startSave', { suggestedName: 'a.zeef' });
    if (!started.ok) return started;
    const { handle } = started.value as { handle: string };
    return await inPieces((_at, piece, isLast) => call('files.writeChunk', { handle, bytes: piece, isLast }));
  },
  blob: () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return inPieces((offset, piece, isLast) => call('blobs.write', { sha256, offset, bytes: piece, isLast }));
  },
  'journal-begin': () =>
    call('journal.append', { projectId: PROJECT, lines: ['{"t":"base-end"}', entry(1, 'first')] }),
  journal: async () => {
    let last: Answer = { ok: true };
    for (let seq = 2, left = bytes.length; left > 0 && last.ok; seq++, left -= PIECE)
      last = await call('journal.append', { projectId: PROJECT, lines: [entry(seq, 'x'.repeat(PIECE))] });
    return last;
  },
  'journal-again': () => call('journal.append', { projectId: PROJECT, lines: [entry(2, 'again')] }),
  'journal-read': () => call('journal.read', { projectId: PROJECT, cursor: null }),
  'last-run': () => asAnswer(writeLastRun(folder, { app: 'A'.repeat(bytes.length), electron: '1' })),
  output: () => asAnswer(writeOutput(join(folder, 'a.csv'), bytes)),
  convert: () =>
    asAnswer(
      convert({
        command: 'convert',
        files: [join(folder, '..', 'in.ris')],
        options: { to: 'csv', out: join(folder, 'a.csv') },
      }),
    ),
};

const answer = await (writers[writer] ?? (() => Promise.resolve({ ok: false })))();
await close();
process.stdout.write(JSON.stringify(answer));
