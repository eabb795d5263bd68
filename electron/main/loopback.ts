// Serves the built workbench to the system's browser on a loopback address, where Electron cannot be had.
import { createServer } from 'node:http';
import { serveApp } from './app-protocol';

/** Listens on 127.0.0.1. The port is fixed, since another port is another origin with an empty database. */
export function serveLoopback(folder: string, port: number): Promise<string> {
  const host = `127.0.0.1:${port}`;
  const server = createServer((request, response) => {
    // Another host name that points here is an attempt at DNS rebinding.
    if (request.headers.host !== host || request.method !== 'GET') {
      response.writeHead(403).end();
      return;
    }
    void serveApp(folder, new URL(request.url ?? '/', `http://${host}`).pathname).then(
      ({ status, headers, body }) => {
        response.writeHead(status, headers).end(body);
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://${host}/`));
  });
}
