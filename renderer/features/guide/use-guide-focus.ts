// Where the focus goes when the guide opens, shows another place, and closes.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { closeGuide, type GuidePlace } from '../../store/guide.store';

/** Shows the heading that was asked for, or the beginning. */
function scrollTo(text: HTMLElement, heading: string | null): void {
  const wanted = [...text.querySelectorAll<HTMLElement>('[data-anchor]')].find(
    (one) => one.dataset['anchor'] === heading,
  );
  if (wanted === undefined) text.scrollTop = 0;
  else wanted.scrollIntoView({ block: 'start' });
}

/**
 * The text has the focus when the guide opens and whenever another place is asked for, so that arrows scroll it.
 *
 * @returns what to put on the guide and on its text; and closing, which gives the focus back to what had it
 */
export function useGuideFocus(
  { heading, visit }: GuidePlace,
  isRead: boolean,
): {
  aside: RefObject<HTMLElement | null>;
  article: RefObject<HTMLDivElement | null>;
  close: () => void;
} {
  const aside = useRef<HTMLElement>(null);
  const article = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const now = document.activeElement;
    if (now instanceof HTMLElement && aside.current?.contains(now) !== true) before.current = now;
    article.current?.focus({ preventScroll: true });
  }, [visit]);
  useEffect(() => {
    if (isRead && article.current !== null) scrollTo(article.current, heading);
  }, [visit, heading, isRead]);
  const close = (): void => {
    const last = before.current;
    // What had the focus may be gone, as with the page that it stood on.
    const next = last?.isConnected === true && last !== document.body ? last : null;
    (next ?? document.querySelector<HTMLElement>('#content, main'))?.focus({ preventScroll: true });
    closeGuide();
  };
  return { aside, article, close };
}
