// The browser's profile comes back as it was earlier, or lacks files, as after a power cut or out of a back-up of the
// system: the journal makes the project what it was. `npm run test:faults` tries every file of the database.
import { cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { wholeJournal } from '../../electron/cli/journal-project';
import { goTo, test, type Workbench } from './workbench';

const EVERY = process.env['ZEEF_FAULTS'] === '1';

const database = (profile: string): string => {
  const root = join(profile, 'Default', 'IndexedDB');
  return join(root, readdirSync(root).find((name) => name.endsWith('.leveldb')) ?? '');
};

/** Opens the study, which is listed or open. */
async function enter(page: Page): Promise<void> {
  const study = page.getByRole('button', { name: /voorbeeld/ }).first();
  const inside = page.getByRole('navigation');
  await expect(study.or(inside).first()).toBeVisible();
  if (!(await inside.isVisible())) await study.click();
  await expect(inside).toBeVisible();
}

async function type({ page }: Workbench, text: string): Promise<void> {
  await enter(page);
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await page.getByLabel('Doelgroep').fill(text);
  await page.getByLabel('Doelgroep').blur();
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
}

async function expectTyped({ page }: Workbench, text: string): Promise<void> {
  await enter(page);
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  await expect(page.getByLabel('Doelgroep')).toHaveValue(text);
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
}

test('a profile of an earlier day gets what was done since', async ({ workbench }) => {
  await type(workbench, 'Monday');
  await workbench.context.close();
  const earlier = `${workbench.profile}-monday`;
  cpSync(workbench.profile, earlier, { recursive: true });
  let bench = await workbench.reopen();
  await type(bench, 'Tuesday');
  await type(bench, 'Wednesday');
  await bench.context.close();
  rmSync(workbench.profile, { recursive: true });
  cpSync(earlier, workbench.profile, { recursive: true });
  bench = await bench.reopen();
  await expectTyped(bench, 'Wednesday');
  await type(bench, 'Thursday');
  await bench.context.close();
  bench = await bench.reopen();
  await expectTyped(bench, 'Thursday');
  await bench.context.close();
});

/**
 * Where Chromium itself cannot open its storage the program says so, and touches nothing: the journal, of which `zeef
 * restore` makes a bundle, holds what was typed.
 *
 * @returns whether the study opened
 */
async function orRefused({ page, profile }: Workbench, look: () => Promise<void>): Promise<boolean> {
  const said = page.getByRole('alert', { name: 'Zeef kon niet beginnen' });
  const begun = page.getByRole('button', { name: /voorbeeld/ }).or(page.getByRole('navigation'));
  await expect(said.or(begun).first()).toBeVisible();
  if (!(await said.isVisible())) {
    await look();
    return true;
  }
  await expect(said).toContainText('niet aangeraakt');
  const journals = join(`${profile}-data`, 'journal');
  const id = readdirSync(journals).find((name) => /^[0-9a-f-]{36}$/.test(name)) ?? '';
  const { data } = await wholeJournal(join(journals, id));
  expect(JSON.stringify(data.extractions)).toContain('Before the power went');
  return false;
}

const damages: readonly (readonly [name: string, damage: (path: string) => void])[] = [
  ['gone', (path) => rmSync(path)],
  ['empty', (path) => truncateSync(path, 0)],
  ['zeros', (path) => writeFileSync(path, Buffer.alloc(4096))],
];

test('a database that lacks files is rebuilt, or said to be of no use', async ({ workbench }) => {
  test.setTimeout(EVERY ? 900_000 : 240_000);
  await type(workbench, 'Before the power went');
  await workbench.context.close();
  const whole = `${workbench.profile}-whole`;
  cpSync(workbench.profile, whole, { recursive: true });
  const files = readdirSync(database(whole)).filter((name) => !/^(?:LOCK|LOG|LOG\.old)$/.test(name));
  let bench = workbench;
  let [tried, refused] = [0, 0];
  // Those that hold the newest entries, or say where they are.
  for (const file of EVERY ? files : files.filter((name) => /^MANIFEST|\.log$/.test(name)))
    for (const [how, damage] of EVERY ? damages : damages.slice(0, 1)) {
      rmSync(workbench.profile, { recursive: true });
      cpSync(whole, workbench.profile, { recursive: true });
      damage(join(database(workbench.profile), file));
      bench = await bench.reopen();
      await test.step(`${file} is ${how}`, async () => {
        if (!(await orRefused(bench, () => expectTyped(bench, 'Before the power went')))) refused++;
      });
      await bench.context.close();
      tried++;
    }
  expect(tried).toBeGreaterThan(1);
  const rebuilt = tried - refused;
  process.stdout.write(
    `profiles with a file of the database gone, empty or zeros: ${tried}; ${rebuilt} rebuilt or whole, ${refused} refused and said\n`,
  );
});
