// Opens the built workbench: the real renderer in the system's Chrome, Chromium or Edge, served by the shell's own
// protocol function, with the real preload API bridged to the real handlers on real files in a temporary folder
// (design.md, 'Testing the desktop app').
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test as base } from '@playwright/test';
import { serveApp } from '../../electron/main/app-protocol';
import { createHandlers, dispatch } from '../../electron/main/handlers';
import { JS_FLAGS } from '../../electron/main/policies';
import { findBrowser } from '../../electron/scripts/browser.mjs';
import { hostChannels, type HostEvent, hostEvents, type HostTold } from '../../shared/ipc/host-contract';
import { electronAbsent, type Place, startElectron } from './electron-app';

const ORIGIN = 'https://app.zeef.test';
const ROOT = join(import.meta.dirname, '..', '..');
const BUILT = join(ROOT, 'dist', 'renderer');
// Without a browser of the system it is Playwright's own.
const SYSTEM_BROWSER = findBrowser();
/** How to launch the browser that the specs run in. */
export const BROWSER = SYSTEM_BROWSER === null ? {} : { executablePath: SYSTEM_BROWSER };

/** For specs with several windows, of which the one behind must draw (see playwright.config.ts). */
export const PICTURED = { trace: { mode: 'retain-on-failure', screenshots: true } } as const;

export type Workbench = {
  context: BrowserContext;
  page: Page;
  /** The browser's profile folder. */
  profile: string;
  /** Where saved files arrive. */
  folder: string;
  /** Closes the browser where it still runs, and opens it again on the same profile. */
  reopen: () => Promise<Workbench>;
  /** What went wrong in the page: errors and CSP violations. */
  problems: string[];
  /** Tells the workbench what the host would, as when its window is about to be closed. `told`: what comes with it. */
  fire: <E extends HostEvent>(event: E, told?: HostTold<E>) => Promise<void>;
  /** Resolves when the workbench has said that everything is written, after it was asked. */
  flushed: () => Promise<void>;
};

// The policy names a directive that this Chromium does not know yet: it says so and goes on.
const UNKNOWN_DIRECTIVE = "Unrecognized Content-Security-Policy directive 'webrtc'.";

/** What a page asked of anything but the app, and what the policy had to stop: in every spec nothing. */
const surprises: string[] = [];
const OWN = /^(?:https:\/\/app\.zeef\.test\/|app:\/\/zeef\/|blob:|data:|file:|about:|chrome-error:)/;

function watchSurprises(context: BrowserContext): void {
  context.on('request', (request) => {
    if (!OWN.test(request.url())) surprises.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy/.test(text) && text !== UNKNOWN_DIRECTIVE) surprises.push(text);
  });
}

function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text() !== UNKNOWN_DIRECTIVE) problems.push(message.text());
  });
  return problems;
}

/** @param timezone - where the machine is; undefined for where it really is */
async function launchElectron(place: Place, timezone: string | undefined): Promise<Workbench> {
  const { app, page } = await startElectron(place, { env: timezone === undefined ? {} : { TZ: timezone } });
  watchSurprises(app.context());
  const reopen = async (): Promise<Workbench> => {
    await app.close();
    return await launchElectron(place, timezone);
  };
  // The shell closes the window as soon as everything is written.
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()));
  const fire = (event: HostEvent, told: unknown = null): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }, [name, told]) => {
        const [window] = BrowserWindow.getAllWindows();
        // Closing is what makes the shell ask.
        if (name.endsWith('flushRequested')) window?.close();
        else window?.webContents.send(name, told);
      },
      [event, told] as const,
    );
  return {
    context: app.context(),
    page,
    ...place,
    reopen,
    problems: watchProblems(page),
    fire,
    flushed: () => closed,
  };
}

/** @param timezone - where the machine is; undefined for where it really is */
async function launch(profile: string, folder: string, timezone: string | undefined): Promise<Workbench> {
  const context = await chromium.launchPersistentContext(profile, {
    ...BROWSER,
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    ...(timezone === undefined ? {} : { timezoneId: timezone }),
    args: [
      '--no-sandbox',
      // As the shell tells Electron.
      `--js-flags=${JS_FLAGS}`,
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      // As the shell tells Electron: no name is found.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-first-run',
    ],
  });
  watchSurprises(context);
  let onFlushed = (): void => undefined;
  const flushed = new Promise<void>((resolve) => (onFlushed = resolve));
  const { handlers, close } = createHandlers({
    host: 'bridge',
    version: 'test',
    chooseSavePath: (name) => Promise.resolve(join(folder, name)),
    chooseFolder: () => Promise.resolve(process.env['ZEEF_TEAM_FOLDER'] ?? null),
    vault: null,
    openExternal: () => Promise.resolve(),
    // Beside the profile, so that it is there again when the same profile is opened again.
    dataFolder: `${profile}-data`,
    backupChecker: join(BUILT, '..', 'electron', 'backup-check.cjs'),
    // As a spec says that the disk is: what runs does not follow from this machine's.
    room: () => Promise.resolve({ free: Number(process.env['ZEEF_ROOM'] ?? 1e12), syncedBy: null }),
    onFlushed: () => onFlushed(),
  });
  await context.exposeBinding('__zeefInvoke', ({ frame }, channel: string, input: unknown) =>
    dispatch(handlers, channel, input, { url: frame.url(), isTop: frame.parentFrame() === null }, ORIGIN),
  );
  await context.addInitScript(
    ({ channels, events }) => {
      const heard = new EventTarget();
      const invoke = (globalThis as unknown as { __zeefInvoke: (c: string, i: unknown) => Promise<unknown> })
        .__zeefInvoke;
      Object.assign(globalThis, {
        host: {
          ...Object.fromEntries(channels.map((c) => [c, (input: unknown) => invoke(c, input)])),
          on: Object.fromEntries(
            events.map((event) => [
              event,
              (listener: (told: unknown) => void) => {
                const hear = (fired: Event): void => listener((fired as CustomEvent).detail);
                heard.addEventListener(event, hear);
                return () => heard.removeEventListener(event, hear);
              },
            ]),
          ),
        },
        __zeefFire: (event: string, detail: unknown) =>
          heard.dispatchEvent(new CustomEvent(event, { detail })),
      });
    },
    { channels: hostChannels, events: hostEvents },
  );
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { status, headers, body } = await serveApp(BUILT, new URL(route.request().url()).pathname);
    await route.fulfill({ status, headers, body: Buffer.from(body) });
  });
  context.once('close', () => void close());
  const page = context.pages()[0] ?? (await context.newPage());
  const problems = watchProblems(page);
  await page.goto(`${ORIGIN}/`);
  const reopen = async (): Promise<Workbench> => {
    await context.close();
    return await launch(profile, folder, timezone);
  };
  const fire = (event: HostEvent, told: unknown = null): Promise<void> =>
    page.evaluate(
      ([name, detail]) => {
        (globalThis as unknown as { __zeefFire: (name: string, detail: unknown) => void }).__zeefFire(
          name,
          detail,
        );
      },
      [event, told] as const,
    );
  return { context, page, profile, folder, reopen, problems, fire, flushed: () => flushed };
}

/** The specs' test, with a fresh workbench each; `test.use({ timezoneId })` says where its machine is. */
export const test = base.extend<{ workbench: Workbench }>({
  // Playwright reads the parameter list, so it must be a pattern.
  workbench: async ({ timezoneId }, provide, testInfo) => {
    const onElectron = testInfo.project.name === 'electron';
    base.skip(onElectron && electronAbsent !== null, electronAbsent ?? '');
    if (!existsSync(join(BUILT, 'index.html'))) throw new Error('not built: npm run build first');
    surprises.length = 0;
    const profile = mkdtempSync(join(tmpdir(), 'zeef-profile-'));
    const folder = mkdtempSync(join(tmpdir(), 'zeef-out-'));
    const workbench = onElectron
      ? await launchElectron({ profile, folder }, timezoneId)
      : await launch(profile, folder, timezoneId);
    await provide(workbench);
    await workbench.context.close();
    expect(surprises).toEqual([]);
  },
});

/** Opens another workbench, on a machine of its own: another profile, and other files of the host. */
export const openAnother = (): Promise<Workbench> =>
  launch(mkdtempSync(join(tmpdir(), 'zeef-profile-')), mkdtempSync(join(tmpdir(), 'zeef-out-')), undefined);

/** Opens a page of the workbench by its name in the navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  // As a person would, who does nothing before the page is there: it is made after the last one has gone.
  await expect(page.locator('#content').getByRole('heading', { level: 1 }).first()).toBeVisible();
}

/** Chooses a file for the next file dialog that `trigger` opens. */
export async function choose(
  page: Page,
  trigger: () => Promise<void>,
  file: string | string[] | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), trigger()]);
  await chooser.setFiles(file);
}

/** Exports the product that is shown, or those that are ticked, by the words of the menu. */
export async function exportAs(page: Page, name: string): Promise<void> {
  const button = name.startsWith('Gekozen') ? /samen exporteren$/ : /^(Bijlage|Tabel) [\d.]+ exporteren$/;
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Shows a product on the report page. */
export async function showProduct(page: Page, id: string): Promise<void> {
  const [kind = '', number = ''] = id.split('-');
  const name = new RegExp(`^${kind} ${number.replace('.', '\\.')}:`, 'i');
  await page.getByRole('main').getByRole('button', { name }).first().click();
}

/** The text of a table of the report, row by row, without its headings. */
export async function readTable(page: Page, id: string): Promise<string[][]> {
  await showProduct(page, id);
  const rows = page.locator(`[data-table="${id}"] tbody tr`);
  await expect(rows.first()).toBeVisible();
  return await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
}

/** Makes the practice study, and opens it as its lead. */
export async function openPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
  await expect(page.locator('#content')).toBeVisible({ timeout: 60_000 });
}
