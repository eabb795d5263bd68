// Real reference material beside the project. Tests that need it are skipped, and counted, where it is absent.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..', 'shared');

/** Path below `../shared`. */
export const materialPath = (...parts: string[]): string => join(root, ...parts);

/** Whether `../shared` is here. */
export const hasMaterial = existsSync(join(root, 'corpora'));

/** Stands behind the name of what is skipped where the material is absent. */
export const materialNote = hasMaterial ? '' : ' (skipped: ../shared is not here)';
