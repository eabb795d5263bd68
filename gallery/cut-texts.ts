// What of a page's own texts cannot be read: cut off by the box that they stand in, or sticking out of their control.
import type { Page } from '@playwright/test';

/** Texts that are cut, each with where it stands. What may be cut, as a record's name, has its whole as `title`. */
export async function cutTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const shown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      );
    };
    const ownText = (element: Element): string =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join(' ')
        .trim();
    /** Clips what does not fit, without a way to scroll to it. */
    const clips = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflowX);
    const isCut = (element: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      for (
        let box: Element | null = element;
        box !== null && box !== document.body;
        box = box.parentElement
      ) {
        if (getComputedStyle(box).position === 'fixed') return false;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isControl = box.matches('button, [role=tab], [role=button], label');
        if ((clips(box) || isControl) && (text.right > right + 1.5 || text.left < left - 1.5)) return true;
        if (isControl && (text.bottom > bottom + 2.5 || text.top < top - 2.5)) return true;
        if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
      }
      return false;
    };
    const found = [...document.querySelectorAll('body *')].filter(
      (element) =>
        ownText(element) !== '' &&
        shown(element) &&
        element.closest('[title], .zeef-row, .pdfViewer, [aria-hidden=true], .zeef-skip, option, style') ===
          null &&
        isCut(element),
    );
    const page = document.documentElement;
    const wide = page.scrollWidth > page.clientWidth + 1 ? ['the window scrolls sideways'] : [];
    return [
      ...wide,
      ...found.map((element) =>
        `${element.tagName.toLowerCase()}.${element.className} ${ownText(element)}`.slice(0, 160),
      ),
    ];
  });
}
