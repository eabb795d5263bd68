// What axe finds on a page.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds: a line a rule. The workbench has no frames of another origin, without which axe's older way finds the
 * same; the newer one puts its findings together in a page of their own each time, which took half the time. So did
 * telling of each thing that is in order, a megabyte a page: only what is not is told.
 */
export async function barriers(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude('.pdfViewer')
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''} ${v.nodes[0]?.failureSummary ?? ''}`);
}

/** Nothing on the page is closed to whoever does not see it or uses no mouse, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still fading in has not the colours yet that one reads, such as a tooltip under the pointer.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((a) => a.finished));
  });
  expect(await barriers(page)).toEqual([]);
}
