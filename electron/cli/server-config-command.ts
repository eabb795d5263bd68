// `zeef team server-config`: what the IT department needs to run the servers of a team.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nkeys } from '@nats-io/transport-node';
import { z } from 'zod';
import { requireProject } from '../../shared/model/tables';
import { accountsText, type Node, nodeText } from '../team/nats-config';
import { teamId } from '../team/nats-subjects';
import { teamFolder } from '../team/team-place';
import type { Arguments } from './arguments';
import { InputError } from './files';
import { readBundleFile } from './report-commands';
import { requireOut, type Summary, UsageError } from './usage';

const userSchema = z.object({
  person: z.string(),
  name: z.string(),
  /** `none`: somebody who may not come in any more; written by hand, and kept. */
  role: z.enum(['lead', 'assistant', 'none']),
  key: z.string(),
});
const stateSchema = z.object({
  system: z.string(),
  secret: z.string(),
  teams: z.record(z.string(), z.array(userSchema)),
});
type State = z.infer<typeof stateSchema>;

const PLACES = { store: '/var/lib/nats', tls: '/etc/nats/tls', listen: '0.0.0.0', http: '127.0.0.1:8222' };

function nodesOf({ options }: Arguments): Node[] {
  const hosts = (options.nodes ?? '').split(',').map((host) => host.trim());
  const isHost = (host: string): boolean => /^[a-z0-9][a-z0-9.-]*$/i.test(host);
  if (![3, 5].includes(new Set(hosts).size) || !hosts.every(isHost))
    throw new UsageError('--nodes: the names of three or five machines, with commas between them');
  return hosts.map((host, i) => ({ name: `zeef-${i + 1}`, host, port: 4222, cluster: 6222, web: 8443 }));
}

/** Who has which key, as an earlier run wrote it: keys that were handed out stay. */
async function stateIn(folder: string): Promise<State | null> {
  let text: string;
  try {
    text = await readFile(join(folder, 'users.json'), 'utf8');
  } catch {
    return null;
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    throw new InputError(`${folder}/users.json cannot be read; nothing was written`);
  }
}

async function writeSecret(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
}

/** Makes a key. The half that is secret goes into a file for whoever it is of. @returns the public half */
async function newKey(folder: string, name: string): Promise<string> {
  const pair = nkeys.createUser();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeSecret(folder, name, `${new TextDecoder().decode(pair.getSeed())}\n`);
  return pair.getPublicKey();
}

const fileOf = (name: string, person: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')}-${person.slice(-4)}.nk`;

/** Adds who is in a study to who may come in. */
async function addStudy(folder: string, state: State, file: string): Promise<void> {
  const { data } = await readBundleFile(file);
  const team = teamId(teamFolder(requireProject(data).id));
  const before = state.teams[team] ?? [];
  const users = [...before];
  for (const { id, name, role, origin } of data.persons) {
    if (origin !== null) continue;
    const known = before.findIndex(({ person }) => person === id);
    const user = before[known];
    if (user === undefined) {
      const key = await newKey(join(folder, 'keys', team), fileOf(name, id));
      users.push({ person: id, name, role, key });
    } else if (user.role !== 'none') users[known] = { ...user, name, role };
  }
  state.teams[team] = users;
}

/** Runs `zeef team server-config [bundles] --nodes a,b,c --out <folder>`. @throws UsageError or InputError */
export async function serverConfig(args: Arguments): Promise<Summary> {
  const [nodes, out] = [nodesOf(args), requireOut(args)];
  const [, ...files] = args.files;
  await mkdir(out, { recursive: true, mode: 0o700 });
  const state = (await stateIn(out)) ?? {
    system: await newKey(join(out, 'keys'), 'system.nk'),
    secret: Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url'),
    teams: {},
  };
  for (const file of files) await addStudy(out, state, file);
  const teams = Object.entries(state.teams).map(([team, users]) => ({
    team,
    users: users.flatMap(({ key, role }) => (role === 'none' ? [] : [{ key, role }])),
  }));
  await writeSecret(out, 'users.json', `${JSON.stringify(state, null, 1)}\n`);
  await writeSecret(out, 'accounts.conf', accountsText(teams, state.system));
  for (const node of nodes)
    await writeSecret(out, `${node.name}.conf`, nodeText(node, nodes, state.secret, PLACES));
  const people = teams.reduce((sum, { users }) => sum + users.length, 0);
  return {
    message: `${out}: ${nodes.map(({ name }) => `${name}.conf`).join(', ')}, accounts.conf for ${teams.length} studies and ${people} people; hand each their file of keys/ and take it away from here (docs/team-server.md)`,
    nodes: nodes.length,
    studies: teams.length,
    people,
  };
}
