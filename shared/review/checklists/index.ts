// All checklists of reporting. A new one is a file here and a line below.
import type { Checklist } from './checklist';
import { prisma2020 } from './prisma-2020';
import { prismaAbstract } from './prisma-abstract';
import { prismaP } from './prisma-p';
import { prismaS } from './prisma-s';

const listed = [prisma2020, prismaAbstract, prismaS, prismaP] as const;

export type ChecklistId = (typeof listed)[number]['id'];
export const checklists: readonly Checklist<ChecklistId>[] = listed;
