// Three NATS servers for `team-engine`, each in a network namespace of its own where root allows it: every two of them
// have a link that can be cut, and the devices a link to each. Everything is gone when the process ends.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Node, nodeText } from '../electron/team/nats-config';
import { freePorts, listens, natsServer } from '../tests/helpers/nats-servers';

const NODES = [1, 2, 3];
const INNER = 'ZEEF_ENGINE_INNER';

/** Runs this very script in network and mount namespaces of its own; returns in there, or where that cannot be. */
export function insideNamespaces(): boolean {
  if (process.env[INNER] !== undefined) return true;
  const can = process.getuid?.() === 0 && spawnSync('unshare', ['-n', '-m', 'ip', 'link']).status === 0;
  if (!can) return false;
  const [, script = '', ...args] = process.argv;
  const own = ['-n', '-m', process.execPath, ...process.execArgv, script, ...args];
  const { status } = spawnSync('unshare', own, { stdio: 'inherit', env: { ...process.env, [INNER]: '1' } });
  process.exit(status ?? 1);
}

function run(...command: string[]): void {
  const [program = '', ...args] = command;
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
}
const ip = (...args: string[]): void => run('ip', ...args);
const within = (node: number, ...args: string[]): void => ip('netns', 'exec', `z${node}`, 'ip', ...args);
/** The address of a node on its link with another, or with the devices (0). */
const address = (node: number, other: number): string =>
  `10.231.${Math.min(node, other)}${Math.max(node, other)}.${node + 1}`;
const linkName = (node: number, other: number): string => `v${node}${other}`;

function makeNetwork(): void {
  ip('link', 'set', 'lo', 'up');
  mkdirSync('/run/netns', { recursive: true });
  run('mount', '-t', 'tmpfs', 'none', '/run/netns');
  for (const node of NODES) {
    ip('netns', 'add', `z${node}`);
    within(node, 'link', 'set', 'lo', 'up');
  }
  const end = (node: number, other: number): void => {
    const act = node === 0 ? ip : (...args: string[]) => within(node, ...args);
    act('addr', 'add', `${address(node, other)}/24`, 'dev', linkName(node, other));
    act('link', 'set', linkName(node, other), 'up');
  };
  for (const node of NODES)
    for (const other of [0, ...NODES.filter((one) => one < node)]) {
      const [a, b] = [linkName(node, other), linkName(other, node)];
      ip('link', 'add', a, 'netns', `z${node}`, 'type', 'veth', 'peer', 'name', b);
      if (other !== 0) ip('link', 'set', b, 'netns', `z${other}`);
      end(node, other);
      end(other, node);
    }
}

export type Cluster = {
  /** The address of all nodes, and of each. */
  all: string;
  each: string[];
  canCut: boolean;
  kill: (node: number) => Promise<void>;
  start: (node: number) => Promise<void>;
  /** SIGSTOP and SIGCONT. */
  pause: (node: number, isPaused: boolean) => void;
  /** Cuts the link between two nodes, or mends it. */
  cut: (node: number, other: number, isCut: boolean) => void;
  /** Removes all that a node has; it must not run. */
  wipe: (node: number) => void;
  stop: () => Promise<void>;
};

/** Starts three nodes. @param accounts - who may come in */
export async function startCluster(accounts: string, canCut: boolean): Promise<Cluster> {
  if (natsServer === null) throw new Error('nats-server is not on this machine');
  const { program } = natsServer;
  if (canCut) makeNetwork();
  const root = mkdtempSync(join(tmpdir(), 'zeef-engine-'));
  const ports = await freePorts(12);
  const port = (node: number, nth: number): number => ports[(node - 1) * 4 + nth] ?? 0;
  const seenBy = (node: number): Node[] =>
    NODES.map((other) => ({
      name: `zeef-${other}`,
      host: canCut && other !== node ? address(other, node) : '127.0.0.1',
      port: port(other, 0),
      cluster: port(other, 1),
      web: port(other, 2),
    }));
  const folder = (node: number): string => join(root, String(node));
  for (const node of NODES) {
    mkdirSync(folder(node));
    const listen = canCut ? '0.0.0.0' : '127.0.0.1';
    const http = `127.0.0.1:${port(node, 3)}`;
    const places = { store: join(folder(node), 'store'), tls: null, listen, http };
    const nodes = seenBy(node);
    writeFileSync(join(folder(node), 'node.conf'), nodeText(nodes[node - 1] as Node, nodes, 'x', places));
    writeFileSync(join(folder(node), 'accounts.conf'), accounts);
  }
  const hostOf = (node: number): string => (canCut ? address(node, 0) : '127.0.0.1');
  const running = new Map<number, ChildProcess>();
  const start = async (node: number): Promise<void> => {
    const command = [program, '-c', join(folder(node), 'node.conf'), '-l', join(folder(node), 'log')];
    const [first = '', ...rest] = canCut ? ['ip', 'netns', 'exec', `z${node}`, ...command] : command;
    running.set(node, spawn(first, rest, { stdio: 'ignore' }));
    await listens(port(node, 0), hostOf(node));
  };
  const kill = async (node: number): Promise<void> =>
    await new Promise((resolve) => {
      running.get(node)?.once('exit', () => resolve());
      running.get(node)?.kill('SIGKILL');
    });
  await Promise.all(NODES.map(start));
  const hosts = NODES.map((node) => `${hostOf(node)}:${port(node, 0)}`);
  return {
    all: `nats://${hosts.join(',')}`,
    each: hosts.map((host) => `nats://${host}`),
    canCut,
    kill,
    start,
    pause: (node, isPaused) => running.get(node)?.kill(isPaused ? 'SIGSTOP' : 'SIGCONT'),
    cut: (node, other, isCut) => within(node, 'link', 'set', linkName(node, other), isCut ? 'down' : 'up'),
    wipe: (node) => rmSync(join(folder(node), 'store'), { recursive: true, force: true }),
    stop: async () => {
      await Promise.all(NODES.map(kill));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
