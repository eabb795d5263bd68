// The checklist of PRISMA-S on searching, filled in as far as the project shows it.
import { prismaS } from '../../review/checklists/prisma-s';
import { checklistTable } from '../parts/checklist-table';
import { defineProduct, tableContent } from '../product';

/** The checklist of PRISMA-S. */
export const searchChecklist = defineProduct({
  id: 'checklist-prisma-s',
  name: prismaS.name,
  fillsIn: [prismaS],
  build: (data, language) => tableContent(checklistTable(data, prismaS, language)),
});
