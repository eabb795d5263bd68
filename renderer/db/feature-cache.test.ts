// A cache of features: one set for each project, and none that is missed.
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { dropFeatures, readFeatures, writeFeatures } from './feature-cache';

const features = (name: string): never => ({ name }) as never;

it('keeps the last set of each project and drops the one before', async () => {
  await writeFeatures('p/1', features('een'));
  await writeFeatures('pp/1', features('ander'));
  expect(await readFeatures('p/1')).toEqual({ name: 'een' });
  await writeFeatures('p/2', features('twee'));
  expect(await readFeatures('p/1')).toBeNull();
  expect(await readFeatures('p/2')).toEqual({ name: 'twee' });
  expect(await readFeatures('pp/1')).toEqual({ name: 'ander' });
  await dropFeatures('p');
  expect(await readFeatures('p/2')).toBeNull();
  expect(await readFeatures('pp/1')).toEqual({ name: 'ander' });
});

it('does without where there is no room', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('vol');
  });
  await expect(writeFeatures('p/3', features('x'))).resolves.toBeUndefined();
  expect(await readFeatures('p/3')).toBeNull();
  open.mockRestore();
});
