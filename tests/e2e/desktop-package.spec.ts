// The program as it is handed out: started out of the package with the fuses of a release, which close the inspector
// that other specs use. The page is looked at over Chromium's own port.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { chromium, expect, test } from '@playwright/test';
import { electronAbsent } from './electron-app';

const folder = process.env['ZEEF_PACKAGE'];
const absent =
  electronAbsent ?? (folder === undefined ? 'no package was made (npm run dist -- --check)' : null);
const OCR = join(import.meta.dirname, '..', '..', 'dist', 'renderer', 'ocr');
const program = join(folder ?? '', 'zeef');

/** The environment of a person, and what specs of other builds set besides. */
function environment(home: string, profile: string): NodeJS.ProcessEnv {
  const { DISPLAY, PATH } = process.env;
  return { DISPLAY, PATH, HOME: home, TMPDIR: home, ZEEF_USER_DATA: profile, ELECTRON_RUN_AS_NODE: '1' };
}

/** Where Chromium listens, which it says when it starts. */
const endpointOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += String(data);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}: ${said}`)));
  });

test.describe('the package', () => {
  test.skip(absent !== null, absent ?? '');

  test('holds the program and nothing else, and adds less than 40 MB to Electron', () => {
    const archive = join(folder ?? '', 'resources', 'app.asar');
    const files = listPackage(archive, { isPack: false });
    expect(files).toContain('/dist/electron/main.cjs');
    for (const name of files)
      expect(name).toMatch(/^\/(package\.json$|dist$|dist\/(electron|renderer)(\/|$))/);
    expect(files.filter((name) => /\.(map|test\.|spec\.)|\/ocr\/|node_modules/.test(name))).toEqual([]);
    const ours = [
      archive,
      ...['LICENSE', 'THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json'].map((n) => join(folder ?? '', n)),
    ];
    expect(ours.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(40_000_000);
  });

  test('opens a study, spells, and takes no notice of switches for specs', async () => {
    const home = mkdtempSync(join(tmpdir(), 'zeef-home-'));
    const profile = mkdtempSync(join(tmpdir(), 'zeef-not-used-'));
    const child = spawn(program, ['--remote-debugging-port=0', '--lang=nl-NL'], {
      env: environment(home, profile),
    });
    try {
      const browser = await chromium.connectOverCDP(await endpointOf(child), { noDefaults: true });
      const context = browser.contexts()[0];
      if (context === undefined) throw new Error('there is no window');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      await expect(page.getByRole('button', { name: 'Over Zeef' })).toBeVisible();
      expect(page.url()).toBe('app://zeef/');
      await page.getByRole('button', { name: 'Oefenstudie openen' }).click();
      await expect(page.getByRole('navigation').first()).toBeVisible();
      // The dictionaries and their thread are in the archive too.
      const misspelled = await page.evaluate(() => {
        const { host } = window as unknown as {
          host: Record<string, (input: unknown) => Promise<unknown>>;
        };
        return host['spelling.check']?.({ language: 'nl', words: ['literatuur', 'literatuuur'] });
      });
      expect(JSON.stringify(misspelled)).toContain('literatuuur');
      // What recognises scans is a package of its own, found once it is laid beside the program.
      const recogniser = (): Promise<number> =>
        page.evaluate(async () => (await fetch('./ocr/worker.min.js')).status);
      expect(await recogniser()).toBe(404);
      cpSync(OCR, join(folder ?? '', 'resources', 'ocr'), { recursive: true });
      expect(await recogniser()).toBe(200);
      expect(readdirSync(profile)).toEqual([]);
      expect(readdirSync(join(home, '.config', 'zeef'))).toContain('window.json');
      await browser.close();
    } finally {
      child.kill('SIGKILL');
    }
  });
});
