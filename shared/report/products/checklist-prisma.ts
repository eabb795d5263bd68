// The checklist of PRISMA 2020, and that of its abstract, filled in as far as the project shows it.
import { prisma2020 } from '../../review/checklists/prisma-2020';
import { prismaAbstract } from '../../review/checklists/prisma-abstract';
import { checklistTable } from '../parts/checklist-table';
import { defineProduct } from '../product';

/** The checklist of PRISMA 2020. */
export const prismaChecklist = defineProduct({
  id: 'checklist-prisma',
  name: prisma2020.name,
  fillsIn: [prisma2020, prismaAbstract],
  build: (data, language) => ({
    title: prisma2020.name[language],
    landscape: true,
    blocks: [prisma2020, prismaAbstract].map((list) => ({
      type: 'table' as const,
      table: checklistTable(data, list, language),
    })),
  }),
});
