// Saving with the host and without one: what is sent, in which pieces, and what becomes of a refusal.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTexts } from '../lib/i18n';
import { isPlainBrowser, onFlushRequest, openExternal, saveFile, savePieces, startSaving } from './host';

const SENT = 1 << 20;
type Chunk = { bytes: Uint8Array; isLast: boolean };
const chunks: Chunk[] = [];
const cancelled: string[] = [];
let handle: string | null = 'h';
let refusal: { ok: false; error: { code: string; message: string } } | null = null;
let askFlush: () => void = () => undefined;
const flushed = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  await startTexts('nl');
  chunks.length = 0;
  cancelled.length = 0;
  [handle, refusal] = ['h', null];
  vi.stubGlobal('host', {
    'files.startSave': () => Promise.resolve(refusal ?? { ok: true, value: { handle } }),
    'files.writeChunk': ({ bytes, isLast }: Chunk) => {
      chunks.push({ bytes, isLast });
      return Promise.resolve(refusal ?? { ok: true, value: {} });
    },
    'files.cancelSave': ({ handle: own }: { handle: string }) => Promise.resolve(void cancelled.push(own)),
    'app.flushed': flushed,
    on: {
      'app.flushRequested': (listener: () => void) => {
        askFlush = listener;
        return () => (askFlush = () => undefined);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('saving with the host', () => {
  it('sends small parts as one piece, at the end', async () => {
    const saving = await startSaving('a', '');
    await saving?.write(new Uint8Array([1, 2]));
    await saving?.write(new Uint8Array([3]));
    expect(chunks).toEqual([]);
    await saving?.end();
    expect(chunks).toEqual([{ bytes: new Uint8Array([1, 2, 3]), isLast: true }]);
  });
  it('sends no piece that is larger than may cross, and loses no byte', async () => {
    const bytes = Uint8Array.from({ length: 2 * SENT + 10 }, (_, i) => i % 251);
    const saving = await startSaving('a', '');
    await saving?.write(bytes.subarray(0, 7));
    await saving?.write(bytes.subarray(7));
    await saving?.end();
    expect(chunks.every(({ bytes: sent }) => sent.length > 0 && sent.length <= SENT)).toBe(true);
    expect(chunks.map(({ isLast }) => isLast)).toEqual([...chunks.slice(1).map(() => false), true]);
    expect(Buffer.concat(chunks.map(({ bytes: sent }) => sent)).equals(bytes)).toBe(true);
  });
  it('tells whether it was saved: not when the person cancelled', async () => {
    expect(await saveFile('a', new Uint8Array([1]), '')).toBe(true);
    handle = null;
    expect(await saveFile('a', new Uint8Array([1]), '')).toBe(false);
    expect(chunks).toHaveLength(1);
  });
  it('fails where the host refuses to begin or to write', async () => {
    const saving = await startSaving('a', '');
    refusal = { ok: false, error: { code: 'full', message: 'vol' } };
    await expect(startSaving('a', '')).rejects.toMatchObject({ code: 'full' });
    await expect(saving?.end()).rejects.toMatchObject({ code: 'full' });
  });
  it('asks for pieces once it is known where they go, one after the other, and not where that was given up', async () => {
    const made: number[] = [];
    const pieces = async function* () {
      for (let i = 0; i < 3; i++) {
        made.push(chunks.length);
        await Promise.resolve();
        yield new Uint8Array(SENT).fill(i);
      }
    };
    expect(await savePieces('a', '', pieces)).toBe(true);
    // Each is made when those before it, but for the last, are with the host.
    expect(made).toEqual([0, 0, 1]);
    expect(chunks.map(({ bytes, isLast }) => [bytes[0], isLast])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ]);
    handle = null;
    expect(await savePieces('a', '', pieces)).toBe(false);
    expect(made).toHaveLength(3);
  });
  it('leaves nothing where making the pieces failed or was given up', async () => {
    const pieces = async function* () {
      yield await Promise.resolve(new Uint8Array(2));
      throw new DOMException('aborted', 'AbortError');
    };
    await expect(savePieces('a', '', pieces)).rejects.toMatchObject({ name: 'AbortError' });
    expect(cancelled).toEqual(['h']);
    expect(chunks).toEqual([]);
  });
  it('lets go of what was begun', async () => {
    await (await startSaving('a', ''))?.cancel();
    expect(cancelled).toEqual(['h']);
    expect(chunks).toEqual([]);
  });
});

describe('before the host closes', () => {
  it('it is told when all is written, also where that failed', async () => {
    const end = onFlushRequest(() => Promise.resolve());
    askFlush();
    await vi.waitFor(() => expect(flushed).toHaveBeenCalledTimes(1));
    end();
    askFlush();
    await Promise.resolve();
    expect(flushed).toHaveBeenCalledTimes(1);
  });
});

describe('a plain browser', () => {
  beforeEach(() => vi.stubGlobal('host', undefined));
  it('downloads what was written, and not what the writer’s bytes became afterwards', async () => {
    const click = vi.fn();
    const made: Blob[] = [];
    vi.stubGlobal('document', { createElement: () => ({ click }) });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (made.push(blob as Blob), 'blob:x'));
    const bytes = new Uint8Array([65]);
    const saving = await startSaving('a', 'text/plain');
    await saving?.write(bytes);
    bytes[0] = 66;
    await saving?.write(bytes);
    await saving?.end();
    expect(await made[0]?.text()).toBe('AB');
    expect(click).toHaveBeenCalledTimes(1);
    expect(isPlainBrowser()).toBe(true);
    vi.restoreAllMocks();
  });
  it('opens an address in a window that knows nothing of this one', async () => {
    const open = vi.fn();
    vi.stubGlobal('window', { open });
    await openExternal('https://x.nl');
    expect(open).toHaveBeenCalledWith('https://x.nl', '_blank', 'noopener,noreferrer');
  });
});
