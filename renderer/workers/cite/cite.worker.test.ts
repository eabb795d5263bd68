// References in a citation style: those that are asked for, and the list of appendix 1 in parts.
import '../../../tests/helpers/browser-globals';
import { beforeAll, expect, it, vi } from 'vitest';
import { newCitedWork } from '../../../shared/model/literature';
import { bareReference } from '../../../tests/helpers/references';
import { ProjectDb } from '../../db/database';
import { createProject } from '../../db/projects.repository';
import type { CiteWorker } from './cite.worker';

const { served } = vi.hoisted(() => ({ served: [] as unknown[] }));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
let worker: CiteWorker;
let of: Parameters<CiteWorker['list']>[0];

beforeAll(async () => {
  await import('./cite.worker');
  worker = served[0] as CiteWorker;
  const projectId = await createProject('Studie', 'Anna');
  const db = new ProjectDb(projectId);
  await db.transact(async () => {
    for (const [n, family] of ['Bakker', 'Aalders', 'Visser', 'Mulder'].entries()) {
      const csl = { type: 'book' as const, title: `Titel ${n}`, author: [{ family, given: 'A.' }] };
      await db.references.put(bareReference(`r${n}`, csl, { sequence: n }));
      // Of what is only cited appendix 1 has a list, whether anything was screened or not.
      const cited = { id: `l${n}` as never, csl, by: 'p' as never, at: 1 };
      await db.records('literature').put(newCitedWork(cited));
    }
  });
  const since = await db.lastSeq();
  db.close();
  of = { projectId, viewer: null, since, language: 'nl', style: 'apa', part: 0, parts: 1 };
});
const text = ({ runs }: { runs: { text: string }[] }): string => runs.map((run) => run.text).join('');
const list = async (part: number, parts: number): Promise<string[]> => {
  const { stages } = await worker.list({ ...of, part, parts });
  return stages.flatMap(({ entries }) => entries.map((e) => text(e as never)));
};

it('cites what is asked for and is there, by its id', async () => {
  const cited = await worker.cite({ ...of, ids: ['r2', 'none', 'r0'] as never });
  expect(cited.map((c) => c.id).sort()).toEqual(['r0', 'r2']);
  expect(text(cited.find((c) => c.id === 'r2') ?? { runs: [] })).toMatch(/Visser.*Titel 2/);
});

it('lists all by author in one part, and the same in two that follow one another', async () => {
  const whole = await list(0, 1);
  expect(whole.map((entry) => /^\w+/.exec(entry)?.[0])).toEqual(['Aalders', 'Bakker', 'Mulder', 'Visser']);
  expect([...(await list(0, 2)), ...(await list(1, 2))]).toEqual(whole);
  expect(await list(7, 2)).toEqual([]);
});
