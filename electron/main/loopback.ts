// Serves the built workbench to the system's browser on a loopback address, where Electron cannot be had.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serveApp } from './app-protocol';

/** The path that a request asks for; null for what is no path on this server, such as `//` or another address. */
function pathOf(target: string | undefined): string | null {
  const path = (target ?? '').split(/[?#]/)[0] ?? '';
  return path.startsWith('/') && !path.startsWith('//') ? path : null;
}

/** Answers one request. Never throws: whatever a program on this computer sends, the server goes on. */
async function answer(
  folder: string,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const home = `http://${host}/`;
  const say = (status: number, text: string, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
  };
  const asked = request.headers.host;
  // The same server by its other name would be another origin, with an empty database.
  if (asked === host.replace('127.0.0.1', 'localhost')) {
    say(307, `Zeef: ${home}`, { Location: home });
    return;
  }
  // Any other name that points here is an attempt at DNS rebinding.
  if (asked !== host) {
    say(403, `Zeef: ${home}`);
    return;
  }
  if (request.method !== 'GET') {
    say(405, `Zeef: ${home}`, { Allow: 'GET' });
    return;
  }
  const path = pathOf(request.url);
  if (path === null) {
    say(400, `Zeef: ${home}`);
    return;
  }
  const { status, headers, body } = await serveApp(folder, path);
  response.writeHead(status, headers).end(body);
}

/** Listens on 127.0.0.1. The port is fixed, since another port is another origin with an empty database. */
export function serveLoopback(folder: string, port: number): Promise<string> {
  let host = `127.0.0.1:${port}`;
  const server = createServer((request, response) => {
    answer(folder, host, request, response).catch(() => response.destroy());
  });
  server.on('clientError', (error, socket) => {
    const isHuge = (error as NodeJS.ErrnoException).code === 'HPE_HEADER_OVERFLOW';
    const status = isHuge ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    else socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      // Port 0 is any that is free.
      const address = server.address();
      if (typeof address === 'object' && address !== null) host = `127.0.0.1:${address.port}`;
      resolve(`http://${host}/`);
    });
  });
}
