// Serves the built workbench: the handler of app:// in Electron, of the e2e specs, and of the loopback server.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
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

/** A file as it is, or, in a package, packed beside its name (electron/scripts/package-folder.mjs). */
async function readServed(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return new Uint8Array(await promisify(gunzip)(await readFile(`${path}.gz`)));
  }
}

/**
 * Answers one path below `folder`; never outside it.
 *
 * @param besides - the folder of what a package leaves out, `ocr`, which may lie beside the program
 */
export async function serveApp(folder: string, pathname: string, besides?: string): Promise<Served> {
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
  const base = besides !== undefined && relative.startsWith(`${sep}ocr${sep}`) ? besides : folder;
  const path = join(base, relative);
  if (!path.startsWith(base + sep) || relative.includes('\0'))
    return { status: 403, headers, body: new Uint8Array() };
  try {
    const body = await readServed(path);
    headers['Content-Type'] = TYPES[extname(path)] ?? 'application/octet-stream';
    return { status: 200, headers, body };
  } catch {
    return { status: 404, headers, body: new Uint8Array() };
  }
}
