// Writing one file of a team: whole, under a name that nobody reads until it is.
import { fail, ok, type Result } from '../../shared/kernel/result';
import { WholeFile, WriteError } from '../main/whole-file';

/** Writes a file and flushes it. Fails with why it was not written; nothing of it is left then. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<'written'>> {
  try {
    const file = await WholeFile.begin(path);
    try {
      await file.write(bytes);
      await file.commit();
    } catch (error) {
      await file.abandon();
      throw error;
    }
    return ok('written');
  } catch (error) {
    if (error instanceof WriteError) return fail(error.code, error.message);
    return fail('write-failed', (error as Error).message);
  }
}
