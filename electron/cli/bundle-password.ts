// The password of a bundle, from a file or the environment: what stands among the arguments every list of processes
// shows.
import { readFile } from 'node:fs/promises';
import { isSealed, openSealed } from '../../shared/bundle/sealed';
import type { Result } from '../../shared/kernel/result';
import { InputError, readInput } from './files';

const given: { file: string | null } = { file: null };

/** Says in which file the password stands, for all bundles of this run. */
export function takePasswordFile(path: string | undefined): void {
  given.file = path ?? null;
}

async function password(): Promise<string | null> {
  if (given.file === null) return process.env['ZEEF_BUNDLE_PASSWORD'] ?? null;
  const bytes = await readFile(given.file).catch((error: unknown) => {
    throw new InputError(`${given.file ?? ''}: ${(error as Error).message}`);
  });
  // The mark at the beginning and the end of the line are the editor's; PowerShell writes two bytes a letter.
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes).replace(/\r?\n$/, '');
}

/** Opens a sealed bundle by the password that was given. @throws InputError where none was, or it is wrong */
export async function openGiven(path: string, bytes: Uint8Array): Promise<Result<Uint8Array>> {
  const secret = await password();
  if (secret === null)
    throw new InputError(
      `${path}: stands under a password; give it with --password-file FILE or in ZEEF_BUNDLE_PASSWORD`,
    );
  const opened = await openSealed(bytes, secret);
  if (!opened.ok && opened.error.code === 'wrong-password')
    throw new InputError(`${path}: ${opened.error.message}`);
  return opened;
}

/** Reads a bundle's file, and opens it where it stands under a password. @throws InputError */
export async function readBundleInput(path: string): Promise<Uint8Array> {
  const bytes = await readInput(path);
  if (!isSealed(bytes)) return bytes;
  const opened = await openGiven(path, bytes);
  if (!opened.ok) throw new InputError(`${path}: ${opened.error.message}`);
  return opened.value;
}
