// Whatever an entry holds, its words are for people: no ids, no moments in milliseconds, no JSON.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../../shared/demo/demo-project';
import { fixedEnv } from '../../../shared/kernel/ids';
import type { MemoryStore } from '../../../shared/change/memory-store';
import type { Translate } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { describePatch, namesOf } from './log-words';

const t = ((key: keyof typeof nl) => nl[key]) as Translate;
let store: MemoryStore;
beforeAll(async () => {
  store = await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)));
});

describe('the log in words', () => {
  it('of the whole demonstration holds nothing for machines', () => {
    const names = namesOf(store.toData(), 'nl');
    for (const { patches } of store.log)
      for (const patch of patches) {
        const { record, lines } = describePatch(patch, t, names, 'nl');
        const text = [record, ...lines.flatMap((l) => [l.field, l.from, l.to])].join(' ');
        expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
        expect(text).not.toMatch(/\b1[67]\d{11}\b|\[object|\{"/);
      }
  });
  it('says what was changed, from what to what', () => {
    const [person] = store.toData().persons;
    const patch = {
      table: 'persons',
      id: person?.id ?? '',
      before: person,
      after: { ...person, role: 'lead' },
    };
    const { lines } = describePatch(patch, t, namesOf(store.toData(), 'nl'), 'nl');
    expect(lines).toEqual([{ field: 'rol', from: 'assistent', to: 'hoofdonderzoeker' }]);
  });
});
