// What a NATS server is told: how the nodes keep a team's files, and what each person may do there. Who does not lead
// writes under their own name alone and is shown nobody else's blind work; nobody removes anything.
import { kindsOf, streamOf, streamsOf, subjectsOf, word } from './nats-subjects';

/** A machine that runs a server. */
export type Node = { name: string; host: string; port: number; cluster: number; web: number };
/** Somebody of a team on the server. `key`: the public half of their nkey. */
export type NatsUser = { key: string; role: 'lead' | 'assistant' };
export type NatsTeam = { team: string; users: readonly NatsUser[] };

/** Where things lie on a node. `tls`: the folder of `cert.pem`, `key.pem` and `ca.pem`; null for tests alone. */
export type NodePlaces = { store: string; tls: string | null; listen: string; http: string };

const AREAS = ['m', 'j', 'k', 's', 'p', 'b'] as const;
const quoted = (words: readonly string[], indent: string): string =>
  words.map((one) => `${indent}${JSON.stringify(one)}`).join('\n');

/** What somebody may ask of a server. */
function allowed(team: string, { key, role }: NatsUser): string[] {
  const isLead = role === 'lead';
  const kinds = AREAS.flatMap((area) => kindsOf(area));
  const blind = streamOf(team, 'blind');
  const readable = streamsOf(team, 3)
    .map(({ name }) => name)
    .filter((name) => isLead || name !== blind);
  return [
    // Members, roles and devices are links that leads alone write.
    ...kinds.filter((kind) => isLead || kind !== 'm').map((kind) => subjectsOf(team, kind, key)),
    '$JS.API.STREAM.NAMES',
    ...readable.flatMap((name) => [
      `$JS.API.STREAM.INFO.${name}`,
      `$JS.API.STREAM.MSG.GET.${name}`,
      `$JS.API.DIRECT.GET.${name}.>`,
    ]),
    ...(isLead
      ? streamsOf(team, 3).map(({ name }) => `$JS.API.STREAM.CREATE.${name}`)
      : [
          `$JS.API.DIRECT.GET.${blind}.${subjectsOf(team, 'blind', key)}`,
          `$JS.API.CONSUMER.CREATE.${blind}.*.${subjectsOf(team, 'blind', key)}`,
        ]),
  ];
}

const userText = (team: string, user: NatsUser): string => `    {
      nkey: ${user.key}
      permissions: {
        publish: { allow: [
${quoted(allowed(team, user), '          ')}
        ] }
        subscribe: { allow: [ ${JSON.stringify(`_INBOX.${word(user.key)}.>`)} ] }
      }
    }`;

/**
 * The accounts: one for each team, which sees nothing of another.
 *
 * @param system - the public key of whoever looks after the servers
 */
export function accountsText(teams: readonly NatsTeam[], system: string): string {
  const own = teams.map(
    ({ team, users }) => `  TEAM_${team}: {
    jetstream: enabled
    users: [
${users.map((user) => userText(team, user)).join('\n')}
    ]
  }`,
  );
  return `# Written by zeef team server-config; the next run writes it anew.
accounts: {
${own.join('\n')}
  SYS: { users: [ { nkey: ${system} } ] }
}
system_account: SYS
`;
}

const tlsText = (folder: string | null, more = ''): string =>
  folder === null
    ? ''
    : `tls: { cert_file: "${folder}/cert.pem", key_file: "${folder}/key.pem", timeout: 10${more.replace('CA', `${folder}/ca.pem`)} }`;

/** The configuration of one node. @param secret - by which the nodes know one another */
export function nodeText(node: Node, nodes: readonly Node[], secret: string, places: NodePlaces): string {
  const { store, tls, listen, http } = places;
  const routes = nodes
    .filter(({ name }) => name !== node.name)
    .map(({ host, cluster }) => `nats-route://zeef:${secret}@${host}:${cluster}`);
  return `# Written by zeef team server-config. See docs/team-server.md.
server_name: ${node.name}
listen: "${listen}:${node.port}"
http: "${http}"
# Files are put in parts of at most 4 MB.
max_payload: 8MB
${tlsText(tls)}
jetstream: {
  store_dir: "${store}"
  # Acknowledge what is on disk and nothing before: by default it is flushed every two minutes.
  sync_interval: always
}
cluster: {
  name: zeef
  listen: "${listen}:${node.cluster}"
  authorization: { user: zeef, password: "${secret}" }
  ${tlsText(tls, ', ca_file: "CA", verify: true')}
  routes: [
${quoted(routes, '    ')}
  ]
}
websocket: {
  listen: "${listen}:${node.web}"
  ${tls === null ? 'no_tls: true' : tlsText(tls)}
}
# Time for a laptop on a slow line to say who it is.
authorization: { timeout: 10 }
include "accounts.conf"
`;
}
