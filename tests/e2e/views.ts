// What the workbench shows beside its pages: the screens that people are in longest, and what lies over the others. The
// gallery takes pictures of each, and axe looks at each.
import type { Page } from '@playwright/test';

export type View = { name: string; page: string; show?: (page: Page) => Promise<void> };

/**
 * Does what the palette has first under these words, in either language.
 *
 * @param leaves - it leads to another page: that is waited for, since the one before stays until the code has come
 */
const command = (words: string, leaves: boolean) => async (page: Page) => {
  if (leaves) await page.locator('h1').evaluate((heading) => heading.setAttribute('data-left', ''));
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(words.split(' ').at(-1) ?? '', 'i') })
    .first()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  if (leaves) await page.locator('h1:not([data-left])').waitFor();
};
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).click();

/** In the practice study, opened at its page. */
export const within: View[] = [
  { name: 'screening-assistant', page: 'screening', show: command('jelle', false) },
  {
    name: 'pilot',
    page: 'screening',
    show: async (page) => {
      await page
        .getByRole('radiogroup')
        .getByText(/^(Voortgang|Progress)$/)
        .click();
      await page.getByTestId('pilot').evaluate((section) => section.scrollIntoView());
    },
  },
  { name: 'desk', page: 'home', show: command('peeters', true) },
  {
    name: 'rating',
    page: 'home',
    show: async (page) => {
      await command('peeters', true)(page);
      await page.getByRole('tab').first().waitFor();
      await page.keyboard.press('b');
      await page.keyboard.press('g');
    },
  },
  {
    name: 'appraisal',
    page: 'home',
    show: async (page) => {
      await command('dahlin', true)(page);
      await page.locator('.zeef-appraisal').waitFor();
      await page.locator('.zeef-appraisal').evaluate((section) => section.scrollIntoView());
    },
  },
  {
    name: 'effects',
    page: 'home',
    show: async (page) => {
      await command('ontbijt voor iedereen', true)(page);
      await page.locator('.zeef-effects').evaluate((section) => section.scrollIntoView());
    },
  },
  {
    name: 'citations',
    page: 'documents',
    show: async (page) => {
      await page.getByRole('button', { name: /^(Literatuurlijst van|Reference list of) Tierney/ }).click();
      await page.getByRole('dialog').getByRole('row').nth(1).waitFor();
    },
  },
  {
    name: 'web-page',
    page: 'home',
    show: async (page) => {
      await command('handbook for counties', true)(page);
      await page.locator('.zeef-marks polygon').first().waitFor();
    },
  },
  {
    name: 'second-round',
    page: 'import',
    show: async (page) => {
      const details = page.getByRole('button', { name: /^(Gegevens|Details): .*\((ronde|round) 2\)/ });
      await details.click();
      await details.evaluate((button) => button.scrollIntoView());
    },
  },
  {
    name: 'flow-of-round',
    page: 'report',
    show: async (page) => {
      await press(/^(Stroomdiagram|Flow diagram) \(PRISMA\)/)(page);
      await page
        .getByText(/^(Geteld is zoekronde|Counted is search round) 2/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'backup',
    page: 'backups',
    show: async (page) => {
      await press(/^(Nu een reservekopie maken|Make a backup now)$/)(page);
      await page
        .getByRole('button', { name: /^(Reservekopie van|Look at the backup of)/ })
        .first()
        .click();
      await page.getByText(/^(Laatste wijziging|Last change): /).waitFor();
    },
  },
  {
    name: 'privacy',
    page: 'home',
    show: async (page) => {
      await press(/^(Over Zeef|About Zeef)$/)(page);
      await press(/^Privacy$/)(page);
      await page.getByRole('dialog', { name: 'Privacy' }).waitFor();
      // The one before fades out.
      await page.getByRole('dialog', { name: /^(Over|About) Zeef$/ }).waitFor({ state: 'detached' });
    },
  },
  { name: 'intervention', page: 'home', show: command('morning club', true) },
  {
    name: 'proposals',
    page: 'home',
    show: async (page) => {
      await command('peeters', true)(page);
      await page.getByRole('tab', { name: /^(Voorstellen|Proposals)/ }).click();
    },
  },
  {
    name: 'passages',
    page: 'interventions',
    show: (page) => page.getByRole('radiogroup').getByText('Passages').click(),
  },
  {
    name: 'by-two',
    page: 'interventions',
    show: (page) =>
      page
        .getByRole('radiogroup')
        .getByText(/^(Door twee|By two)$/)
        .click(),
  },
  {
    name: 'settle',
    page: 'home',
    show: async (page) => {
      await command('ontbijtklas', true)(page);
      await page.locator('.zeef-settle').evaluate((section) => section.scrollIntoView());
    },
  },
  {
    name: 'requests',
    page: 'documents',
    show: (page) =>
      page
        .getByRole('radiogroup')
        .getByText(/^(Opgevraagd|Requested)$/)
        .click(),
  },
  {
    name: 'across-languages',
    page: 'longlist',
    show: async (page) => {
      await page.getByRole('searchbox').fill('ontbijt');
      await page.getByRole('switch').click();
      await page.locator('.zeef-across summary').click();
    },
  },
  {
    name: 'concepts',
    page: 'protocol',
    show: async (page) => {
      const concept = page.locator('summary').filter({ hasText: /^(ontbijt|breakfast)/i });
      await concept.click();
      await concept.evaluate((summary) => summary.scrollIntoView());
    },
  },
  {
    name: 'translations',
    page: 'home',
    show: async (page) => {
      await command('dahlin', true)(page);
      await page.getByRole('tab', { name: /^(Markeringen|Annotations)/ }).click();
      // In Dutch what was translated stands there, in English that it can be.
      await page.locator('.zeef-translation, .tabler-icon-language').first().waitFor();
    },
  },
  { name: 'what-if', page: 'report', show: press(/^(Wat als|What if)$/) },
  { name: 'in-time', page: 'report', show: press(/^(Toen en nu|Then and now)$/) },
  {
    name: 'dossier',
    page: 'report',
    show: async (page) => {
      await press(/^(Dossier exporteren…|Export the dossier…)$/)(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'screening-settings',
    page: 'screening',
    show: (page) =>
      page
        .getByRole('radiogroup')
        .getByText(/^(Werkwijze|Method)$/)
        .click(),
  },
  {
    name: 'criteria-versions',
    page: 'protocol',
    show: (page) => page.getByTestId('criteria-versions').evaluate((section) => section.scrollIntoView()),
  },
  { name: 'palette', page: 'home', show: (page) => page.keyboard.press('Control+k') },
  { name: 'keys', page: 'home', show: (page) => page.keyboard.press('?') },
  { name: 'guide', page: 'home', show: (page) => page.keyboard.press('F1') },
];
