// Finds duplicates among all references of a project. Nothing is written here: what comparing takes is let go with its
// worker before merging begins.
import { ABSTRACT_READ } from '../../../shared/duplicates/abstract-hashes';
import { countWork, type FoundMatches, groupByMember, workTables } from '../../../shared/duplicates/found';
import { DuplicateMatcher } from '../../../shared/duplicates/match';
import type { PersonId, ProjectId, ReferenceId } from '../../../shared/kernel/ids';
import { ProjectReader } from '../../db/reader';
import { abstractStart } from '../../db/references/lazy';

// The share of the work that reading is.
const READING = 0.4;

/**
 * Takes all references of a project, as people corrected them, into a matcher: their ids in its order, and the page of
 * each that stands on one.
 */
async function readAll(
  reader: ProjectReader,
  tell: (share: number) => void,
): Promise<{ ids: ReferenceId[]; pageOf: Map<ReferenceId, string>; matcher: DuplicateMatcher }> {
  const ids: ReferenceId[] = [];
  const pageOf = new Map<ReferenceId, string>();
  const matcher = new DuplicateMatcher();
  await reader.eachActive(({ id, csl }, page) => {
    ids.push(id);
    if (page !== null) pageOf.set(id, page);
    // What is decoded stays until a garbage collection.
    matcher.add(csl, abstractStart(csl, ABSTRACT_READ));
  }, tell);
  return { ids, pageOf, matcher };
}

/**
 * Finds duplicates.
 *
 * @param onProgress - share done, 0 to 1
 * @throws AbortError when cancelled
 */
export function findMatches(
  of: { projectId: ProjectId; viewer: PersonId | null },
  onProgress: (share: number) => void,
  isCancelled: () => boolean,
): Promise<FoundMatches> {
  return ProjectReader.during(of, async (reader) => {
    const { ids, pageOf, matcher } = await readAll(reader, (share) => {
      if (isCancelled()) throw new DOMException('cancelled', 'AbortError');
      onProgress(share * READING);
    });
    const { groups, likely, explain } = matcher.find({
      onProgress: (share) => onProgress(READING + share * (1 - READING)),
      isCancelled,
    });
    const idAt = (index: number): ReferenceId => ids[index] as ReferenceId;
    const tables = await reader.tables(['duplicates', 'distinctions', ...workTables]);
    const groupOf = groupByMember(tables.duplicates);
    const bound = countWork(tables).workedOut;
    for (const { a, b } of tables.distinctions) bound.add(a).add(b);
    const found: FoundMatches = { groups: [], likely: [], pages: {}, explained: {} };
    for (const members of groups) {
      const own = members.map(idAt);
      found.groups.push(own);
      // A group may hold members whose import was taken back: they were not compared, and stay in it.
      const all = own.flatMap((id) => [id, ...(groupOf.get(id)?.memberIds ?? [])]);
      for (const id of all) {
        const page = pageOf.get(id);
        if (page !== undefined) found.pages[id] = page;
      }
      const [first, ...others] = members;
      if (first === undefined || !all.some((id) => bound.has(id))) continue;
      for (const i of others) {
        const { score, fields, traps } = explain(first, i);
        found.explained[idAt(i)] = { score, fields, traps };
      }
    }
    found.likely = likely.map(({ a, b, score, fields, traps }) => ({
      a: idAt(a),
      b: idAt(b),
      score,
      fields,
      traps,
    }));
    return found;
  });
}
