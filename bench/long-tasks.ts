// What blocks the main thread: tasks over 50 ms, by the Long Tasks API.
import type { Page } from '@playwright/test';

/** Starts to note long tasks. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { benchLongTasks: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}

/** As {@link longestTask}, and begins anew. */
export async function longestTaskSince(page: Page): Promise<number> {
  const longest = await longestTask(page);
  await page.evaluate(() => {
    (globalThis as unknown as { benchLongTasks: number[] }).benchLongTasks.length = 0;
  });
  return longest;
}

/** The longest task since then in milliseconds; 0 when none was over 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { benchLongTasks } = globalThis as unknown as { benchLongTasks: number[] };
    return Math.round(Math.max(0, ...benchLongTasks));
  });
}
