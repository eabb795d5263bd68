// What is said to the window and heard from it, and that a browser without one is not asked.
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as ours from './window';

afterEach(() => vi.unstubAllGlobals());
const page = { title: '' };
vi.stubGlobal('document', page);

function stub() {
  const calls: [string, unknown][] = [];
  const answers: Record<string, unknown[]> = {};
  const heard: Record<string, (told: unknown) => void> = {};
  const on = new Proxy(
    {},
    {
      get: (_, event: string) => (listener: (told: unknown) => void) => {
        heard[event] = listener;
        return () => Reflect.deleteProperty(heard, event);
      },
    },
  );
  const host = new Proxy(
    {},
    {
      get: (_, channel: string) =>
        channel === 'on'
          ? on
          : (input: unknown) => {
              calls.push([channel, input]);
              return Promise.resolve({ ok: true, value: answers[channel]?.shift() ?? {} });
            },
    },
  );
  vi.stubGlobal('document', page);
  vi.stubGlobal('host', host);
  return { calls, answers, heard };
}

describe('a window of our own', () => {
  it('is told what it shows', () => {
    const { calls } = stub();
    ours.describeWindow('Schulden – Zeef', 'nl');
    ours.showColours({ scheme: 'auto', background: '#ffffff' });
    ours.editField('undo');
    ours.showProgress(null);
    ours.notify('a', 'b');
    ours.noteFailed(new Error('van Jansen'));
    expect(ours.dragFile('f'.repeat(64), 'x'.repeat(300))).toBe(true);
    expect(page.title).toBe('Schulden – Zeef');
    expect(calls.map(([channel]) => channel)).toEqual([
      ...[
        'window.title',
        'window.colours',
        'window.editField',
        'window.progress',
        'window.notify',
        'window.failed',
        'files.drag',
      ],
    ]);
    expect(calls.at(-1)?.[1]).toEqual({ sha256: 'f'.repeat(64), name: 'x'.repeat(200) });
  });
  it('says what was chosen', () => {
    const { heard } = stub();
    const chosen = vi.fn();
    const end = ours.onMenuChosen(chosen);
    heard['menu.chosen']?.({ id: 'app.undo', option: 0 });
    end();
    expect(chosen).toHaveBeenCalledWith({ id: 'app.undo', option: 0 });
    expect(heard).toEqual({});
  });
  it('gives the files that it was opened with, which are read part by part', async () => {
    const { answers, calls, heard } = stub();
    const work = vi.fn();
    ours.onFilesWaiting(work);
    heard['files.waiting']?.(null);
    expect(work).toHaveBeenCalledTimes(2);
    answers['files.opened'] = [{ files: [{ token: 't', name: 'a.zeef', size: 9 }] }];
    const [file] = await ours.openedFiles();
    expect(file).toMatchObject({ name: 'a.zeef', size: 9 });
    expect(calls.map(([channel]) => channel)).toEqual(['files.opened']);
    answers['files.readOpened'] = [{ bytes: Uint8Array.of(1, 2) }, { bytes: Uint8Array.of(3) }];
    expect(await file?.read(6, 20)).toEqual(Uint8Array.of(1, 2, 3));
    expect(calls.slice(1).map(([, input]) => input)).toEqual([
      ...[
        { token: 't', from: 6, length: 3 },
        { token: 't', from: 8, length: 1 },
      ],
    ]);
    answers['files.readOpened'] = [{ bytes: new Uint8Array() }];
    await expect(file?.read(0, 1)).rejects.toMatchObject({ code: 'cut-off' });
    ours.doneWith(new File([], 'of the browser'));
    if (file !== undefined) ours.doneWith(file);
    expect(calls.at(-1)).toEqual(['files.closeOpened', { token: 't' }]);
  });
});

it('a plain browser has the title alone', async () => {
  vi.stubGlobal('host', undefined);
  vi.stubGlobal('document', page);
  ours.describeWindow('Zeef', 'nl');
  const work = vi.fn();
  ours.onFilesWaiting(work)();
  ours.onMenuChosen(work)();
  expect([page.title, await ours.openedFiles(), ours.dragFile('', 'x')]).toEqual(['Zeef', [], false]);
  expect(ours.canDragOut()).toBe(false);
  expect(work).not.toHaveBeenCalled();
});
