// Bundles that are written from the command line, piece by piece: of whatever size, and under a password where that is
// asked.
import { createHash } from 'node:crypto';
import { type Bundle, writeBundleInPieces } from '../../shared/bundle/bundle';
import type { Sum } from '../../shared/bundle/pieces';
import { sealPieces } from '../../shared/bundle/sealed';
import type { WholeFile } from '../main/whole-file';
import type { KeptFile } from './bundle-input';
import { passwordToSeal } from './bundle-password';
import { writingTo } from './files';

/**
 * Writes the pieces of a bundle into a file, sealed where that was asked. @throws InputError, UsageError or WriteError
 */
export async function writePieces(file: WholeFile, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const password = await passwordToSeal();
  for await (const piece of password === null ? pieces : sealPieces(pieces, password))
    await file.write(piece);
}

/** The platform's SHA-256, some ten times as quick as this program's. */
function quickSum(): Sum {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}

/** Writes a bundle that is whole or absent. @throws InputError or UsageError */
export async function writeBundleTo(path: string, study: Bundle<Uint8Array | KeptFile>): Promise<void> {
  const fileOf = async (sha256: string): Promise<Uint8Array> => {
    const file = study.files.get(sha256);
    if (file === undefined) throw new Error(`the file ${sha256} is not there`);
    return file instanceof Uint8Array ? file : await file.read();
  };
  const asked = { ...study, files: [...study.files.keys()] };
  await writingTo(path, (file) => writePieces(file, writeBundleInPieces(asked, [], fileOf, quickSum())));
}
