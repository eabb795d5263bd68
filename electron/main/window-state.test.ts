import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptWindow, placeOf } from './window-state';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where the window opens', () => {
  it('is where it was, on either display', () => {
    const there = { x: 2000, y: 40, width: 1000, height: 800 };
    expect(placeOf(there, [main, second])).toEqual(there);
  });
  it('is in the middle, in the size it had, where its display is gone or its title out of reach', () => {
    expect(placeOf({ x: 2000, y: 40, width: 1000, height: 800 }, [main])).toEqual({
      width: 1000,
      height: 800,
    });
    expect(placeOf({ x: 10, y: -500, width: 1000, height: 800 }, [main])).toEqual({
      width: 1000,
      height: 800,
    });
    expect(placeOf({ x: 1900, y: 40, width: 1000, height: 800 }, [main])).toEqual({
      width: 1000,
      height: 800,
    });
  });
  it('is never larger than the display, nor smaller than can be worked in', () => {
    expect(placeOf({ x: 0, y: 30, width: 4000, height: 3000 }, [main])).toEqual({
      x: 0,
      y: 30,
      width: 1920,
      height: 1055,
    });
    expect(placeOf({ x: 0, y: 30, width: 200, height: 10 }, [main])).toEqual({
      x: 0,
      y: 30,
      width: 900,
      height: 600,
    });
    expect(placeOf(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
  });
});

describe('what is kept', () => {
  it('is read again, part by part as at first where it is damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zeef-window-'));
    const kept = new KeptWindow(folder);
    expect(kept.state).toMatchObject({
      bounds: null,
      scheme: 'auto',
      language: null,
      folders: { save: null },
    });
    kept.keep({ scheme: 'dark', background: '#101113' });
    kept.keepFolder('save', '/somewhere');
    await kept.written();
    expect(new KeptWindow(folder).state).toEqual(kept.state);
    writeFileSync(
      join(folder, 'window.json'),
      '{"scheme":"dark","bounds":{"x":"a"},"background":"red","folders":3}',
    );
    expect(new KeptWindow(folder).state).toMatchObject({ scheme: 'dark', bounds: null, background: null });
    writeFileSync(join(folder, 'window.json'), 'null');
    expect(new KeptWindow(folder).state.scheme).toBe('auto');
  });
  it('is as at a first start where its file is something else altogether', () => {
    for (const text of ['[]', '"x"', '7', 'null', '{"bounds":']) {
      const folder = mkdtempSync(join(tmpdir(), 'zeef-window-'));
      writeFileSync(join(folder, 'window.json'), text);
      expect(new KeptWindow(folder).state).toMatchObject({ bounds: null, scheme: 'auto' });
    }
  });

  it('is written while the program goes on, the newest last, and leaves nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zeef-window-'));
    const kept = new KeptWindow(folder);
    for (const language of ['en', 'nl', 'en'] as const) kept.keep({ language });
    expect([existsSync(join(folder, 'window.json')), kept.isWritten]).toEqual([false, false]);
    await kept.written();
    expect([readdirSync(folder), kept.isWritten]).toEqual([['window.json'], true]);
    expect(new KeptWindow(folder).state.language).toBe('en');
    kept.keep({ language: 'nl' });
    await kept.written();
    expect(new KeptWindow(folder).state.language).toBe('nl');
  });

  it('harms nobody where it cannot be written', async () => {
    const kept = new KeptWindow(join(tmpdir(), 'zeef-not-there', 'x'));
    kept.keep({ language: 'en' });
    await kept.written();
    expect([kept.state.language, kept.isWritten]).toEqual(['en', true]);
  });
});
