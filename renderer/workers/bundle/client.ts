import type { Part } from '../../../shared/bundle/archive';
import type { Source } from '../../../shared/bundle/steps';
import type { ReadBundle } from '../../../shared/bundle/bundle';
import type { Salvaged } from '../../../shared/bundle/salvage';
import type { PersonId, ProjectId } from '../../../shared/kernel/ids';
import { letGoOfRead } from '../../../shared/kernel/let-go';
import type { Result } from '../../../shared/kernel/result';
import type { Me } from '../../../shared/sync/collect';
import type { TeamStore } from '../../../shared/sync/store';
import type { Unsettled } from '../../../shared/team/settle';
import type { ReadAs } from '../../db/reader';
import { callOnce, type CallOptions, streamOnce } from '../rpc/calls';
import type { AnswerOf, InputOf } from '../rpc/messages';
import { serveStore } from '../team/port-store';
import type { BundleWorker, Combined, Given as Placed, Packing } from './bundle.worker';
import { serveSource } from './port-source';

/** A bundle's file, or what reads it, and the password that it stands under; null for none. */
export type Given = { file: Blob | Source; password: string | null };
/** Progress and cancelling. */
type Following = Pick<CallOptions, 'signal' | 'onProgress'>;

/** The device of a team that this machine is, with the team's store. */
type TeamPart = { me: Me; store: TeamStore };

const start = (): Worker => new Worker(new URL('./bundle.worker.ts', import.meta.url), { type: 'module' });

/** A bundle as a worker gets it: what is read here is asked for through a port, which goes along. */
function placed({ file, password }: Given): { given: Placed; transfer: MessagePort[]; end: () => void } {
  if (file instanceof Blob) return { given: { file, password }, transfer: [], end: () => undefined };
  const { port1, port2 } = new MessageChannel();
  serveSource(port1, file);
  const given = { file: { port: port2, size: file.size }, password };
  return { given, transfer: [port2], end: () => port1.close() };
}

/** Calls a worker of its own about a bundle. */
async function about<N extends 'combine' | 'unpack' | 'salvage'>(
  bundle: Given,
  name: N,
  input: (given: Placed) => InputOf<BundleWorker, N>,
  options: Following,
): Promise<AnswerOf<BundleWorker, N>> {
  const { given, transfer, end } = placed(bundle);
  try {
    return await callOnce<BundleWorker, N>(start(), name, input(given), { ...options, transfer });
  } finally {
    end();
  }
}

/**
 * Packs a project as a bundle in a worker of its own, piece by piece. @param whose - the person whose copy it is; null
 * for everything
 */
export async function* packInWorker(
  of: ReadAs,
  whose: PersonId | null,
  how: Packing = { without: [], title: '', personName: '', password: null },
  options: Following = {},
): AsyncGenerator<Uint8Array> {
  yield* streamOnce<BundleWorker, 'pack'>(start(), 'pack', { ...of, whose, how, seal: null }, options);
}

/** Packs a project of a team in a worker of its own, with what is blind sealed, piece by piece. */
export async function* packSealedInWorker(
  of: ReadAs,
  team: TeamPart,
  how: Packing,
  options: Following = {},
): AsyncGenerator<Uint8Array> {
  const { port1, port2 } = new MessageChannel();
  serveStore(port1, team.store);
  try {
    const whole = { ...of, whose: null, how, seal: { me: team.me, port: port2 } };
    yield* streamOnce<BundleWorker, 'pack'>(start(), 'pack', whole, { ...options, transfer: [port2] });
  } finally {
    port1.close();
  }
}

/** Works out in a worker of its own what a project and a bundle of it would come to. */
export function combineInWorker(
  projectId: ProjectId,
  given: Given,
  me: Me | null,
  options: Following = {},
): Promise<Result<Combined>> {
  return about(given, 'combine', (file) => ({ projectId, given: file, me }), options);
}

/** Finds in a worker of its own what two people wrote in one part. */
export function unsettledInWorker(of: ReadAs): Promise<Unsettled[]> {
  return callOnce<BundleWorker, 'unsettled'>(start(), 'unsettled', of);
}

/** Reads and checks a bundle in a worker of its own; its files stay where they are. */
export function unpackInWorker(given: Given, options: Following = {}): Promise<Result<ReadBundle<Part>>> {
  return about(given, 'unpack', (file) => file, options);
}

/**
 * The files of a bundle that was read, one after the other, from a worker of its own. The bytes of each are let go of
 * when the next is asked for.
 */
export async function* filesInWorker(
  bundle: Given,
  parts: ReadonlyMap<string, Part>,
  options: Following = {},
): AsyncGenerator<readonly [string, Uint8Array]> {
  const { given, transfer, end } = placed(bundle);
  const asked = { ...given, parts };
  try {
    for await (const file of streamOnce<BundleWorker, 'files'>(start(), 'files', asked, {
      ...options,
      transfer,
    })) {
      yield file;
      letGoOfRead(file[1]);
    }
  } finally {
    end();
  }
}

/**
 * Reads what can be read of a bundle that was refused, in a worker of its own.
 *
 * @param title - of the new project; `{{title}}` in it stands for the old one's
 */
export function salvageInWorker(
  given: Given,
  device: string,
  title: string,
  options: Following = {},
): Promise<Result<Salvaged>> {
  return about(given, 'salvage', (file) => ({ given: file, device, title }), options);
}
