// What strangers write into references is text wherever it is shown: nothing of it runs, and nothing is asked for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose, goTo, test } from './workbench';

const RUN = 'window.ran=(window.ran||0)+1';
const TEXTS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `"><a href="javascript:${RUN}">click</a>`,
  `<details open ontoggle="${RUN}">`,
  `<math><mtext><style><img src=x onerror="${RUN}"></style></mtext></math>`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<img src="https://evil.example/pixel.png">`,
  `<object data="https://evil.example/x"></object>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `$t(about.title) {{title}}`,
  `<b onmouseover="${RUN}">bold</b>`,
];

const hasRun = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { ran?: unknown }).ran ?? 0);

test('texts that are scripts are texts', async ({ workbench: { page, folder, problems } }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/evil\.example|^javascript:/.test(url)) asked.push(url);
  });
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Bronnen en import');
  const ris = TEXTS.map(
    (text, at) =>
      `TY  - RPRT\nTI  - ${text} ${at}\nAU  - ${text}, A.\nAB  - ${text}\nKW  - ${text}\nN1  - ${text}\nUR  - javascript:${RUN}\nPY  - 2020\nER  - \n`,
  ).join('');
  const path = join(folder, `<img src=x onerror=alert(1)>.ris`.replaceAll(/[<>:"|?*]/g, '_'));
  writeFileSync(path, ris);
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), [path]);
  await page
    .getByRole('button', { name: /^Importeren|referenties importeren/ })
    .first()
    .click();
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('onerror');
  await expect(page.getByText('<img src=x onerror=').first()).toBeVisible();
  for (const name of ['Dubbelen', 'Screenen', 'Documenten', 'Logboek', 'Rapport']) {
    await goTo(page, name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(await hasRun(page)).toBe(0);
  expect(asked).toEqual([]);
  expect(await page.locator('iframe, object, a[href^="javascript:"], link[href*="evil"]').count()).toBe(0);
  expect(problems).toEqual([]);
});
