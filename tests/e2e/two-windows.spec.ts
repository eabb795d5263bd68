// Two windows of one profile on one project: whatever they save at the same moment, nothing is lost unseen.
import { expect, type Page } from '@playwright/test';
import { goTo, test, PICTURED } from './workbench';

test.use(PICTURED);

const STUDY = /voorbeeld/;

/** The study in two windows, on the same page. */
async function two(page: Page, name: string): Promise<[Page, Page]> {
  await page.getByRole('button', { name: STUDY }).click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const window of [page, other]) await goTo(window, name);
  return [page, other];
}

/** Types in both at once, so that both save at the same moment, and leaves the fields. */
async function typeAtOnce(...typing: [Page, string, string][]): Promise<void> {
  for (const [page, label] of typing) {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+End');
  }
  await Promise.all(typing.map(([page, , text]) => page.keyboard.type(text)));
  // Not by Tab: a field that is entered keeps the text that it had then.
  await Promise.all(
    typing.map(([page]) => page.evaluate(() => (document.activeElement as HTMLElement).blur())),
  );
}

async function expectBoth(pages: Page[], values: Record<string, string>): Promise<void> {
  for (const page of pages)
    for (const [label, value] of Object.entries(values))
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
}

const saved = async (page: Page): Promise<void> =>
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);

test('two fields of one record, saved at the same moment: both are there, in both windows and after a reload', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Protocol');
  const region = await a.getByLabel('Regio', { exact: true }).inputValue();
  const question = await a.getByLabel('Onderzoeksvraag', { exact: true }).inputValue();
  const both = { Onderzoeksvraag: `${question} Wat werkt?`, Regio: `${region} en daarbuiten` };
  await typeAtOnce([a, 'Onderzoeksvraag', ' Wat werkt?'], [b, 'Regio', ' en daarbuiten']);
  await expectBoth([a, b], both);
  for (const window of [a, b]) {
    await window.reload();
    await goTo(window, 'Protocol');
  }
  await expectBoth([a, b], both);
});

test('lines added to one list in both windows at once: both lines are there, and typing on keeps them', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Protocol');
  const label = 'Zoekmachines (een per regel)';
  const before = await a.getByLabel(label).inputValue();
  await typeAtOnce([a, label, '\nScopus'], [b, label, '\nEmbase']);
  for (const window of [a, b])
    await expect(async () => {
      const lines = (await window.getByLabel(label).inputValue()).split('\n');
      expect([...lines].sort()).toEqual([...before.split('\n'), 'Scopus', 'Embase'].sort());
    }).toPass();
  // One that is still in its field types on over what it does not show.
  await a.getByLabel(label).focus();
  await a.keyboard.press('Control+End');
  await a.keyboard.type('\nWeb');
  await saved(a);
  await b.getByLabel(label).focus();
  await b.keyboard.press('Control+End');
  await b.keyboard.type('\nERIC');
  await saved(b);
  await a.keyboard.type(' of Science');
  await a.keyboard.press('Tab');
  await b.keyboard.press('Tab');
  for (const window of [a, b])
    await expect(async () => {
      const lines = (await window.getByLabel(label).inputValue()).split('\n');
      expect([...lines].sort()).toEqual(
        [...before.split('\n'), 'Scopus', 'Embase', 'Web of Science', 'ERIC'].sort(),
      );
    }).toPass();
});

test('one field typed in both windows: the second is asked, and mine or theirs is kept as answered', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Protocol');
  const before = await a.getByLabel('Regio', { exact: true }).inputValue();
  await a.getByLabel('Regio', { exact: true }).focus();
  await b.getByLabel('Regio', { exact: true }).focus();
  await a.keyboard.press('Control+End');
  await a.keyboard.type(' hier');
  await a.keyboard.press('Tab');
  await saved(a);
  await b.keyboard.press('Control+End');
  await b.keyboard.type(' daar');
  await b.keyboard.press('Tab');
  const question = b.getByRole('group', { name: 'Regio: Intussen elders gewijzigd' });
  await expect(question).toContainText(`${before} hier`);
  await expect(b.getByLabel('Regio', { exact: true })).toHaveValue(`${before} daar`);
  await expectBoth([a], { Regio: `${before} hier` });
  // Unanswered it waits, also for the next start; the other window's text stands meanwhile.
  await b.reload();
  await goTo(b, 'Protocol');
  await expect(question).toContainText(`${before} hier`);
  await question.getByRole('button', { name: 'Mijn tekst houden' }).click();
  await expectBoth([a, b], { Regio: `${before} daar` });

  await a.getByLabel('Regio', { exact: true }).focus();
  await b.getByLabel('Regio', { exact: true }).focus();
  await b.keyboard.press('Control+End');
  await b.keyboard.type('!');
  await b.keyboard.press('Tab');
  await saved(b);
  await a.keyboard.press('Control+End');
  await a.keyboard.type('?');
  await a.keyboard.press('Tab');
  await a
    .getByRole('group', { name: /Regio: Intussen/ })
    .getByRole('button', { name: 'Die van de ander houden' })
    .click();
  await expectBoth([a, b], { Regio: `${before} daar!` });
});

test('two answers of one template, given in two windows at once: both are there', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Interventies');
  for (const window of [a, b]) await window.getByRole('button', { name: /Training Programs/ }).click();
  await typeAtOnce([a, 'Doelgroep', 'Nieuwkomers'], [b, 'Titel van de maatregel', 'Scholing']);
  await expectBoth([a, b], { Doelgroep: 'Nieuwkomers', 'Titel van de maatregel': 'Scholing' });
});

test('the argument of a rating in one window, its level in the other: both are there', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Longlist');
  for (const window of [a, b])
    await window
      .getByRole('row', { name: /Välkommen till framtiden/ })
      .first()
      .dblclick();
  const level = await b.getByLabel('SMS-niveau', { exact: true }).inputValue();
  await expect(a.getByLabel('Onderbouwing', { exact: true })).toBeVisible();
  await b.getByLabel('SMS-niveau', { exact: true }).fill('');
  await typeAtOnce([a, 'Onderbouwing', 'Loting per gemeente'], [b, 'SMS-niveau', level === '4' ? '3' : '4']);
  await expectBoth([a, b], { Onderbouwing: 'Loting per gemeente', 'SMS-niveau': level === '4' ? '3' : '4' });
});

test('a note in one window, the decision in the other: both are there', async ({ workbench: { page } }) => {
  const [a, b] = await two(page, 'Screenen');
  await a.getByLabel('Notitie (N)', { exact: true }).focus();
  await a.keyboard.type('Navragen bij de auteur');
  await Promise.all([a.keyboard.press('Tab'), b.keyboard.press('m')]);
  await saved(a);
  for (const window of [a, b]) {
    await window.getByRole('button', { name: 'misschien: 1' }).click();
    await expectBoth([window], { 'Notitie (N)': 'Navragen bij de auteur' });
  }
});

test('what is typed in a finding that the other window removes is not called saved, and is saved when it is back', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Expertmeetings');
  const findings = (window: Page) => window.getByRole('textbox', { name: 'Wat is nieuw', exact: true });
  const before = await findings(b).first().inputValue();
  await findings(b).first().focus();
  await b.keyboard.press('Control+End');
  await b.keyboard.type(' en');
  await a
    .getByRole('button')
    .and(a.getByLabel(before.slice(0, 40)))
    .click();
  const told = b.getByRole('alert').filter({ hasText: 'elders verwijderd' });
  await expect(told).toContainText(`${before} en`);
  // Undone, it is back with what was typed.
  await a.keyboard.press('Control+z');
  const values = (window: Page): Promise<string[]> =>
    findings(window).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  for (const window of [a, b]) await expect.poll(() => values(window)).toContain(`${before} en`);
  await expect(told).toBeHidden();
});

test('work undone in one window while the other types: each does its own', async ({
  workbench: { page },
}) => {
  const [a, b] = await two(page, 'Protocol');
  const question = await a.getByLabel('Onderzoeksvraag', { exact: true }).inputValue();
  const region = await a.getByLabel('Regio', { exact: true }).inputValue();
  await typeAtOnce([a, 'Onderzoeksvraag', ' Een.']);
  await saved(a);
  await expectBoth([b], { Onderzoeksvraag: `${question} Een.` });
  await b.getByLabel('Regio', { exact: true }).focus();
  await b.keyboard.press('Control+End');
  await b.keyboard.type(' en verder');
  await a.getByRole('button', { name: 'Ongedaan maken' }).click();
  await b.keyboard.press('Tab');
  await saved(b);
  // The undo took back the newest entry that the window had: the question's or the region's, and the other stands.
  await expect(async () => {
    const found = [
      await a.getByLabel('Onderzoeksvraag', { exact: true }).inputValue(),
      await a.getByLabel('Regio', { exact: true }).inputValue(),
    ];
    expect([
      [question, `${region} en verder`],
      [`${question} Een.`, region],
      [`${question} Een.`, `${region} en verder`],
    ]).toContainEqual(found);
    await expectBoth([b], { Onderzoeksvraag: found[0] ?? '', Regio: found[1] ?? '' });
  }).toPass();
});
