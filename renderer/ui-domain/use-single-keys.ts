// Single keys that act, wherever the focus is but in a field to write in or in a dialog over the page; Escape leaves such a field.
import { useLayoutEffect, useRef } from 'react';

/** Calls `onKey` with the key in lower case; what it does with the key (true) nothing else does. */
export function useSingleKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  // Before the next key can come, so that it acts on what is shown.
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  // Not after the paint: what is seen must answer the first key too.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA)$/.test(target.tagName) &&
        !/^(radio|checkbox)$/.test(target.getAttribute('type') ?? '')
      ) {
        if (event.key === 'Escape') target.blur();
        return;
      }
      // What is beneath a dialog is not what the person looks at: a stray letter there must decide nothing.
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      if (latest.current(event.key.toLowerCase())) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
