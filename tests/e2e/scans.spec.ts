// Scans: pages that are pictures. Areas and notes, and their text recognised on this computer, selected and found.
import { chromium, expect, type Page } from '@playwright/test';
import { makeScan } from '../helpers/make-pdfs';
import { attach, chosen, drawn, focusPages, newStudy, ONE_REPORT, openFirst, pdfFile } from './reading-desk';
import { BROWSER, test, PICTURED } from './workbench';

test.use(PICTURED);

async function scanOf(lines: readonly string[]): Promise<Uint8Array> {
  const browser = await chromium.launch({
    ...BROWSER,
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1240, height: 1000 } });
  await page.setContent(
    `<body style="margin:90px;font:34px/1.5 'Liberation Serif',serif;background:#fff;color:#111">${lines.map((l) => `<p>${l}</p>`).join('')}</body>`,
  );
  const bytes = await page.screenshot();
  await browser.close();
  return bytes;
}

test('a scan says that it has no text; areas are marked; its text is recognised offline, selected and found', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page, context } = workbench;
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (!/^(https:\/\/app\.zeef\.test\/|blob:|data:)/.test(request.url())) elsewhere.push(request.url());
  });
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const lines = [
    'The participants found work within one year.',
    'A control group was followed for two years.',
  ];
  await attach(page, pdfFile('scan.pdf', await makeScan([await scanOf(lines)])));
  await expect(page.getByText('Deze PDF heeft geen tekst, alleen plaatjes')).toBeVisible();
  // An area by keyboard: it keeps its picture.
  await focusPages(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-annotation] .zeef-area-image')).toBeVisible();
  // A note by pointer.
  await page.getByRole('button', { name: 'Notitie op de pagina' }).click();
  await page.mouse.click(500, 500);
  await expect(page.getByRole('tab', { name: 'Markeringen (2)' })).toBeVisible();
  await page.getByRole('button', { name: 'Alle pagina’s zonder tekst' }).click();
  await expect(page.getByText('Tekst herkend van 1 van 1 pagina’s.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/is herkend uit het plaatje/)).toBeVisible();
  await expect(page.locator('.zeef-ocr span').filter({ hasText: 'participants' })).toBeAttached();
  // The recognised words lie where their ink is.
  const offset = await page.evaluate(() => {
    const word = [...document.querySelectorAll<HTMLElement>('.zeef-ocr span')].find(
      (s) => s.textContent === 'participants',
    );
    const canvas = document.querySelector<HTMLCanvasElement>('.pdfViewer .page canvas');
    if (word === undefined || canvas === null) return null;
    const [box, frame] = [word.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const k = canvas.width / frame.width;
    const count = (x: number, width: number): number => {
      const data = canvas
        .getContext('2d')
        ?.getImageData((x - frame.left) * k, (box.top - frame.top) * k, width * k, box.height * k).data;
      let ink = 0;
      for (let i = 0; i < (data?.length ?? 0); i += 4) if ((data?.[i] ?? 255) < 160) ink++;
      return ink;
    };
    return { inside: count(box.left, box.width), gap: count(box.right + 1, 2) };
  });
  expect(offset?.inside).toBeGreaterThan(20);
  expect(offset?.gap).toBeLessThanOrEqual(3);
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('2');
  await expect(page.getByRole('tab', { name: 'Markeringen (3)' })).toBeVisible();
  const made = await chosen(page);
  expect(made.quote).toContain('participants found work within one year');
  await expect(page.locator(`[data-annotation="${made.id}"]`)).toContainText('herkende tekst');
  await page.getByRole('button', { name: 'Zoeken in document' }).click();
  await page.getByRole('searchbox', { name: 'Zoeken in document' }).fill('control group');
  await expect(page.getByRole('status').filter({ hasText: '1 van 1' })).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect(workbench.problems).toEqual([]);
});

/** Whether a recognised word runs up or down, and whether there is ink under it and none in its margin. */
async function overInk(page: Page, word: string): Promise<{ isUpright: boolean; hasInk: boolean } | null> {
  return await page.evaluate((text) => {
    const span = [...document.querySelectorAll<HTMLElement>('.zeef-ocr span')].find(
      (s) => s.textContent === text,
    );
    const canvas = document.querySelector<HTMLCanvasElement>('.pdfViewer .page canvas');
    if (span === undefined || canvas === null) return null;
    const [box, frame] = [span.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const k = canvas.width / frame.width;
    const data = canvas
      .getContext('2d')
      ?.getImageData(
        (box.left - frame.left) * k,
        (box.top - frame.top) * k,
        box.width * k,
        box.height * k,
      ).data;
    let ink = 0;
    for (let i = 0; i < (data?.length ?? 0); i += 4) if ((data?.[i] ?? 255) < 160) ink++;
    return { isUpright: box.height > box.width, hasInk: ink > 20 };
  }, word);
}

test('recognition is stopped in the middle, and what was recognised stays; turned scans have turned words', async ({
  workbench,
}) => {
  test.setTimeout(180_000);
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const picture = await scanOf(['The participants found work within one year.']);
  await attach(
    page,
    pdfFile(
      'scan.pdf',
      await makeScan(
        Array.from({ length: 40 }, () => picture),
        true,
      ),
    ),
  );
  await page.getByRole('button', { name: 'Alle pagina’s zonder tekst' }).click();
  await expect(page.locator('.zeef-ocr span').filter({ hasText: 'participants' }).first()).toBeAttached({
    timeout: 60_000,
  });
  await page.getByRole('alert').getByRole('button', { name: 'Annuleren' }).click();
  const done = page.getByText(/^Tekst herkend van \d+ van 40 pagina’s\.$/);
  await expect(done).toBeVisible();
  const count = Number(/van (\d+) van/.exec((await done.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(40);
  await expect(page.getByText(new RegExp(`^Tekst van ${count} pagina(’s)? is herkend`))).toBeVisible();
  // Upright as the file wants it, and turned in the viewer: each word lies over its ink.
  expect(await overInk(page, 'participants')).toMatchObject({ isUpright: false, hasInk: true });
  await focusPages(page);
  await page.keyboard.press('r');
  await drawn(page, 1);
  await expect.poll(() => overInk(page, 'participants')).toMatchObject({ isUpright: true, hasInk: true });
  expect(workbench.problems).toEqual([]);
});
