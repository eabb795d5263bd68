// A disk that fills up: said in time, nothing is written below the least, what was typed is saved once there is room.
import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { goTo, test } from './workbench';

const MB = 1024 ** 2;
const say = (megabytes: number): void => {
  process.env['ZEEF_ROOM'] = String(megabytes * MB);
};

test.afterEach(() => {
  delete process.env['ZEEF_ROOM'];
});

test('a disk that is almost full is said, keeps what is typed, and writes it once there is room', async ({
  workbench,
}) => {
  const { page, problems } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Protocol');
  const look = (): Promise<boolean> => page.evaluate(() => window.dispatchEvent(new Event('focus')));
  say(1500);
  await look();
  await expect(page.getByText('Er is nog maar 1500 MB vrij op deze schijf')).toBeVisible();
  say(200);
  await look();
  await expect(page.getByText('De schijf is bijna vol: Zeef schrijft nu niets')).toBeVisible();
  await expectAccessible(page);
  const entries = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          void indexedDB.databases().then((all) => {
            const name = all.flatMap((d) => (d.name?.match(/^zeef-[0-9a-f]{8}-/) ? [d.name] : []))[0] ?? '';
            const asked = indexedDB.open(name);
            asked.onsuccess = () => {
              const count = asked.result.transaction('changes').objectStore('changes').count();
              count.onsuccess = () => {
                asked.result.close();
                resolve(count.result);
              };
            };
          });
        }),
    );
  const before = await entries();
  const question = page.getByRole('textbox', { name: 'Onderzoeksvraag' });
  await question.fill('Blijft dit staan?');
  await question.blur();
  await expect(page.getByText(/De schijf is bijna vol; dit wordt bewaard/).first()).toBeVisible();
  await expect(question).toHaveValue('Blijft dit staan?');
  expect(await entries()).toBe(before);
  // Space is made: nobody has to type it again.
  say(50_000);
  await look();
  await expect(page.getByText('De schijf is bijna vol: Zeef schrijft nu niets')).toBeHidden();
  await expect(question).toHaveAttribute('data-saved', 'true', { timeout: 60_000 });
  expect(await entries()).toBe(before + 1);
  expect(problems).toEqual([]);
});
