// Two laptops and one folder: a team is begun, a colleague is invited and let in, both screen blind, write different
// things, the lead releases and settles, and both print the same report.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { davServers, startDav } from '../helpers/dav-servers';
import { natsServer, overNats, startNats } from '../helpers/nats-servers';
import { expectAccessible } from './axe';
import {
  allIn,
  ask,
  askToJoin,
  beginStudy,
  beginTeam,
  decisionsIn,
  exchange,
  letIn,
  type Login,
  screenAll,
  shot,
  view,
} from './team-steps';
import { exportAs, goTo, openAnother, showProduct, test, type Workbench } from './workbench';

async function report({ page, folder }: Workbench): Promise<string> {
  await goTo(page, 'Rapport');
  await showProduct(page, 'bijlage-1');
  const file = join(folder, 'rapport.html');
  rmSync(file, { force: true });
  await exportAs(page, 'Gekozen onderdelen samen bewaren als HTML');
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  return readFileSync(file, 'utf8');
}

/** What two laptops do together over a place. @param bytes - all that stands in it, as text */
async function together(lotte: Workbench, place: string, bytes: () => string, login?: Login): Promise<void> {
  await beginStudy(lotte.page);
  await beginTeam(lotte.page, place, login);
  const anna = await openAnother();
  try {
    const words = await askToJoin(anna.page, place, login);
    await letIn(lotte.page, words);
    await expect(anna.page.getByRole('navigation').getByText('Samen', { exact: true })).toBeVisible({
      timeout: 30_000,
    });
    // A laptop is of one person.
    await expect(anna.page.getByRole('combobox', { name: 'Werkt als', exact: true })).toHaveValue('Anna');
    await anna.page.getByRole('combobox', { name: 'Werkt als', exact: true }).click();
    await expect(anna.page.getByRole('option')).toHaveCount(1);
    await anna.page.keyboard.press('Escape');

    // Both screen, and exchange: what the lead decided is not on Anna's laptop, nor can she read it in the folder.
    await screenAll(anna.page, [1, 2, 3]);
    await exchange(anna.page);
    await screenAll(lotte.page, [1, 2, 4]);
    await exchange(lotte.page);
    await exchange(anna.page);
    await goTo(anna.page, 'Logboek');
    await expect(anna.page.getByRole('cell', { name: /Anna besliste/ }).first()).toBeVisible();
    await expect(anna.page.getByRole('cell', { name: /Lotte Lead besliste/ })).toHaveCount(0);
    expect(bytes()).not.toMatch(/Report 1|Anna|Samen/);
    // Each of her own six decisions stands in her journal, and no other.
    // In the journal: the note of a back-up that was checked meanwhile names the kind of its newest entry, too.
    expect(allIn(join(`${anna.profile}-data`, 'journal')).match(/decision\.record/g)).toHaveLength(6);
    expect(await decisionsIn(anna.page)).toBe(6);

    // Both write another question without having seen the other's.
    await ask(lotte.page, 'Vraag van Lotte?');
    await ask(anna.page, 'Vraag van Anna?');
    await exchange(lotte.page);
    await exchange(anna.page);
    await exchange(lotte.page);
    await goTo(lotte.page, 'Overzicht');
    const sides = lotte.page.getByRole('region', { name: 'Twee waarden' });
    await expect(sides).toContainText('Vraag van Lotte?');
    await expect(sides).toContainText('Vraag van Anna?');
    await sides.getByRole('button', { name: 'Dit houden: Vraag van Lotte?' }).click();
    await expect(sides).toBeHidden();

    // The lead releases: both see both, and settle.
    await goTo(lotte.page, 'Screenen');
    await view(lotte.page, 'Werkwijze');
    await lotte.page.getByRole('button', { name: 'Blind opheffen' }).click();
    await expect(lotte.page.getByText('Blind is opgeheven.')).toBeVisible();
    await exchange(lotte.page);
    await exchange(anna.page);
    expect(await decisionsIn(anna.page)).toBe(12);
    await goTo(anna.page, 'Screenen');
    await view(anna.page, 'Verschillen');
    await expect(anna.page.locator('[data-conflict]')).toHaveCount(2);
    await goTo(lotte.page, 'Screenen');
    await view(lotte.page, 'Verschillen');
    const conflict = lotte.page.locator('[data-conflict]');
    for (const left of [1, 0]) {
      await conflict.first().getByLabel('Reden van de oplossing').fill('Na overleg.');
      await conflict.first().getByRole('button', { name: 'Insluiten' }).click();
      await expect(conflict).toHaveCount(left);
    }
    await exchange(lotte.page);
    await exchange(anna.page);
    await shot(anna.page, 'team-done');
    expect(await report(anna)).toBe(await report(lotte));
    expect([...lotte.problems, ...anna.problems]).toEqual([]);
  } finally {
    await anna.context.close();
  }
}

test('two laptops and one folder: invited, blind, differing, released, settled, one report', async ({
  workbench: lotte,
}) => {
  test.setTimeout(240_000);
  const shared = mkdtempSync(join(tmpdir(), 'zeef-shared-'));
  await together(lotte, shared, () => allIn(shared));
});

test(overNats('the same over NATS'), async ({ workbench: lotte }) => {
  test.setTimeout(240_000);
  test.skip(natsServer === null, 'nats-server is not on this machine');
  const server = await startNats();
  try {
    await together(lotte, server.address, () => allIn(server.files));
  } finally {
    server.stop();
  }
});

test('over Apache, which goes away and comes back', async ({ workbench: lotte }) => {
  test.setTimeout(180_000);
  test.skip(!davServers.apache, 'apache2 is not on this machine');
  const server = await startDav('apache', 'geheim');
  const login = { user: 'anna', password: 'geheim' };
  await beginStudy(lotte.page);
  await beginTeam(lotte.page, server.address, login);
  const anna = await openAnother();
  try {
    await letIn(lotte.page, await askToJoin(anna.page, server.address, login));
    await expect(anna.page.getByRole('navigation').getByText('Samen', { exact: true })).toBeVisible({
      timeout: 30_000,
    });
    await server.stop();
    await ask(anna.page, 'Zonder verbinding?');
    await goTo(anna.page, 'Team');
    await anna.page.getByRole('button', { name: 'Nu uitwisselen' }).click();
    await expect(anna.page.locator('#content').getByText(/niet bereikbaar/)).toBeVisible({ timeout: 30_000 });
    await shot(anna.page, 'team-away');
    await server.start();
    await exchange(anna.page);
    await exchange(lotte.page);
    await goTo(lotte.page, 'Protocol');
    await expect(lotte.page.getByRole('textbox', { name: 'Onderzoeksvraag' })).toHaveValue(
      'Zonder verbinding?',
    );
  } finally {
    await server.stop();
    await anna.context.close();
  }
});

test('a lead whose laptop is lost comes back with the 24 words', async ({ workbench: lotte }) => {
  test.setTimeout(120_000);
  const shared = mkdtempSync(join(tmpdir(), 'zeef-shared-'));
  await beginStudy(lotte.page);
  await beginTeam(lotte.page, shared);
  await screenAll(lotte.page, [1, 2]);
  await goTo(lotte.page, 'Team');
  const own = lotte.page.getByRole('region', { name: 'Herstelsleutel' });
  await own.getByRole('button', { name: 'Herstelsleutel maken' }).click();
  const dialog = lotte.page.getByRole('dialog');
  const words = await dialog.getByRole('listitem').allInnerTexts();
  expect(words).toHaveLength(24);
  await expectAccessible(lotte.page);
  await shot(lotte.page, 'team-recovery-words');
  await dialog.getByRole('button', { name: 'Ik heb ze opgeschreven' }).click();
  const asked = dialog.getByRole('textbox');
  await expect(asked).toHaveCount(3);
  const labels = await dialog.locator('label').allInnerTexts();
  for (const [i, label] of labels.entries()) {
    const word = words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '';
    // The first is written wrong at first: the key does not count yet.
    await asked.nth(i).fill(i === 0 ? 'zeef' : word);
  }
  await dialog.getByRole('button', { name: 'Sleutel in gebruik nemen' }).click();
  await expect(dialog.getByText('Een van deze woorden klopt niet.')).toBeVisible();
  await shot(lotte.page, 'team-recovery-asked');
  await asked.first().fill(words[Number(/\d+/.exec(labels[0] ?? '')?.[0]) - 1] ?? '');
  await dialog.getByRole('button', { name: 'Sleutel in gebruik nemen' }).click();
  await expect(own.getByText(/U heeft een herstelsleutel/)).toBeVisible({ timeout: 30_000 });
  await exchange(lotte.page);
  await shot(lotte.page, 'team-recovery');
  expect(allIn(`${lotte.profile}-data`)).not.toContain(words.slice(0, 4).join(' '));
  await lotte.context.close();

  const again = await openAnother();
  try {
    await again.page.getByRole('button', { name: 'Terugkomen met een herstelsleutel' }).click();
    await again.page.getByLabel('Gedeelde map of adres van een server').fill(shared);
    await again.page.getByLabel('De 24 woorden').fill([...words.slice(1), words[0]].join(' '));
    const now = again.page.getByRole('button', { name: 'Terugkomen', exact: true });
    await now.click();
    await expect(again.page.getByText(/dit zijn niet de 24 woorden|kent deze laptop/)).toBeVisible();
    await expectAccessible(again.page);
    await shot(again.page, 'team-recover');
    await again.page.getByLabel('De 24 woorden').fill(words.map((w, i) => `${i + 1} ${w}`).join('\n'));
    await now.click();
    await expect(again.page.getByRole('navigation').getByText('Samen', { exact: true })).toBeVisible({
      timeout: 30_000,
    });
    // With what was blind of her.
    await expect.poll(() => decisionsIn(again.page)).toBe(6);
    await expect(again.page.getByRole('combobox', { name: 'Werkt als', exact: true })).toHaveValue(
      'Lotte Lead',
    );
    await exchange(again.page);
    const out = ['Laptop van Lotte Lead eruit halen', 'Herstelsleutel van Lotte Lead ongeldig maken'];
    for (const name of out) await expect(again.page.getByRole('button', { name })).toHaveCount(1);
    await shot(again.page, 'team-recovered');
    expect([...lotte.problems, ...again.problems]).toEqual([]);
  } finally {
    await again.context.close();
  }
});
