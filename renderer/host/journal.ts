// The host's journal and files by hash, for renderer/db. In a plain browser there is no host, and nothing is kept beside the database.
import { type HostApi, type HostOutput, MAX_CHUNK_BYTES } from '../../shared/ipc/host-contract';
import type { ProjectId } from '../../shared/kernel/ids';
import { fail, ok, type Result } from '../../shared/kernel/result';
import { HostError } from './host-error';

type Head = HostOutput<'journal.head'>['head'];

const host = (): HostApi | undefined => globalThis.host;

/** Whether this host keeps a journal. */
export const hasJournal = (): boolean => host() !== undefined;

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new HostError(result.error);
  return result.value;
}

/** Projects that have a journal; [] without a host. @throws when the host cannot say */
export async function listJournals(): Promise<HostOutput<'journal.list'>['projects']> {
  const api = host();
  return api === undefined ? [] : unwrap(await api['journal.list']({})).projects;
}

/** The newest entry of a journal. @throws when the host cannot say */
export async function journalHead(projectId: ProjectId): Promise<Head> {
  const api = host();
  return api === undefined ? null : unwrap(await api['journal.head']({ projectId })).head;
}

// Far below what may cross at once: a piece is copied while the window waits.
const APPEND_BYTES = 256 * 1024;

/** Appends lines, in pieces that may cross. @returns the host's refusal, such as `gap` */
export async function appendToJournal(
  projectId: ProjectId,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Result<null>> {
  const api = host();
  if (api === undefined) return ok(null);
  let part: string[] = [];
  let size = 0;
  const send = async (): Promise<Result<null>> => {
    const sent = await api['journal.append']({ projectId, lines: part });
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

/** Reads a journal from its beginning, a piece at a time. @throws when it is damaged */
export async function* readJournal(projectId: ProjectId): AsyncGenerator<string> {
  const api = host();
  if (api === undefined) return;
  let cursor: HostOutput<'journal.read'>['next'] = null;
  do {
    const part: HostOutput<'journal.read'> = unwrap(await api['journal.read']({ projectId, cursor }));
    yield* part.lines;
    cursor = part.next;
  } while (cursor !== null);
}

/** Sets a journal aside; the next entry begins a new one. */
export async function setJournalAside(projectId: ProjectId): Promise<void> {
  await host()?.['journal.setAside']({ projectId });
}

/** Keeps a file with the host, unless it has it. @throws when it cannot be written */
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
