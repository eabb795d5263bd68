// Who signs what is salvaged: somebody who works there, not who decided elsewhere.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { MemoryStore } from '../change/memory-store';
import { fixedEnv, type PersonId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newPerson } from '../model/people';
import { writeBundle } from './bundle';
import { salvageBundle } from './salvage';

const env = fixedEnv(1_800_000_000_000);
const anna = newPerson({ id: 'a' as PersonId, name: 'Anna', role: 'lead', colour: '' });
const kofi = newPerson({
  id: '0' as PersonId,
  name: 'Kofi',
  role: 'assistant',
  colour: '',
  origin: 'Rayyan',
});

it.each(['whole', 'broken'])(
  'is by somebody who works there, not by who decided elsewhere (%s log)',
  async (log) => {
    const project = defaultProject(env, 'Studie');
    const store = new MemoryStore();
    const writes = [
      { table: 'projects' as const, id: project.id, after: project },
      ...[kofi, anna].map((after) => ({ table: 'persons' as const, id: after.id, after })),
    ];
    await store.commit(env, { by: anna.id, device: 'd', kind: 'project.create', writes });
    const entries = unzipSync(writeBundle({ data: store.toData(), log: store.log, files: new Map() }));
    const lines = strFromU8(entries['changes.ndjson']!);
    if (log === 'broken') entries['changes.ndjson'] = strToU8(lines.replace('project.create', 'other'));
    const found = await salvageBundle(zipSync(entries), env, 'd', (title) => title);
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.bundle.log.map((entry) => entry.by)).toEqual(
      log === 'whole' ? [anna.id, anna.id] : [anna.id],
    );
  },
);
