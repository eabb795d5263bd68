// A bundle of a team while it screens blind: whoever may open what is sealed in it has it after the next exchange, and
// nobody else has any of it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import {
  addPerson,
  allIn,
  askToJoin,
  beginStudy,
  beginTeam,
  decisionsIn,
  exchange,
  letIn,
  screenAll,
  shot,
} from './team-steps';
import { choose, openAnother, test, type Workbench } from './workbench';

const toProjects = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Projecten', exact: true }).first().click();

/** Saves the study that is open as a bundle. @returns its file */
async function saveBundle({ page, folder }: Workbench): Promise<string> {
  await toProjects(page);
  const card = page
    .locator('.mantine-Card-root')
    .filter({ has: page.getByRole('button', { name: 'Samen', exact: true }) });
  await card.getByRole('button', { name: 'Als bundel bewaren' }).click();
  const file = join(folder, 'Samen.zeef');
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  return file;
}

/** Merges a bundle with the study that is here, and exchanges. */
async function mergeBundle({ page }: Workbench, file: string, name: string): Promise<void> {
  await toProjects(page);
  await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), file);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('verzegeld');
  await expectAccessible(page);
  await shot(page, name);
  await dialog.getByRole('button', { name: 'Bewaren en samenvoegen' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Samen', exact: true }).click();
  await exchange(page);
}

test('a sealed bundle brings the lead what a colleague decided, and another assistant nothing', async ({
  workbench: lotte,
}) => {
  test.setTimeout(240_000);
  const shared = mkdtempSync(join(tmpdir(), 'zeef-shared-'));
  await beginStudy(lotte.page);
  await addPerson(lotte.page, 'Bram');
  await beginTeam(lotte.page, shared);
  const [anna, bram] = [await openAnother(), await openAnother()];
  try {
    for (const [{ page }, name] of [
      [anna, 'Anna'],
      [bram, 'Bram'],
    ] as const) {
      await letIn(lotte.page, await askToJoin(page, shared, undefined, name));
      await expect(page.getByRole('navigation').getByText('Samen', { exact: true })).toBeVisible({
        timeout: 30_000,
      });
    }
    await screenAll(anna.page, [1, 2, 3]);
    const file = await saveBundle(anna);
    // What is blind stands in no readable entry of it.
    expect(readFileSync(file, 'latin1')).not.toContain('decision.record');
    await anna.context.close();
    // The folder lost what is blind; the laptop that could put it there again is away.
    const lost = readdirSync(shared, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.parentPath.includes('blind.') && entry.name.endsWith('.zs'),
    );
    expect(lost.length).toBeGreaterThan(0);
    for (const { parentPath, name } of lost) rmSync(join(parentPath, name));
    await exchange(lotte.page);
    expect(await decisionsIn(lotte.page)).toBe(0);

    await mergeBundle(bram, file, 'sealed-bram');
    expect(await decisionsIn(bram.page)).toBe(0);
    expect(allIn(`${bram.profile}-data`)).not.toContain('decision.record');
    await mergeBundle(lotte, file, 'sealed-lotte');
    await expect.poll(() => decisionsIn(lotte.page), { timeout: 20_000 }).toBe(6);
    expect([...lotte.problems, ...anna.problems, ...bram.problems]).toEqual([]);
  } finally {
    await bram.context.close();
    await anna.context.close();
  }
});
