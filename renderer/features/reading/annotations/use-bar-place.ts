// Keeps the bar that marks the selected passage beside it.
import { type RefObject, useLayoutEffect } from 'react';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { barPlace } from './bar-place';

type Input = {
  bar: RefObject<HTMLElement | null>;
  container: RefObject<HTMLElement | null>;
  surface: PdfSurface;
  /** Whether it stands there without a passage too. */
  isAsked: boolean;
  /** What is selected: the bar goes along when that changes. */
  text: string;
};

/**
 * Places the bar when the passage, the pages or the window move. While a passage is being drawn over, or where none is
 * to be seen yet, it cannot be seen: it would be in the way. Placed by hand, as it moves with every scroll.
 */
export function useBarPlace({ bar, container, surface, isAsked, text }: Input): void {
  useLayoutEffect(() => {
    const [element, pages] = [bar.current, container.current];
    if (element === null || pages === null) return;
    const over = { isDrawing: false, frame: 0 };
    const place = (): void => {
      const passage = surface.passageBox();
      element.style.visibility = over.isDrawing || (passage === null && !isAsked) ? 'hidden' : 'visible';
      const { left, top } = barPlace(passage, pages.getBoundingClientRect(), {
        width: element.offsetWidth,
        height: element.offsetHeight,
      });
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    };
    const soon = (): void => {
      cancelAnimationFrame(over.frame);
      over.frame = requestAnimationFrame(place);
    };
    const stop = new AbortController();
    const { signal } = stop;
    const draws = (isDrawing: boolean) => (): void => {
      over.isDrawing = isDrawing;
      place();
    };
    place();
    pages.addEventListener('scroll', soon, { signal });
    pages.addEventListener('pointerdown', draws(true), { signal });
    addEventListener('pointerup', draws(false), { signal });
    addEventListener('pointercancel', draws(false), { signal });
    document.addEventListener('selectionchange', soon, { signal });
    const resized = new ResizeObserver(soon);
    resized.observe(pages);
    resized.observe(element);
    const unsubscribe = surface.subscribe(soon);
    return () => {
      stop.abort();
      cancelAnimationFrame(over.frame);
      resized.disconnect();
      unsubscribe();
    };
  }, [bar, container, surface, isAsked, text]);
}
