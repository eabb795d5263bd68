// Keys that no command may get: a person who works without a mouse would lose the way, or the window would act on them
// itself.

/** Why a key is not to be had. */
export type Reservation = 'next' | 'leave' | 'press' | 'move' | 'text' | 'ways' | 'window';

const GROUPS: [Reservation, RegExp][] = [
  ['next', /^Tab$/],
  ['leave', /^Escape$/],
  ['press', /^(?:Enter| )$/],
  ['move', /^(?:Arrow.+|Home|End|PageUp|PageDown)$/],
];
// With Control or Command.
const MODIFIED: [Reservation, RegExp][] = [
  ['ways', /^k$/],
  ['text', /^(?:[acvxyz]|Shift\+[vz]|Backspace|Delete|Insert)$/],
  ['window', /^(?:Shift\+)?(?:[hmnopqrstw0-9+=_-]|Shift\+[ij])$/],
];

/**
 * Why a key is kept from commands; null where it is not. With Shift it is what it is without: one that moves through a
 * list marks on the way.
 */
export function reservationOf(key: string): Reservation | null {
  if (key === 'F1') return 'ways';
  const mod = key.startsWith('Mod+') ? key.slice('Mod+'.length) : null;
  const bare = (mod ?? key).replace(/^Shift\+/, '');
  const found =
    GROUPS.find(([, of]) => of.test(bare)) ??
    (mod === null ? undefined : MODIFIED.find(([, of]) => of.test(mod)));
  return found?.[0] ?? (/^F(?:5|11|12)$/.test(bare) ? 'window' : null);
}
