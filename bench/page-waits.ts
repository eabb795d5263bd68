// Waiting for a page and pressing its buttons without Playwright's locators: looking for a role walks the whole page
// each time, and what is measured is what Zeef does with the window meanwhile.
import type { Page } from '@playwright/test';

const PAUSE_MS = 30;

/**
 * Resolves when an expression holds in the page. Looked at by the page itself: being asked from outside costs more than
 * the look.
 *
 * @throws when it does not within `timeout` milliseconds
 */
export async function until(page: Page, expression: string, timeout = 120_000): Promise<void> {
  const holds = await page.evaluate<boolean>(`new Promise((resolve) => {
    const from = performance.now();
    const look = () => {
      if (${expression}) resolve(true);
      else if (performance.now() - from > ${timeout}) resolve(false);
      else setTimeout(look, ${PAUSE_MS});
    };
    look();
  })`);
  if (!holds) throw new Error(`still not: ${expression}`);
}

/** Whether the page's content shows a text, as an expression. */
export const shows = (text: RegExp): string =>
  `${String(text)}.test(document.querySelector('main').textContent)`;

/** Presses the button whose text begins so. */
export async function press(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find((b) =>
      b.textContent.trim().startsWith(wanted),
    );
    if (button === undefined) throw new Error(`no button ${wanted}`);
    button.click();
  }, text);
}
