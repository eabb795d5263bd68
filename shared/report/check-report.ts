// The check before export with what only the report knows: the items of its checklists that nobody has filled in.
import type { ProjectData } from '../model/tables';
import { type CheckItem, checkProject } from '../review/check';
import { prisma2020 } from '../review/checklists/prisma-2020';
import { prismaAbstract } from '../review/checklists/prisma-abstract';
import { prismaS } from '../review/checklists/prisma-s';
import { factsOf } from './checklists/facts';
import { checklistLines } from './checklists/lines';

/** Items of the checklists of the report that are open; none of a study that has nothing to report yet. */
function openItems(data: ProjectData): number {
  if (data.references.length === 0) return 0;
  const facts = factsOf(data, 'nl');
  return [prisma2020, prismaAbstract, prismaS]
    .flatMap((checklist) => checklistLines(data, checklist, 'nl', facts))
    .filter((line) => line.state === 'open').length;
}

/**
 * Looks through a project and its report.
 *
 * @param twoValues - as of {@link checkProject}
 */
export function checkReport(data: ProjectData, twoValues: number): CheckItem[] {
  const count = openItems(data);
  const found = checkProject(data, twoValues);
  if (count === 0) return found;
  const none = { references: [], interventions: [], sources: [] };
  const place = { page: 'report', subject: 'checklist-prisma' } as const;
  return [...found, { code: 'checklist-open', weight: 'note', count, ...none, place }];
}
