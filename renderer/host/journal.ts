// The host's journal and files by hash, for renderer/db. In a plain browser there is no host, and nothing is kept
// beside the database.
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import type { HostApi, HostOutput } from '../../shared/ipc/host-contract';
import type { ProjectId } from '../../shared/kernel/ids';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { HostError } from './host-error';

/** What stands of a journal, by its newest segment alone. */
export type JournalState = HostOutput<'journal.head'>;
/** What reading all of a journal came to. */
export type JournalCheck = HostOutput<'journal.check'>;

const host = (): HostApi | undefined => globalThis.host;

/** Whether this host keeps a journal. */
export const hasJournal = (): boolean => host() !== undefined;

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new HostError(result.error);
  return result.value;
}

/** Projects that have a journal; [] without a host. @throws HostError when the host cannot say */
export async function listJournals(): Promise<HostOutput<'journal.list'>['projects']> {
  const api = host();
  return api === undefined ? [] : unwrap(await api['journal.list']({})).projects;
}

/** The newest entry of a journal. @throws HostError when the host cannot say */
export async function journalState(projectId: ProjectId): Promise<JournalState> {
  const api = host();
  return api === undefined
    ? { head: null, problem: null, at: null }
    : unwrap(await api['journal.head']({ projectId }));
}

/** Has all of a journal read. @throws HostError when the host cannot say */
export async function checkJournal(projectId: ProjectId): Promise<JournalCheck> {
  const api = host();
  return api === undefined
    ? { state: 'none', damage: null, at: null }
    : unwrap(await api['journal.check']({ projectId }));
}

// Far below what may cross at once: a piece is copied while the window waits.
const APPEND_BYTES = 256 * 1024;

/** Appends lines, in pieces that may cross. @returns the host's refusal, such as `gap` */
export async function appendToJournal(
  projectId: ProjectId,
  lines: Iterable<string> | AsyncIterable<string>,
  token?: string,
): Promise<Result<null>> {
  const api = host();
  if (api === undefined) return ok(null);
  let part: string[] = [];
  let size = 0;
  const send = async (): Promise<Result<null>> => {
    const sent = await api['journal.append']({
      projectId,
      lines: part,
      ...(token === undefined ? {} : { token }),
    });
    part = [];
    size = 0;
    return sent.ok ? ok(null) : sent;
  };
  for await (const line of lines) {
    if (size + line.length > APPEND_BYTES || part.length === 10_000) {
      const sent = await send();
      if (!sent.ok) return sent;
    }
    part.push(line);
    size += line.length;
  }
  return part.length === 0 ? ok(null) : await send();
}

/**
 * Writes a whole journal, which is there at once or not at all.
 *
 * @param over - the journal that it replaces, which is set aside; null where none may be there
 * @returns the host's refusal, such as `exists` when another window was first
 */
export async function beginJournal(
  projectId: ProjectId,
  lines: Iterable<string>,
  over: string | null,
): Promise<Result<null>> {
  const api = host();
  if (api === undefined) return ok(null);
  const begun = await api['journal.begin']({ projectId });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  const sent = await appendToJournal(projectId, lines, token);
  if (!sent.ok) return sent;
  const finished = await api['journal.finish']({ projectId, token, over });
  return finished.ok ? ok(null) : finished;
}

/**
 * Reads a journal from its beginning, a piece at a time.
 *
 * @param onLost - reads of a damaged journal what is sound, and is told how many lines are not
 * @throws HostError when it is damaged and no `onLost` is given
 */
export async function* readJournal(
  projectId: ProjectId,
  onLost?: (lines: number) => void,
): AsyncGenerator<string> {
  const api = host();
  if (api === undefined) return;
  let cursor: HostOutput<'journal.read'>['next'] = null;
  do {
    const part: HostOutput<'journal.read'> = unwrap(
      await api['journal.read']({ projectId, cursor, isSound: onLost !== undefined }),
    );
    onLost?.(part.lost);
    yield* part.lines;
    cursor = part.next;
  } while (cursor !== null);
}

/** Reads of a damaged journal what stands before the damage. */
export async function* readJournalBeginning(projectId: ProjectId): AsyncGenerator<string> {
  const api = host();
  if (api === undefined) return;
  let cursor: HostOutput<'journal.read'>['next'] = null;
  do {
    const part: HostOutput<'journal.read'> = unwrap(
      await api['journal.read']({ projectId, cursor, isBeginning: true }),
    );
    yield* part.lines;
    cursor = part.next;
  } while (cursor !== null);
}

/**
 * Removes a project's journal for good, with its copies and those of its files that no other project has.
 *
 * @param files - hashes of the project's files
 * @param keep - hashes that other projects have
 * @throws HostError when it cannot be removed, as when another process writes it
 */
export async function eraseJournal(projectId: ProjectId, files: string[], keep: string[]): Promise<string[]> {
  const api = host();
  return api === undefined ? [] : unwrap(await api['journal.erase']({ projectId, files, keep })).left;
}

/**
 * Whether the host keeps a file; it keeps none but whole ones. True without a host, which keeps nothing. @throws
 * HostError when it cannot say
 */
export async function hasBlob(sha256: string): Promise<boolean> {
  const api = host();
  return api === undefined || unwrap(await api['blobs.size']({ sha256 })).size !== null;
}

/** Keeps a file with the host, unless it has it. @throws HostError when it cannot be written */
export async function keepBlob(sha256: string, bytes: Uint8Array): Promise<void> {
  const api = host();
  if (api === undefined || unwrap(await api['blobs.size']({ sha256 })).size === bytes.length) return;
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += MAX_CHUNK_BYTES) {
    const piece = bytes.slice(offset, offset + MAX_CHUNK_BYTES);
    const isLast = offset + MAX_CHUNK_BYTES >= bytes.length;
    unwrap(await api['blobs.write']({ sha256, offset, bytes: piece, isLast }));
  }
}

/** A file that the host keeps, or a failure where it has none. */
export async function readBlob(sha256: string): Promise<Result<Uint8Array>> {
  const api = host();
  if (api === undefined) return fail('not-here', 'no host');
  const parts: Uint8Array[] = [];
  for (let offset = 0; ;) {
    const part = await api['blobs.read']({ sha256, offset });
    if (!part.ok) return part;
    parts.push(part.value.bytes);
    offset += part.value.bytes.length;
    if (offset >= part.value.size || part.value.bytes.length === 0) break;
  }
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  parts.reduce((at, p) => {
    whole.set(p, at);
    return at + p.length;
  }, 0);
  return ok(whole);
}

/** Copies of a project's journal that were set aside; [] without a host. @throws when the host cannot say */
export async function journalCopies(projectId: ProjectId): Promise<HostOutput<'journal.copies'>['copies']> {
  const api = host();
  return api === undefined ? [] : unwrap(await api['journal.copies']({ projectId })).copies;
}
