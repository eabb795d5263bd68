// What specs that kill the browser share: the kill, what had been acknowledged until then, and whether what is left is
// whole.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readBundle, type ReadBundle } from '../../shared/bundle/bundle';
import { choose, goTo, type Workbench } from './workbench';

/**
 * How often each operation is killed: a few times in `npm test`, and spread over all of them in `npm run test:faults`.
 */
export const KILLS_EACH = Math.ceil(Number(process.env['ZEEF_KILLS'] ?? 9) / 9);

/** Kills every process of this workbench's browser, as a power cut would. */
export async function killBrowser({ context, profile }: Workbench): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`]);
  await closed;
}

/**
 * Opens a project. Chromium writes local storage seconds later, so a killed browser may open at the list of projects or
 * in the project.
 */
export async function enter(page: Page, title: string | RegExp): Promise<void> {
  const project = page.getByRole('button', { name: title }).first();
  const inside = page.getByRole('navigation');
  await expect(project.or(inside).first()).toBeVisible();
  if (await inside.isVisible()) return;
  await project.click();
  await expect(inside).toBeVisible();
}

/** Leaves the project for the list of projects. */
export async function leave(page: Page): Promise<void> {
  const inside = page.getByRole('button', { name: 'Projecten', exact: true });
  const list = page.getByRole('heading', { name: 'Projecten' });
  await expect(inside.or(list).first()).toBeVisible();
  if (await inside.isVisible()) await inside.click();
  await expect(list).toBeVisible();
}

/**
 * What the page has said so far of a text that it shows, noted outside the browser as it is said: all matches, oldest
 * first.
 */
export async function hearText(page: Page, pattern: RegExp): Promise<string[]> {
  const heard: string[] = [];
  const name = `__heard${Math.random().toString(36).slice(2)}`;
  await page.exposeFunction(name, (text: string) => heard.push(text));
  await page.evaluate(
    ({ source, call }) => {
      const expression = new RegExp(source);
      let last = '';
      const look = (): void => {
        const found = expression.exec(document.body.textContent)?.[0] ?? '';
        if (found === '' || found === last) return;
        last = found;
        (globalThis as unknown as Record<string, (text: string) => void>)[call]?.(found);
      };
      new MutationObserver(look).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      look();
    },
    { source: pattern.source, call: name },
  );
  return heard;
}

/** Imports references from a made file. */
export async function importFile(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
}

/**
 * Saves a project as a bundle and reads it strictly: its log is whole and leads to exactly its records, so nothing is
 * half there.
 */
export async function wholeProject({ page, folder }: Workbench, title: string | RegExp): Promise<ReadBundle> {
  await leave(page);
  const card = page.locator('.mantine-Card-root', { has: page.getByRole('button', { name: title }) }).first();
  await card.getByRole('button', { name: 'Als bundel bewaren' }).click();
  const name = `${(await card.getByRole('button').first().textContent()) ?? ''}.zeef`.replace(
    /[^\p{L}\p{N} _.-]/gu,
    '',
  );
  const file = join(folder, name);
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  const bundle = readBundle(new Uint8Array(readFileSync(file)));
  rmSync(file);
  if (!bundle.ok)
    throw new Error(`${bundle.error.code} ${bundle.error.where ?? ''}: ${bundle.error.message}`);
  expect(bundle.value.notes).toEqual([]);
  return bundle.value;
}
