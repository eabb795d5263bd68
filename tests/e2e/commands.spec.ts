// One list of commands: the palette finds and does them, and the list of keys says which there are.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

test('a command is found by its name and done; the list of keys says what there is', async ({
  workbench,
}) => {
  const { page, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Opdrachten' });
  const field = palette.getByRole('combobox', { name: 'Zoek een opdracht of een naam' });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill('misschien');
  // A letter there is a letter.
  await expect(page.getByTestId('counts')).toContainText('misschien: 0');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByTestId('counts')).toContainText('misschien: 1');

  // What is chosen may go to a field, and the focus stays there.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('notitie schr');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByLabel('Notitie (N)')).toBeFocused();
  // From within a text too; and nothing happens where nothing is chosen.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await field.fill('xyzxyz');
  await expect(palette.getByText('Niets met deze woorden.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByLabel('Notitie (N)')).toHaveValue('');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('naar longlist');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Longlist' })).toBeVisible();
  // A word of another program leads to what it means here.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('dedupliceren');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dubbelen' })).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByRole('heading', { level: 1, name: 'Longlist' })).toBeVisible();

  await goTo(page, 'Screenen');
  await page.getByTestId('screening-card').waitFor();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await expect(sheet.getByRole('row', { name: 'M Misschien' })).toBeVisible();
  // What can be done here comes first.
  await expect(sheet.getByRole('heading', { level: 3 }).nth(1)).toHaveText('Screenen');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  // Undo and redo by their keys, on every page.
  await page.locator('#content').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByTestId('counts')).toContainText('misschien: 0');
  await page.keyboard.press('ControlOrMeta+y');
  await expect(page.getByTestId('counts')).toContainText('misschien: 1');
  // A part of a page by what it is called.
  for (const [words, seen] of [
    ['passages naast', page.getByRole('radio', { name: 'Passages', checked: true })],
    ['proefronde', page.getByRole('radio', { name: 'Voortgang', checked: true })],
    ['checklist prisma 2020', page.getByRole('heading', { name: /PRISMA 2020/ }).first()],
    ['versies criteria', page.getByTestId('criteria-versions')],
    ['toen en nu', page.getByRole('button', { name: 'Toen en nu', expanded: true })],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(seen).toBeAttached();
  }
  expect(problems).toEqual([]);
});

test('what is typed at once after Ctrl-K goes to the list, wherever the focus was', async ({ workbench }) => {
  const { page, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  const note = page.getByLabel('Notitie (N)');
  for (const from of [page.locator('#content'), note]) {
    await from.focus();
    // The next key can come in the next task of the page, and no sooner.
    const focused = await page.evaluate(async () => {
      const press = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      return document.activeElement?.getAttribute('aria-label');
    });
    expect(focused).toBe('Zoek een opdracht of een naam');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(from).toBeFocused();
  }
  expect(problems).toEqual([]);
});

test('a key is changed and set back by keyboard alone, and shown at once', async ({ workbench }) => {
  const { page, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  // Its key on the button that decides.
  const include = page.getByRole('group', { name: 'Besluit' }).getByRole('button').first().locator('kbd');
  await expect(include).toHaveText('I');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Sneltoetsen' });
  const change = sheet.getByRole('button', { name: 'Wijzigen: Insluiten' });
  await change.focus();
  await page.keyboard.press('Space');
  await expect(sheet.getByText('Druk op een toets', { exact: true })).toBeVisible();
  await expectAccessible(page);
  // Escape ends the asking and not the list.
  await page.keyboard.press('Escape');
  await expect(change).toBeFocused();
  await page.keyboard.press('Enter');
  for (const [key, why] of [
    ['ControlOrMeta+k', 'is bestemd voor de opdrachten'],
    ['Tab', 'gaat naar het volgende onderdeel'],
    ['Space', 'bedient wat de focus heeft'],
    ['m', 'is al van ‘Misschien’ (Screenen)'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(sheet.getByRole('alert')).toContainText(why);
  }
  await expectAccessible(page);
  await page.keyboard.press('y');
  await expect(sheet.getByRole('row', { name: /^Y Insluiten/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(include).toHaveText('Y');

  // Kept, and the old key does nothing.
  await page.reload();
  await expect(include).toHaveText('Y');
  await page.locator('#content').focus();
  await page.keyboard.press('i');
  await page.keyboard.press('y');
  await expect(page.getByTestId('counts')).toContainText('volledige tekst: 1');
  await page.keyboard.press('?');
  await sheet.getByRole('button', { name: 'Standaard: Insluiten' }).press('Enter');
  await expect(sheet.getByRole('row', { name: /^I Insluiten/ })).toBeVisible();
  await expect(change).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(include).toHaveText('I');
  expect(problems).toEqual([]);
});

test('a key that is changed in one window counts in the other', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Screenen');
  const maybe = page.getByRole('button', { name: /^Misschien/ });
  await expect(maybe).toContainText('M');
  // As the browser tells of what another window keeps.
  await page.evaluate(() =>
    dispatchEvent(new StorageEvent('storage', { key: 'zeef-keys', newValue: '{"screening.maybe":"y"}' })),
  );
  await expect(maybe).toContainText('Y');
});
