// The desks that are on screen now, with what they can do.
import { type AnyGroup, type Command, perform } from './command';

/** A group while its screen is shown. */
export type Live = {
  group: AnyGroup;
  /** The desk as it was drawn last. */
  desk: () => unknown;
  /** The part of the page whose keys they are; null where their reach is wider. */
  part: () => Element | null;
  /** Ends when the last command of a group that goes in turn has ended. */
  turn: Promise<unknown>;
};

let live: readonly Live[] = [];

/** Adds a desk. @returns takes it away again */
export function addLive(entry: Live): () => void {
  live = [...live, entry];
  deskDrawn();
  return () => {
    live = live.filter((other) => other !== entry);
    deskDrawn();
  };
}

/** The desks on screen, the innermost last. */
export const liveDesks = (): readonly Live[] => live;

const watchers = new Set<() => void>();

/** Is told after desks were drawn, with which what can be done may have changed. @returns ends it */
export function watchDesks(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** A desk was drawn. */
export function deskDrawn(): void {
  for (const changed of watchers) changed();
}

/** Does a command at its desk, after those before it where its group goes in turn. */
export function runLive(at: Live, command: Command<unknown>, option: number): void {
  const run = (): Promise<void> => perform(command, at.desk(), option);
  if (at.group.isInTurn === true && command.isAtOnce !== true) at.turn = at.turn.then(run);
  else void run();
}
