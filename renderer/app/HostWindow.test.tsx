// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../tests/helpers/drawn';
import { watchProjects } from '../db/registry';
import * as window_ from '../host/window';
import { enterProject, useAppStore } from '../store/app.store';
import { answeredHere, useHereAlready } from '../ui-domain/here-already';
import { openBundles } from '../ui-domain/open-bundles';
import { followCall } from '../workers/rpc/progress';
import { HostWindow, hexOf } from './HostWindow';

vi.mock('../db/registry', async (original) => ({ ...(await original<object>()), watchProjects: vi.fn() }));
vi.mock('../host/window', () => ({
  describeWindow: vi.fn(),
  doneWith: vi.fn(),
  editField: vi.fn(),
  notify: vi.fn(),
  onFilesWaiting: vi.fn(() => () => undefined),
  onMenuChosen: vi.fn(() => () => undefined),
  openedFiles: vi.fn(() => Promise.resolve([])),
  showColours: vi.fn(),
  showMenu: vi.fn(),
  showProgress: vi.fn(),
}));
vi.mock('../ui-domain/open-bundles', () => ({ openBundles: vi.fn() }));
const ours = vi.mocked(window_);
const outside = { name: 'a.zeef', size: 1, read: vi.fn(), close: vi.fn() };
const study = { id: 'p1', title: 'Schulden', createdAt: 1, deletedAt: null };

beforeEach(() => {
  vi.mocked(watchProjects).mockImplementation((told) => {
    told([study, { ...study, id: 'p2', title: 'Weg', deletedAt: 1 }] as never);
    return () => undefined;
  });
  act(() => enterProject(null));
});

test('the title is the project’s', () => {
  draw(<HostWindow />);
  expect(ours.describeWindow).toHaveBeenLastCalledWith('Zeef', 'nl');
  act(() => enterProject('p1' as never));
  expect(ours.describeWindow).toHaveBeenLastCalledWith('Schulden – Zeef', 'nl');
});

test('the menu has the projects that are there, and one of them is opened by it', async () => {
  draw(<HostWindow />);
  await waitFor(() => expect(ours.showMenu).toHaveBeenCalled());
  const [[menu] = []] = ours.showMenu.mock.calls;
  expect(menu?.recent.map(({ label }) => label)).toEqual(['Schulden']);
  expect(menu?.help.map(({ label }) => label)).toEqual(['Handleiding', 'Over Zeef', 'Privacy']);
  const chosen = ours.onMenuChosen.mock.calls.at(-1)?.[0];
  act(() => chosen?.({ id: 'start.project', option: 0 }));
  expect(useAppStore.getState().projectId).toBe('p1');
});

test('a line of the menu opens the project that it names, though another was opened since', async () => {
  const told: ((all: never) => void)[] = [];
  vi.mocked(watchProjects).mockImplementation((tell) => {
    told.push(tell);
    return () => undefined;
  });
  draw(<HostWindow />);
  const other = { ...study, id: 'p7', title: 'Ontbijt' };
  act(() => told.forEach((tell) => tell([study] as never)));
  await waitFor(() => expect(ours.showMenu.mock.calls.at(-1)?.[0].recent).toHaveLength(1));
  const [line] = ours.showMenu.mock.calls.at(-1)?.[0].recent ?? [];
  act(() => told.forEach((tell) => tell([other, study] as never)));
  act(() => ours.onMenuChosen.mock.calls.at(-1)?.[0]({ id: line?.id ?? '', option: line?.option ?? -1 }));
  expect(useAppStore.getState().projectId).toBe('p1');
});

test('shows how far the work is, and that it ended where that took long', () => {
  draw(<HostWindow />);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const short = followCall();
  short.far(0.5);
  short.end();
  expect(ours.showProgress.mock.calls).toEqual([[0.5], [null]]);
  expect(ours.notify).not.toHaveBeenCalled();
  const long = followCall();
  long.far(0.1);
  clock.mockReturnValue(60_000);
  long.end();
  expect(ours.notify).toHaveBeenCalledWith('Klaar', 'Wat u startte, is af.');
  clock.mockRestore();
});

test('bundles that were opened from outside are opened; of one that is here it is asked', async () => {
  ours.openedFiles.mockResolvedValue([outside]);
  vi.mocked(openBundles).mockResolvedValueOnce(['p3' as never]);
  draw(<HostWindow />);
  const waiting = ours.onFilesWaiting.mock.calls.at(-1)?.[0];
  act(() => waiting?.());
  await waitFor(() => expect(useAppStore.getState().projectId).toBe('p3'));
  vi.mocked(openBundles).mockImplementationOnce((_t, _files, { onHere }) => {
    onHere?.({ project: study as never, file: 'a.zeef', given: { file: outside, password: null } });
    return Promise.resolve([]);
  });
  // Another study stays open; the one that is compared does not.
  act(() => waiting?.());
  await waitFor(() => expect(useHereAlready.getState().waiting[0]?.file).toBe('a.zeef'));
  expect(useAppStore.getState().projectId).toBe('p3');
  // Who does not want it reads it no more.
  expect(ours.doneWith).not.toHaveBeenCalled();
  act(() => answeredHere());
  expect(ours.doneWith).toHaveBeenCalledWith(outside);
  vi.mocked(openBundles).mockImplementationOnce((_t, _files, { onHere }) => {
    onHere?.({
      project: { ...study, id: 'p3' } as never,
      file: 'b',
      given: { file: new Blob(), password: null },
    });
    return Promise.resolve([]);
  });
  act(() => waiting?.());
  await waitFor(() => expect(useAppStore.getState().projectId).toBeNull());
});

test('who went on to another study while a bundle was read is left there', async () => {
  ours.openedFiles.mockResolvedValue([outside]);
  let end: (opened: never[]) => void = () => undefined;
  vi.mocked(openBundles).mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
  draw(<HostWindow />);
  act(() => ours.onFilesWaiting.mock.calls.at(-1)?.[0]());
  await waitFor(() => expect(openBundles).toHaveBeenCalled());
  act(() => useAppStore.setState({ projectId: 'p9' as never }));
  await act(async () => {
    end(['p3' as never]);
    await Promise.resolve();
  });
  expect(useAppStore.getState().projectId).toBe('p9');
});

test('a colour in the notation of the window', () => {
  expect([hexOf('rgb(36, 36, 36)'), hexOf('rgba(255, 255, 255, 1)'), hexOf('transparent')]).toEqual([
    ...['#242424', '#ffffff', null],
  ]);
});
