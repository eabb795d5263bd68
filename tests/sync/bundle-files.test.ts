// What of a bundle goes into the store of a team: a bundle comes by mail, and the store is everybody's.
import { beforeAll, expect, it } from 'vitest';
import { MemoryStore } from '../../shared/change/memory-store';
import { fixedEnv, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import { defaultProject } from '../../shared/model/default-project';
import { newPerson } from '../../shared/model/people';
import type { Me } from '../../shared/sync/collect';
import { newDevice } from '../../shared/sync/joining';
import { nameHash } from '../../shared/sync/names';
import { provenFiles } from '../../shared/sync/sealed-part';
import { beginTeam, exchange, filesIn, putAll } from '../../shared/sync/team-sync';
import { MemoryTeamStore } from '../helpers/memory-team-store';

const DAY = Date.UTC(2026, 0, 1);
const lead = newPerson({ id: 'l' as PersonId, name: 'Lotte', role: 'lead', colour: 'teal' });

/** A team with something blind. */
async function team(): Promise<{ me: Me; files: Map<string, Uint8Array> }> {
  const made = defaultProject(fixedEnv(DAY), 'Samen');
  const stage = { ...made.screening.stages['title-abstract'], isBlind: true };
  const stages = { ...made.screening.stages, 'title-abstract': stage };
  const project = { ...made, screening: { ...made.screening, stages } };
  const decision = { ...emptyDecision('r' as ReferenceId, lead.id, 'title-abstract'), note: 'mine' };
  const study = new MemoryStore();
  await study.commit(fixedEnv(DAY), {
    ...{ by: lead.id, device: 'd', kind: 'x' },
    writes: [
      { table: 'projects', id: project.id, after: project },
      { table: 'persons', id: lead.id, after: lead },
      { table: 'decisions', id: decision.id, after: decision },
    ],
  });
  const own = { ...(await newDevice()), project: project.id, person: lead.id };
  const begun = await beginTeam(own, [lead], DAY);
  const store = new MemoryTeamStore();
  await putAll(store, begun.files);
  const me: Me = { ...own, genesis: begun.genesis };
  const done = await exchange(store, me, { data: study.toData(), log: study.log }, filesIn(new Map()), DAY);
  if (!done.ok || done.value.unsent !== null) throw new Error('not exchanged');
  const files = [...store.files].filter(([name]) => /^[mk]\/|\/blind\./.test(name));
  return { me, files: new Map(files) };
}

let own: Awaited<ReturnType<typeof team>>;
let other: Awaited<ReturnType<typeof team>>;
beforeAll(async () => {
  [own, other] = [await team(), await team()];
});

it('is what is of the team, and nothing where this machine is in none', async () => {
  expect([...own.files.keys()].filter((name) => name.startsWith('s/'))).toHaveLength(1);
  expect(await provenFiles(own.files, own.me)).toEqual(own.files);
  expect(await provenFiles(own.files, null)).toEqual(new Map());
  expect(await provenFiles(own.files, other.me)).toEqual(new Map());
});

it('is nothing that somebody laid beside it, changed or made', async () => {
  const segment = [...own.files.keys()].find((name) => name.startsWith('s/')) ?? '';
  const bytes = own.files.get(segment) ?? new Uint8Array();
  const altered = bytes.with(bytes.length - 5, (bytes.at(-5) ?? 0) ^ 1);
  const renamed = segment.replace(/[0-9a-f]{32}\.zs$/, `${nameHash(altered)}.zs`);
  const link = new TextEncoder().encode('{"project":"p","n":2}\nsigned by nobody');
  const laid: [string, Uint8Array][] = [
    ['m/autorun.inf', bytes],
    ['s/invoice.exe', bytes],
    ['k/read-me.html', bytes],
    [segment.replace('/blind.', '/blind.x.'), bytes],
    [renamed, altered],
    [`m/00000002-${nameHash(link)}.zm`, link],
    ...[...other.files].filter(([name]) => name.startsWith('m/') || name.startsWith('s/')),
  ];
  const proven = await provenFiles(new Map([...own.files, ...laid]), own.me);
  expect([...proven.keys()].toSorted()).toEqual([...own.files.keys()].toSorted());
  const cut = new Map([...own.files, [segment, bytes.slice(0, -1)]]);
  expect((await provenFiles(cut, own.me)).has(segment)).toBe(false);
});
