// The preview of the report on paper and on the clipboard.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hasPoppler } from '../helpers/poppler';
import { exportAs, goTo, test } from './workbench';

test('every page of the preview prints, and a table is copied with its looks', async ({ workbench }) => {
  test.skip(!hasPoppler, 'poppler reads what was printed');
  const { page, folder } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Rapport');
  const table = page.locator('[data-table="bijlage-3"]');
  await expect(table).toBeVisible();
  const last = await table.locator('tbody tr').last().innerText();
  const word = last.split(/\s+/).find((w) => w.startsWith('http')) ?? last.trim();

  const file = join(folder, 'print.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4' }));
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+[2-9]/);
  expect(text.replace(/\s+/g, '')).toContain(word.replace(/\s+/g, ''));
  // What steers is not printed.
  expect(text).not.toContain('Onderdelen');

  await page.getByRole('button', { name: /^Kopiëren: Bijlage 3/ }).click();
  await expect(page.getByText(/^Gekopieerd: Bijlage 3/)).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => await (await item!.getType(type)).text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.html).toContain('border:1px solid');
  expect(copied.text).toContain('Zweden\t');
});

test('the PDF of the window is that of the command line, tags and outline included', async ({
  workbench,
}) => {
  test.skip(!hasPoppler, 'poppler reads both files');
  const { page, folder } = workbench;
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await goTo(page, 'Rapport');
  await exportAs(page, 'Gekozen onderdelen samen bewaren als PDF');
  await expect(page.getByText('rapport.pdf bewaard.')).toBeVisible({ timeout: 60_000 });
  const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'zeef.mjs');
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const bundle = join(folder, 'demo.zeef');
  run('demo', '--out', bundle);
  const out = join(folder, 'cli');
  run('report', bundle, '--out', out, '--only', 'all', '--formats', 'pdf', '--together', 'rapport');
  const read = (tool: string, args: string[], file: string): string =>
    execFileSync(tool, [...args, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  for (const [tool, args] of [
    ['pdftotext', ['-layout']],
    ['pdfinfo', ['-struct-text']],
  ] as const) {
    const [window, command] = [join(folder, 'rapport.pdf'), join(out, 'rapport.pdf')].map((file) =>
      read(tool, [...args], file),
    );
    expect(window).toBe(command);
    expect((window ?? '').length).toBeGreaterThan(10_000);
  }
});
