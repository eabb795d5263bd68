// Which command a key means, by where the focus is and what is on screen.
import { type Command, canRun, keysOf } from './command';
import type { Live } from './live';

export type Found = { at: Live; command: Command<unknown>; option: number };

/** Where a key was pressed. */
export type Where = {
  /** What has the focus. */
  target: Element | null;
  isTyping: boolean;
  /** Whether a dialog lies over the page: what is beneath it is not what the person looks at. */
  isDialogOpen: boolean;
  /** Whether the focus is in what lies beside the page, such as the guide: keys of the page are not meant there. */
  isBeside: boolean;
};

/** The option of a command that a key means; null for none. */
function optionOf({ group }: Live, command: Command<unknown>, key: string, desk: unknown): number | null {
  const at = keysOf(command).indexOf(key);
  if (at < 0) return null;
  const option = command.options === undefined ? 0 : at;
  // In turn, the key before it may first make what it needs.
  if (group.isInTurn === true) return option;
  return canRun(command, desk, option) ? option : null;
}

function isWithin(at: Live, where: Where): boolean {
  if (at.group.reach === 'app') return true;
  if (where.isBeside) return false;
  if (at.group.reach === 'page') return true;
  const part = at.part();
  return part !== null && where.target !== null && part.contains(where.target);
}

/** Whether a key counts here at all: a letter acts neither while typing nor beneath a dialog. */
function counts(command: Command<unknown>, key: string, { isTyping, isDialogOpen }: Where): boolean {
  if (isTyping) return command.isWhileTyping === true;
  return !isDialogOpen || key.startsWith('Mod+');
}

/** The first of the commands of a desk that a key means. */
function foundAt(at: Live, key: string, where: Where): Found | null {
  const desk = at.desk();
  if (at.group.isHeld?.(desk) === true) return null;
  for (const command of at.group.commands as readonly Command<unknown>[]) {
    if (!counts(command, key, where)) continue;
    const option = optionOf(at, command, key, desk);
    if (option !== null) return { at, command, option };
  }
  return null;
}

const REACH = { part: 0, page: 1, app: 2 } as const;

/**
 * The command of a key, of the narrowest reach; of two alike that of what came on screen last. A letter with Shift that
 * means nothing is that letter: with Caps Lock and Shift people mean it so.
 */
export function commandFor(key: string, where: Where, desks: readonly Live[]): Found | null {
  const inner = desks
    .filter((at) => isWithin(at, where))
    .toReversed()
    .sort((a, b) => REACH[a.group.reach] - REACH[b.group.reach]);
  const keys = /^Shift\+.$/.test(key) ? [key, key.slice('Shift+'.length)] : [key];
  for (const name of keys)
    for (const at of inner) {
      const found = foundAt(at, name, where);
      if (found !== null) return found;
    }
  return null;
}
