// What a page that was taken over, another page, or any program on this computer may send: calls, paths and requests.
// All are refused, nothing outside the data changes or is read, and the host goes on. Prints how many were tried.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveApp } from '../../electron/main/app-protocol';
import { createHandlers, dispatch } from '../../electron/main/handlers';
import { serveLoopback } from '../../electron/main/loopback';
import { APP_ORIGIN, CONTENT_SECURITY_POLICY, isTrustedSender } from '../../electron/main/policies';
import { hostChannels } from '../../shared/ipc/host-contract';

const told = (kind: string, tried: number): boolean =>
  process.stdout.write(`hostile ${kind}: ${tried} tried, nothing outside the data read or changed\n`);
const root = mkdtempSync(join(tmpdir(), 'zeef-hostile-'));
const data = join(root, 'data');
mkdirSync(data);
const SECRET = 'not for you';
writeFileSync(join(root, 'secret'), SECRET);

/** Everything below the root but the data, with its size and when it was changed. */
const outside = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('data'))
    .sort()
    .map((name) => `${name} ${statSync(join(root, name)).size} ${statSync(join(root, name)).mtimeMs}`);

const PATHS = [
  '../secret',
  '../../etc/passwd',
  '..\\..\\secret',
  '/etc/passwd',
  'C:\\windows\\win.ini',
  '\\\\evil.example\\share',
  'file:///etc/passwd',
  '%2e%2e%2fsecret',
  '..%00',
  'a\0b',
  '.',
  '..',
  '',
  '__proto__',
  'constructor',
  'x'.repeat(100_000),
  '00000000-0000-7000-8000-000000000000/../../secret',
];
const VALUES: readonly unknown[] = [
  ...PATHS,
  null,
  undefined,
  0,
  -1,
  1e308,
  NaN,
  true,
  [],
  [[]],
  {},
  { $ne: null },
  { toString: 1 },
  () => 1,
  Symbol('x'),
  10n,
  new Uint8Array(9_000_000),
  JSON.parse('{"__proto__":{"polluted":1}}') as unknown,
];
const KEYS = [
  ...[
    'projectId',
    'sha256',
    'name',
    'id',
    'handle',
    'token',
    'cursor',
    'lines',
    'files',
    'keep',
    'offset',
    'from',
    'length',
  ],
  ...[
    'bytes',
    'isLast',
    'suggestedName',
    'url',
    'area',
    'place',
    'over',
    'isUsual',
    'title',
    'why',
    'schema',
  ],
];

it('calls that were forged change nothing and read nothing', async () => {
  const { handlers, close } = createHandlers({
    host: 'bridge',
    version: 'test',
    chooseSavePath: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    vault: null,
    openExternal: () => Promise.reject(new Error('opened')),
    dataFolder: data,
    onFlushed: () => undefined,
  });
  const own = { url: `${APP_ORIGIN}/`, isTop: true };
  const before = outside();
  let tried = 0;
  for (const channel of hostChannels)
    for (const value of VALUES) {
      // A value as the input itself, in every field at once, and beside fields that are right.
      const all = Object.fromEntries(KEYS.map((key) => [key, value]));
      const id = '00000000-0000-7000-8000-000000000000';
      for (const input of [value, all, { ...all, projectId: id }, { ...all, projectId: id, isLast: true }]) {
        const result = await dispatch(handlers, channel, input, own, APP_ORIGIN);
        tried++;
        expect(JSON.stringify(result)).not.toContain(SECRET);
      }
    }
  const strangers = [
    null,
    { url: 'https://evil.example/', isTop: true },
    { url: `${APP_ORIGIN}.evil.example/`, isTop: true },
    { url: `${APP_ORIGIN}@evil.example/`, isTop: true },
    { url: `${APP_ORIGIN}/`, isTop: false },
    { url: 'file:///x', isTop: true },
    { url: 'about:blank', isTop: true },
    { url: 'data:text/html,x', isTop: true },
    { url: '', isTop: true },
  ];
  for (const sender of strangers) {
    expect(isTrustedSender(sender)).toBe(false);
    for (const channel of [...hostChannels, 'toString', '__proto__', 'constructor', '']) {
      expect(await dispatch(handlers, channel, {}, sender, APP_ORIGIN)).toMatchObject({
        error: { code: 'untrusted-sender' },
      });
      tried++;
    }
  }
  for (const channel of [
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    'app.info ',
    'APP.INFO',
  ]) {
    expect(await dispatch(handlers, channel, {}, own, APP_ORIGIN)).toMatchObject({
      error: { code: 'unknown-channel' },
    });
    tried++;
  }
  await close();
  expect(outside()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  told('IPC calls', tried);
});

const asPath = (path: string): string[] => [
  `/${path}`,
  `/${encodeURIComponent(path)}`,
  `/assets/../${path}`,
  `/./${path}`,
  `//${path}`,
  `/${path.replaceAll('.', '%2e')}`,
  `/${path.replaceAll('/', '%5c')}`,
];

it('no path of the protocol leads out of its folder', async () => {
  const folder = join(root, 'data', 'built');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  let tried = 0;
  for (const path of PATHS.filter((one) => one.length < 1000).flatMap(asPath)) {
    const { body, headers } = await serveApp(folder, path);
    const text = Buffer.from(body).toString();
    expect(text, path).not.toContain(SECRET);
    expect(text, path).not.toContain('root:');
    expect(headers['Content-Security-Policy'], path).toBe(CONTENT_SECURITY_POLICY);
    tried++;
  }
  told('paths of the protocol', tried);
});

it('whatever is sent to the loopback server gets nothing of the disk, and it goes on', async () => {
  const folder = join(root, 'data', 'built');
  const { port } = new URL(await serveLoopback(folder, 0));
  const send = (text: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
      socket.setTimeout(500, () => socket.destroy());
      socket.on('data', (part) => {
        answer += part.toString('latin1');
        if (answer.includes('\r\n\r\n')) socket.destroy();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
    });
  const host = `Host: 127.0.0.1:${port}\r\n`;
  const targets = PATHS.filter((one) => one.length < 1000).flatMap(asPath);
  const requests = [
    ...targets.map((target) => `GET ${target} HTTP/1.1\r\n${host}\r\n`),
    ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'PATCH'].map(
      (method) => `${method} / HTTP/1.1\r\n${host}\r\n`,
    ),
    ...[
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1',
      '[::1]',
      '0.0.0.0',
      `127.0.0.1:${port}@evil.example`,
    ].map((name) => `GET / HTTP/1.1\r\nHost: ${name}\r\n\r\n`),
    `GET / HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(100_000)}\r\n\r\n`,
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ];
  for (const request of requests) {
    const answer = await send(request);
    expect(answer, request.slice(0, 80)).not.toContain(SECRET);
    expect(answer, request.slice(0, 80)).not.toContain('root:');
    expect(answer).not.toMatch(/Access-Control-Allow/i);
  }
  expect(await send(`GET / HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1.1 200 /);
  expect(readFileSync(join(root, 'secret'), 'utf8')).toBe(SECRET);
  told('requests to the loopback server', requests.length + 1);
});

it('the policy leaves nothing open that it does not name', () => {
  const named = CONTENT_SECURITY_POLICY.split('; ').map((one) => one.split(' ')[0]);
  // What does not fall back on default-src must be named.
  expect(named).toEqual(
    expect.arrayContaining(['default-src', 'base-uri', 'form-action', 'frame-ancestors', 'webrtc']),
  );
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
});
