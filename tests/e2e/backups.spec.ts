// Back-ups as a person has them: made now or by Zeef, looked into, restored beside the project, and said where not.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo, PICTURED, test } from './workbench';

test.use(PICTURED);

const TITLE = 'Voorbeeldstudie';
const shots = process.env['ZEEF_SHOTS'];

async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
}

async function enter(page: Page): Promise<string> {
  const card = page
    .locator('.mantine-Card-root')
    .filter({ has: page.getByRole('button', { name: 'Hernoemen' }) });
  const title = (await card.first().getByRole('button').first().textContent()) ?? TITLE;
  await card.first().getByRole('button').first().click();
  await expect(page.getByRole('navigation')).toBeVisible();
  return title;
}

const look = (page: Page) => page.getByRole('button', { name: /^Reservekopie van .* bekijken$/ });
const notes = (profile: string, why: string): string[] =>
  readdirSync(join(`${profile}-data`, 'backups'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(`-${why}.json`));

test('one is made, checked, and restored beside the project', async ({ workbench: { page, profile } }) => {
  const title = await enter(page);
  await goTo(page, 'Reservekopieën');
  await expect(page.getByText('Er zijn nog geen reservekopieën.')).toBeVisible();
  await page.getByRole('button', { name: 'Nu een reservekopie maken' }).click();
  await expect(look(page)).toHaveCount(1);
  // Nobody need ask: it is restored on trial some seconds later.
  await expect(page.getByRole('cell', { name: 'in orde' })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await shot(page, 'backups');
  await look(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('33 referenties');
  await expect(dialog).toContainText(/Laatste wijziging: .* door /);
  await expectAccessible(page);
  await shot(page, 'backup');
  await dialog.getByRole('button', { name: 'Terugzetten als nieuw project' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Projecten', exact: true }).first().click();
  const restored = page.getByRole('button', { name: `${title} (van ` });
  await expect(restored).toBeVisible();
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
  await restored.click();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  expect(notes(profile, 'hand')).toHaveLength(1);
});

test('a damaged one says what is wrong with it, and the project goes on', async ({
  workbench: { page, profile },
}) => {
  await enter(page);
  await goTo(page, 'Reservekopieën');
  await page.getByRole('button', { name: 'Nu een reservekopie maken' }).click();
  // Beside it Zeef makes one of its own some seconds after opening.
  const own = page.getByRole('row').filter({ hasText: 'op verzoek' });
  await expect(own).toHaveCount(1);
  const root = join(`${profile}-data`, 'backups');
  const packed =
    readdirSync(root, { recursive: true })
      .map(String)
      .find((name) => name.endsWith('-hand.ndjson.gz')) ?? '';
  writeFileSync(join(root, packed), 'not what it was');
  await own.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('het bestand is veranderd of beschadigd');
  await dialog.getByRole('button', { name: 'Terugzetten als nieuw project' }).click();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Reservekopie verwijderen' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await expect(own).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Reservekopie verwijderen' }).click();
  await dialog.getByRole('button', { name: 'Ja, verwijder haar' }).click();
  await expect(dialog).toBeHidden();
  await expect(own).toHaveCount(0);
});

test('one is made before an import; where none can be made that is said, and the import goes on', async ({
  workbench: { page, profile },
}) => {
  await enter(page);
  await goTo(page, 'Bronnen en import');
  const ris = (title: string) => ({
    name: 'een.ris',
    mimeType: 'application/x-research-info-systems',
    buffer: Buffer.from(`TY  - JOUR\r\nTI  - ${title}\r\nAU  - Jansen, J.\r\nER  - \r\n`),
  });
  const bring = async (title: string): Promise<void> => {
    await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), ris(title));
    await page.getByRole('button', { name: 'Importeren' }).click();
  };
  await bring('Ochtendlicht in de klas');
  await expect(page.getByText('1 referentie geïmporteerd.')).toBeVisible();
  expect(notes(profile, 'import')).toHaveLength(1);
  // A disk on which nothing can be written any more.
  const root = join(`${profile}-data`, 'backups');
  rmSync(root, { recursive: true });
  writeFileSync(root, '');
  await bring('Avondlicht in de klas');
  await expect(page.getByText('Er kon vooraf geen reservekopie worden gemaakt.')).toBeVisible();
  await expect(page.getByText('1 referentie geïmporteerd.')).toBeVisible();
  rmSync(root);
  await goTo(page, 'Longlist');
  await expect(page.getByText('35 van 35 referenties')).toBeVisible();
});

test('how many are kept is of the machine, and the start page has those of all projects', async ({
  workbench: { page, profile },
}) => {
  await enter(page);
  await goTo(page, 'Reservekopieën');
  const days = page.getByLabel('Dagen, één per dag');
  await days.fill('30');
  await days.blur();
  await expect.poll(() => existsSync(join(`${profile}-data`, 'backups.json'))).toBe(true);
  await page.reload();
  await expect(page.getByLabel('Dagen, één per dag')).toHaveValue('30');
  // Made by itself when the study was opened again.
  await expect(look(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Projecten', exact: true }).first().click();
  await page.getByRole('button', { name: 'Reservekopieën' }).click();
  const dialog = page.getByRole('dialog');
  await expect(look(page)).toHaveCount(1);
  await expectAccessible(page);
  await shot(page, 'backups-all');
  await expect(dialog).toContainText('Nieuwe reservekopieën komen in');
});

test('a bundle under a password, of which something is left out, opens as a project of its own', async ({
  workbench: { page, folder },
}) => {
  await page.getByRole('button', { name: 'Bewaren met keuzes' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('namen van wie eraan werken').uncheck();
  await expect(dialog).toContainText('wordt nooit samengevoegd');
  await dialog.getByLabel('Wachtwoord (mag leeg blijven)').fill('geheim');
  await expect(dialog).toContainText('Een vergeten wachtwoord is niet terug te vinden');
  await expect(dialog.getByRole('button', { name: 'Bundel bewaren' })).toBeDisabled();
  await dialog.getByLabel('Nog eens').fill('geheim');
  await expectAccessible(page);
  await shot(page, 'save-choices');
  await dialog.getByRole('button', { name: 'Bundel bewaren' }).click();
  const saved = (): string => readdirSync(folder).find((name) => name.endsWith('deel.zeef')) ?? '';
  await expect.poll(saved, { timeout: 20_000 }).not.toBe('');
  const open = () =>
    choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), join(folder, saved()));
  await open();
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill('gehelm');
  await dialog.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(dialog).toContainText('Dat is niet het wachtwoord van deze bundel.');
  await expectAccessible(page);
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill('geheim');
  await dialog.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(page.getByText('Met opzet niet meegegeven: namen van wie eraan werken.')).toBeVisible();
  // Again: it is here, and a part is never merged.
  await open();
  await dialog.getByLabel('Wachtwoord', { exact: true }).fill('geheim');
  await dialog.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(page.getByText('Daarom wordt hij nooit samengevoegd')).toBeVisible();
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await page.getByRole('button', { name: /\(deel\)$/ }).click();
  await expect(page.locator('nav input[value^="Persoon "]')).toHaveCount(1);
});
