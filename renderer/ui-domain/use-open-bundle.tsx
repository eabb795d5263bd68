// Opens bundles that the user picks.
import type { ProjectId } from '../../shared/kernel/ids';
import { useText } from '../lib/i18n';
import { pickFiles } from '../lib/pick-file';
import type { WhereItIs } from './open-bundles';

/**
 * Asks for bundles and opens them as projects.
 *
 * @returns opens what is picked, and gives the projects that were opened. @throws 'already-here', or when the database
 *   fails
 */
export function useOpenBundles(): (where: WhereItIs) => Promise<ProjectId[]> {
  const t = useText();
  return async (where) => {
    const files = await pickFiles('.zeef');
    return files.length === 0 ? [] : await (await import('./open-bundles')).openBundles(t, files, where);
  };
}
