// Another key for a command: what is refused, and why.
import { changeKey, changedKey } from '../commands/changed-keys';
import { type AnyGroup, type Command, keysOf } from '../commands/command';
import { isMac, keyText } from '../commands/keys';
import { type Reservation, reservationOf } from '../commands/reserved-keys';
import type { Translate } from '../lib/i18n';
import { areTogether, commandGroups } from './command-groups';

type Some = Command<unknown>;

/** Why a command does not get a key. */
export type Refusal =
  | { is: 'reserved'; key: string; why: Reservation }
  /** The command acts while a text is typed, and the key would go into the text. */
  | { is: 'typing' }
  | { is: 'system' }
  | { is: 'taken'; key: string; by: Some; of: AnyGroup };

/** Whether a key is for itself only a step towards one: Shift, or an accent that waits for its letter. */
export const isHalfKey = (key: string): boolean =>
  /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|ScrollLock|Fn|FnLock|Dead|Process|Unidentified)$/.test(
    key,
  );

/** Who has one of the keys already, where the command can be met. */
function takenBy(command: Some, keys: readonly string[]): Refusal | null {
  const own = commandGroups.find(({ commands }) => commands.some(({ id }) => id === command.id));
  for (const of of commandGroups) {
    if (own === undefined || !areTogether(own, of)) continue;
    for (const by of of.commands as readonly Some[]) {
      const key = by.id === command.id ? undefined : keysOf(by).find((one) => keys.includes(one));
      if (key !== undefined) return { is: 'taken', key, by, of };
    }
  }
  return null;
}

/** Gives a command its standard keys back. @returns why not, where another command was given one of them */
export function resetKey(command: Some): Refusal | null {
  const refusal = changedKey(command.id) === undefined ? null : takenBy(command, command.keys ?? []);
  if (refusal === null) changeKey(command.id, null);
  return refusal;
}

function refusalOf(command: Some, key: string): Refusal | null {
  const why = reservationOf(key);
  if (why !== null) return { is: 'reserved', key, why };
  const isForTexts = key.startsWith('Mod+') || /^(?:Shift\+)?F\d+$/.test(key);
  if (command.isWhileTyping === true && !isForTexts) return { is: 'typing' };
  return takenBy(command, [key]);
}

/**
 * Gives a command the key that was pressed, as `keyOf` names it. A standard key of its own brings back all of them.
 *
 * @returns why it was refused; null where it was not
 */
export function tryKey(command: Some, key: string | null): Refusal | null {
  if (key === null) return { is: 'system' };
  if (command.keys?.includes(key) === true) return resetKey(command);
  const refusal = refusalOf(command, key);
  if (refusal === null) changeKey(command.id, key);
  return refusal;
}

/** A refusal in words. */
export function refusalText(refusal: Refusal, t: Translate): string {
  const onMac = isMac();
  if (refusal.is === 'system') return t('command.key.system', { alt: onMac ? '⌥' : 'Alt' });
  if (refusal.is === 'typing') return t('command.key.typing', { mod: keyText('Mod', onMac) });
  const key = keyText(refusal.key, onMac);
  if (refusal.is === 'reserved') return t(`command.key.reserved.${refusal.why}`, { key });
  const text = t(refusal.by.text, { option: '…' });
  return t('command.key.taken', { key, text, group: t(refusal.of.text) });
}
