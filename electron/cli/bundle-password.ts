// The password of bundles, from a file, standard input or the environment: what stands among the arguments every list
// of processes shows.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InputError } from './files';
import { UsageError } from './usage';

// Told instead of a file's name, as elsewhere.
const STANDARD_INPUT = '-';

type Given = { file: string | null; isSealing: boolean };
const given: Given = { file: null, isSealing: false };
// Standard input can be read once.
let typed: Promise<string> | null = null;

/**
 * Says where the password stands, for all bundles of this run.
 *
 * @param path - of the file; `-` for standard input
 * @param isSealing - whether bundles that are written are to stand under it
 */
export function takePasswordFile(path: string | undefined, isSealing = false): void {
  given.file = path ?? null;
  given.isSealing = isSealing;
  typed = null;
}

async function bytesGiven(file: string): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) return Buffer.from(await (typed ??= text(process.stdin)));
  return await readFile(file).catch((error: unknown) => {
    throw new InputError(`${file}: ${(error as Error).message}`);
  });
}

async function password(): Promise<string | null> {
  if (given.file === null) return process.env['ZEEF_BUNDLE_PASSWORD'] ?? null;
  const bytes = await bytesGiven(given.file);
  // The mark at the beginning and the end of the line are the editor's; PowerShell writes two bytes a letter.
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes).replace(/\r?\n$/, '');
}

const WHERE = 'give it with --password-file FILE (- for standard input) or in ZEEF_BUNDLE_PASSWORD';

/** The password to open a bundle with. @throws InputError where none was given */
export async function passwordFor(path: string): Promise<string> {
  const secret = await password();
  if (secret === null) throw new InputError(`${path}: stands under a password; ${WHERE}`);
  return secret;
}

/**
 * The password that bundles are to be written under; null where none was asked. @throws UsageError where it was asked
 * and none was given
 */
export async function passwordToSeal(): Promise<string | null> {
  if (!given.isSealing) return null;
  const secret = await password();
  if (secret === null || secret === '') throw new UsageError(`--seal: under which password? ${WHERE}`);
  return secret;
}
