// What the shell allows, as pure functions: navigation, windows, permissions, senders, addresses to open.

/** The origin of the workbench, chosen once: another one would be an empty database. */
export const APP_ORIGIN = 'app://zeef';

/**
 * What the JavaScript engine is told at its start: how many MiB new objects may take, in the window and in each of its
 * workers, before they are looked through. By default it is twice as many; at 100,000 references that is a hundred
 * megabytes more and no quicker (npm run bench:app -- scale).
 *
 * @see https://nodejs.org/api/cli.html#--max-semi-space-sizen
 */
export const JS_FLAGS = '--max-semi-space-size=16';

/**
 * What Chromium is told so that nothing in it reaches a network: no name is found, and every connection, to this
 * computer too, goes by way of a proxy that is not there. Together with {@link WEBRTC_POLICY} that closes WebRTC as
 * well, for which Chromium has no directive in the content security policy (on Electron 25: 10 packets and 1 connection
 * reached a listener without, none with).
 */
export const OFFLINE_SWITCHES = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
] as const;
export const WEBRTC_POLICY = 'disable_non_proxied_udp';

/**
 * Content security policy of every answer of the app protocol. Inline style is for Mantine and pdf.js; no inline
 * script, no other host.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  // Chromium up to 156 does not know it and says so in the console; Electron closes the same way by its proxy and
  // WEBRTC_POLICY.
  "webrtc 'block'",
].join('; ');

/** Whether a frame may navigate to an address: only within the app. */
export function isNavigationAllowed(url: string, origin = APP_ORIGIN): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}

/** Whether an IPC call comes from the app's own top frame. */
export function isTrustedSender(frame: { url: string; isTop: boolean } | null, origin = APP_ORIGIN): boolean {
  return frame !== null && frame.isTop && isNavigationAllowed(frame.url, origin);
}

/** Permissions the app may have; Electron grants all by default. */
export function isPermissionAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write' || permission === 'fullscreen';
}

/** Whether an address may be opened in the system's browser: https or http, no credentials, of sane length. */
export function isExternalAllowed(url: string): boolean {
  if (url.length > 2000) return false;
  try {
    const { protocol, username, password } = new URL(url);
    return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  } catch {
    return false;
  }
}
