import { beforeEach, expect, test, vi } from 'vitest';
import { enterProject, useAppStore } from '../store/app.store';
import { answeredHere, askAboutHere, useHereAlready } from './here-already';
import type { HereAlready } from './open-bundles';

const close = vi.fn();
const bundle = (file: string, id: string) =>
  ({ file, project: { id }, given: { file: { close } } }) as unknown as HereAlready;
const waiting = () => useHereAlready.getState().waiting.map(({ file }) => file);

beforeEach(() => useHereAlready.setState({ waiting: [] }));

test('one after the other is asked about', () => {
  askAboutHere(bundle('een.zeef', 'p1'));
  askAboutHere(bundle('twee.zeef', 'p2'));
  expect(waiting()).toEqual(['een.zeef', 'twee.zeef']);
  answeredHere();
  expect(waiting()).toEqual(['twee.zeef']);
  // Of a file that was opened from outside nothing is read any more.
  expect(close).toHaveBeenCalledTimes(1);
});

test('the project that is asked about is left, another is not', () => {
  enterProject('p1' as never);
  askAboutHere(bundle('twee.zeef', 'p2'));
  expect(useAppStore.getState().projectId).toBe('p1');
  askAboutHere(bundle('een.zeef', 'p1'));
  expect(useAppStore.getState().projectId).toBeNull();
});
