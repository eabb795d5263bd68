// A command of the interface: one entry that menus, buttons, the palette, keys, tooltips and the list of keys read.
import { type Context, createContext } from 'react';
import type { TextKey } from '../lib/i18n';
import { changedKey, useChangedKeys } from './changed-keys';
import { isMac, keyText } from './keys';

/**
 * What a feature writes down of a command. `Desk` is what its screen can do and knows, such as the reference that is
 * shown.
 */
export type Entry<Desk> = {
  /** Its name on buttons and in lists; with `options`, `{{option}}` in it stands for the text of one. */
  text: TextKey;
  /**
   * The standard keys, as in `keys.ts`; the first is the one that is shown. With `options`, the nth belongs to the nth
   * option. The keys that count are {@link keysOf}.
   */
  keys?: readonly string[];
  /** Where one entry stands for a row of them, such as the reasons to exclude: the text of each. */
  options?: (desk: Desk) => readonly string[];
  /** Whether it can be done now. */
  when?: (desk: Desk) => boolean;
  /** Does not wait for the one before, in a group that does. */
  isAtOnce?: true;
  /** Its key acts while a text is typed too. */
  isWhileTyping?: true;
  /** Goes on while its key is held. Any other acts once: nobody has looked at what comes next. */
  isRepeated?: true;
  /** What it does. What it throws, now or later, reaches the person (see {@link perform}). */
  run: (desk: Desk, option: number) => unknown;
};

export type Command<Desk> = Entry<Desk> & {
  /** `group.name`. */
  id: string;
  desk: Context<Desk | null>;
};

type Settings<Desk> = {
  id: string;
  /** Heading over its commands in lists. */
  text: TextKey;
  /**
   * `app`: everywhere; `page`: wherever the focus is; `part`: while the focus is in the part of the page that has them.
   */
  reach: 'app' | 'page' | 'part';
  /**
   * Each key waits for what the one before it does, so that it acts on what that made. Whether it can is asked of
   * nobody before.
   */
  isInTurn?: true;
  /** Keys do nothing for now: they were meant for a field that is about to get the focus. */
  isHeld?: (desk: Desk) => boolean;
  /** Whether the palette lists this desk's commands, where several of one group may be on screen. */
  isListed?: (desk: Desk) => boolean;
};

export type Group<Desk> = Settings<Desk> & { desk: Context<Desk | null>; commands: readonly Command<Desk>[] };

/** A group as far as one can know it without its desk. */
// Each group has a desk of its own type, which only its own commands get.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyGroup = Group<any>;

/**
 * Defines the commands of a screen.
 *
 * @returns the group, for lists, and its commands by name, for buttons
 */
export function defineCommands<Desk>() {
  return <Name extends string>(
    settings: Settings<Desk>,
    entries: Record<Name, Entry<Desk>>,
  ): Group<Desk> & { of: Record<Name, Command<Desk>> } => {
    const desk = createContext<Desk | null>(null);
    const of = {} as Record<Name, Command<Desk>>;
    for (const [name, entry] of Object.entries(entries) as [Name, Entry<Desk>][])
      of[name] = { ...entry, id: `${settings.id}.${name}`, desk };
    return { ...settings, desk, of, commands: Object.values(of) };
  };
}

/** Whether a command, or one of its options, can be done at a desk. */
export function canRun<Desk>(command: Command<Desk>, desk: Desk, option = 0): boolean {
  if (command.options !== undefined && option >= command.options(desk).length) return false;
  return command.when?.(desk) ?? true;
}

/** Does a command. What it throws, now or later, reaches who listens to failures, and never who asked for it. */
export async function perform<Desk>(command: Command<Desk>, desk: Desk, option = 0): Promise<void> {
  try {
    await command.run(desk, option);
  } catch (error) {
    reportError(error);
  }
}

/**
 * The keys of a command: the one that the person chose, else the standard ones. A row of keys, one for each option,
 * stays as it is: the keys stand for the places in it.
 */
export function keysOf<Desk>({ id, keys = [], options }: Command<Desk>): readonly string[] {
  const changed = options === undefined && keys.length > 0 ? changedKey(id) : undefined;
  return changed === undefined ? keys : [changed];
}

/** The key of a command, or of one of its options, as it is shown; null for none. */
export function shownKey<Desk>(command: Command<Desk>, option = 0): string | null {
  const key = keysOf(command)[command.options === undefined ? 0 : option];
  return key === undefined ? null : keyText(key, isMac());
}

/** As {@link shownKey}, for what is on screen while a key is changed. */
export function useShownKey<Desk>(command: Command<Desk>, option = 0): string | null {
  useChangedKeys();
  return shownKey(command, option);
}
