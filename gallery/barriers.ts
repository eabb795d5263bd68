// What of a page is closed to somebody, as far as axe knows.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The violations of the page as it is shown, each with its rule and the first place. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.pdfViewer').analyze();
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
