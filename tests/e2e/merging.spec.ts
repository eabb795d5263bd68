// A colleague's copy of a study that is here: what it would bring is shown, a copy is saved, and both are in it after.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { listBackups } from '../../electron/main/backup-files';
import { backupTexts, replayTexts } from '../../electron/main/backup-read';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { MemoryStore } from '../../shared/change/memory-store';
import { fixedEnv } from '../../shared/kernel/ids';
import { decisionId, emptyDecision } from '../../shared/model/decision';
import { requireProject } from '../../shared/model/tables';
import { expectAccessible } from './axe';
import { choose, goTo, test, PICTURED } from './workbench';

test.use(PICTURED);

const opened = (file: string) => {
  const read = readBundle(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const openFile = (page: Page, file: string) =>
  choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), file);

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Hernoemen' }).click();
  await page.getByLabel('Titel').fill(title);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible();
}

/** What a colleague made of a copy elsewhere: another title, and a decision. */
async function colleague(copy: string, file: string): Promise<void> {
  const { data, log, files } = opened(copy);
  const store = new MemoryStore(data, log);
  const [person] = data.persons;
  const [reference] = data.references;
  if (person === undefined || reference === undefined) throw new Error('an empty study');
  const env = fixedEnv(Date.now() + 3_600_000);
  const by = { by: person.id, device: 'elsewhere' };
  const project = { ...requireProject(data), title: 'Van een collega', question: 'Vraag van een collega?' };
  await store.commit(env, {
    ...{ ...by, kind: 'project.save' },
    writes: [{ table: 'projects', id: project.id, after: project }],
  });
  const id = decisionId(reference.id, person.id, 'full-text');
  const empty = emptyDecision(reference.id, person.id, 'full-text');
  const decision = { ...empty, id, verdict: 'include' as const, note: 'elders besloten' };
  await store.commit(env, {
    ...{ ...by, kind: 'decision.record' },
    writes: [{ table: 'decisions', id, after: decision }],
  });
  writeFileSync(file, writeBundle({ data: store.toData(), log: store.log, files }));
}

test('a colleague’s copy is shown, and merged with the study that is here', async ({
  workbench: { page, folder, profile, context },
}) => {
  const at = (name: string): string => join(folder, name);
  await rename(page, 'Proef');
  await page.getByRole('button', { name: 'Als bundel bewaren' }).click();
  await expect.poll(() => existsSync(at('Proef.zeef'))).toBe(true);
  copyFileSync(at('Proef.zeef'), at('kopie.zeef'));
  await colleague(at('kopie.zeef'), at('collega.zeef'));
  await rename(page, 'Van hier');
  // In another window somebody works in it.
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Van hier', exact: true }).click();
  await goTo(other, 'Protocol');
  const asked = other.getByRole('textbox', { name: 'Onderzoeksvraag' });
  await asked.fill('Vraag van hier?');
  await asked.blur();
  await expect(asked).toHaveAttribute('data-saved', 'true');

  await openFile(page, at('collega.zeef'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 handelingen van');
  await expect(dialog).toContainText('1 besluit');
  await expect(dialog).toContainText('Op 2 plaatsen schreven twee mensen iets anders');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await expect(page.getByRole('button', { name: 'Van hier', exact: true })).toBeVisible();

  await openFile(page, at('collega.zeef'));
  await dialog.getByRole('button', { name: 'Bewaren en samenvoegen' }).click();
  await expect(page.getByText('“Van hier” is samengevoegd met collega.zeef.')).toBeVisible();
  // What there was stands in a back-up, whole.
  const { id } = requireProject(opened(at('Proef.zeef')).data);
  const root = join(`${profile}-data`, 'backups');
  const [newest] = (await listBackups(root, id)).backups;
  const kept = await replayTexts(backupTexts(root, newest?.id ?? ''));
  expect(requireProject(kept.data)).toMatchObject({ title: 'Van hier', question: 'Vraag van hier?' });
  await expect(other.getByText(/is in een ander venster samengevoegd met een bundel/)).toBeVisible();

  // What is there now is what the command line makes of the two.
  await openFile(page, at('collega.zeef'));
  await expect(dialog).toContainText('Alles uit collega.zeef staat er al.');
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  const merged = page.getByRole('button', { name: 'Van een collega', exact: true });
  await page.getByRole('button', { name: 'Als bundel bewaren' }).click();
  await expect.poll(() => existsSync(at('Van een collega.zeef'))).toBe(true);
  const { data, log } = opened(at('Van een collega.zeef'));
  expect(data.decisions.map((d) => d.note)).toContain('elders besloten');
  expect(log.filter((c) => c.writes !== undefined)).toHaveLength(1);

  // It is worked in as any other, with the host's journal as its copy.
  await merged.click();
  // What two wrote in one place is asked, and what is chosen stays.
  const sides = page.getByRole('region', { name: 'Twee waarden' });
  await expect(sides).toContainText('Van hier');
  await expect(sides).toContainText('Van een collega');
  await expectAccessible(page);
  if (process.env['ZEEF_SHOTS'] !== undefined)
    await page.screenshot({ path: join(process.env['ZEEF_SHOTS'], 'two-values.png') });
  await sides.getByRole('button', { name: 'Dit houden: Van hier' }).click();
  await expect(sides).not.toContainText('Van een collega');
  // And at the field itself.
  await goTo(page, 'Protocol');
  const field = page.getByRole('textbox', { name: 'Onderzoeksvraag' });
  await expect(field).toHaveValue('Vraag van een collega?');
  await page.getByRole('button', { name: /^Twee waarden: .*ag/ }).click();
  const popover = page.getByRole('dialog', { name: /^Twee waarden/ });
  await expect(popover).toContainText('Vraag van hier?');
  await expectAccessible(page);
  if (process.env['ZEEF_SHOTS'] !== undefined)
    await page.screenshot({ path: join(process.env['ZEEF_SHOTS'], 'two-values-field.png') });
  await popover.getByRole('button', { name: 'Dit houden: Vraag van hier?' }).click();
  await expect(popover).toBeHidden();
  await expect(field).toHaveValue('Vraag van hier?');
  await goTo(page, 'Overzicht');
  await expect(sides).toBeHidden();
  await goTo(page, 'Protocol');
  await goTo(page, 'Logboek');
  await expect(page.getByText('koos bij twee waarden welke blijft').first()).toBeVisible();
  await goTo(page, 'Longlist');
  await expect(page.getByText('33 van 33 referenties')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/hersteld|opzij/)).toBeHidden();
});
