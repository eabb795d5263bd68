// What a page looked like when it was left, for each project: sort, filter, what was put away. A convenience: it stays
// on this machine and is lost with it.
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { keepLocal, readLocal } from '../lib/local';
import { useAppStore } from './app.store';

type States = Record<string, unknown>;
const held = new Map<string, States>();
const listeners = new Set<() => void>();
const nameOf = (projectId: string | null): string => `zeef-pages:${projectId ?? ''}`;

function statesOf(projectId: string | null): States {
  const name = nameOf(projectId);
  const known = held.get(name);
  if (known !== undefined) return known;
  let read: unknown = null;
  try {
    read = JSON.parse(readLocal(name) ?? 'null');
  } catch {
    // Written by nobody: begun anew.
  }
  const states = typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as States) : {};
  held.set(name, states);
  return states;
}

/** Sets what a page keeps, in the open project. */
export const setPageState = (key: string, value: unknown): void => updatePageState(key, () => value);

/** Changes what a page keeps, in the open project. @param change - from what was kept; undefined for nothing */
export function updatePageState(key: string, change: (kept: unknown) => unknown): void {
  const { projectId } = useAppStore.getState();
  const states = statesOf(projectId);
  const next = { ...states, [key]: change(states[key]) };
  held.set(nameOf(projectId), next);
  keepLocal(nameOf(projectId), JSON.stringify(next));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * State of a page that is there again when the page is, also after a restart. What is found must be of the kind of the
 * initial value, else that is taken: it may be of an older version.
 *
 * @param isValid - whether what was kept can still be used; by default it must be of the same type
 */
export function usePageState<T>(
  key: string,
  initial: T,
  isValid: (kept: unknown) => boolean = (kept) => typeof kept === typeof initial,
): readonly [T, (value: T) => void] {
  const projectId = useAppStore((s) => s.projectId);
  const kept = useSyncExternalStore(subscribe, () => statesOf(projectId)[key]);
  const set = useCallback((value: T) => setPageState(key, value), [key]);
  return [isValid(kept) ? (kept as T) : initial, set];
}

/** What can be kept of some choices: one of them. */
export const oneOf =
  (choices: readonly unknown[]) =>
  (kept: unknown): boolean =>
    choices.includes(kept);

/**
 * As {@link usePageState}, of a page that one may be sent to: what one is sent to is shown, and kept from then on.
 * It is shown once, so that it does not come back over what was chosen after it.
 *
 * @param led - what one was sent to; undefined for nothing
 */
export function useLedState<T>(
  key: string,
  initial: T,
  led: T | undefined,
  isValid?: (kept: unknown) => boolean,
): readonly [T, (value: T) => void] {
  const visit = useAppStore((s) => s.visit);
  const [kept, keep] = usePageState(key, initial, isValid);
  const [shown, setShown] = usePageState(`${key}.visit`, -1);
  const isNew = led !== undefined && shown !== visit;
  useEffect(() => {
    if (!isNew) return;
    keep(led);
    setShown(visit);
  });
  return [isNew ? led : kept, keep];
}
