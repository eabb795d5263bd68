// Where the files of a team lie on a NATS server: which stream, and under which subject. Who wrote a file stands in its
// subject, so that a server can refuse to take one from anybody else; what is blind has a stream of its own, so that it
// can refuse to show it.
import { DiscardPolicy, RetentionPolicy, type StreamConfig, StorageType } from '@nats-io/jetstream';
import type { Area } from '../../shared/sync/store';
import { OPEN } from '../../shared/sync/names';

/** What subjects begin with, for each area; segments are open or blind. */
export type Kind = Exclude<Area, 's'> | 'open' | 'blind';

// The members' stream comes last: where it is, all of them are.
const STREAM_OF: Readonly<Record<Kind, string>> = {
  open: 'OPEN',
  blind: 'BLIND',
  p: 'PAGE',
  b: 'BLOB',
  m: 'MEMBER',
  j: 'MEMBER',
  k: 'MEMBER',
};

/** Eight digits of the study, out of the name of its team's folder. */
export const teamId = (folder: string): string => folder.slice('zeef-'.length);
const MEMBERS = /^Z_([0-9a-f]{8})_MEMBER$/;
/** The folder of the team that a stream is of; null for any other stream than that of its members. */
export function folderOf(stream: string): string | null {
  const id = MEMBERS.exec(stream)?.[1];
  return id === undefined ? null : `zeef-${id}`;
}

/** The stream of a kind of files. */
export const streamOf = (team: string, kind: Kind): string => `Z_${team}_${STREAM_OF[kind]}`;

/** The kinds of files in an area. */
export const kindsOf = (area: Area): readonly Kind[] => (area === 's' ? ['open', 'blind'] : [area]);

/** A word of a subject: without what parts words or stands for any. */
export const word = (text: string): string =>
  encodeURIComponent(text).replace(/[.*]/g, (sign) => (sign === '.' ? '%2E' : '%2A'));

/** The subjects of all files of a kind, or of those that one person wrote. */
export const subjectsOf = (team: string, kind: Kind, login?: string): string =>
  `z.${team}.${kind}.${login === undefined ? '' : `${word(login)}.`}>`;

function kindOf(name: string): Kind {
  const [area, , stream] = name.split('/');
  if (area === 's') return stream === OPEN ? 'open' : 'blind';
  return area as Kind;
}

/** A file on the server: its stream, and what its subject begins with. A file has at least one part. */
export type Address = { stream: string; begin: string };

/** Where somebody writes a file. */
export function addressOf(team: string, name: string, login: string): Address {
  const kind = kindOf(name);
  const words = [login, ...name.split('/').slice(1)].map(word);
  return { stream: streamOf(team, kind), begin: `z.${team}.${kind}.${words.join('.')}` };
}

/** The subject of one part of a file. */
export const partSubject = (begin: string, part: number, of: number): string => `${begin}.${part}-${of}`;

/** What a subject says; null for any that is none of ours. */
export function readSubject(
  team: string,
  subject: string,
): (Address & { name: string; part: number; of: number }) | null {
  const words = subject.split('.');
  const [z, id, kind = '', login, ...rest] = words;
  const [, part, of] = /^(\d+)-(\d+)$/.exec(rest.pop() ?? '') ?? [];
  if (z !== 'z' || id !== team || !(kind in STREAM_OF) || login === undefined || rest.length === 0)
    return null;
  if (part === undefined || of === undefined) return null;
  try {
    const area = kind === 'open' || kind === 'blind' ? 's' : kind;
    return {
      name: [area, ...rest.map(decodeURIComponent)].join('/'),
      stream: streamOf(team, kind as Kind),
      begin: words.slice(0, -1).join('.'),
      part: Number(part),
      of: Number(of),
    };
  } catch {
    return null;
  }
}

/** The streams of a team. Each takes a subject once, and lets go of nothing. */
export function streamsOf(team: string, replicas: number): (Partial<StreamConfig> & { name: string })[] {
  const kinds = Object.keys(STREAM_OF) as Kind[];
  return [...new Set(Object.values(STREAM_OF))].map((stream) => ({
    name: `Z_${team}_${stream}`,
    subjects: kinds.filter((kind) => STREAM_OF[kind] === stream).map((kind) => subjectsOf(team, kind)),
    num_replicas: replicas,
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    max_msgs_per_subject: 1,
    discard_new_per_subject: true,
    deny_delete: true,
    deny_purge: true,
    allow_direct: true,
  }));
}
