// Walking over controls: what is on screen, typing in it slowly, and what became of it on screen and in the log.
import { expect, type Locator, type Page } from '@playwright/test';

/** A control on screen. `name` is its place in the source (mark-controls.ts), `label` what it is called. */
export type Shown = {
  name: string;
  label: string;
  kind: 'text' | 'date' | 'select' | 'multi' | 'check' | 'other';
  isDisabled: boolean;
  /** Which of the controls on screen with this name. */
  index: number;
};

/** All controls that are on screen, in their order. */
export async function shownControls(page: Page): Promise<Shown[]> {
  return await page.evaluate(() => {
    const counts = new Map<string, number>();
    return [...document.querySelectorAll<HTMLElement>('[data-control]')].flatMap((element) => {
      const name = element.dataset['control'] ?? '';
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const isSmall = element.matches('[type=checkbox],[type=radio]');
      // A checkbox or a chip may be drawn by its neighbour.
      const seen = isSmall ? (element.parentElement ?? element) : element;
      if (!seen.checkVisibility() || seen.closest('details:not([open]) > :not(summary)') !== null) return [];
      const by = element.getAttribute('aria-labelledby');
      const labels = (element as HTMLInputElement).labels;
      const label =
        element.getAttribute('aria-label') ??
        (by === null ? null : document.getElementById(by)?.textContent) ??
        labels?.[0]?.textContent ??
        element.getAttribute('placeholder') ??
        '';
      const isMulti = element.closest('.mantine-MultiSelect-input, .mantine-PillsInput-input') !== null;
      const isSelect = element.getAttribute('aria-haspopup') === 'listbox';
      const kind = isSmall
        ? 'check'
        : isMulti
          ? 'multi'
          : isSelect
            ? 'select'
            : element.dataset['kind'] === 'date'
              ? 'date'
              : element.matches('input,textarea')
                ? 'text'
                : 'other';
      const isDisabled = element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true';
      return [{ name, label, kind: kind as 'text', isDisabled, index }];
    });
  });
}

/** The control again. */
export const locate = (page: Page, { name, index }: Shown): Locator =>
  page.locator(`[data-control=${JSON.stringify(name)}]`).nth(index);

/** What a control holds, as text. */
export async function valueOf(page: Page, control: Shown): Promise<string> {
  return await locate(page, control).evaluate((element: HTMLInputElement, kind) => {
    if (kind === 'check') return String(element.checked);
    if (kind !== 'multi') return element.value;
    const pills = element.closest('.mantine-PillsInput-input, .mantine-MultiSelect-input') ?? element;
    return [...pills.querySelectorAll('.mantine-Pill-label')].map((p) => p.textContent).join('; ');
  }, control.kind);
}

/** One entry of the log, as it stands in the project's database. */
export type Entry = { seq: number; kind: string; patches: { before: unknown; after: unknown }[] };

/** Entries of the open project's log after a number; none outside a project. */
export async function entriesAfter(page: Page, seq: number): Promise<Entry[]> {
  return await askLog<Entry[]>(page, seq, []);
}

/** The number of the newest entry of the open project's log. */
export async function newestEntry(page: Page): Promise<number> {
  return await askLog<number>(page, null, 0);
}

/** Entries after `from`, or the newest number for null. */
async function askLog<T>(page: Page, from: number | null, otherwise: T): Promise<T> {
  const answer = await page.evaluate(async (after) => {
    const { projectId } = JSON.parse(localStorage.getItem('zeef-place') ?? '{}') as { projectId?: string };
    if (projectId == null) return null;
    const found = (await indexedDB.databases()).find((d) => d.name?.includes(projectId));
    return await new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onerror = () => reject(new Error('no database'));
      opening.onsuccess = () => {
        const changes = opening.result.transaction('changes').objectStore('changes');
        // Not all of them are fetched: the log of a study is long.
        const asking =
          after === null
            ? changes.openKeyCursor(null, 'prev')
            : changes.getAll(IDBKeyRange.lowerBound(after, true));
        asking.onsuccess = () => {
          opening.result.close();
          resolve(after === null ? (asking.result as IDBCursor | null)?.key : asking.result);
        };
      };
    });
  }, from);
  return (answer ?? otherwise) as T;
}

/** The values in a record, by where they stand. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

/**
 * How many entries put a value into a record that did not hold it there: a text that has it in it, or the very number.
 */
export function entriesWith(entries: readonly Entry[], wanted: string): number {
  const holds = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.includes(wanted)
      : typeof value === 'number' && String(value) === wanted;
  return entries.filter((entry) =>
    entry.patches.some(({ before, after }) => {
      const old = new Map(leaves(before));
      const count = (record: unknown): number => leaves(record).filter(([, v]) => holds(v)).length;
      if (count(after) > count(before)) return true;
      return leaves(after).some(
        ([path, v]) => holds(v) && !holds(old.get(path)) && path !== '/schemaVersion',
      );
    }),
  ).length;
}

/** Waits until nothing is being saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-saved="false"]')).toHaveCount(0);
}

/** Chooses another option of a list than the chosen one. @returns false where there is no other */
export async function chooseOther(page: Page, control: Shown): Promise<boolean> {
  const input = locate(page, control);
  await input.focus();
  await page.keyboard.press('ArrowDown');
  const options = page.locator('[role=option]:visible');
  const other = page.locator(
    '[role=option][aria-selected="false"]:visible, [role=option]:not([aria-selected]):visible',
  );
  await options
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined);
  if ((await other.count()) === 0) {
    await page.keyboard.press('Escape');
    return false;
  }
  await other.first().click();
  if (control.kind === 'multi') await page.keyboard.press('Escape');
  await input.blur();
  return true;
}
