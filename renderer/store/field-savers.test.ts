import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { SaverPorts } from './field-saver';
import { enterField, fieldsSettled, leaveField, saverOf, stopFields, useSaveState } from './field-savers';

const field = (name: string) => ({ projectId: 'p', record: 'projects:p', field: name });
const draft: SaverPorts['draft'] = {
  read: () => null,
  keep: () => Promise.resolve(),
  drop: () => Promise.resolve(),
};
const ports = (save: SaverPorts['save']): SaverPorts => ({
  save,
  judge: () => 'whole',
  readAt: () => 1,
  draft,
});
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('what is being saved and what failed is known of all fields', async () => {
  let end: (error?: Error) => void = () => undefined;
  const saves = ports(
    () =>
      new Promise((resolve, reject) => {
        end = (error) => (error === undefined ? resolve() : reject(error));
      }),
  );
  const saver = enterField(field('a'), saverOf(field('a'), saves));
  saver.change('x');
  const settled = fieldsSettled();
  expect(useSaveState.getState().saving.size).toBe(1);
  end(new Error('vol'));
  await settled;
  expect(useSaveState.getState()).toMatchObject({ saving: new Set(), failed: { size: 1 } });
  const second = fieldsSettled();
  end();
  await second;
  expect(useSaveState.getState().failed.size).toBe(0);
  leaveField(field('a'));
});

test('waiting for all fields saves what they hold, and a field that was left while it failed is still tried', async () => {
  const written: string[] = [];
  let isFull = true;
  const saves = ports((text) => {
    if (isFull) return Promise.reject(new Error('vol'));
    written.push(text);
    return Promise.resolve();
  });
  const saver = enterField(field('b'), saverOf(field('b'), saves));
  saver.change('half');
  leaveField(field('b'));
  await turn();
  expect(useSaveState.getState().failed.size).toBe(1);
  // Nobody sees it at the field: it is told elsewhere.
  expect([...useSaveState.getState().left.values()]).toMatchObject([{ text: 'half' }]);
  isFull = false;
  await fieldsSettled();
  expect(written).toEqual(['half']);
  expect(useSaveState.getState().failed.size).toBe(0);
  expect(useSaveState.getState().left.size).toBe(0);
});

test('a field that is shown twice has one saver', () => {
  const saves = ports(() => Promise.resolve());
  const one = enterField(field('c'), saverOf(field('c'), saves));
  const two = enterField(field('c'), saverOf(field('c'), saves));
  expect(two).toBe(one);
  leaveField(field('c'));
  leaveField(field('c'));
});

test('fields of a project that is closed end their tries', async () => {
  const saver = enterField(
    field('d'),
    saverOf(
      field('d'),
      ports(() => Promise.reject(new Error('dicht'))),
    ),
  );
  saver.change('x');
  await fieldsSettled();
  expect(useSaveState.getState().failed.size).toBe(1);
  stopFields('p');
  expect(useSaveState.getState().failed.size).toBe(0);
});
