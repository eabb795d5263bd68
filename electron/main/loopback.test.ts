// The loopback server against whatever may be sent to it, over a raw socket: it answers, and goes on.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback } from './loopback';

let port = 0;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zeef-loopback-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  port = Number(new URL(await serveLoopback(folder, 0)).port);
});

/** Sends text as it is. @returns what came back */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
const get = (target: string, host = `127.0.0.1:${port}`): Promise<string> =>
  send(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);

describe('the loopback server', () => {
  it.each(
    [
      ['//', 400],
      ['///x', 400],
      ['http://[', 400],
      ['http://evil.example/', 400],
      ['*', 400],
      ['?', 400],
      ['/%', 400],
      ['/%00', 403],
      ['/..%2f..%2fetc/passwd', 404],
      [`/${'a'.repeat(10_000)}`, 404],
      [`/${'a'.repeat(200_000)}`, 431],
      ['/?q=//[', 200],
    ].map(([target, status]) => [String(target).slice(0, 25), status, String(target)] as const),
  )('answers GET %s with %i', async (_name, status, target) => {
    expect(await get(target)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(await get('/')).toMatch(/^HTTP\/1.1 200 /);
  });
  it.each([
    'garbage\r\n\r\n',
    '\0\0\0\0',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\n\r\n',
  ])('goes on after %j', async (text) => {
    await send(text);
    expect(await get('/')).toMatch(/^HTTP\/1.1 200 /);
  });
  it('sends localhost to the one address, says where to go to other names, and serves the policy', async () => {
    const home = `http://127.0.0.1:${port}/`;
    expect(await get('/x', `localhost:${port}`)).toContain(`Location: ${home}`);
    const other = await get('/', 'evil.example');
    expect(other).toMatch(/^HTTP\/1.1 403 /);
    expect(other).toContain(home);
    expect(await get('/')).toContain("default-src 'none'");
    expect(await get('/')).toContain("webrtc 'block'");
  });
});
