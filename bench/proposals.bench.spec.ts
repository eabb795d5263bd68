// How often a proposed passage answers: hit@1 and hit@3 over a set that we labelled ourselves, through the app itself.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { foldPassage } from '../shared/annotation/fold-text';
import { defaultTemplate } from '../shared/model/default-template';
import { smsScale } from '../shared/rating/scales/sms';
import { choose, test } from '../tests/e2e/workbench';
import { attach, newStudy, ONE_REPORT, withIntervention } from '../tests/e2e/reading-desk';
import { hasMaterial, materialPath } from '../tests/helpers/corpora';

/** `any`: words that a sentence which answers holds; one of them is enough. */
type Label = { file: string; target: string; any: string[] };
const labels = JSON.parse(
  readFileSync(join(import.meta.dirname, 'proposals-labels.json'), 'utf8'),
) as Label[];
const nameOf = (target: string): string => {
  const [kind, id] = target.split(':');
  return kind === 'field'
    ? (defaultTemplate.sections.flatMap((s) => s.fields).find((f) => f.id === id)?.label.nl ?? '')
    : ([...smsScale.questions].find((q) => q.id === id)?.text.nl ??
        smsScale.downgrades.find((d) => d.id === id)?.label.nl ??
        '');
};

test('proposals: hit@1 and hit@3', async ({ workbench: { page } }) => {
  test.skip(!hasMaterial, '../shared is not here');
  test.setTimeout(600_000);
  await newStudy(page, ONE_REPORT);
  await withIntervention(page);
  let [first, three] = [0, 0];
  const missed: string[] = [];
  for (const [index, file] of [...new Set(labels.map((l) => l.file))].entries()) {
    const path = materialPath('corpora', 'pdf', ...file.split('/'));
    if (index === 0) await attach(page, path);
    else {
      await choose(page, () => page.getByRole('button', { name: 'Nog een PDF' }).click(), path);
      const picker = page.getByRole('combobox', { name: 'Bestand', exact: true });
      await picker.click();
      await page.getByRole('option', { name: basename(file), exact: true }).click();
    }
    await expect(page.locator(`.zeef-document[aria-label="${basename(file)}"]`)).toHaveAttribute(
      'data-status',
      'ready',
    );
    await page.getByRole('tab', { name: 'Voorstellen' }).click();
    for (const label of labels.filter((l) => l.file === file)) {
      const select = page.getByRole('combobox', { name: 'Voorstellen voor' });
      await select.click();
      await select.fill(nameOf(label.target));
      await page.getByRole('option', { name: nameOf(label.target), exact: true }).click();
      await expect(
        page.getByRole('list', { name: 'Voorstellen' }).or(page.getByText('Geen voorstellen')).first(),
      ).toBeAttached();
      await page.waitForTimeout(800);
      const texts = await page.locator('[data-proposal] > :first-child').allTextContents();
      const rank = texts
        .slice(0, 3)
        .findIndex((text) =>
          label.any.some((words) => foldPassage(text).text.includes(foldPassage(words).text)),
        );
      if (rank === 0) first++;
      if (rank >= 0) three++;
      else missed.push(`${basename(file)} ${label.target}`);
    }
  }
  console.log(
    JSON.stringify({ bench: 'proposals', labels: labels.length, hitAt1: first, hitAt3: three, missed }),
  );
});
