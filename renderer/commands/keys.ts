// Names of keys: `i`, `Shift+r`, `>`, `ArrowLeft`, `Mod+z` (Control, or Command on a Mac).

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

const isLetter = (key: string): boolean => key.toLowerCase() !== key.toUpperCase() && key.length === 1;

/**
 * The name of what was pressed; null with Alt, which is the system's, but for the arrows with which one goes back and
 * forward. A letter is the same with Caps Lock; of other
 * signs Shift is part of the sign. AltGr, with which many keyboards make `{` and `[`, looks like Control with Alt and
 * is none; on a Mac that is Option, which looks like Alt.
 */
export function keyOf(event: Pressed, onMac: boolean): string | null {
  const { key } = event;
  const isAltGr = event.getModifierState('AltGraph');
  const isOption = onMac && !event.ctrlKey && !event.metaKey && key.length === 1 && !isLetter(key);
  if (event.altKey && !onMac && /^Arrow(?:Left|Right)$/.test(key)) return `Alt+${key}`;
  if (event.altKey && !isAltGr && !isOption) return null;
  const shift = event.shiftKey && (isLetter(key) || key.length > 1) ? 'Shift+' : '';
  const mod = (event.ctrlKey || event.metaKey) && !isAltGr ? 'Mod+' : '';
  return `${mod}${shift}${isLetter(key) ? key.toLowerCase() : key}`;
}

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
  ' ': '␣',
};

/** A key as it is shown: `Ctrl+Z`, or `⌘Z` on a Mac. */
export function keyText(name: string, isMac: boolean): string {
  const parts = name === '+' ? ['+'] : name.split('+');
  const shown = parts.map((part) => {
    if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
    if (part === 'Shift') return isMac ? '⇧' : 'Shift';
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return shown.join(isMac ? '' : '+');
}

/** Whether the keyboard is a Mac's. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
