// The shell on a real Electron: the sandbox, what the page is given, the protocol, dialogs, closing, a second start.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hostChannels, hostEvents } from '../../shared/ipc/host-contract';
import { ended, kill, test } from './desktop';
import { goTo } from './workbench';

const openExample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /voorbeeld/ }).click();
  await expect(page.locator('#content')).toBeVisible();
};

/** Opens an intervention, where there is a field to type in. */
async function openField(page: Page) {
  await goTo(page, 'Interventies');
  await page.getByRole('button', { name: /Training Programs/ }).click();
  return page.getByLabel('Doelgroep');
}

test('opens in the sandbox, with nothing of Node or Electron in the page, and stays within its folder', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  await expect(page.getByRole('heading', { name: 'Zeef' })).toBeVisible();
  expect(page.url()).toBe('app://zeef/');
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // 2: a filter of system calls; without the sandbox it is 0.
    expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NoNewPrivs:\s*(\d)/m.exec(status)?.[1]).toBe('1');
  }
  const given = await page.evaluate(() => ({
    names: Object.keys(globalThis.host ?? {}),
    events: Object.keys((globalThis.host as unknown as { on: object }).on),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  }));
  expect(given).toEqual({ names: [...hostChannels, 'on'], events: [...hostEvents], node: [] });

  const answers = await page.evaluate(async () => {
    const get = (path: string): Promise<number | string> =>
      fetch(path).then(
        ({ status }) => status,
        () => 'refused',
      );
    return {
      own: await get('app://zeef/index.html'),
      above: await get('app://zeef/..%2f..%2fpackage.json'),
      etc: await get('app://zeef/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd'),
      none: await get('app://zeef/no-such-file'),
      file: await get('file:///etc/passwd'),
      web: await get('https://example.org/'),
      popup: window.open('https://example.org/') === null,
    };
  });
  expect(answers).toEqual({
    ...{ own: 200, above: 404, etc: 404, none: 404, file: 'refused', web: 'refused', popup: true },
  });
});

test('saves where the system’s dialog says, and nothing where it is cancelled', async ({ desktop }) => {
  const { app, page } = await desktop.start({ env: { ZEEF_SAVE_FOLDER: '' } });
  const file = join(desktop.folder, 'bundel.zeef');
  const answer = (filePath: string | null): Promise<void> =>
    app.evaluate(({ dialog }, path) => {
      Object.assign(dialog, {
        showSaveDialog: () => Promise.resolve({ canceled: path === null, filePath: path ?? '' }),
      });
    }, filePath);
  const save = page.getByRole('button', { name: 'Als bundel bewaren' }).first();
  await answer(null);
  await save.click();
  await expect(save).toBeEnabled();
  await answer(file);
  await save.click();
  await expect.poll(() => existsSync(file) && readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});

test('closing waits for what was typed a moment before; killed, nothing that was saved is lost', async ({
  desktop,
}) => {
  const first = await desktop.start();
  await openExample(first.page);
  const field = await openField(first.page);
  await field.pressSequentially('Vlak voor het sluiten', { delay: 5 });
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended(first);

  const second = await desktop.start();
  const again = second.page.getByLabel('Doelgroep');
  await expect(again).toHaveValue(/Vlak voor het sluiten$/);
  await again.press('End');
  await again.pressSequentially(' en voor de stroom uitviel', { delay: 5 });
  await expect(second.page.locator('[data-saved="false"]')).toHaveCount(0);
  kill(second);
  await ended(second);

  const third = await desktop.start();
  await expect(third.page.getByLabel('Doelgroep')).toHaveValue(/en voor de stroom uitviel$/);
});

test('asks the network for nothing', async ({ desktop }) => {
  const log = join(desktop.folder, 'net.json');
  const started = await desktop.start({ args: [`--log-net-log=${log}`] });
  const { app, page } = started;
  await openExample(page);
  const field = await openField(page);
  await field.pressSequentially('Een woordt in het nederlands ', { delay: 5 });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended(started);
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; host?: string; address?: string } }[];
  };
  const of = (...names: string[]): unknown[] =>
    events
      .filter(({ type }) => names.some((name) => constants.logEventTypes[name] === type))
      .map(({ params }) => params?.url ?? params?.host ?? params?.address)
      .filter((asked) => asked !== undefined);
  expect(events.length).toBeGreaterThan(0);
  expect(of('URL_REQUEST_START_JOB')).toEqual([]);
  expect(of('HOST_RESOLVER_MANAGER_REQUEST', 'TCP_CONNECT_ATTEMPT', 'UDP_CONNECT')).toEqual([]);
});

test('a second start leaves the work to the first', async ({ desktop }) => {
  const { app } = await desktop.start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const note = join(desktop.folder, 'x.txt');
  writeFileSync(note, '');
  await expect(desktop.start()).rejects.toThrow();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
