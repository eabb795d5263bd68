// Serves the built workbench: the handler of app:// in Electron, of the e2e specs, and of the loopback server.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './policies';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** An answer before it is given a transport's shape. */
export type Served = { status: number; headers: Record<string, string>; body: Uint8Array };

/** Answers one path below `folder`; never outside it. */
export async function serveApp(folder: string, pathname: string): Promise<Served> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  let relative: string;
  try {
    relative = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
  } catch {
    return { status: 400, headers, body: new Uint8Array() };
  }
  const path = join(folder, relative);
  if (!path.startsWith(folder + sep) || relative.includes('\0'))
    return { status: 403, headers, body: new Uint8Array() };
  try {
    const body = new Uint8Array(await readFile(path));
    headers['Content-Type'] = TYPES[extname(path)] ?? 'application/octet-stream';
    return { status: 200, headers, body };
  } catch {
    return { status: 404, headers, body: new Uint8Array() };
  }
}
