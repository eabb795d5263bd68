// How long a newcomer takes to have a study of which every reference was decided on by two: the store read, proved and
// opened, all put together, and the records that come of it. `npm run bench -- team-newcomer [references]`.
import { requireProject } from '../shared/model/tables';
import { fixedEnv } from '../shared/kernel/ids';
import { letIn } from '../shared/sync/admitting';
import { collect, type Me } from '../shared/sync/collect';
import { publicOf } from '../shared/sync/crypto';
import { newDevice } from '../shared/sync/joining';
import { beginTeam, exchange, filesIn, type Local, putAll } from '../shared/sync/team-sync';
import { MemoryTeamStore } from '../tests/helpers/memory-team-store';
import { screened, studyOf } from './screened-study';

const REFERENCES = Number(process.argv[2] ?? 50_000);
const NOW = Date.UTC(2026, 11, 1);

function orThrow<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

/** Seconds of this process on a processor, and seconds on the clock. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(cpu);
  const clock = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${what}: ${clock} s, of the processor ${((user + system) / 1e6).toFixed(1)} s`);
  return made;
}

const { store: study, people } = await studyOf(REFERENCES, fixedEnv(0));
const { references } = study.toData();
const project = requireProject(study.toData()).id;
const store = new MemoryTeamStore();
const [lead, other] = people;
if (lead === undefined || other === undefined) throw new Error('nobody');
const made = { ...(await newDevice()), project, person: lead.id };
const begun = await beginTeam(made, people, 1);
orThrow(await putAll(store, begun.files));
const me: Me = { ...made, genesis: begun.genesis };
const meet = async (who: Me, local: Local | null) =>
  orThrow(await exchange(store, who, local, filesIn(new Map()), NOW));

/** A device of somebody, let in by the lead. */
async function come(person: string): Promise<Me> {
  const device = await newDevice();
  const { team } = orThrow(await collect(store, me));
  const request = { device: { id: device.device, ...publicOf(device.keys) }, name: '' };
  orThrow(await putAll(store, await letIn(team, me, request, { id: person, role: 'lead' }, 2)));
  await meet(me, null);
  return { ...device, project, person, genesis: begun.genesis };
}

await meet(me, await screened(study, lead, references, fixedEnv(1_000_000)));
const second = await come(other.id);
await meet(second, await screened(study, other, references, fixedEnv(2_000_000_000)));
const newcomer = await come(other.id);
globalThis.gc?.();
const collected = await timed('read, proved and opened', async () => orThrow(await collect(store, newcomer)));
const all = await timed('all of it, put together', () => meet(newcomer, null));
console.log(
  JSON.stringify({
    references: REFERENCES,
    entries: all.merged.log.length,
    parts: collected.parts.length,
    files: store.files.size,
    megabytes: Math.round([...store.files.values()].reduce((sum, f) => sum + f.length, 0) / 1e6),
    heapMB: Math.round(process.memoryUsage().heapUsed / 1e6),
  }),
);
