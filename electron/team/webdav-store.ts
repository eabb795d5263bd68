// The files of a team on a WebDAV server: Nextcloud, ownCloud, Apache, nginx (RFC 4918). The server is trusted for
// nothing: some overwrite what they were told not to, some list late. A name carries the hash of what must be there.
import { fail, ok, type Problem, type Result } from '../../shared/kernel/result';
import type { Area, TeamStore } from '../../shared/sync/store';

const TIMEOUT_MS = 30_000;
/** Deeper than names of ours go. */
const DEEPEST = 4;

/** How to come in. `nkey`: for NATS, a seed or the file of one, instead of a password. */
export type Credentials = { user: string; password: string; nkey?: string } | null;

/** A status that the server answered with, as what it means for us. */
function refused(status: number): { ok: false; error: Problem } {
  if (status === 404 || status === 410) return fail('absent', 'it is not there');
  if (status === 401 || status === 403)
    return fail('refused', 'the server refuses: check the name and the password');
  if (status === 507 || status === 413) return fail('disk-full', 'the server has no room for it');
  return fail('offline', `the server answered ${status}`);
}

/** What a folder on the server holds, by the paths that the server gives (RFC 4918, 14.24). */
function readListing(xml: string, base: URL): { path: string; isFolder: boolean }[] {
  return [...xml.matchAll(/<(?:[\w-]+:)?response\b[^>]*>([\s\S]*?)<\/(?:[\w-]+:)?response>/g)].flatMap(
    ([, one = '']) => {
      const href = /<(?:[\w-]+:)?href\b[^>]*>\s*([^<]*?)\s*<\//.exec(one)?.[1];
      if (href === undefined) return [];
      try {
        const { pathname } = new URL(href.replaceAll('&amp;', '&'), base);
        return [{ path: decodeURIComponent(pathname), isFolder: /<(?:[\w-]+:)?collection\b/.test(one) }];
      } catch {
        return [];
      }
    },
  );
}

/** A server's folder. */
export class WebDav {
  private readonly base: URL;
  private readonly headers: Record<string, string>;

  constructor(address: string, credentials: Credentials) {
    this.base = new URL(address.endsWith('/') ? address : `${address}/`);
    const said = credentials ?? {
      user: decodeURIComponent(this.base.username),
      password: decodeURIComponent(this.base.password),
    };
    this.base.username = '';
    this.base.password = '';
    const basic = Buffer.from(`${said.user}:${said.password}`).toString('base64');
    this.headers = said.user === '' ? {} : { Authorization: `Basic ${basic}` };
  }

  /** Asks the server. Fails with `offline` where it does not answer. */
  async ask(
    method: string,
    path: string,
    more: { headers?: Record<string, string>; body?: Uint8Array | string } = {},
  ): Promise<Result<Response>> {
    const address = new URL(path.split('/').map(encodeURIComponent).join('/'), this.base);
    try {
      const { body } = more;
      const answer = await fetch(address, {
        method,
        headers: { ...this.headers, ...more.headers },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      return ok(answer);
    } catch (error) {
      const why = (error as Error).cause ?? error;
      return fail('offline', `the server cannot be reached (${(why as Error).message})`);
    }
  }

  /** The files in a folder and below it, as paths from this address; none where the folder is not there. */
  async filesIn(folder: string, depth = 0): Promise<Result<string[]>> {
    const asked = await this.ask('PROPFIND', `${folder}/`, {
      headers: { Depth: '1', 'Content-Type': 'application/xml' },
      body: '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>',
    });
    if (!asked.ok) return asked;
    if (asked.value.status === 404) return ok([]);
    if (asked.value.status !== 207) return refused(asked.value.status);
    const root = decodeURIComponent(this.base.pathname);
    const files: string[] = [];
    for (const { path, isFolder } of readListing(await asked.value.text(), this.base)) {
      if (!path.startsWith(root)) continue;
      const name = path.slice(root.length).replace(/\/+$/, '');
      if (!isFolder) files.push(name);
      else if (name !== folder && name.startsWith(`${folder}/`) && depth < DEEPEST) {
        const inside = await this.filesIn(name, depth + 1);
        if (!inside.ok) return inside;
        files.push(...inside.value);
      }
    }
    return ok(files);
  }

  /** The folders directly in this address. */
  async folders(): Promise<Result<string[]>> {
    const asked = await this.ask('PROPFIND', '', { headers: { Depth: '1' } });
    if (!asked.ok) return asked;
    if (asked.value.status !== 207) return refused(asked.value.status);
    const root = decodeURIComponent(this.base.pathname);
    const all = readListing(await asked.value.text(), this.base);
    return ok(
      all.flatMap(({ path, isFolder }) => {
        const name = path.startsWith(root) ? path.slice(root.length).replace(/\/+$/, '') : '';
        return isFolder && name !== '' && !name.includes('/') ? [name] : [];
      }),
    );
  }

  /** Makes a folder and those above it. What is there already is left. */
  async makeFolder(path: string): Promise<void> {
    const parts = path.split('/');
    for (let i = 1; i <= parts.length; i++) await this.ask('MKCOL', `${parts.slice(0, i).join('/')}/`);
  }
}

/** A team's files in a folder on a server. */
export class WebDavStore implements TeamStore {
  private readonly made = new Set<string>();

  constructor(
    private readonly server: WebDav,
    private readonly folder: string,
  ) {}

  list: TeamStore['list'] = async (area: Area) => {
    const found = await this.server.filesIn(`${this.folder}/${area}`);
    return found.ok ? ok(found.value.map((path) => path.slice(this.folder.length + 1)).sort()) : found;
  };

  get: TeamStore['get'] = async (name) => {
    const asked = await this.server.ask('GET', `${this.folder}/${name}`);
    if (!asked.ok) return asked;
    if (asked.value.status !== 200) return refused(asked.value.status);
    try {
      return ok(new Uint8Array(await asked.value.arrayBuffer()));
    } catch {
      return fail('partial', 'the server broke off');
    }
  };

  put: TeamStore['put'] = async (name, bytes) => {
    const path = `${this.folder}/${name}`;
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (!this.made.has(parent)) {
      await this.server.makeFolder(parent);
      this.made.add(parent);
    }
    // Told to the server, which may not know it: whatever it does, the name says which bytes count.
    const asked = await this.server.ask('PUT', path, { headers: { 'If-None-Match': '*' }, body: bytes });
    if (!asked.ok) return asked;
    const { status } = asked.value;
    if (status === 201 || status === 204 || status === 200) return ok('written');
    if (status !== 412) return refused(status);
    const there = await this.get(name);
    if (!there.ok) return there;
    const isSame = there.value.length === bytes.length && there.value.every((byte, i) => byte === bytes[i]);
    return isSame ? ok('already') : fail('in-the-way', 'other bytes are there under this name');
  };
}
