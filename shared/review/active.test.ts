import { expect, test } from 'vitest';
import type { ReferenceId } from '../kernel/ids';
import { emptyProjectData } from '../model/tables';
import { documentsOf, samePublication, standsFor } from './active';

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
