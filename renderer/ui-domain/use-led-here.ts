// A part of a page that one was led to by a command.
import { type RefObject, useEffect, useRef } from 'react';
import { type Page, useAppStore } from '../store/app.store';

/** Where one is led: it is shown, and has the focus. Give its element `tabIndex={-1}`. */
export function useLedHere(page: Page, subject: string): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const isLed = useAppStore((s) => s.page === page && s.subject === subject);
  const visit = useAppStore((s) => s.visit);
  useEffect(() => {
    if (!isLed) return;
    part.current?.scrollIntoView({ block: 'start' });
    part.current?.focus({ preventScroll: true });
  }, [isLed, visit]);
  return part;
}
