// Bundles that are read from the command line: of whatever size, their files only when they are wanted.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { partBytes } from '../../shared/bundle/archive';
import { type Bundle, type LogDemand, type ReadBundle, readBundleFrom } from '../../shared/bundle/bundle';
import { isSealed, openSealedFrom } from '../../shared/bundle/sealed';
import type { Source } from '../../shared/bundle/steps';
import { ok, type Result } from '../../shared/kernel/result';
import { passwordFor } from './bundle-password';
import { InputError, readingFailed } from './files';

/** A file of a bundle, read from where it lies. @throws InputError where the bundle was changed meanwhile */
export type KeptFile = { read: () => Promise<Uint8Array> };

/** Reads parts of a file. It is open only then: what is written may take its place. @throws InputError */
function during<T>(path: string, work: (descriptor: number) => T): T {
  let descriptor = -1;
  try {
    descriptor = openSync(path, 'r');
    return work(descriptor);
  } catch (error) {
    throw error instanceof InputError ? error : readingFailed(path, error);
  } finally {
    if (descriptor >= 0) closeSync(descriptor);
  }
}

// Read at once where all of a part is only gone through.
const HASHED_BYTES = 4 << 20;

function fileSource(path: string): Source {
  const size = during(path, (descriptor) => {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return stats.size;
  });
  const read = (from: number, to: number): Uint8Array =>
    during(path, (descriptor) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
      for (let done = 0; done < bytes.length;) {
        const more = readSync(descriptor, bytes, done, bytes.length - done, from + done);
        if (more === 0) throw new InputError(`${path}: was changed while it was read`);
        done += more;
      }
      return bytes;
    });
  const hash = (from: number, to: number): string => {
    const sum = createHash('sha256');
    for (let at = from; at < to; at += HASHED_BYTES) sum.update(read(at, Math.min(to, at + HASHED_BYTES)));
    return sum.digest('hex');
  };
  return {
    size,
    read: (from, to) => Promise.resolve(read(from, to)),
    hash: (from, to) => Promise.resolve(hash(from, to)),
  };
}

// As long as what tells a sealed bundle from others.
const MAGIC_BYTES = 8;

/** What is in a bundle's file, out from under its password. @throws InputError where none was given, or it is wrong */
async function openedSource(path: string): Promise<Result<Source>> {
  const source = fileSource(path);
  if (!isSealed(await source.read(0, MAGIC_BYTES))) return ok(source);
  const opened = await openSealedFrom(source, await passwordFor(path));
  if (!opened.ok && opened.error.code === 'wrong-password')
    throw new InputError(`${path}: ${opened.error.message}`);
  return opened;
}

/** Reads and checks a bundle. @throws InputError where it cannot be read, or not opened */
export async function readKept(path: string, demand: LogDemand): Promise<Result<ReadBundle<KeptFile>>> {
  const source = await openedSource(path);
  if (!source.ok) return source;
  const bundle = await readBundleFrom(source.value, demand);
  if (!bundle.ok) return bundle;
  const files = [...bundle.value.files].map(([sha256, part]): [string, KeptFile] => {
    const read = async (): Promise<Uint8Array> => {
      const bytes = await partBytes(source.value, part);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new InputError(`${path}: was changed while it was read`);
      return bytes;
    };
    return [sha256, { read }];
  });
  return ok({ ...bundle.value, files: new Map(files) });
}

/** A bundle with the bytes of all its files, for whoever needs them at once. */
export async function withBytes<B extends Bundle<KeptFile>>(
  bundle: B,
): Promise<Omit<B, 'files'> & Pick<Bundle, 'files'>> {
  const files: Bundle['files'] = new Map();
  for (const [sha256, file] of bundle.files) files.set(sha256, await file.read());
  return { ...bundle, files };
}
