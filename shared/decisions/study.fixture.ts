// A small study to bring decisions into: four references, a fifth merged into the second, and Anna who leads it.
import { fixedEnv, type DuplicateGroupId, type PersonId, type ReferenceId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newPerson } from '../model/people';
import type { CslItem, Reference } from '../model/reference';
import { type DecisionFile, nothingSaid, type Said } from './decided';
import { emptyProjectData, type ProjectData } from '../model/tables';

const reference = (id: string, sequence: number, csl: Partial<CslItem>): Reference => ({
  id: id as ReferenceId,
  schemaVersion: 5,
  csl: { type: 'book', ...csl },
  raw: null,
  unknown: [],
  sourceId: null,
  batchId: null,
  country: null,
  citedAs: null,
  sequence,
  tags: [],
});

/** The study with a fixed clock. */
export function bareStudy(): { env: ReturnType<typeof fixedEnv>; data: ProjectData } {
  const env = fixedEnv(Date.UTC(2024, 0, 1));
  const year = (y: number): Pick<CslItem, 'issued'> => ({ issued: { 'date-parts': [[y]] } });
  const data: ProjectData = {
    ...emptyProjectData(),
    projects: [defaultProject(env, 'Studie')],
    persons: [newPerson({ id: 'anna' as PersonId, name: 'Anna', role: 'lead', colour: '' })],
    references: [
      reference('r1', 1, { title: 'First', ...year(2000) }),
      reference('r2', 2, { title: 'Second title', DOI: '10.1000/abc' }),
      reference('r3', 3, { title: 'Twice', ...year(2000) }),
      reference('r4', 4, { title: 'Twice', ...year(2001) }),
      reference('r5', 5, { title: 'Second title, as a report' }),
    ],
    duplicates: [
      {
        id: 'g' as DuplicateGroupId,
        keptId: 'r2' as ReferenceId,
        memberIds: ['r2', 'r5'] as ReferenceId[],
      } as ProjectData['duplicates'][number],
    ],
  };
  return { env, data };
}

/** A file of Rayyan's with these records, and what was said of each. */
export const decisionFile = (
  ...decided: { title: string; year?: number; DOI?: string; said: Partial<Said>[] }[]
): DecisionFile => ({
  tool: 'rayyan',
  records: decided.length,
  unread: [],
  decided: decided.map(({ title, year, DOI, said: all }, i) => ({
    record: i + 1,
    csl: {
      type: 'book',
      title,
      ...(DOI === undefined ? {} : { DOI }),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] as [[number]] } }),
    },
    said: all.map((part) => ({ ...nothingSaid, ...part })),
  })),
});
