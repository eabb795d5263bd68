// Real NATS servers for tests. Debian 12's is older than what can be trusted: `tests/helpers/get-nats-server.sh` lays a
// newer one aside, without installing it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = [
  process.env['ZEEF_NATS_SERVER'] ?? '',
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'zeef', 'nats-server'),
  '/usr/sbin/nats-server',
];
const program = PLACES.find((path) => path !== '' && existsSync(path)) ?? null;
const said = program === null ? '' : spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout;
/** The server of this machine and its version; null where there is none. */
export const natsServer =
  program === null ? null : { program, version: /v(\d+\.\d+\.\d+\S*)/.exec(said)?.[1] ?? '?' };
/** A server that acknowledges what is on disk, and nothing before. */
const canSync = natsServer !== null && !/^(?:1|2\.\d)\./.test(natsServer.version);

/** What tests are called that need a server: with the version, or with why they were skipped. */
export const overNats = (what: string): string =>
  natsServer === null
    ? `${what} (skipped: nats-server is not on this machine)`
    : `${what} (nats-server ${natsServer.version})`;

/** Ports of this machine that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      async () =>
        await new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Waits until somebody listens. */
export async function listens(port: number, host = '127.0.0.1'): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, host);
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody listens on ${host}:${port}`);
}

export type NatsServer = {
  address: string;
  web: string;
  /** Where it keeps what it has. */
  files: string;
  port: number;
  /** Starts it again, with all that it had lost. */
  wipe: () => Promise<void>;
  stop: () => void;
};

/** Starts one server. @param more - what its configuration says besides: who may come in */
export async function startNats(more = ''): Promise<NatsServer> {
  if (natsServer === null) throw new Error('no nats-server');
  const root = mkdtempSync(join(tmpdir(), 'zeef-nats-'));
  const [port = 0, web = 0] = await freePorts(2);
  writeFileSync(
    join(root, 'conf'),
    `listen: 127.0.0.1:${port}
max_payload: 1MB
jetstream { store_dir: "${root}/store"${canSync ? ', sync_interval: always' : ''} }
websocket { listen: "127.0.0.1:${web}", no_tls: true }
${more}
`,
  );
  let running: ChildProcess;
  const start = async (): Promise<void> => {
    running = spawn(natsServer.program, ['-c', join(root, 'conf')], { stdio: 'ignore' });
    await listens(port);
  };
  await start();
  const end = async (): Promise<void> =>
    await new Promise((resolve) => {
      running.once('exit', () => resolve());
      running.kill('SIGKILL');
    });
  return {
    address: `nats://127.0.0.1:${port}`,
    web: `ws://127.0.0.1:${web}`,
    files: join(root, 'store'),
    port,
    wipe: async () => {
      await end();
      rmSync(join(root, 'store'), { recursive: true, force: true });
      await start();
    },
    stop: () => void end().then(() => rmSync(root, { recursive: true, force: true })),
  };
}
