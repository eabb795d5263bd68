// Bundles of projects that are on this machine, each of which waits for an answer: merged, beside, or neither.
import { create } from 'zustand';
import { doneWith } from '../host/window';
import { enterProject, useAppStore } from '../store/app.store';
import type { HereAlready } from './open-bundles';

/** The first is asked about. Kept outside of what is drawn, which may be drawn anew while a bundle is read. */
export const useHereAlready = create<{ waiting: readonly (HereAlready & { turn: number })[] }>()(() => ({
  waiting: [],
}));

// Two may be files of one name: what was found of the first is not shown for the second.
let turns = 0;

/** Asks what to do with a bundle of a project that is here, once those before it are answered. */
export function askAboutHere(one: HereAlready): void {
  // It is compared with the project as it is stored: nobody may be writing in it here.
  if (useAppStore.getState().projectId === one.project.id) enterProject(null);
  useHereAlready.setState(({ waiting }) => ({ waiting: [...waiting, { ...one, turn: turns++ }] }));
}

/** The first is answered: nothing more of its file will be read. */
export function answeredHere(): void {
  const [first, ...others] = useHereAlready.getState().waiting;
  if (first !== undefined) doneWith(first.given.file);
  useHereAlready.setState({ waiting: others });
}
