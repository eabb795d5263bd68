// Two people screen 30 references blind; the lead unblinds, and disagreements are discussed and resolved.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readBundle } from '../../shared/bundle/bundle';
import { blindStudy, SECRET } from '../helpers/blind-study';
import { expectAccessible } from './axe';
import { exportAs, choose, goTo, showProduct, test } from './workbench';

const RIS = Array.from(
  { length: 30 },
  (_, i) =>
    `TY  - JOUR\nAU  - Jansen, P${i}\nTI  - Report ${i + 1}\nAB  - About work.\nPY  - ${1990 + i}\nER  - \n`,
).join('');

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Werkt als', exact: true }).click();
  await page.getByRole('option', { name }).click();
}

async function addPerson(page: Page, name: string): Promise<void> {
  const working = page.getByRole('combobox', { name: 'Werkt als', exact: true });
  const before = await working.inputValue();
  await page.getByLabel('Nieuwe persoon', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await expect(page.getByRole('button', { name: `${name} verwijderen` })).toBeVisible();
  // Who was at work still is.
  await expect(working).toHaveValue(before);
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Onderdeel' }).getByText(name, { exact: true }).click();
}

/** Decides on all 30 in order; `included` are the numbers of those that are included. */
async function screenAll(page: Page, included: readonly number[]): Promise<void> {
  const card = page.getByTestId('screening-card');
  for (let i = 1; i <= 30; i++) {
    await expect(card).toContainText(`Report ${i}`);
    await page.keyboard.press(included.includes(i) ? 'i' : '1');
  }
  await expect(page.getByText('Niets meer te screenen')).toBeVisible();
}

/**
 * Everything that React holds for the page: props, state and memos of all components, and what they lead to. The
 * session itself is not the interface (it must keep what it will show later), but the view that it gives the interface
 * is looked into.
 */
async function decisionsHeld(page: Page): Promise<{ personId: string; where: string }[]> {
  return await page.evaluate(() => {
    type Any = Record<string, unknown>;
    const found: { personId: string; where: string }[] = [];
    const seen = new Set<object>();
    const container = document.querySelector('#root') as unknown as Any;
    const key = Object.keys(container).find((k) => k.startsWith('__reactContainer$'));
    if (key === undefined) throw new Error('no React root');
    // React keeps two trees; the one that is not current is the render before, and is written over by the next.
    const stack: [unknown, string][] = [[((container[key] as Any)['stateNode'] as Any)['current'], '']];
    while (stack.length > 0) {
      const [value, where] = stack.pop()!;
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (value instanceof Node || value instanceof Window) continue;
      if (typeof (value as Any)['setViewer'] === 'function') {
        stack.push([(value as Any)['data'], `${where}.data`]);
        continue;
      }
      if (value instanceof Map || value instanceof Set) {
        for (const entry of value) stack.push([entry, `${where}[]`]);
        continue;
      }
      const { personId, verdict } = value as Any;
      if (typeof personId === 'string' && typeof verdict === 'string') found.push({ personId, where });
      for (const k of Object.keys(value)) {
        if (/^_debug|^(stateNode|alternate|return)$/.test(k)) continue;
        try {
          stack.push([(value as Any)[k], `${where}.${k}`]);
        } catch {
          // An abstract, which is not in memory: it holds no decision.
        }
      }
    }
    return found;
  });
}

test('blind double screening, disagreements, agreement and flow', async ({
  workbench: { page, problems, folder },
}) => {
  await page.getByLabel('Nieuw project').fill('Samen');
  await page.getByLabel('Uw naam').fill('Lotte Lead');
  await page.getByRole('button', { name: 'Studie beginnen' }).click();
  await goTo(page, 'Protocol');
  await addPerson(page, 'Anna');
  await addPerson(page, 'Bram');
  await choosePerson(page, 'Lotte Lead');
  await goTo(page, 'Bronnen en import');
  await choose(page, () => page.getByRole('button', { name: 'Bestand kiezen' }).click(), {
    name: 'a.ris',
    mimeType: 'text/plain',
    buffer: Buffer.from(RIS),
  });
  await page.getByRole('button', { name: 'Importeren' }).click();
  await expect(page.getByText('30 referenties geïmporteerd.')).toBeVisible();

  await goTo(page, 'Screenen');
  await view(page, 'Werkwijze');
  await page.getByRole('combobox', { name: 'Screeners' }).click();
  await page.getByRole('option', { name: 'Anna' }).click();
  await page.getByRole('option', { name: 'Bram' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Besluiten per referentie' }).click();
  await page.getByRole('option', { name: 'twee' }).click();
  await page.getByRole('checkbox', { name: /Blind/ }).click();
  await expect(page.getByRole('button', { name: 'Blind opheffen' })).toBeVisible();

  const counts = page.getByTestId('counts');
  await choosePerson(page, 'Anna');
  await view(page, 'Werkwijze');
  await expect(page.getByRole('button', { name: 'Blind opheffen' })).toBeDisabled();
  await view(page, 'Screenen');
  await page.keyboard.press('g');
  await page.keyboard.type('17');
  await expect(page.getByTestId('screening-card')).toContainText('Report 17');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.type('1');
  await page.keyboard.press('Escape');
  const anna = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  await screenAll(page, anna);
  const held = await decisionsHeld(page);
  const [annaId] = new Set(held.map((d) => d.personId));
  expect(held.length).toBeGreaterThanOrEqual(30);
  expect(annaId).toBeDefined();

  // Bram sees nothing of it, wherever he looks.
  await choosePerson(page, 'Bram');
  await expect(counts).toContainText('nog te screenen: 30');
  for (const part of ['Verschillen', 'Voortgang', 'Screenen'] as const) {
    await view(page, part);
    expect(await decisionsHeld(page), part).toEqual([]);
  }
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox').fill('uitgesloten');
  await expect(page.getByRole('row', { name: /Report/ })).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('row', { name: /Report 1 / }).first()).toContainText('nog te screenen');
  // Nor in the file that he takes along; the lead's copy holds everything.
  await page.getByRole('button', { name: 'Projecten' }).click();
  const held30 = async (who: string): Promise<{ decisions: number; logged: number }> => {
    const file = join(folder, 'Samen.zeef');
    rmSync(file, { force: true });
    await page.getByRole('button', { name: 'Als bundel bewaren' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: who }).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    const bundle = readBundle(new Uint8Array(readFileSync(file)));
    if (!bundle.ok) throw new Error(bundle.error.message);
    const logged = bundle.value.log.flatMap((c) => c.patches).filter((p) => p.table === 'decisions').length;
    return { decisions: bundle.value.data.decisions.length, logged };
  };
  expect(await held30('Bram')).toEqual({ decisions: 0, logged: 0 });
  expect((await held30('Lotte Lead')).decisions).toBe(held.length);
  await page.getByRole('button', { name: 'Samen', exact: true }).click();
  await choosePerson(page, 'Bram');
  await goTo(page, 'Longlist');
  expect(await decisionsHeld(page)).toEqual([]);
  await goTo(page, 'Logboek');
  await expect(page.getByRole('cell', { name: /importeerde 30 referenties/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: /besliste over/ })).toHaveCount(0);
  expect(await decisionsHeld(page)).toEqual([]);
  await goTo(page, 'Rapport');
  await page.getByRole('main').getByRole('button', { name: 'Stroomdiagram (PRISMA)', exact: true }).click();
  await expect(page.locator('[data-table="prisma"]')).toBeVisible();
  expect(await decisionsHeld(page)).toEqual([]);

  await goTo(page, 'Screenen');
  await screenAll(page, [1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14]);
  expect(new Set((await decisionsHeld(page)).map((d) => d.personId)).has(annaId ?? '')).toBe(false);

  await choosePerson(page, 'Lotte Lead');
  await view(page, 'Verschillen');
  await expect(page.locator('[data-conflict]')).toHaveCount(0);
  await view(page, 'Werkwijze');
  await page.getByRole('button', { name: 'Blind opheffen' }).click();
  await expect(page.getByText('Blind is opgeheven.')).toBeVisible();

  await expect(counts).toContainText('verschil: 5');
  await view(page, 'Verschillen');
  const conflict = page.locator('[data-conflict]');
  await expect(conflict).toHaveCount(5);
  await expect(conflict.first()).toContainText('Anna: Insluiten');
  await expect(conflict.first()).toContainText('Bram: Uitsluiten');
  await conflict.first().getByLabel('Reactie (Enter)').fill('Volgens mij gaat dit over werk.');
  await conflict.first().getByLabel('Reactie (Enter)').press('Enter');
  await expect(conflict.first()).toContainText('Lotte Lead: Volgens mij');
  await conflict.first().getByRole('button', { name: 'Insluiten' }).click();
  await expect(conflict.first()).toContainText('Zeg waarom.');
  await expectAccessible(page);
  for (const [verdict, left] of [
    ['Insluiten', 4],
    ['Insluiten', 3],
    ['Uitsluiten', 2],
    ['Insluiten', 1],
    ['Uitsluiten', 0],
  ] as const) {
    await conflict.first().getByLabel('Reden van de oplossing').fill('Na overleg.');
    await conflict.first().getByRole('button', { name: verdict }).click();
    await expect(conflict).toHaveCount(left);
  }
  await expect(page.getByText('0 verschillen open, 5 opgelost')).toBeVisible();

  // By hand: both include 9, only Anna 3, only Bram 2, neither 16. Observed 25/30; by chance (12·11 + 18·19)/900 =
  // 79/150; kappa = (125/150 − 79/150) / (71/150) = 46/71.
  await view(page, 'Voortgang');
  const people = page.getByRole('table', { name: 'Voortgang per persoon' });
  await expect(people.getByRole('row', { name: /^Anna/ })).toContainText('30 besluiten, 30 toebedeeld');
  await expect(people.getByRole('row', { name: /^Lotte/ })).toContainText('0 besluiten, 0 toebedeeld');
  await expect(page.locator('[data-pair]')).toHaveCount(1);
  await expect(page.locator('[data-pair]')).toContainText((46 / 71).toFixed(3).replace('.', ','));
  await expect(page.getByRole('img', { name: 'Besluiten van Anna tegenover Bram' })).toBeVisible();
  const confusion = page.getByRole('table', { name: 'Besluiten van Anna tegenover Bram' });
  expect(await confusion.locator('tbody td').allTextContents()).toEqual([
    ...['16', '0', '2'],
    ...['0', '0', '0'],
    ...['3', '0', '9'],
  ]);

  await expect(counts).toContainText('door naar volledige tekst: 12');
  await expect(counts).toContainText('uitgesloten: 18');
  await goTo(page, 'Rapport');
  await page.getByRole('main').getByRole('button', { name: 'Stroomdiagram (PRISMA)', exact: true }).click();
  const flow = (
    await page
      .locator('[data-table="prisma"] tbody tr')
      .evaluateAll((rows) => rows.map((r) => [...r.querySelectorAll('td')].map((c) => c.textContent)))
  ).map((cells) => cells.join('|'));
  // 9 that both included and 3 resolved so; 16 that both excluded and 2 resolved so.
  const column = 'Databases en registers: ';
  expect(flow.filter((row) => row.startsWith(column)).map((row) => row.replace(column, ''))).toEqual([
    'Gevonden publicaties (longlist)|30',
    'Vóór de screening verwijderd: dubbel|0',
    'Gescreend op titel en samenvatting|30',
    'Uitgesloten|18',
    'Volledige tekst gezocht|12',
    'Niet te verkrijgen|0',
    'Nog te beoordelen|12',
    'Beoordeeld op volledige tekst|0',
    'Uitgesloten op volledige tekst|0',
    'Opgenomen (shortlist)|0',
  ]);
  expect(problems).toEqual([]);
});

/** Notes what workers answer, as far as it is text or bytes of a text. */
function noteAnswers(): void {
  const answers: string[] = [];
  Object.assign(globalThis, { zeefAnswers: answers });
  const note = (value: unknown): void => {
    if (typeof value === 'string') answers.push(value);
    else if (ArrayBuffer.isView(value)) answers.push(new TextDecoder().decode(value));
    else if (typeof value === 'object' && value !== null)
      for (const [key, own] of value instanceof Map ? value : Object.entries(value)) {
        answers.push(String(key));
        note(own);
      }
  };
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => note(data));
    }
  };
}

/** Has every worker that reads the study answer. @returns all that they said */
async function askAllWorkers(page: Page, folder: string): Promise<string> {
  await page.reload();
  await goTo(page, 'Longlist');
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('"wage subsidies"');
  await expect(page.getByText(/^30 van/)).toBeVisible();
  // Sorted already the second time: the list is as it was left.
  await page.getByRole('button', { name: /^Titel/ }).press('Enter');
  rmSync(join(folder, 'referenties.ris'), { force: true });
  await page.getByRole('button', { name: /exporteren/ }).click();
  await page.getByRole('menuitem', { name: 'RIS', exact: true }).click();
  await expect.poll(() => existsSync(join(folder, 'referenties.ris'))).toBe(true);
  await page.getByRole('button', { name: /exporteren/ }).click();
  await page.getByRole('menuitem', { name: 'Vancouver' }).click();
  await expect(page.getByText(/gekopieerd/)).toBeVisible();
  await goTo(page, 'Dubbelen');
  await page.getByRole('button', { name: 'Dubbelen zoeken' }).click();
  await expect(page.getByText('Dubbelen worden gezocht')).toBeHidden();
  await goTo(page, 'Screenen');
  await expect(page.locator('[data-ranked]')).toBeVisible();
  await goTo(page, 'Rapport');
  await showProduct(page, 'bijlage-1');
  await exportAs(page, 'Gekozen onderdelen samen bewaren als HTML');
  await expect(page.getByText('rapport.html bewaard.')).toBeVisible({ timeout: 60_000 });
  return await page.evaluate(() =>
    (globalThis as unknown as { zeefAnswers: string[] }).zeefAnswers.join('\n'),
  );
}

test('no answer of a worker holds what a blind stage hides', async ({
  workbench: { page, folder, context },
}) => {
  await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), {
    name: 'blind.zeef',
    mimeType: 'application/zip',
    buffer: await blindStudy(),
  });
  await page.getByRole('button', { name: 'Blind', exact: true }).click();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(noteAnswers);
  await choosePerson(page, 'Anna');
  const seen = await askAllWorkers(page, folder);
  expect(seen).toContain('Found report 7');
  expect(seen).not.toContain(SECRET);
  // Whoever wrote it finds it in the same answers: so it would have been seen.
  await choosePerson(page, 'Bram');
  expect(await askAllWorkers(page, folder)).toContain(SECRET);
});
