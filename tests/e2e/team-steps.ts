// Steps of specs in which several laptops are a team: a study is begun, its team, who asks to come in and is let in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { choose, goTo } from './workbench';

const RIS = Array.from(
  { length: 6 },
  (_, i) =>
    `TY  - JOUR\nAU  - Jansen, P${i}\nTI  - Report ${i + 1}\nAB  - About work.\nPY  - ${1990 + i}\nER  - \n`,
).join('');
/** How to come into a server. */
export type Login = { user: string; password: string };
const SHOTS = process.env['ZEEF_SHOTS'];

/** A picture of the page, where pictures are asked for. */
export async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** A study with six references and two who are to screen all of them, blind. */
export async function beginStudy(page: Page): Promise<void> {
  await page.getByLabel('Nieuw project').fill('Samen');
  await page.getByLabel('Uw naam').fill('Lotte Lead');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await addPerson(page, 'Anna');
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'a.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(RIS),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('6 referenties geïmporteerd.')).toBeVisible();
  await goTo(page, 'Screenen');
  await view(page, 'Werkwijze');
  await page.getByRole('combobox', { name: 'Screeners' }).click();
  await page.getByRole('option', { name: 'Anna' }).click();
  await page.getByRole('option', { name: 'Lotte Lead' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Besluiten per referentie' }).click();
  await page.getByRole('option', { name: 'twee' }).click();
  await page.getByRole('checkbox', { name: /Blind/ }).click();
  await expect(page.getByRole('button', { name: 'Blind opheffen' })).toBeVisible();
}

/** Goes to a part of screening. */
export async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Onderdeel' }).getByText(name, { exact: true }).click();
}

/** Begins the team of the study that is open. */
export async function beginTeam(page: Page, place: string, login?: Login): Promise<void> {
  await goTo(page, 'Team');
  await page.getByLabel('Gedeelde map of adres van een server').fill(place);
  await logIn(page, login);
  await expectAccessible(page);
  await shot(page, 'team-begin');
  await page.getByRole('button', { name: 'Team beginnen' }).click();
  await expect(page.getByRole('heading', { name: 'Wie in het team zit' })).toBeVisible({ timeout: 30_000 });
}

async function logIn(page: Page, login?: Login): Promise<void> {
  if (login === undefined) return;
  await page.getByLabel('Naam op de server').fill(login.user);
  await page.getByLabel('Wachtwoord of sleutel').fill(login.password);
}

/** Asks to come in, as Anna or another. @returns the six words */
export async function askToJoin(page: Page, place: string, login?: Login, name = 'Anna'): Promise<string> {
  await page.getByRole('button', { name: 'Meedoen', exact: true }).click();
  await page.getByLabel('Gedeelde map of adres van een server').fill(place);
  await logIn(page, login);
  await page.getByRole('dialog').getByLabel('Uw naam').fill(name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vragen om mee te doen' }).click();
  const words = page.locator('.zeef-team-words');
  await expect(words).toHaveText(/^(\w{4} ){5}\w{4}$/);
  await expectAccessible(page);
  await shot(page, 'team-waiting');
  return await words.innerText();
}

/** Lets in who has these words, as the lead. */
export async function letIn(page: Page, words: string): Promise<void> {
  await exchange(page);
  const asking = page.getByRole('region', { name: 'Wie wil meedoen' });
  await expect(asking.locator('.zeef-team-words')).toHaveText(words);
  await expectAccessible(page);
  await shot(page, 'team-asking');
  await asking.getByRole('button', { name: 'Toelaten' }).click();
  await expect(asking).toBeHidden({ timeout: 30_000 });
}

/** Exchanges now, on the page of the team. */
export async function exchange(page: Page): Promise<void> {
  await goTo(page, 'Team');
  const now = page.getByRole('button', { name: 'Nu uitwisselen' });
  await now.click();
  await expect(now).toBeEnabled({ timeout: 30_000 });
  await expect(
    page.locator('#content').getByText(/^Team: (alles uitgewisseld|(Anna|Bram) vraagt)/),
  ).toBeVisible({
    timeout: 30_000,
  });
}

/** Decides on all six; `included` are the numbers of those that are included. */
export async function screenAll(page: Page, included: readonly number[]): Promise<void> {
  await goTo(page, 'Screenen');
  await view(page, 'Screenen');
  const card = page.getByTestId('screening-card');
  for (let i = 1; i <= 6; i++) {
    await expect(card).toContainText(`Report ${i}`);
    await page.keyboard.press(included.includes(i) ? 'i' : '1');
  }
  await expect(page.getByText('Niets meer te screenen')).toBeVisible();
}

/** Writes the question of the study. */
export async function ask(page: Page, question: string): Promise<void> {
  await goTo(page, 'Protocol');
  const field = page.getByRole('textbox', { name: 'Onderzoeksvraag' });
  await field.fill(question);
  await field.blur();
  await expect(field).toHaveAttribute('data-saved', 'true');
}

/** All bytes below a folder, as text. */
export function allIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

/** How many decisions stand in the database of the team's study. */
export async function decisionsIn(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const got = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error('not read'));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      if (!/^zeef-[0-9a-f]{8}-/.test(name)) continue;
      const db = await got(indexedDB.open(name));
      const projects: unknown[] = await got(db.transaction('projects').objectStore('projects').getAll());
      const count = await got(db.transaction('decisions').objectStore('decisions').count());
      db.close();
      if (projects.some((p) => (p as { title: string }).title === 'Samen')) return count;
    }
    throw new Error('the study is not there');
  });
}

/** Adds somebody who is to work in the study that is open. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'Protocol');
  await page.getByLabel('Nieuwe persoon', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await expect(page.getByRole('button', { name: `${name} verwijderen` })).toBeVisible();
}
