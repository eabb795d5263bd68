// Packs and unpacks bundles off the main thread.
import type { LeftOut } from '../../../shared/bundle/archive';
import { copyFor } from '../../../shared/bundle/blind-copy';
import { type Bundle, type ReadBundle, readBundle, writeBundle } from '../../../shared/bundle/bundle';
import { partialOf } from '../../../shared/bundle/partial';
import { type Salvaged, salvageBundle } from '../../../shared/bundle/salvage';
import { openSealed, sealPieces } from '../../../shared/bundle/sealed';
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
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';
import { storeBehind } from '../team/port-store';

/** What merging comes to. `over`: the entry that the project ended with. `merged.files`: those that it lacks. */
export type Combined = {
  over: string | null;
  merged: Bundle;
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

async function sealed(plain: Uint8Array, password: string): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of sealPieces([plain], password)) parts.push(new Uint8Array(part));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** What a bundle of a team holds while something is blind. @throws where the store cannot be read */
async function sealedFor(study: Bundle, { me, port }: Sealing): Promise<Bundle> {
  const made = await sealedCopy(storeBehind(port), me, study, Date.now());
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

const functions = {
  /** `whose`: the person whose copy it is (see bundle/blind-copy); null for everything. */
  pack: async (
    { whose, how, seal, ...of }: ReadAs & { whose: PersonId | null; how: Packing; seal: Sealing | null },
    { transfer }: CallContext,
  ): Promise<Uint8Array> => {
    const { files, ...whole } = await ProjectReader.during(of, (reader) => reader.whole(of.since));
    const copy =
      seal === null ? { ...copyFor(whole, whose), files } : await sealedFor({ ...whole, files }, seal);
    const { without, title, personName, password } = how;
    const named = { without, title, personName: (n: number) => personName.replace('{{number}}', String(n)) };
    const plain = writeBundle(
      without.length === 0 ? copy : await partialOf(copy, browserEnv, deviceName(), named),
      without,
    );
    const bytes = password === null ? plain : await sealed(plain, password);
    transfer.push(bytes.buffer);
    return bytes;
  },
  /**
   * What a project and a bundle of it would come to. Everything is read: what is blind stays so for who looks. `me`:
   * the device of a team that this machine is; what is blind of others, and readable in the bundle, is not taken over
   * there.
   */
  combine: async ({
    bytes,
    me,
    ...of
  }: {
    projectId: ProjectId;
    bytes: Uint8Array;
    me: Me | null;
  }): Promise<Result<Combined>> => {
    const read = readBundle(bytes);
    if (!read.ok) return read;
    const owner = me === null || me.person === '' ? null : (me.person as PersonId);
    const theirs = { value: { ...read.value, ...copyFor(read.value, owner) } };
    if (theirs.value.without.length > 0)
      return fail('partial', 'something was left out of it on purpose: it is never merged');
    const mine = await ProjectReader.during({ ...of, viewer: null }, (reader) => reader.whole(0));
    const merged = mergeBundles([mine, theirs.value]);
    if (!merged.ok) return merged;
    const { data, log, files, conflicts, refused, altered } = merged.value;
    const team = await provenFiles(read.value.team ?? new Map(), me);
    return ok({
      over: mine.log.at(-1)?.hash ?? null,
      merged: { data, log, files: new Map([...files].filter(([hash]) => !mine.files.has(hash))) },
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
  /** Opens a bundle that stands under a password. */
  unseal: (input: { bytes: Uint8Array; password: string }): Promise<Result<Uint8Array>> =>
    openSealed(input.bytes, input.password),
  unpack: (bytes: Uint8Array): Result<ReadBundle> => readBundle(bytes),
  /** `title`: of the new project; `{{title}}` in it stands for the old one's. */
  salvage: (input: { bytes: Uint8Array; device: string; title: string }): Promise<Result<Salvaged>> =>
    salvageBundle(input.bytes, browserEnv, input.device, (title) => input.title.replace('{{title}}', title)),
};
export type BundleWorker = typeof functions;

serveCalls(functions);
