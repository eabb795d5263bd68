// Types in every control of the workbench, with a pause between keys that is longer than the save delay, and looks for
// what was typed in the field, after a reload, and in the log. The long form: `npm run test:typing`. It takes the
// longest of all specs, so its name puts it among the first to start.
import { expect, type Page } from '@playwright/test';
import { allControls } from '../../mark-controls.ts';
import { typingStudy } from '../helpers/typing-study';
import { noData, stations, type Station, texts } from './control-stations';
import {
  chooseOther,
  entriesAfter,
  entriesWith,
  locate,
  newestEntry,
  saved,
  type Shown,
  shownControls,
  valueOf,
} from './walk';
import { choose, test } from './workbench';

// Longer than the save delay, which is 400 ms; in the long form slower and faster too.
const LONG = process.env['ZEEF_TYPING_DELAYS'];
const DELAYS = (LONG ?? '450').split(',').map(Number);
// Every field that a control of the source makes, rather than one of each: an hour.
const ALL_FIELDS = process.env['ZEEF_TYPING_FIELDS'] === 'all';

test.describe.configure({ mode: 'parallel' });

for (const delay of DELAYS)
  test(`every control keeps what is typed at ${delay} ms a key`, async ({
    workbench: { page, problems },
  }) => {
    test.setTimeout(LONG === undefined ? 900_000 : 7_200_000);
    const walk = new Walk(page, delay, ALL_FIELDS);
    await walk.prepare();
    for (const station of stations)
      await test.step(station.name, async () => {
        await walk.visit(station);
      });
    walk.report();
    expect(walk.faults).toEqual([]);
    expect(problems.filter((p) => !PASSING.test(p))).toEqual([]);
  });

// A page that is left while it is loaded, and pdf.js where one is left while it scrolls: the walk leaves each page at
// once.
const PASSING = /Failed to load resource|offsetParent is not set -- cannot scroll/;

type Expected = { control: Shown; value: string };

class Walk {
  /** Controls of the source in which something was typed or chosen. */
  private readonly walked = new Set<string>();
  private readonly done = new Set<string>();
  private count = 0;
  readonly faults: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly delay: number,
    private readonly isLong: boolean,
  ) {}

  /** Opens the study beside the list of projects. */
  async prepare(): Promise<void> {
    const { page } = this;
    page.setDefaultTimeout(10_000);
    await choose(page, () => page.getByRole('button', { name: 'Bundel openen' }).click(), {
      name: 'typeproef.zeef',
      mimeType: 'application/zip',
      buffer: await typingStudy(),
    });
    await expect(page.getByRole('button', { name: 'Typeproef', exact: true })).toBeVisible();
  }

  /** Types in everything that a station shows, then looks for it after a reload. */
  async visit(station: Station): Promise<void> {
    const [started, fields, faults] = [Date.now(), this.done.size, this.faults.length];
    await this.walkStation(station).catch((error: unknown) => {
      // The other stations are walked too where one fails.
      this.faults.push(`${station.name}: ${String(error).slice(0, 500)}`);
    });
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`  ${station.name}: ${this.done.size - fields} fields in ${seconds} s`);
    for (const fault of this.faults.slice(faults)) console.log(`    FAULT ${fault}`);
  }

  private async walkStation(station: Station): Promise<void> {
    await station.open(this.page);
    const expected: Expected[] = [];
    for (;;) {
      const control = await this.next();
      if (control === undefined) break;
      const value = await this.try(control, station).catch((error: unknown) => {
        this.faults.push(
          `${station.name}: ${control.name} (${control.label}): ${String(error).slice(0, 300)}`,
        );
        return null;
      });
      if (value !== null) expected.push({ control, value });
    }
    await saved(this.page);
    if (expected.length === 0 || station.isPassing === true) return;
    // What a choice took away is no longer there to be looked at.
    const now = await shownControls(this.page);
    const kept = expected.filter(({ control }) => now.some((c) => isSame(c, control)));
    const before = await Promise.all(kept.map(({ control }) => valueOf(this.page, find(now, control))));
    await this.page.reload();
    await station.open(this.page);
    await expect.poll(async () => (await shownControls(this.page)).length).toBeGreaterThan(0);
    for (const [index, { control, value }] of kept.entries()) {
      const wanted = before[index] ?? value;
      await expect
        .poll(async () => {
          const again = (await shownControls(this.page)).find((c) => isSame(c, control));
          return again === undefined ? 'is not there' : await valueOf(this.page, again);
        })
        .toBe(wanted)
        .catch((error: unknown) =>
          this.faults.push(
            `${station.name}: after a reload, ${control.name} (${control.label}): ${String(error).slice(0, 400)}`,
          ),
        );
    }
  }

  /**
   * The next control on screen that was not walked yet: first what takes nothing away, last what filters what is shown.
   */
  private async next(): Promise<Shown | undefined> {
    const shown = (await shownControls(this.page)).filter(
      (c) => !c.isDisabled && !this.done.has(this.key(c)),
    );
    const rank = ({ name, kind }: Shown): number =>
      (name in noData ? 4 : 0) + (kind === 'text' || kind === 'date' ? 0 : / Radio /.test(name) ? 2 : 1);
    return shown.sort((x, y) => rank(x) - rank(y))[0];
  }

  /** In the short form a control of the source is walked once, but one that stands for many fields for each of them. */
  private key({ name, label }: Shown): string {
    return this.isLong || /ProjectLines|ProjectRows/.test(name) ? `${name} | ${label}` : name;
  }

  /** @returns what the control must hold from now on; null where it holds no data */
  private async try(control: Shown, station: Station): Promise<string | null> {
    this.done.add(this.key(control));
    this.walked.add(control.name);
    const holdsData = !(control.name in noData);
    const before = await newestEntry(this.page);
    if (control.kind === 'text' || control.kind === 'date')
      return await this.type(control, before, holdsData && station.isPassing !== true);
    if (!holdsData || control.kind === 'other') return null;
    const old = await valueOf(this.page, control);
    if (control.kind === 'check') {
      await locate(this.page, control).evaluate((element: HTMLInputElement) => {
        // Of radios that belong together another is chosen than the chosen one.
        const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
          (radio) => radio.name === element.name,
        );
        (element.checked ? (group.find((radio) => !radio.checked) ?? element) : element).click();
      });
    } else if (!(await chooseOther(this.page, control))) throw new Error('there is nothing to choose');
    await expect.poll(() => valueOf(this.page, control)).not.toBe(old);
    const value = await valueOf(this.page, control);
    if (!isForm(control)) {
      await expect.poll(async () => (await entriesAfter(this.page, before)).length).toBe(1);
    }
    return value;
  }

  private async type(control: Shown, before: number, holdsData: boolean): Promise<string | null> {
    const { page } = this;
    const input = locate(page, control);
    const { start, typed } = this.textFor(control);
    await input.focus();
    if (control.kind === 'text') await page.keyboard.press('Control+End');
    if (start === null) await page.keyboard.press('Control+A');
    else if (start !== '') await page.keyboard.type(start);
    const old = start === null ? '' : await input.inputValue();
    await page.keyboard.type(typed, { delay: this.delay });
    await page.waitForTimeout(this.delay);
    const wanted = control.kind === 'date' ? typed : old + typed;
    // While the field has the focus.
    expect(await input.inputValue()).toBe(wanted);
    if (!holdsData) return null;
    await input.blur();
    await saved(page);
    const shown = await input.inputValue();
    // A field shows a day in the one form; a form keeps what was typed until it is sent.
    const left = control.kind === 'date' && !isForm(control) ? '1 jan 2027' : typed;
    const marker = control.kind === 'date' ? '2027-01-01' : typed;
    if (!shown.includes(left)) throw new Error(`after leaving it holds ${shown}`);
    const count = entriesWith(await entriesAfter(page, before), marker);
    const due = isForm(control) ? 0 : 1;
    if (count !== due) throw new Error(`“${marker}” is in ${count} entries of the log, not ${due}`);
    return shown;
  }

  /** What is typed in a control: what stands before it at once, then slowly something that is nowhere else. */
  private textFor(control: Shown): { start: string | null; typed: string } {
    const known = texts.find((x) => x.of.test(`${control.name} | ${control.label}`));
    if (known?.typed !== undefined) return { start: null, typed: known.typed };
    if (control.kind === 'date') return { start: null, typed: '1-1-2027' };
    this.count++;
    const marker = `Q${this.count.toString(36).padStart(2, '0')}`;
    return { start: known?.start ?? '', typed: marker };
  }

  /** Says how far the walk came, and faults what was left out without a reason. */
  report(): void {
    const source = allControls();
    const left = source.filter((name) => !this.walked.has(name));
    const without = left.filter((name) => !(name in noData));
    console.log(
      `typing at ${this.delay} ms: walked ${this.walked.size} controls of ${source.length} in the source, ${this.done.size} fields; ${left.length} not walked:`,
    );
    for (const name of left) console.log(`  ${name}: ${noData[name] ?? 'NO REASON'}`);
    for (const name of without) this.faults.push(`not walked, without a reason: ${name}`);
    for (const name of Object.keys(noData))
      if (!source.includes(name)) this.faults.push(`no such control in the source: ${name}`);
  }
}

/** A form's text is data only when the form is sent: it is kept, and is not in the log. */
const isForm = ({ name }: Shown): boolean =>
  / DraftInput /.test(name) || texts.some((x) => x.isForm === true && x.of.test(name));
const isSame = (a: Shown, b: Shown): boolean => a.name === b.name && a.label === b.label;
const find = (all: readonly Shown[], control: Shown): Shown => all.find((c) => isSame(c, control)) ?? control;
