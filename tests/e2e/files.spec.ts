// Files as they come: protected, damaged, turned, from right to left, with annotations of others, and newer versions of
// themselves.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, type Page } from '@playwright/test';
import { hasMaterial, materialPath } from '../helpers/corpora';
import { lineOf, makeReport, makeRightToLeft, sentenceOf } from '../helpers/make-pdfs';
import { hasPoppler, popplerWords } from '../helpers/poppler';
import { expectCovers, quotedWords } from './mark-pixels';
import {
  annotations,
  attach,
  chosen,
  drawn,
  fileMenu,
  focusPages,
  newStudy,
  onDisk,
  ONE_REPORT,
  openFirst,
  pdfFile,
  setZoom,
} from './reading-desk';
import { choose, test } from './workbench';

const folder = materialPath('corpora', 'pdf', 'pdfjs');
const real = (name: string): string => join(folder, name);

test('a protected file asks for its password, also when it is wrong', async ({ workbench }) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const upload = hasMaterial
    ? real('issue6010_1.pdf')
    : pdfFile('locked.pdf', await makeReport({ pages: 1, userPassword: 'abc' }));
  await choose(page, () => page.getByRole('button', { name: 'Document toevoegen' }).click(), upload);
  const field = page.getByLabel('Wachtwoord', { exact: true });
  await field.fill('nee');
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByText('Dit wachtwoord klopt niet.')).toBeVisible();
  await field.fill('abc');
  await page.getByRole('button', { name: 'Openen' }).click();
  await drawn(page, 1);
  await expect(page.locator('.textLayer span').first()).toBeAttached();
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('1');
  await expect(page.getByRole('tab', { name: 'Markeringen (1)' })).toBeVisible();
  // Nothing can be written into it; that is said, and other formats are offered.
  await fileMenu(page, 'in een kopie van de PDF');
  await expect(page.getByText(/Dit bestand is versleuteld/)).toBeVisible();
});

test('a damaged file says so and is kept; giving up a password does too', async ({ workbench }) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('no objects here\n%%EOF\n')]);
  await choose(
    page,
    () => page.getByRole('button', { name: 'Document toevoegen' }).click(),
    pdfFile('broken.pdf', broken),
  );
  await expect(page.getByText('broken.pdf is beschadigd en kan niet worden getoond.')).toBeVisible();
  await expect(page.getByText('Markeringen en bewijs zijn bewaard.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await expect(page.getByText('broken.pdf is beschadigd en kan niet worden getoond.')).toBeVisible();
});

test('every real file opens or says why not, runs nothing, and asks nothing of the network', async ({
  workbench,
}) => {
  test.skip(!hasMaterial, '../shared is not here');
  test.setTimeout(300_000);
  const { page, context } = workbench;
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(https:\/\/app\.zeef\.test\/|blob:|data:)/.test(url)) elsewhere.push(url);
  });
  page.on('dialog', (dialog) => {
    elsewhere.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const outcomes = new Map<string, string>();
  for (const [index, name] of readdirSync(folder)
    .filter((f) => f.endsWith('.pdf'))
    .entries()) {
    await choose(
      page,
      () =>
        page.getByRole('button', { name: index === 0 ? 'Document toevoegen' : 'Nog een document' }).click(),
      real(name),
    );
    if (index > 0) {
      const picker = page.getByRole('combobox', { name: 'Bestand', exact: true });
      await picker.click();
      await page.getByRole('option', { name, exact: true }).click();
    }
    const view = page.locator(`.zeef-document[aria-label="${name}"]`);
    await expect(view).toHaveAttribute('data-status', /ready|password|failed/, { timeout: 30_000 });
    const status = (await view.getAttribute('data-status')) ?? '';
    if (status === 'ready') {
      await expect(
        page
          .locator('.pdfViewer .page[data-page-number="1"][data-loaded="true"]')
          .or(page.locator('.zeef-failures'))
          .first(),
      ).toBeAttached({ timeout: 30_000 });
    }
    if (status === 'failed') await expect(view.getByText(/is beschadigd/)).toBeVisible();
    outcomes.set(name, status);
  }
  expect([...outcomes.values()].filter((s) => s === 'ready').length).toBeGreaterThan(30);
  expect(
    [...outcomes]
      .filter(([, s]) => s === 'password')
      .map(([n]) => n)
      .sort(),
  ).toEqual(['issue15893_reduced.pdf', 'issue6010_1.pdf', 'issue6010_2.pdf', 'print_protection.pdf']);
  expect(elsewhere).toEqual([]);
});

test('marks cover their words on turned pages and in two columns', async ({ workbench }) => {
  test.skip(!hasPoppler, 'poppler is not on this machine: it says where the words stand');
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const file = onDisk('turned.pdf', await makeReport({ pages: 1, sentences: 14, columns: 2, rotate: 90 }));
  await attach(page, file);
  const made = [];
  for (const count of [2, 9]) {
    await focusPages(page);
    for (let i = 0; i < count; i++) await page.keyboard.press('.');
    for (const key of [']', '{']) await page.keyboard.press(key);
    await page.keyboard.press('2');
    await expect(page.getByRole('tab', { name: `Markeringen (${made.length + 1})` })).toBeVisible();
    made.push(await chosen(page));
  }
  const words = popplerWords(file, 1);
  for (const zoom of ['100 %', '200 %']) {
    await setZoom(page, zoom);
    await drawn(page, 1);
    for (const { id, quote } of made) await expectCovers(page, id, 1, words, quote);
  }
  // Turned in the viewer: marks turn along, and what is selected then has the same place on the page.
  await setZoom(page, '100 %');
  const before = await page.locator(`[data-mark="${made[0]?.id ?? ''}"] polygon`).count();
  await focusPages(page);
  await page.keyboard.press('r');
  await drawn(page, 1);
  await expect(page.locator(`[data-mark="${made[0]?.id ?? ''}"] polygon`)).toHaveCount(before);
});

test('text from right to left is marked, and found by its normal letters', async ({ workbench }) => {
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  await attach(
    page,
    hasMaterial ? real('ArabicCIDTrueType.pdf') : pdfFile('rtl.pdf', makeRightToLeft('العربية')),
  );
  await page.getByRole('button', { name: 'Zoeken in document' }).click();
  await page.getByRole('searchbox', { name: 'Zoeken in document' }).fill('العربية');
  await expect(page.getByRole('status').filter({ hasText: /^1 van \d+$/ })).toBeVisible();
  const hit = page.locator('.zeef-mark.found polygon').first();
  await expect(hit).toBeAttached();
  // Ink under the hit: the mark is on the word, not beside it.
  const share = await page.evaluate(() => {
    const mark = document.querySelector('.zeef-mark.found polygon');
    const canvas = document.querySelector<HTMLCanvasElement>('.pdfViewer .page canvas');
    if (mark === null || canvas === null) return 0;
    const [box, frame] = [mark.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const k = canvas.width / frame.width;
    const data = canvas
      .getContext('2d')
      ?.getImageData(
        (box.left - frame.left) * k,
        (box.top - frame.top) * k,
        box.width * k,
        box.height * k,
      ).data;
    if (data === undefined) return 0;
    let ink = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 140) ink++;
    return ink / (data.length / 4);
  });
  expect(share).toBeGreaterThan(0.03);
  await page.keyboard.press('Escape');
  await focusPages(page);
  await page.keyboard.press('.');
  await page.keyboard.press('1');
  const made = await chosen(page);
  expect(made.quote.normalize('NFKC')).toMatch(/[\u0621-\u064a]{3}/);
});

async function replaceWith(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    fileMenu(page, 'Vervangen door een andere versie…'),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
  const message = page.getByRole('alert').filter({ hasText: /^Vervangen\. Markeringen:/ });
  await expect(message).toHaveCount(1, { timeout: 30_000 });
  await message.getByRole('button').click();
  await expect(message).toHaveCount(0);
  await expect(page.locator(`.zeef-document[aria-label="${name}"]`)).toHaveAttribute('data-status', 'ready');
}

test('a replaced file keeps every annotation: same place, moved, to check or lost, never silently wrong', async ({
  workbench,
}) => {
  test.skip(!hasPoppler, 'poppler is not on this machine: it says where the words stand');
  test.setTimeout(180_000);
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const digits = (text: string, p: number, n: number): string =>
    p === 1 && n === 2 ? text.replace('says', 'scores 14 and says') : text;
  const original = await makeReport({ pages: 4, edit: digits });
  await attach(page, pdfFile('v1.pdf', original));
  // Sentences 1 to 3 of page 2, one of which holds a number, and one of page 3.
  const wanted = [
    [2, 1],
    [2, 2],
    [2, 3],
    [3, 5],
  ] as const;
  for (const [count, [pageNumber, sentence]] of wanted.entries()) {
    await page.getByRole('textbox', { name: 'Ga naar pagina' }).fill(String(pageNumber));
    await drawn(page, pageNumber);
    await focusPages(page);
    await page.keyboard.press('Escape');
    for (let i = 0; i < sentence; i++) await page.keyboard.press('.');
    await page.keyboard.press('1');
    await expect(page.getByRole('tab', { name: `Markeringen (${count + 1})` })).toBeVisible();
  }
  const made = await annotations(page);
  expect(made.map((m) => m.quote)).toEqual(wanted.map(([p, n]) => digits(sentenceOf(p - 1, n), p - 1, n)));
  const states = async (): Promise<string[]> => {
    const now = new Map((await annotations(page)).map((a) => [a.id, a.state]));
    return made.map((m) => now.get(m.id) ?? 'gone');
  };
  const covers = async (buffer: Buffer, shift: number): Promise<void> => {
    const file = onDisk('check.pdf', buffer);
    for (const [index, [pageNumber]] of wanted.entries()) {
      const m = made[index]!;
      await page.locator(`[data-annotation="${m.id}"] .zeef-quote`).click();
      await drawn(page, pageNumber + shift);
      await expectCovers(page, m.id, pageNumber + shift, popplerWords(file, pageNumber + shift), m.quote);
    }
  };
  // A cover page before it: all moved by a page.
  const covered = await makeReport({ pages: 4, cover: 1, edit: digits });
  await replaceWith(page, 'v2-cover.pdf', covered);
  expect(await states()).toEqual(['moved', 'moved', 'moved', 'moved']);
  await covers(covered, 1);
  // Written anew by another program: other bytes, the same text.
  const saved = await PDFDocument.load(original);
  const resaved = Buffer.from(await saved.save({ useObjectStreams: true }));
  await replaceWith(page, 'v3-saved.pdf', resaved);
  expect((await states()).every((s) => s === 'exact' || s === 'moved')).toBe(true);
  await covers(resaved, 0);
  // Cropped.
  const cropped = await makeReport({ pages: 4, crop: 40, edit: digits });
  await replaceWith(page, 'v4-cropped.pdf', cropped);
  expect(await states()).toEqual(['exact', 'exact', 'exact', 'exact']);
  await covers(cropped, 0);
  // Another number in the passage: never exact, the difference is shown, a person agrees.
  const changed = await makeReport({
    pages: 4,
    edit: (text, p, n) => digits(text, p, n).replace('scores 14', 'scores 41'),
  });
  await replaceWith(page, 'v5-digits.pdf', changed);
  expect(await states()).toEqual(['exact', 'approximate', 'exact', 'exact']);
  const doubtful = page.locator(`[data-annotation="${made[1]?.id ?? ''}"]`);
  await expect(doubtful.locator('del')).toContainText('14');
  await expect(doubtful.locator('ins')).toContainText('41');
  // A file that has nothing to do with it: all lost, none dropped.
  const unrelated = await makeReport({
    pages: 3,
    edit: (_t, p, n) =>
      `Chapter ${p}, verse ${n}: ${lineOf(p * 97 + n + 13, 40)
        .split('')
        .reverse()
        .join('')}.`,
  });
  await replaceWith(page, 'v6-other.pdf', unrelated);
  expect(await states()).toEqual(['lost', 'lost', 'lost', 'lost']);
  await expect(page.getByText('Passage niet teruggevonden (4)')).toBeVisible();
  await expect(page.locator('.zeef-mark')).toHaveCount(0);
  // Replacing is one step: undo brings the file and the places back together.
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.locator('.zeef-document[aria-label="v5-digits.pdf"]')).toHaveAttribute(
    'data-status',
    'ready',
  );
  expect(await states()).toEqual(['exact', 'approximate', 'exact', 'exact']);
  await page.getByRole('button', { name: 'Opnieuw', exact: true }).click();
  await expect(page.locator('.zeef-document[aria-label="v6-other.pdf"]')).toHaveAttribute(
    'data-status',
    'ready',
  );
  expect(await states()).toEqual(['lost', 'lost', 'lost', 'lost']);
  // Back to the version before: found again.
  await replaceWith(page, 'v5-digits.pdf', changed);
  expect(await states()).toEqual(['exact', 'approximate', 'exact', 'exact']);
  await doubtful.getByRole('button', { name: 'Dit is de passage' }).click();
  await expect(doubtful).toHaveAttribute('data-state', 'exact');
  await expect(doubtful).toContainText('scores 41');
  expect(workbench.problems).toEqual([]);
});

test('annotations of others are taken over, once', async ({ workbench }) => {
  test.skip(!hasMaterial, '../shared is not here');
  const { page } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  await attach(page, real('quadpoints.pdf'));
  await expect(page.getByText(/markeringen uit het bestand overgenomen/).first()).toBeVisible();
  const before = await annotations(page);
  expect(before.length).toBeGreaterThan(0);
  await fileMenu(page, 'Markeringen uit het bestand overnemen');
  await expect(
    page.getByText(`0 markeringen uit het bestand overgenomen; ${before.length} waren er al.`),
  ).toBeVisible();
  expect((await annotations(page)).length).toBe(before.length);
});

/**
 * Share of pixels of a rendered page (PNG of poppler, 72 dpi) that have a colour, within a box in points from the top
 * left.
 */
async function colourIn(
  page: Page,
  png: Buffer,
  box: [number, number, number, number],
  rgb: [number, number, number],
): Promise<number> {
  return await page.evaluate(
    async ({ data, box: [x1, y1, x2, y2], rgb: [r, g, b] }) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) return 0;
      context.drawImage(bitmap, 0, 0);
      const pixels = context.getImageData(x1, y1, x2 - x1, y2 - y1).data;
      let hits = 0;
      for (let i = 0; i < pixels.length; i += 4)
        if (
          Math.abs((pixels[i] ?? 0) - r) < 30 &&
          Math.abs((pixels[i + 1] ?? 0) - g) < 30 &&
          Math.abs((pixels[i + 2] ?? 0) - b) < 30
        )
          hits++;
      return hits / (pixels.length / 4);
    },
    { data: png.toString('base64'), box, rgb },
  );
}

test('our annotations are written into a copy that pdf.js and poppler show at the same place with the same text', async ({
  workbench,
}) => {
  test.skip(!hasPoppler, 'poppler is not on this machine: it is one of the readers');
  const { page, folder: out } = workbench;
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  const original = await makeReport({ pages: 2, columns: 2 });
  await attach(page, pdfFile('work.pdf', original));
  for (const [count, key] of [
    [1, '1'],
    [4, '2'],
    [6, 'u'],
  ] as const) {
    const before = new Set((await annotations(page)).map((a) => a.id));
    await focusPages(page);
    for (let i = 0; i < count; i++) await page.keyboard.press('.');
    await page.keyboard.press(key);
    // The one before is chosen until the new one is there: on a busy machine its note was written over.
    await expect.poll(async () => before.has((await chosen(page)).id)).toBe(false);
    const note = page.locator('.zeef-chosen').getByLabel('Opmerking');
    await note.fill(`Notitie ${count}: café ✓`);
    await note.blur();
    await expect(note).toHaveAttribute('data-saved', 'true');
  }
  const made = await annotations(page);
  expect(made).toHaveLength(3);
  await fileMenu(page, 'in een kopie van de PDF');
  await expect(page.getByText('work (gemarkeerd).pdf bewaard.')).toBeVisible();
  const path = join(out, 'work (gemarkeerd).pdf');
  const copy = readFileSync(path);
  // The original stands untouched at the beginning of the copy.
  expect(copy.subarray(0, original.length).equals(original)).toBe(true);
  // Poppler: same words, and the colour lies on them.
  const words = popplerWords(path, 1);
  expect(words.words).toEqual(popplerWords(onDisk('work.pdf', original), 1).words);
  const png = execFileSync('pdftocairo', [
    '-png',
    '-r',
    '72',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    path,
    '-',
  ]);
  for (const [index, rgb] of [
    [0, [255, 212, 59]],
    [1, [105, 219, 124]],
  ] as const) {
    const [word] = quotedWords(words.words, made[index]!.quote);
    expect(word).toBeDefined();
    const box = [word!.x1, word!.y1, word!.x2, word!.y2].map(Math.round) as [number, number, number, number];
    expect(await colourIn(page, png, box, [...rgb])).toBeGreaterThan(0.3);
  }
  // pdf.js: brought back as another file, the same annotations with the same words, authors and comments.
  await choose(page, () => page.getByRole('button', { name: 'Nog een document' }).click(), path);
  await expect(page.getByText('3 markeringen uit het bestand overgenomen', { exact: false })).toBeVisible();
  const back = (await annotations(page)).filter((a) => !made.some((m) => m.id === a.id));
  expect(back.map((a) => a.quote).sort()).toEqual(made.map((a) => a.quote).sort());
  for (const a of back) {
    const card = page.locator(`[data-annotation="${a.id}"]`);
    await expect(card.getByLabel('Opmerking')).toHaveValue(/^Notitie \d: café ✓$/);
    await expect(card).toContainText('Lotte Lead');
    await expect(card).toContainText('stond in het bestand');
  }
  await page.getByRole('combobox', { name: 'Bestand', exact: true }).click();
  await page.getByRole('option', { name: 'work (gemarkeerd).pdf' }).click();
  await drawn(page, 1);
  const highlights = back.filter((a) => made.slice(0, 2).some((m) => m.quote === a.quote));
  for (const a of highlights) await expectCovers(page, a.id, 1, words, a.quote);
  // The other formats.
  for (const [item, name] of [
    [/Word-document/, 'docx'],
    [/Markdown/, 'md'],
    [/tabel \(CSV\)/, 'csv'],
    [/JSON-LD/, 'jsonld'],
  ] as const) {
    await fileMenu(page, item);
    await expect(page.getByText(`work (gemarkeerd) - markeringen.${name} bewaard.`)).toBeVisible();
  }
  const text = (extension: string): string =>
    readFileSync(join(out, `work (gemarkeerd) - markeringen.${extension}`), 'utf8');
  for (const a of back) {
    expect(text('md')).toContain(a.quote);
    expect(text('csv')).toContain(a.quote);
  }
  const linked = JSON.parse(text('jsonld')) as {
    items: { target: { selector: { type: string; exact?: string }[] } }[];
  };
  expect(
    linked.items.map((i) => i.target.selector.find((s) => s.type === 'TextQuoteSelector')?.exact).sort(),
  ).toEqual(back.map((a) => a.quote).sort());
});
