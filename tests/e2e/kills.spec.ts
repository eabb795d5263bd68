// The browser killed at random moments of every operation: what was acknowledged is there, and nothing is half there.
// A few kills here; `npm run test:faults` spreads 200 over all operations and prints what they came to.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, type Page } from '@playwright/test';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { underNewId } from '../../shared/bundle/new-id';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { frozenDatabase } from '../helpers/frozen-database';
import { enter, hearText, importFile, killBrowser, KILLS_EACH, leave, wholeProject } from './kill-desk';
import { exportAs, choose, goTo, test, type Workbench } from './workbench';

const STUDY = /voorbeeld/;
const REPORT = process.env['ZEEF_KILLS_REPORT'];

/** One operation under way: what it had said when it was killed is looked at afterwards. */
type UnderWay = { check: (again: Workbench, killedAt: number) => Promise<void> };
type Operation = {
  name: string;
  /** From the start of the operation a kill comes within this time. */
  withinMs: number;
  /** Once, before the first kill. */
  prepare?: (bench: Workbench) => Promise<void>;
  /** Starts it, and comes back while it runs. */
  start: (bench: Workbench, round: number) => Promise<UnderWay>;
};

/** References that no search takes for one another, whichever prefix they have. */
const records = (count: number, prefix: string): string =>
  Array.from({ length: count }, (_, i) => {
    const word = (k: number): string =>
      createHash('md5').update(`${prefix} ${i} ${k}`).digest('hex').replace(/\d/g, 'x').slice(0, 9);
    const title = `${prefix} ${[1, 2, 3, 4, 5, 6].map(word).join(' ')}`;
    return `TY  - JOUR\nTI  - ${title}\nAU  - ${word(7)}, P\nPY  - ${1990 + (i % 30)}\nJO  - Journal of ${word(8)}\nVL  - ${1 + (i % 40)}\nSP  - ${i + 1}\nDO  - 10.1234/${word(9)}.${i}\nAB  - About ${word(10)}.\nER  - \n`;
  }).join('');
const numberIn = (text: string | undefined): number => Number(/\d+/.exec(text ?? '')?.[0] ?? NaN);

async function longlistCount(page: Page): Promise<number> {
  await goTo(page, 'Longlist');
  const shown = page.getByText(/^\d+ van \d+ referenties/);
  await expect(shown).toBeVisible();
  return numberIn((await shown.textContent())?.split('van')[1]);
}

/**
 * How many are excluded, on the page where they are screened. What correspondents sent stands first there and is not
 * counted as still to be screened.
 */
async function excluded(page: Page): Promise<number> {
  await goTo(page, 'Screenen');
  const counts = page.getByTestId('counts');
  await expect(counts).toContainText('uitgesloten');
  return numberIn(/uitgesloten: \d+/.exec((await counts.textContent()) ?? '')?.[0]);
}

/** Presses a key over and over until the browser is gone. */
function pressOn(page: Page, key: string): void {
  const press = (): void =>
    void page.keyboard.press(key).then(
      () => setTimeout(press, 40),
      () => undefined,
    );
  press();
}

let study = 33;
const operations: Operation[] = [
  {
    name: 'importing',
    withinMs: 2500,
    prepare: async ({ page }) => {
      await enter(page, STUDY);
      study = await longlistCount(page);
    },
    start: async ({ page }, round) => {
      await enter(page, STUDY);
      const said = await hearText(page, /1500 referenties geïmporteerd/);
      await importFile(page, 'big.ris', records(1500, `r${round}`));
      return {
        check: async (again) => {
          await enter(again.page, STUDY);
          const count = await longlistCount(again.page);
          expect([study + (said.length > 0 ? 1500 : 0), study + 1500]).toContain(count);
          study = count;
        },
      };
    },
  },
  {
    name: 'typing',
    withinMs: 3000,
    start: async ({ page }, round) => {
      await enter(page, STUDY);
      await goTo(page, 'Interventies');
      await page.getByRole('button', { name: /Training Programs/ }).click();
      const field = page.getByLabel('Doelgroep');
      const before = await field.inputValue();
      await field.focus();
      await page.keyboard.press('Control+End');
      const typed: { text: string; at: number }[] = [];
      let text = before;
      const type = (i: number): void => {
        const letter = `${round} anderstalige nieuwkomers zonder diploma `[i % 40] ?? 'x';
        page.keyboard.type(letter).then(
          () => {
            text += letter;
            typed.push({ text, at: Date.now() });
            setTimeout(() => type(i + 1), 30 + Math.random() * (i % 9 === 8 ? 700 : 60));
          },
          () => undefined,
        );
      };
      type(0);
      return {
        check: async (again, killedAt) => {
          await enter(again.page, STUDY);
          await goTo(again.page, 'Interventies');
          await again.page.getByRole('button', { name: /Training Programs/ }).click();
          const value = await again.page.getByLabel('Doelgroep').inputValue();
          // A draft is on disk within milliseconds.
          const last = typed.findLast(({ at }) => at < killedAt - 150)?.text ?? before;
          expect(value.startsWith(last), `${value} | ${last}`).toBe(true);
        },
      };
    },
  },
  {
    name: 'deciding',
    withinMs: 2500,
    prepare: async ({ page }) => {
      await enter(page, STUDY);
      await importFile(page, 'more.ris', records(1500, 'screen'));
      await expect(page.getByText('1500 referenties geïmporteerd.')).toBeVisible();
    },
    start: async ({ page }) => {
      await enter(page, STUDY);
      const before = await excluded(page);
      const said = await hearText(page, /uitgesloten: \d+/);
      pressOn(page, '1');
      return {
        check: async (again) => {
          await enter(again.page, STUDY);
          // As the page counted, and at most what was pressed and not yet said.
          const now = await excluded(again.page);
          expect(now).toBeGreaterThanOrEqual(said.length === 0 ? before : numberIn(said.at(-1)));
        },
      };
    },
  },
  {
    name: 'merging duplicates',
    withinMs: 1500,
    start: async ({ page }, round) => {
      await enter(page, STUDY);
      const file = records(300, `d${round}`);
      const merged = await hearText(page, /Dubbelen: \d+ samengevoegd/);
      await importFile(page, 'twice.ris', file + file);
      await expect(page.getByText('600 referenties geïmporteerd.')).toBeVisible();
      return {
        check: async (again) => {
          const { data } = await wholeProject(again, STUDY);
          const own = data.references.filter((r) => r.csl.title?.startsWith(`d${round} `));
          const ids = new Set<string>(own.map((r) => r.id));
          const groups = data.duplicates.filter((g) => ids.has(g.keptId)).length;
          expect(own).toHaveLength(600);
          expect(merged.length > 0 ? [300] : [0, 300]).toContain(groups);
        },
      };
    },
  },
  {
    name: 'undoing',
    withinMs: 1500,
    prepare: async ({ page }) => {
      await enter(page, STUDY);
      await importFile(page, 'undo.ris', records(400, 'undo'));
      await expect(page.getByText('400 referenties geïmporteerd.')).toBeVisible();
    },
    start: async ({ page }) => {
      await enter(page, STUDY);
      const before = await excluded(page);
      for (let i = 1; i <= 12; i++) {
        await page.keyboard.press('1');
        await expect(page.getByTestId('counts')).toContainText(`uitgesloten: ${before + i}`);
      }
      const said = await hearText(page, /uitgesloten: \d+/);
      pressOn(page, 'Control+z');
      return {
        check: async (again) => {
          await enter(again.page, STUDY);
          expect(await excluded(again.page)).toBeLessThanOrEqual(numberIn(said.at(-1)));
        },
      };
    },
  },
  {
    name: 'opening a bundle',
    withinMs: 1500,
    start: async ({ page, folder }, round) => {
      const env = fixedEnv(1_800_000_000_000 + round);
      const store = await buildDemoProject(env);
      const title = `Bundel ${round}`;
      const made = await underNewId(
        { data: store.toData(), log: store.log, files: new Map<string, Uint8Array>() },
        env,
        'd',
        title,
      );
      const file = join(folder, 'in.zeef');
      writeFileSync(file, writeBundle(made));
      await leave(page);
      const said = await hearText(page, new RegExp(title));
      await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), file);
      return {
        check: async (again) => {
          await leave(again.page);
          const project = again.page.getByRole('button', { name: title, exact: true });
          if (said.length > 0) await expect(project).toBeVisible();
          if ((await project.count()) > 0)
            expect((await wholeProject(again, title)).data.references).toHaveLength(33);
        },
      };
    },
  },
  {
    name: 'saving a bundle',
    withinMs: 1200,
    start: async ({ page, folder }) => {
      await leave(page);
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      await page.getByRole('button', { name: 'Als bundel bewaren' }).first().click();
      return {
        check: () => {
          for (const name of readdirSync(folder).filter((n) => n.endsWith('.zeef')))
            expect(readBundle(new Uint8Array(readFileSync(join(folder, name)))).ok).toBe(true);
          return Promise.resolve();
        },
      };
    },
  },
  {
    name: 'exporting the report',
    withinMs: 2000,
    start: async ({ page, folder }) => {
      await enter(page, STUDY);
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      await goTo(page, 'Rapport');
      await exportAs(page, 'Bijlage 3 bewaren als DOCX');
      return {
        check: () => {
          for (const name of readdirSync(folder).filter((n) => n.endsWith('.docx')))
            expect(Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, name)))))).toContain(
              'word/document.xml',
            );
          return Promise.resolve();
        },
      };
    },
  },
  {
    name: 'upgrading a database',
    withinMs: 900,
    start: async ({ page }, round) => {
      await leave(page);
      const frozen = frozenDatabase('schema-5');
      const id = `01900000-0000-7000-8000-${String(round).padStart(12, '0')}`;
      const title = `Oud ${round}`;
      await page.evaluate(putOld, {
        text: JSON.stringify(frozen, bytesAsList).replaceAll(frozen.id, id),
        id,
        title,
        more: 4000,
      });
      await page.reload();
      await page.getByRole('button', { name: title, exact: true }).click();
      return {
        check: async (again) => {
          await leave(again.page);
          await again.page.getByRole('button', { name: title, exact: true }).click();
          expect(await longlistCount(again.page)).toBe(633 + 4000);
        },
      };
    },
  },
];

const bytesAsList = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { $bytes: [...value] } : value;

/** In the page: an old database with more references, and its entry in the list of projects. */
async function putOld({
  text,
  id,
  title,
  more,
}: {
  text: string;
  id: string;
  title: string;
  more: number;
}): Promise<void> {
  type Row = Record<string, unknown>;
  type Store = {
    keyPath: string;
    indexes: { name: string; keyPath: string; unique: boolean; multiEntry: boolean }[];
    rows: Row[];
  };
  const { version, stores } = JSON.parse(text, (_key, value: unknown) => {
    const bytes = (value as { $bytes?: number[] } | null)?.$bytes;
    return bytes === undefined ? value : new Uint8Array(bytes);
  }) as { version: number; stores: Record<string, Store> };
  const opened = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
    });
  const written = (transaction: IDBTransaction): Promise<void> =>
    new Promise((resolve) => (transaction.oncomplete = () => resolve()));
  const request = indexedDB.open(`zeef-${id}`, version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const { name: index, keyPath: key, unique, multiEntry } of indexes)
        store.createIndex(index, key, { unique, multiEntry });
    }
  };
  const db = await opened(request);
  const transaction = db.transaction(Object.keys(stores), 'readwrite');
  for (const [name, { rows }] of Object.entries(stores))
    for (const row of rows) transaction.objectStore(name).put(row);
  const last = stores['references']?.rows.at(-1);
  for (let i = 0; i < more; i++)
    transaction
      .objectStore('references')
      .put({ ...last, id: `01910000-0000-7000-9000-${String(i).padStart(12, '0')}`, sequence: 5000 + i });
  for (const project of stores['projects']?.rows ?? [])
    transaction.objectStore('projects').put({ ...project, title });
  await written(transaction);
  db.close();
  const registry = await opened(indexedDB.open('zeef-registry'));
  const listing = registry.transaction('projects', 'readwrite');
  listing.objectStore('projects').put({ id, title, createdAt: Date.now(), deletedAt: null });
  await written(listing);
  registry.close();
}

for (const operation of operations)
  test(`killed while ${operation.name}: nothing acknowledged is lost, nothing is half there`, async ({
    workbench,
  }) => {
    test.setTimeout(120_000 + KILLS_EACH * 40_000);
    let bench = workbench;
    await operation.prepare?.(bench);
    const moments: number[] = [];
    try {
      for (let round = 1; round <= KILLS_EACH; round++) {
        const underWay = await operation.start(bench, round);
        const moment = Math.round(Math.random() * operation.withinMs);
        await new Promise((resolve) => setTimeout(resolve, moment));
        const killedAt = Date.now();
        await killBrowser(bench);
        moments.push(moment);
        bench = await bench.reopen();
        await underWay.check(bench, killedAt);
        // The study beside it is whole, whatever was under way.
        await wholeProject(bench, STUDY);
      }
    } finally {
      await bench.context.close();
    }
    if (REPORT !== undefined && REPORT !== '')
      writeFileSync(
        REPORT,
        `${existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : ''}${operation.name}: ${moments.length} kills at ${moments.join(', ')} ms\n`,
      );
  });
