import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { watchCrashes, watchShell } from './crash';
import { Log } from './log';
import { shellTexts } from './shell-texts';

function begin(answers: number[]) {
  const log = new Log(mkdtempSync(join(tmpdir(), 'zeef-crash-')));
  let isCrashed = false;
  const contents = Object.assign(new EventEmitter(), {
    isCrashed: () => isCrashed,
    // Its process goes a while later.
    forcefullyCrashRenderer: vi.fn(() => void setTimeout(() => contents.gone('killed'))),
    gone: (reason: string): void => {
      isCrashed = true;
      contents.emit('render-process-gone', {}, { reason, exitCode: 9 });
    },
  });
  const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => false });
  const asked: { message: string; buttons: string[] }[] = [];
  const copied: string[] = [];
  const reopen = vi.fn();
  watchCrashes({
    window: window as never,
    dialog: {
      showMessageBox: ((_window: unknown, options: { message: string; buttons: string[] }) => {
        asked.push(options);
        return Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false });
      }) as never,
    },
    log,
    texts: () => shellTexts.nl,
    details: (what) => `details of ${what}`,
    copy: (text) => copied.push(text),
    reopen,
  });
  return { log, contents, window, asked, copied, reopen };
}

describe('a page that crashed', () => {
  it('is said, copied on request, and opened again', async () => {
    const { contents, asked, copied, reopen, log } = begin([1, 0]);
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await vi.waitFor(() => expect(reopen).toHaveBeenCalledTimes(1));
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({ buttons: ['Opnieuw openen', 'Details kopiëren'] });
    expect(copied).toEqual(['details of page gone: crashed 5']);
    expect(readFileSync(log.path, 'utf8')).toContain('page gone reason=crashed exitCode=5');
  });
  it('is none where it ended as it should', () => {
    const { contents, asked } = begin([]);
    contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(asked).toEqual([]);
  });
});

describe('a page that hangs', () => {
  it('is waited for, or ended and opened again', async () => {
    const waited = begin([0]);
    waited.window.emit('unresponsive');
    await vi.waitFor(() => expect(waited.asked).toHaveLength(1));
    expect(waited.asked[0]?.buttons).toEqual(['Wachten', 'Opnieuw openen', 'Details kopiëren']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(waited.reopen).not.toHaveBeenCalled();
    waited.window.emit('responsive');

    const ended = begin([1]);
    // What is loaded while the process still stands goes with it.
    ended.reopen.mockImplementation(() => expect(ended.contents.isCrashed()).toBe(true));
    ended.window.emit('unresponsive');
    await vi.waitFor(() => expect(ended.reopen).toHaveBeenCalledTimes(1));
    expect(ended.contents.forcefullyCrashRenderer).toHaveBeenCalledTimes(1);
    expect(ended.asked).toHaveLength(1);
  });
  it.each([0, 1])('is opened again whatever is answered (%d) where it crashed meanwhile', async (answer) => {
    const ended = begin([answer]);
    ended.window.emit('unresponsive');
    // While it is asked about nothing is asked on top of it.
    ended.contents.gone('crashed');
    await vi.waitFor(() => expect(ended.reopen).toHaveBeenCalledTimes(1));
    expect(ended.contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
    expect(ended.asked).toHaveLength(1);
  });
});

it('what nobody caught in the shell is noted, without its words', () => {
  const log = new Log(mkdtempSync(join(tmpdir(), 'zeef-crash-')));
  const heard: ((error: unknown) => void)[] = [];
  watchShell(log, (_name, listener) => heard.push(listener));
  heard[0]?.(new Error('“Een titel” in /home/jansen'));
  expect(readFileSync(log.path, 'utf8')).toMatch(/shell failed trace=Error < crash\.test\.ts/);
  expect(readFileSync(log.path, 'utf8')).not.toMatch(/titel|jansen/);
});
