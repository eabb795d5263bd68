// Waiting for a page and pressing its buttons without Playwright's locators: looking for a role walks the whole page each time, and what is
// measured is what Zeef does with the window meanwhile.
import type { Page } from '@playwright/test';

const PAUSE_MS = 30;

/** Resolves when an expression holds in the page. @throws when it does not within `timeout` milliseconds */
export async function until(page: Page, expression: string, timeout = 120_000): Promise<void> {
  const from = performance.now();
  while (!(await page.evaluate<boolean>(expression))) {
    if (performance.now() - from > timeout) throw new Error(`still not: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
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
