// The connection to a NATS server, or to several that hold the same: made when it is needed, made anew when it breaks,
// closed when nobody needs it. Whatever goes wrong is told in words.
import { readFileSync } from 'node:fs';
import {
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  JetStreamApiError,
} from '@nats-io/jetstream';
import {
  type Authenticator,
  AuthorizationError,
  connect,
  type ConnectionOptions,
  nkeyAuthenticator,
  nkeys,
  type NatsConnection,
  PermissionViolationError,
  RequestError,
  wsconnect,
} from '@nats-io/transport-node';
import { fail, ok, type Problem, type Result } from '../../shared/kernel/result';
import type { Credentials } from './webdav-store';
import { word } from './nats-subjects';

/** How long is tried, as with any other server: a cluster that lost its leader needs some 5 s to choose another. */
const TRY_MS = 30_000;
const CONNECT_MS = 3_000;
const REQUEST_MS = 5_000;
/** A connection that nobody has used for so long is closed. */
const IDLE_MS = 250;
const OLDEST: readonly number[] = [2, 9, 0];
/** The first that keeps what it acknowledged, as far as is known (team.md §4). */
export const TRUSTED: readonly number[] = [2, 12, 3];

export type Connected = { nc: NatsConnection; js: JetStreamClient; jsm: JetStreamManager };

/** What the server did not do, told in words. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
/** What may go well in a moment. */
export class Later extends Error {}

/** Whether a version, as a server tells it, is that or newer. */
export function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split(/[.-]/).map(Number);
  for (const [i, one] of least.entries()) if (parts[i] !== one) return (parts[i] ?? 0) > one;
  return true;
}

/** A seed, or what stands in the file of one. */
function seedOf(nkey: string): Uint8Array {
  const text = /^SU[A-Z2-7]{56}$/.test(nkey.trim()) ? nkey : readFileSync(nkey, 'utf8');
  return new TextEncoder().encode(/SU[A-Z2-7]{56}/.exec(text)?.[0] ?? '');
}

type Who = { login: string; options: { authenticator?: Authenticator; user?: string; pass?: string } };
function whoIs(credentials: Credentials): Who {
  const { user = '', password = '', nkey = '' } = credentials ?? {};
  if (nkey !== '') {
    const seed = seedOf(nkey);
    const own = nkeys.fromSeed(seed).getPublicKey();
    return { login: user === '' ? own : user, options: { authenticator: nkeyAuthenticator(seed) } };
  }
  return user === '' ? { login: 'any', options: {} } : { login: user, options: { user, pass: password } };
}

/** The codes of JetStream that have words of their own (server/errors.json). */
const CODES: Readonly<Record<number, Problem>> = {
  10002: { code: 'disk-full', message: 'the account has no room for it' },
  10005: { code: 'offline', message: 'not enough of the servers are up to keep files three times' },
  10023: { code: 'disk-full', message: 'the server has no room for it' },
  10028: { code: 'disk-full', message: 'the account has no room for it' },
  10047: { code: 'disk-full', message: 'the server has no room for it' },
  10039: { code: 'refused', message: 'JetStream is not switched on for this account' },
  10076: { code: 'refused', message: 'JetStream is not switched on on this server' },
  10054: { code: 'too-large', message: 'the server takes no file of this size' },
};
/** No leader, or not enough nodes, for now. */
const PASSING = new Set([10004, 10006, 10007, 10008, 10009, 10041, 10118, 10119]);

/** Whether the server does not allow what was asked. The client wraps what it is told in an error of its request. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof PermissionViolationError || (error as Error).cause instanceof PermissionViolationError;

/** The words for what went wrong; null where it may go well in a moment. */
function wordsFor(error: unknown): Problem | null {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof PermissionViolationError)
    return { code: 'refused', message: `the server does not allow it (${error.operation} ${error.subject})` };
  const { cause } = error as Error;
  if (cause instanceof JetStreamApiError) return wordsFor(cause);
  if (error instanceof JetStreamApiError) {
    if (PASSING.has(error.code)) return null;
    const { message } = error;
    if (/maximum (?:bytes|messages) exceeded|no space/.test(message))
      return { code: 'disk-full', message: 'the server has no room for it' };
    return CODES[error.code] ?? { code: 'refused', message: `the server refuses: ${message}` };
  }
  return null;
}

/** What may be said at once of a server that is not reached; anything else may go well in a moment. */
const CERTAIN =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|certificate|self.signed|TLS|WebSocket|websocket/;

function whyNot(error: Error): Error {
  const message = (error.cause as Error | undefined)?.message ?? error.message;
  // A server that is busy gives up on whoever comes in.
  if (error instanceof AuthorizationError && !/timeout/i.test(message))
    return new Refusal({
      code: 'refused',
      message: 'the server refuses: check the name and the password, or the nkey',
    });
  return CERTAIN.test(message)
    ? new Refusal({ code: 'offline', message: `the server cannot be reached (${message})` })
    : new Later(message);
}

/** Servers of one address: `nats://a:4222,b:4222`, `tls://…`, `ws://…` or `wss://…`. */
export class NatsLink {
  /** Who this is on the server, as it stands in subjects. */
  private readonly who: Result<Who>;
  private readonly scheme: string;
  private readonly hosts: readonly string[];
  private live: Promise<Connected> | null = null;
  private users = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(address: string, credentials: Credentials) {
    const [, scheme = '', rest = ''] = /^(\w+):\/\/(.*?)\/*$/.exec(address) ?? [];
    this.scheme = scheme.toLowerCase();
    const at = rest.lastIndexOf('@');
    const [user = '', password = ''] = at < 0 ? [] : rest.slice(0, at).split(':').map(decodeURIComponent);
    this.hosts = rest.slice(at + 1).split(',');
    try {
      this.who = ok(whoIs(credentials ?? (user === '' ? null : { user, password })));
    } catch {
      this.who = fail(
        'refused',
        'the nkey cannot be read: it is a seed that begins with SU, or a file of one',
      );
    }
  }

  get login(): string {
    return this.who.ok ? this.who.value.login : 'any';
  }

  get isOpenToOthers(): boolean {
    const isHere = this.hosts.every((host) => /^(?:127\.|localhost\b|\[::1\])/.test(host));
    return !isHere && (this.scheme === 'nats' || this.scheme === 'ws');
  }

  /**
   * Does something with the server, again where it may go well in a moment: what is done must be such that twice is as
   * good as once.
   */
  async use<T>(work: (connected: Connected) => Promise<T>): Promise<Result<T>> {
    if (!this.who.ok) return this.who;
    this.users++;
    clearTimeout(this.timer);
    const until = Date.now() + TRY_MS;
    try {
      for (let pause = 100; ; pause = Math.min(pause * 2, 1_000)) {
        const tried = await this.once(work, this.who.value);
        if (tried.ok || tried.error !== null) return tried as Result<T>;
        if (Date.now() + pause > until) return fail('offline', `the server did not answer (${tried.why})`);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    } finally {
      this.users--;
      if (this.users === 0) this.timer = setTimeout(() => void this.drop(this.live), IDLE_MS);
    }
  }

  private async once<T>(
    work: (connected: Connected) => Promise<T>,
    who: Who,
  ): Promise<{ ok: true; value: T } | { ok: false; error: Problem | null; why: string }> {
    const live = (this.live ??= this.connect(who));
    let isConnected = false;
    try {
      const connected = await live;
      isConnected = true;
      const broken = connected.nc.closed().then(() => {
        throw new Later('the connection broke');
      });
      broken.catch(() => undefined);
      return { ok: true, value: await Promise.race([work(connected), broken]) };
    } catch (error) {
      const words = wordsFor(error);
      // Another of the servers may answer.
      if (words === null || !isConnected) await this.drop(live);
      return { ok: false, error: words, why: (error as Error).message };
    }
  }

  private async connect({ login, options }: Who): Promise<Connected> {
    const isWeb = this.scheme.startsWith('ws');
    const all: ConnectionOptions = {
      ...options,
      servers: this.hosts.map((host) => (isWeb ? `${this.scheme}://${host}` : host)),
      name: 'zeef',
      timeout: CONNECT_MS,
      reconnect: false,
      // Nobody else may listen to what is answered.
      inboxPrefix: `_INBOX.${word(login)}`,
      ...(this.scheme === 'tls' ? { tls: {} } : {}),
    };
    if (isWeb && typeof WebSocket === 'undefined')
      throw new Refusal({
        code: 'refused',
        message: 'WebSocket needs Node 22 or newer; use nats:// or tls:// with this one',
      });
    let nc: NatsConnection;
    try {
      nc = await (isWeb ? wsconnect(all) : connect(all));
    } catch (error) {
      throw whyNot(error as Error);
    }
    const version = nc.info?.version ?? '';
    if (!isAtLeast(version, OLDEST)) {
      await nc.close();
      throw new Refusal({
        code: 'too-old',
        message: `the server is nats-server ${version}: too old, 2.12.3 or newer is needed`,
      });
    }
    const jsm = await jetstreamManager(nc, { checkAPI: false, timeout: REQUEST_MS });
    return { nc, jsm, js: jetstream(nc, { timeout: REQUEST_MS }) };
  }

  private async drop(live: Promise<Connected> | null): Promise<void> {
    if (live === null || this.live !== live) return;
    this.live = null;
    const connected = await live.catch(() => null);
    await connected?.nc.close().catch(() => undefined);
  }
}

/** Whether nobody took a request: the stream is not there, or has no leader for now. */
export function isUnheard(error: unknown): boolean {
  const { cause } = error as Error;
  return (
    (error instanceof RequestError && error.isNoResponders()) ||
    (cause instanceof RequestError && cause.isNoResponders())
  );
}
