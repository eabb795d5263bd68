// Asking for the next key, and giving it to a command.
import { type KeyboardEvent, useState } from 'react';
import type { Command } from '../commands/command';
import { isMac, keyOf } from '../commands/keys';
import { isHalfKey, type Refusal, resetKey, tryKey } from './key-change';

type Asked = {
  isAsked: boolean;
  /** Why the last key was not given. */
  refusal: Refusal | null;
  ask: () => void;
  /** Ends asking, and leaves the key as it is. */
  stop: () => void;
  /** Takes the next key, where one is asked for. */
  onKeyDown: (event: KeyboardEvent) => void;
  reset: () => void;
};

/**
 * Asks for the key of a command. While it does no key has another meaning; Escape leaves the key as it is.
 *
 * @param onChanged - after the command got its key
 */
export function useAskedKey(command: Command<unknown>, onChanged: () => void): Asked {
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const show = (isNow: boolean): void => {
    setAsked(isNow);
    setRefusal(null);
  };
  const settle = (refused: Refusal | null, isStillAsked: boolean): void => {
    setRefusal(refused);
    setAsked(refused !== null && isStillAsked);
    if (refused === null) onChanged();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isAsked) return;
    event.preventDefault();
    event.stopPropagation();
    // The key that began the asking may still be held.
    if (event.repeat || isHalfKey(event.key)) return;
    const key = keyOf(event.nativeEvent, isMac());
    if (key === 'Escape') show(false);
    else settle(tryKey(command, key), true);
  };
  return {
    isAsked,
    refusal,
    ask: () => show(true),
    stop: () => setAsked(false),
    onKeyDown,
    reset: () => settle(resetKey(command), false),
  };
}
