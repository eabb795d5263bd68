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
  it('gives the files that it was opened with, whole', async () => {
    const { answers, heard } = stub();
    const work = vi.fn();
    ours.onFilesWaiting(work);
    heard['files.waiting']?.(null);
    expect(work).toHaveBeenCalledTimes(2);
    answers['files.opened'] = [{ files: [{ token: 't', name: 'a.zeef', size: 3 }] }];
    answers['files.readOpened'] = [{ bytes: Uint8Array.of(1, 2) }, { bytes: Uint8Array.of(3) }];
    const [file] = await ours.openedFiles();
    expect(file?.name).toBe('a.zeef');
    expect([...new Uint8Array(await file!.arrayBuffer())]).toEqual([1, 2, 3]);
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
