import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHostApi, hostChannels, hostEvents } from '../../shared/ipc/host-contract';
import { serveApp } from './app-protocol';
import { createHandlers, dispatch } from './handlers';
import {
  APP_ORIGIN,
  isExternalAllowed,
  isNavigationAllowed,
  isPermissionAllowed,
  isTrustedSender,
} from './policies';

const folder = mkdtempSync(join(tmpdir(), 'zeef-host-'));
const { handlers } = createHandlers({
  host: 'bridge',
  version: '1',
  chooseSavePath: (name) => Promise.resolve(join(folder, name)),
  chooseFolder: () => Promise.resolve(null),
  vault: null,
  openExternal: () => Promise.resolve(),
  dataFolder: mkdtempSync(join(tmpdir(), 'zeef-data-')),
  onFlushed: () => undefined,
});
const sender = { url: `${APP_ORIGIN}/`, isTop: true };
const call = (channel: string, input: unknown, from: typeof sender | null = sender) =>
  dispatch(handlers, channel, input, from, APP_ORIGIN);

describe('policies', () => {
  it.each([
    ['app://zeef/', true],
    ['app://zeef.evil/', false],
    ['https://zeef/', false],
    ['javascript:alert(1)', false],
  ])('navigation to %s: %s', (url, expected) => expect(isNavigationAllowed(url)).toBe(expected));
  it.each([
    ['https://example.org/a', true],
    ['http://example.org', true],
    ['https://user:pass@example.org', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    [`https://example.org/${'a'.repeat(2000)}`, false],
    ['nonsense', false],
  ])('opening %s: %s', (url, expected) => expect(isExternalAllowed(url)).toBe(expected));
  it('trusts only the app’s own top frame', () => {
    expect(isTrustedSender(sender)).toBe(true);
    expect(isTrustedSender({ ...sender, isTop: false })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
  it('grants no permission but copying and full screen', () => {
    expect(
      ['geolocation', 'media', 'clipboard-read', 'clipboard-sanitized-write', 'fullscreen'].filter(
        isPermissionAllowed,
      ),
    ).toEqual(['clipboard-sanitized-write', 'fullscreen']);
  });
});

describe('dispatch', () => {
  it('refuses other senders, channels and inputs, and never throws', async () => {
    expect(await call('app.info', {}, { url: 'https://evil/', isTop: true })).toMatchObject({
      ok: false,
      error: { code: 'untrusted-sender' },
    });
    expect(await call('toString', {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
    for (const channel of hostChannels.filter(
      (c) =>
        ![
          'app.info',
          'app.flushed',
          'app.room',
          'journal.list',
          'files.opened',
          'team.chooseFolder',
          'team.waiting',
          'window.renewStorage',
        ].includes(c),
    )) {
      expect(await call(channel, { wrong: 1 })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect(
      await call('files.writeChunk', { handle: 'none', bytes: new Uint8Array(1), isLast: true }),
    ).toMatchObject({ ok: false, error: { code: 'unknown-handle' } });
    expect(await call('shell.openExternal', { url: 'file:///x' })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });
  it('shows a saved file only when it is whole', async () => {
    const started = (await call('files.startSave', { suggestedName: '../a.csv' })) as {
      value: { handle: string };
    };
    const { handle } = started.value;
    await call('files.writeChunk', { handle, bytes: Uint8Array.of(65), isLast: false });
    expect(readdirSync(folder)).not.toContain('a.csv');
    await call('files.writeChunk', { handle, bytes: Uint8Array.of(66), isLast: true });
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('AB');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
  it('keeps nothing of a file that was given up', async () => {
    const started = (await call('files.startSave', { suggestedName: 'b.csv' })) as {
      value: { handle: string };
    };
    const { handle } = started.value;
    await call('files.writeChunk', { handle, bytes: Uint8Array.of(65), isLast: false });
    expect(await call('files.cancelSave', { handle })).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(await call('files.writeChunk', { handle, bytes: Uint8Array.of(66), isLast: true })).toMatchObject({
      ok: false,
      error: { code: 'unknown-handle' },
    });
  });
  it('gives the renderer one function for each channel and nothing else', async () => {
    const calls: unknown[] = [];
    const api = createHostApi(
      (channel, input) => Promise.resolve(calls.push([channel, input])),
      () => () => undefined,
    );
    expect(Object.keys(api)).toEqual([...hostChannels, 'on']);
    expect(Object.keys(api.on)).toEqual(hostEvents);
    await api['app.info']({});
    expect(calls).toEqual([['app.info', {}]]);
  });
});

describe('the app protocol', () => {
  it('serves files with the policy and nothing outside its folder', async () => {
    const served = await serveApp(folder, '/a.csv');
    expect(served.status).toBe(200);
    expect(served.headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(served.headers['Content-Security-Policy']).toContain("webrtc 'block'");
    for (const path of ['/../x', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/%', '/absent']) {
      expect((await serveApp(folder, path)).status).not.toBe(200);
    }
  });
});
