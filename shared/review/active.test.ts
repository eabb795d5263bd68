import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReferenceId } from '../kernel/ids';
import { emptyProjectData } from '../model/tables';
import {
  activeReferences,
  documentsOf,
  foundReferences,
  mergedAway,
  samePublication,
  standingFor,
  standsFor,
} from './active';
import { unitedGroups } from './united';

const id = (name: string) => name as ReferenceId;
const data = {
  ...emptyProjectData(),
  references: ['kept', 'other', 'gone', 'alone'].map((name) => ({
    id: id(name),
    batchId: name === 'gone' ? 'undone' : 'here',
  })),
  batches: [
    { id: 'undone', status: 'undone' },
    { id: 'here', status: 'active' },
  ],
  duplicates: [{ keptId: 'kept', memberIds: ['kept', 'other', 'gone'] }],
} as unknown as ReturnType<typeof emptyProjectData>;

test('a duplicate is one publication with the others of its group whose import counts', () => {
  expect([...samePublication(data, id('kept'))]).toEqual(['kept', 'other']);
  expect([...samePublication(data, id('other'))].sort()).toEqual(['kept', 'other']);
  expect([...samePublication(data, id('alone'))]).toEqual(['alone']);
});

test('the kept one stands for a duplicate', () => {
  expect(standsFor(data, id('other'))).toBe('kept');
  expect(standsFor(data, id('kept'))).toBe('kept');
  expect(standsFor(data, id('alone'))).toBe('alone');
});

test('the files of a publication are those of its duplicates too, but not of an import that was taken back', () => {
  const documents = ['kept', 'other', 'gone', 'alone'].map((of) => ({ id: `pdf of ${of}`, referenceId: of }));
  const filed = { ...data, documents } as unknown as typeof data;
  const names = (of: string) => documentsOf(filed, id(of)).map((d) => d.id);
  expect(names('kept')).toEqual(['pdf of kept', 'pdf of other']);
  expect(names('alone')).toEqual(['pdf of alone']);
});

test('each record of an import that counts stands for one that is shown, whatever was merged and taken back', () => {
  const names = Array.from('abcdefg', id);
  const one = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 });
  const some = fc.uniqueArray(fc.constantFrom(...names));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 3 }), some, (groups, gone) => {
      const references = names.map((name, sequence) => ({
        ...{ id: name, sequence, csl: { type: 'report' } },
        batchId: gone.includes(name) ? 'undone' : 'here',
      }));
      const made = groups.map((memberIds, n) => ({
        ...{ id: `g${n}`, keptId: memberIds[0], memberIds, basis: 'sure', at: n },
        ...{ merged: {}, from: {}, chosen: {} },
      }));
      const all = { ...data, references, duplicates: made } as unknown as typeof data;
      const study = { ...all, duplicates: unitedGroups(all.duplicates, [], all.references) };
      const stands = standingFor(study);
      const shown = new Set(activeReferences(study).map((r) => r.id));
      for (const { id: name } of foundReferences(study)) {
        expect(shown.has(stands(name))).toBe(true);
        expect(standsFor(study, name)).toBe(stands(name));
        expect(mergedAway(study).has(name)).toBe(stands(name) !== name);
        for (const other of samePublication(study, name)) expect(stands(other)).toBe(stands(name));
      }
      for (const group of study.duplicates) {
        const here = group.memberIds.filter((name) => !gone.includes(name));
        expect(here.filter((name) => shown.has(name))).toHaveLength(Math.min(1, here.length));
      }
    }),
  );
});
