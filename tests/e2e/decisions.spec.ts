// Decisions of another program, taken over in the practice study: persons, counts, agreement, and back.
import { expect } from '@playwright/test';
import { onDisk } from './reading-desk';
import { choose, goTo, test } from './workbench';

const TITLES = [
  'De Ontbijtklas in Vaardegem: wat een kwartier eerder eten doet',
  'Frukost för alla: ett lottat försök med skolfrukost i Norrvik',
];

/** Two readers of Rayyan on two references of the practice study, and one that is not of it. */
const rayyan = (titles: readonly string[]): string => {
  const said = [
    '{""Kofi""=>""Included"", ""Ama""=>""Excluded""} | RAYYAN-EXCLUSION-REASONS: geen school',
    '{""Kofi""=>""Excluded"", ""Ama""=>""Excluded""}',
    '{""Kofi""=>""Included""}',
  ];
  const rows = titles.map(
    (title, i) => `rayyan-${i},"${title.replaceAll('"', '""')}",,"RAYYAN-INCLUSION: ${said[i] ?? ''}"`,
  );
  return `key,title,year,notes\n${rows.join('\n')}\n`;
};

test('decisions of Rayyan are shown, taken over, counted for their readers, and taken back', async ({
  workbench: { page, problems },
}) => {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Screenen');
  await page.getByText('Werkwijze', { exact: true }).click();
  const file = onDisk('articles.csv', Buffer.from(rayyan([...TITLES, 'Een titel die nergens staat'])));
  await choose(page, () => page.getByRole('button', { name: 'Bestand met besluiten kiezen' }).click(), file);
  await expect(page.getByText('4 besluiten over 2 van de 3 records (Rayyan)')).toBeVisible();
  await expect(page.getByText('3. Een titel die nergens staat: staat niet op de longlist')).toBeVisible();
  await expect(page.getByText('Nieuwe redenen van uitsluiting: geen school')).toBeVisible();
  await page.getByRole('button', { name: 'Besluiten overnemen' }).click();
  await expect(page.getByText('De besluiten zijn overgenomen.')).toBeVisible();

  // Two persons who agree on one of two; nobody can work as one of them.
  await page.getByText('Voortgang', { exact: true }).click();
  await expect(page.getByText('Kofi (Rayyan)').first()).toBeVisible();
  await goTo(page, 'Logboek');
  await expect(
    page.getByText('Marit Visser nam besluiten uit een ander programma over').first(),
  ).toBeVisible();
  await goTo(page, 'Protocol');
  await expect(page.getByText('Kofi (Rayyan), Ama (Rayyan)')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).first().click();
  await expect(page.getByText('Kofi (Rayyan), Ama (Rayyan)')).toHaveCount(0);
  expect(problems).toEqual([]);
});
