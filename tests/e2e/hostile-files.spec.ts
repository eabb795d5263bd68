// Files that strangers made, by what they are called and by what is in them: nothing runs, nothing is asked for, and
// the policy has nothing to stop. The spec prints how many were tried.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeBundle } from '../../shared/bundle/bundle';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv, type PersonId } from '../../shared/kernel/ids';
import { hostileNames, hostilePdfs, hostileSvgs, hostileTexts } from '../helpers/hostile-files';
import { writePdf } from '../helpers/small-pdf';
import { newStudy, ONE_REPORT, openFirst, risOf } from './reading-desk';
import { choose, goTo, test } from './workbench';

const ran = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { ran?: unknown }).ran ?? 0);
/** What the page was made into by something that ran: none of it may be there. */
const strange = (page: Page): Promise<number> =>
  page
    .locator(
      'iframe, object, embed, base, meta[http-equiv=refresh], script:not([src]), a[href^="javascript:"], [src*="evil.example"], [href*="evil.example"]',
    )
    .count();
// Requests and what the policy stopped fail the spec by themselves (see workbench.ts).
function told(kind: string, tried: number): void {
  process.stdout.write(`hostile ${kind}: ${tried} tried, 0 executed, 0 requests, 0 CSP surprises\n`);
}

/** Opens a document, and waits until it is shown or refused. */
async function attachAndLook(page: Page, name: string, buffer: Buffer, isFirst: boolean): Promise<string> {
  await choose(
    page,
    () => page.getByRole('button', { name: isFirst ? 'Document toevoegen' : 'Nog een document' }).click(),
    {
      name,
      mimeType: 'application/pdf',
      buffer,
    },
  );
  if (!isFirst) {
    await page.getByRole('combobox', { name: 'Bestand', exact: true }).click();
    await page.getByRole('option').last().click();
  }
  const view = page.locator('.zeef-document').last();
  await expect(view).toHaveAttribute('data-status', /ready|password|failed/);
  return (await view.getAttribute('data-status')) ?? '';
}

test('PDFs that want to run, launch, send or fetch something do none of it', async ({
  workbench: { page },
}) => {
  test.setTimeout(240_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  let shown = 0;
  for (const [at, buffer] of Object.values(hostilePdfs).entries()) {
    // A file of the same bytes is the same file, so each has words of its own.
    const status = await attachAndLook(page, `hostile-${at}.pdf`, buffer, at === 0);
    if (status === 'ready') {
      shown++;
      const sheet = page.locator('.pdfViewer .page[data-page-number="1"]').first();
      await expect(sheet).toBeAttached();
      // Where a link would lie.
      await sheet.click({ position: { x: 80, y: 300 }, force: true });
      await page.keyboard.press('Escape');
    }
    expect(await ran(page)).toBe(0);
  }
  expect(shown).toBeGreaterThan(15);
  expect(dialogs).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  expect(await strange(page)).toBe(0);
  told('PDFs', Object.keys(hostilePdfs).length);
});

test('names of files are names', async ({ workbench: { page, problems } }) => {
  await newStudy(page, ONE_REPORT);
  await goTo(page, 'Bronnen en import');
  // No file that is chosen has one in its name; in archives they are (tests/documents/hostile.test.ts).
  const names = hostileNames.filter((name) => !/[\\/]/.test(name));
  const [sources] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bestand kiezen' }).click(),
  ]);
  await sources.setFiles(
    names.map((name, at) => ({
      name: `${name}.ris`,
      mimeType: 'text/plain',
      buffer: risOf([
        { title: `Named ${at} ${'abcdefghijklmnop'[at] ?? ''}`, author: 'Jansen, N.', year: 1990 + at },
      ]),
    })),
  );
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  await expect(page.getByText(`${names.length} referenties geïmporteerd.`).first()).toBeVisible();
  await goTo(page, 'Documenten');
  const [documents] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Documenten toevoegen' }).click(),
  ]);
  await documents.setFiles(
    names.map((name, at) => ({
      name: `${name}.pdf`,
      mimeType: 'application/pdf',
      buffer: writePdf(`Named ${at}`),
    })),
  );
  await expect(page.getByRole('dialog').locator('tbody tr')).toHaveCount(names.length);
  await page.keyboard.press('Escape');
  for (const where of ['Documenten', 'Logboek', 'Rapport']) await goTo(page, where);
  expect(await ran(page)).toBe(0);
  expect(await strange(page)).toBe(0);
  expect(problems).toEqual([]);
  told('file names', 2 * names.length);
});

test('pictures of SVG are refused as documents, and in a page are words', async ({
  workbench: { page, problems },
}) => {
  await newStudy(page, ONE_REPORT);
  await openFirst(page);
  for (const [at, bytes] of hostileSvgs.entries()) {
    await choose(
      page,
      () => page.getByRole('button', { name: /^Document toevoegen|Nog een document/ }).click(),
      {
        name: `drawn-${at}.svg`,
        mimeType: 'image/svg+xml',
        buffer: Buffer.from(bytes),
      },
    );
    const inPage = `<!doctype html><html><body><p>Before ${at}.</p>${Buffer.from(bytes).toString()}<p>After.</p></body></html>`;
    await choose(
      page,
      () => page.getByRole('button', { name: /^Document toevoegen|Nog een document/ }).click(),
      {
        name: `page-${at}.html`,
        mimeType: 'text/html',
        buffer: Buffer.from(inPage),
      },
    );
    await expect(page.locator('.zeef-document').last()).toHaveAttribute('data-status', /ready|failed/);
  }
  expect(await ran(page)).toBe(0);
  expect(await strange(page)).toBe(0);
  expect(problems).toEqual([]);
  told('SVG', 2 * hostileSvgs.length);
});

test('bundles whose every text is a script are studies', async ({ workbench: { page, problems } }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'zeef-hostile-'));
  for (const [at, text] of hostileTexts.entries()) {
    const env = fixedEnv(1_600_000_000_000 + at * 86_400_000);
    const store = await buildDemoProject(env);
    const { projects, persons, interventions, references } = store.toData();
    await store.commit(env, {
      kind: 'project.edit',
      by: persons[0]?.id ?? ('' as PersonId),
      device: text,
      writes: [
        ...projects.map(
          (r) =>
            ({
              table: 'projects',
              id: r.id,
              after: { ...r, title: `${at} ${text}`, question: text },
            }) as const,
        ),
        ...persons.map((r) => ({ table: 'persons', id: r.id, after: { ...r, name: text } }) as const),
        ...interventions.map(
          (r) => ({ table: 'interventions', id: r.id, after: { ...r, title: text } }) as const,
        ),
        ...references.map(
          (r) =>
            ({ table: 'references', id: r.id, after: { ...r, csl: { ...r.csl, title: text } } }) as const,
        ),
      ],
    });
    const path = join(folder, `${at}.zeef`);
    writeFileSync(path, writeBundle({ data: store.toData(), log: store.log, files: new Map() }));
    await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), path);
    const study = page
      .getByRole('button')
      .filter({ hasText: new RegExp(`^${at} `) })
      .first();
    await expect(study).toBeVisible();
    await study.click();
    await expect(page.getByRole('navigation')).toBeVisible();
    for (const where of ['Longlist', 'Interventies', 'Protocol', 'Logboek']) await goTo(page, where);
    await page.getByRole('button', { name: 'Projecten', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Projecten', exact: true })).toBeVisible();
    expect(await ran(page)).toBe(0);
  }
  expect(await strange(page)).toBe(0);
  expect(problems).toEqual([]);
  told('bundles', hostileTexts.length);
});
