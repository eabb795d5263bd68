// The practice study: invented from its question to its PDFs, so that everything of the workbench can be tried in it.
import type { Bundle } from '../../bundle/bundle';
import type { FontFiles } from '../../documents/page/faces';
import type { Env, ReferenceId } from '../../kernel/ids';
import { assessReports } from './assess';
import { findReferences } from './find';
import { proposeAnswers } from './proposals';
import { readReports } from './read';
import { screenReferences } from './screen';
import { Studio } from './studio';
import { searchAgain } from './update';

/**
 * Builds the practice study through the one door, with a log of three months of 2025, and of the week in
 * December in which it searched again. What differs from one to the next is what comes from chance: the ids.
 *
 * @param fonts - those that copies of documents are set in
 */
export async function buildPracticeProject(env: Env, fonts: FontFiles): Promise<Bundle> {
  const studio = new Studio(env, fonts);
  const found = await findReferences(studio);
  const ids = new Map(found.flatMap(({ key, id }) => (key === '' ? [] : [[key, id] as const])));
  const idOf = (key: string): ReferenceId => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`no report ${key} on the shortlist`);
    return id;
  };
  await screenReferences(studio, found);
  const { marked, pagesOf } = await readReports(studio, idOf);
  await assessReports(studio, idOf, marked);
  await proposeAnswers(studio, pagesOf);
  await searchAgain(studio, found);
  return { data: studio.store.toData(), log: studio.store.log, files: studio.files };
}
