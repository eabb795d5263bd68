// In development the window shows what Vite serves, under the app's own origin, so that storage, sender checks and
// navigation are those of a release. Only an unpackaged app asks for it (shell.ts).
import type { Served } from './app-protocol';
import { CONTENT_SECURITY_POLICY } from './policies';

/**
 * The policy of a release, with the inline script that React's refresh begins with and the socket over which Vite tells
 * what changed.
 */
export function developmentPolicy(server: string): string {
  return CONTENT_SECURITY_POLICY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'").replace(
    "connect-src 'self'",
    `connect-src 'self' ${server.replace(/^http/, 'ws')}`,
  );
}

/**
 * Answers an address of the app from the development server.
 *
 * @param server - its origin, such as `http://127.0.0.1:47812`
 */
export async function serveDevelopment(server: string, url: string): Promise<Served> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': developmentPolicy(server),
    'Cache-Control': 'no-store',
  };
  const { pathname, search } = new URL(url);
  try {
    const answer = await fetch(`${server}${pathname}${search}`);
    headers['Content-Type'] = answer.headers.get('Content-Type') ?? 'application/octet-stream';
    return { status: answer.status, headers, body: new Uint8Array(await answer.arrayBuffer()) };
  } catch {
    const text = `The development server at ${server} does not answer: is \`npm run dev\` still running?`;
    return { status: 502, headers, body: new TextEncoder().encode(text) };
  }
}
