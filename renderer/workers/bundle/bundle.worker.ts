// Packs and unpacks bundles off the main thread.
import { type LeftOut, type Part, partBytes } from '../../../shared/bundle/archive';
import { copyFor } from '../../../shared/bundle/blind-copy';
import {
  type Bundle,
  type ReadBundle,
  readBundleFrom,
  writeBundleInPieces,
} from '../../../shared/bundle/bundle';
import { partialOf } from '../../../shared/bundle/partial';
import { type Salvaged, salvageBundle } from '../../../shared/bundle/salvage';
import { inPieces, openSealedFrom, sealPieces } from '../../../shared/bundle/sealed';
import { type Source, sourceOf } from '../../../shared/bundle/steps';
import { tableNames } from '../../../shared/model/tables';
import type { PersonId, ProjectId } from '../../../shared/kernel/ids';
import { fail, ok, type Result } from '../../../shared/kernel/result';
import { type Coming, type ComingBy, comingBy, countComing } from '../../../shared/team/coming';
import type { Me } from '../../../shared/sync/collect';
import { provenFiles, sealedCopy } from '../../../shared/sync/sealed-part';
import { mergeBundles } from '../../../shared/team/merge-bundles';
import type { Unsettled } from '../../../shared/team/settle';
import { unsettledIn } from '../../../shared/team/unsettled';
import { ProjectReader, type ReadAs } from '../../db/reader';
import { browserEnv, deviceName } from '../../lib/env';
import { hashFile } from '../../lib/hash-file';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';
import { type PortPlace, sourceBehind } from './port-source';
import { storeBehind } from '../team/port-store';

/** What merging comes to. `over`: the entry that the project ended with. `merged.files`: those that it lacks. */
export type Combined = {
  over: string | null;
  merged: Bundle<Part>;
  coming: Coming;
  by: ComingBy[];
  conflicts: number;
  refused: number;
  altered: number;
  /** Sealed files of the team of the project, by their names, for its store. */
  team: ReadonlyMap<string, Uint8Array>;
  /** Sealed files that stay behind: this machine is not in their team, or they are not what they seem. */
  left: number;
};

/** A device of the team of a project, with the store behind a port. */
export type Sealing = { me: Me; port: MessagePort };

/** How a bundle is packed. `title` and `personName` (with `{{number}}`) are for one of which something is left out. */
export type Packing = {
  without: readonly LeftOut[];
  title: string;
  personName: string;
  password: string | null;
};

/** Where a bundle lies, and the password that it stands under; null for none. */
export type Given = { file: Blob | PortPlace; password: string | null };

/** A study of which the files are told by their hashes. */
type Told = Bundle<null>;

/** What is in a bundle's file, under its password or not. */
async function opened({ file, password }: Given): Promise<Result<Source>> {
  const source = 'port' in file ? sourceBehind(file) : sourceOf(file);
  return password === null ? ok(source) : await openSealedFrom(source, password);
}

/** Tells how far reading is: all of a bundle is gone through twice. */
function reading(size: number, { progress }: CallContext): (bytes: number) => void {
  let read = 0;
  let told = 0;
  return (bytes) => {
    read += bytes;
    const share = Math.min(1, read / (2 * size));
    if (share - told < 0.01) return;
    told = share;
    progress(share);
  };
}

async function readGiven(given: Given, context: CallContext): Promise<Result<ReadBundle<Part>>> {
  const source = await opened(given);
  if (!source.ok) return source;
  return await readBundleFrom(source.value, 'proves', reading(source.value.size, context));
}

/** How many bytes the files of a study are, as its documents say. */
const bytesOf = ({ data }: Pick<Bundle, 'data'>): number => {
  const sizes = new Map<string, number>();
  for (const { sha256, sizeBytes, original } of data.documents) {
    sizes.set(sha256, sizeBytes);
    if (original !== null) sizes.set(original.sha256, original.sizeBytes);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
};

// What packing a record takes, in bytes of a file that only goes through.
const ROW_BYTES = 2000;

/** Follows packing: of a study without files the records are what takes time. @param tell - takes a share of 1 */
function packing(study: Told, tell: (share: number) => void) {
  const rows = tableNames.reduce((sum, name) => sum + study.data[name].length, study.log.length);
  const total = Math.max(1, rows * ROW_BYTES + bytesOf(study));
  let done = 0;
  const add = (bytes: number): void => {
    done += bytes;
    tell(Math.min(1, done / total));
  };
  return { onRows: (count: number) => add(count * ROW_BYTES), onBytes: add };
}

async function* bytesIn(parts: AsyncIterable<{ bytes: Uint8Array }>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of parts) yield bytes;
}

/** What a bundle of a team holds while something is blind. @throws where the store cannot be read */
async function sealedFor(study: Told, { me, port }: Sealing): Promise<Told> {
  const made = await sealedCopy(storeBehind(port), me, study, Date.now());
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** Files that the one has and the other lacks. */
function lacking(
  files: ReadonlyMap<string, Part | null>,
  here: ReadonlyMap<string, unknown>,
): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const [hash, part] of files) if (part !== null && !here.has(hash)) found.set(hash, part);
  return found;
}

const functions = {
  /**
   * The pieces of a bundle of a project, each made when the last was taken. `whose`: the person whose copy it is (see
   * bundle/blind-copy); null for everything.
   */
  pack: async function* (
    { whose, how, seal, ...of }: ReadAs & { whose: PersonId | null; how: Packing; seal: Sealing | null },
    { transfer, progress }: CallContext,
  ): AsyncGenerator<Uint8Array> {
    const reader = new ProjectReader(of.projectId, of.viewer);
    try {
      const { files: hashes, ...whole } = await reader.whole(of.since);
      const files = new Map(hashes.map((hash) => [hash, null]));
      const copy: Told =
        seal === null ? { ...copyFor(whole, whose), files } : await sealedFor({ ...whole, files }, seal);
      const { without, title, personName, password } = how;
      const named = {
        without,
        title,
        personName: (n: number) => personName.replace('{{number}}', String(n)),
      };
      const study = without.length === 0 ? copy : await partialOf(copy, browserEnv, deviceName(), named);
      const { onRows, onBytes } = packing(study, progress);
      const asked = { ...study, files: [...study.files.keys()], onRows };
      const plain = writeBundleInPieces(asked, without, (hash) => reader.file(hash));
      const pieces = password === null ? bytesIn(inPieces(plain)) : sealPieces(plain, password);
      for await (const piece of pieces) {
        onBytes(piece.length);
        transfer.push(piece.buffer);
        yield piece;
      }
    } finally {
      reader.close();
    }
  },
  /**
   * What a project and a bundle of it would come to. Everything is read: what is blind stays so for who looks. `me`:
   * the device of a team that this machine is; what is blind of others, and readable in the bundle, is not taken over
   * there.
   */
  combine: async (
    { given, me, ...of }: { projectId: ProjectId; given: Given; me: Me | null },
    context: CallContext,
  ): Promise<Result<Combined>> => {
    const read = await readGiven(given, context);
    if (!read.ok) return read;
    const owner = me === null || me.person === '' ? null : (me.person as PersonId);
    const theirs = { value: { ...read.value, ...copyFor(read.value, owner) } };
    if (theirs.value.without.length > 0)
      return fail('partial', 'something was left out of it on purpose: it is never merged');
    const own = await ProjectReader.during({ ...of, viewer: null }, (reader) => reader.whole(0));
    const mine = { ...own, files: new Map<string, Part | null>(own.files.map((hash) => [hash, null])) };
    const merged = mergeBundles<Part | null>([mine, theirs.value]);
    if (!merged.ok) return merged;
    const { data, log, files, conflicts, refused, altered } = merged.value;
    const team = await provenFiles(read.value.team ?? new Map(), me);
    return ok({
      over: mine.log.at(-1)?.hash ?? null,
      merged: { data, log, files: lacking(files, mine.files) },
      coming: countComing(mine, merged.value),
      by: comingBy(mine.log, merged.value),
      conflicts: conflicts.length,
      refused: refused.length,
      altered: altered.length,
      team,
      left: (read.value.team?.size ?? 0) - team.size,
    });
  },
  /** What two people wrote in one part, as the person may see it. */
  unsettled: (of: ReadAs): Promise<Unsettled[]> =>
    ProjectReader.during(of, async (reader) => unsettledIn(await reader.log(of.since))),
  /** Reads and checks all of a bundle; its files are told as where they lie in it. */
  unpack: (given: Given, context: CallContext): Promise<Result<ReadBundle<Part>>> =>
    readGiven(given, context),
  /** The files of a bundle that was read, each when the last was taken. @throws where they are other by now */
  files: async function* (
    { parts, ...given }: Given & { parts: ReadonlyMap<string, Part> },
    { transfer, progress }: CallContext,
  ): AsyncGenerator<readonly [string, Uint8Array]> {
    const source = await opened(given);
    if (!source.ok) throw new Error(source.error.message);
    let count = 0;
    for (const [sha256, part] of parts) {
      const bytes = await partBytes(source.value, part);
      if ((await hashFile(bytes)) !== sha256) throw new Error('the bundle was changed while it was read');
      progress(++count / parts.size);
      transfer.push(bytes.buffer);
      yield [sha256, bytes];
    }
  },
  /** `title`: of the new project; `{{title}}` in it stands for the old one's. */
  salvage: async (input: { given: Given; device: string; title: string }): Promise<Result<Salvaged>> => {
    const source = await opened(input.given);
    if (!source.ok) return source;
    const bytes = await source.value.read(0, source.value.size);
    return await salvageBundle(bytes, browserEnv, input.device, (title) =>
      input.title.replace('{{title}}', title),
    );
  },
};
export type BundleWorker = typeof functions;

serveCalls(functions);
