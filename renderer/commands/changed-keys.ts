// Keys that the person chose in place of the standard ones. A convenience of this machine, kept as the other
// preferences; here, since a command must know its key before a screen does.
import { create } from 'zustand';
import { keepLocal, readLocal } from '../lib/local';
import { reservationOf } from './reserved-keys';

/** By the id of a command, its key as in `keys.ts`. */
export type ChangedKeys = Readonly<Record<string, string>>;

const KEPT = 'zeef-keys';

const isKey = (kept: unknown): kept is string =>
  typeof kept === 'string' && kept !== '' && reservationOf(kept) === null;

/**
 * What was kept; what is no key, or is one that no command may get, is left out, so that its command has its standard
 * keys.
 */
export function readChangedKeys(kept: string | null): ChangedKeys {
  let read: unknown = null;
  try {
    read = JSON.parse(kept ?? 'null');
  } catch {
    // Written by nobody.
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
  const keys = Object.entries(read as Record<string, unknown>);
  return Object.fromEntries(keys.filter((one): one is [string, string] => isKey(one[1])));
}

type State = { keys: ChangedKeys };
export const useChangedKeys = create<State>()(() => ({ keys: readChangedKeys(readLocal(KEPT)) }));

/** The key that was chosen for a command; undefined where it has its standard keys. */
export const changedKey = (id: string): string | undefined => {
  const { keys } = useChangedKeys.getState();
  return Object.hasOwn(keys, id) ? keys[id] : undefined;
};

function set(keys: ChangedKeys): void {
  useChangedKeys.setState({ keys });
  keepLocal(KEPT, JSON.stringify(keys));
}

/** Gives a command another key, in place of all that it has; null gives the standard ones back. */
export function changeKey(id: string, key: string | null): void {
  const others = Object.entries(useChangedKeys.getState().keys).filter(([other]) => other !== id);
  set(Object.fromEntries(key === null ? others : [...others, [id, key]]));
}

/** Gives every command its standard keys back. */
export const resetKeys = (): void => set({});

/** Takes over what is chosen in another window. @returns ends that */
export function followChangedKeys(): () => void {
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    // Null: all was wiped.
    if (key === KEPT || key === null) useChangedKeys.setState({ keys: readChangedKeys(newValue) });
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}
