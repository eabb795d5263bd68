// Every event of the host is heard by the window: none can be added without a case here.
import { expect } from '@playwright/test';
import { hostEvents } from '../../shared/ipc/host-contract';
import { goTo, openPractice, test, type Workbench } from './workbench';

const cases: Record<(typeof hostEvents)[number], (workbench: Workbench) => Promise<void>> = {
  'app.flushRequested': async ({ page, fire, flushed }) => {
    await goTo(page, 'Protocol');
    const field = page.getByRole('main').getByRole('textbox').first();
    await field.press('End');
    await field.pressSequentially(' net getypt', { delay: 5 });
    await fire('app.flushRequested');
    await flushed();
    await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
  },
  'menu.chosen': async ({ page, fire }) => {
    await fire('menu.chosen', { id: 'app.keys', option: 0 });
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    // What is not there any more does nothing.
    await fire('menu.chosen', { id: 'no.such', option: 7 });
    await expect(page.getByRole('dialog')).toHaveCount(0);
  },
  'files.waiting': async ({ page, fire }) => {
    await page.evaluate(() => {
      const { host } = globalThis;
      if (host === undefined) throw new Error('no host');
      const ask = host['files.opened'];
      host['files.opened'] = (input) => {
        document.documentElement.dataset['asked'] = 'yes';
        return ask(input);
      };
    });
    await fire('files.waiting');
    await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
  },
};

test('every event of the host is heard', async ({ workbench }) => {
  expect(Object.keys(cases).sort()).toEqual([...hostEvents].sort());
  await openPractice(workbench.page);
  for (const event of hostEvents.toReversed())
    await test.step(event, async () => await cases[event](workbench));
  expect(workbench.problems).toEqual([]);
});
