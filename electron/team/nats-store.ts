// The files of a team on NATS servers (JetStream): each a message under a subject of its own, that is taken once and
// never changed or removed. The server is trusted for nothing: it may lose all it has, and is given it again.
import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type StoredMsg,
} from '@nats-io/jetstream';
import { createInbox, nanos, nuid } from '@nats-io/transport-node';
import { fail, type Result } from '../../shared/kernel/result';
import { nameHash } from '../../shared/sync/names';
import type { Area, TeamStore } from '../../shared/sync/store';
import {
  type Connected,
  isAtLeast,
  isForbidden,
  isUnheard,
  Later,
  NatsLink,
  Refusal,
  TRUSTED,
} from './nats-link';
import {
  type Address,
  addressOf,
  folderOf,
  type Kind,
  kindsOf,
  partSubject,
  readSubject,
  streamOf,
  streamsOf,
  subjectsOf,
  teamId,
  word,
} from './nats-subjects';
import type { Credentials } from './webdav-store';

/** What is larger goes in parts, so that one message does not hold up all others. */
const PART = 4 * 1024 * 1024;
/** Room for a subject and what is said beside the bytes. */
const BESIDE = 4096;
const WAIT_MS = 5_000;

/** A file as it was listed: once for each person who wrote it. */
type Listed = Address & { of: number };

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
const isGone = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;

/** The folders of the teams that are on a server. */
export async function teamsOn(address: string, credentials: Credentials): Promise<Result<string[]>> {
  return await new NatsLink(address, credentials).use(async ({ jsm }) => {
    const names: string[] = [];
    for await (const name of jsm.streams.names('z.*.m.>')) names.push(name);
    return names.flatMap((name) => folderOf(name) ?? []);
  });
}

/** A team's files on a server. */
export class NatsStore implements TeamStore {
  private readonly link: NatsLink;
  private readonly team: string;
  private readonly listed = new Map<string, Listed[]>();

  constructor(address: string, folder: string, credentials: Credentials) {
    this.link = new NatsLink(address, credentials);
    this.team = teamId(folder);
  }

  list: TeamStore['list'] = async (area: Area) =>
    await this.link.use(async (connected) => {
      const names = new Map<string, Listed[]>();
      for (const kind of kindsOf(area))
        for (const [name, files] of this.whole(await this.subjects(connected, kind))) names.set(name, files);
      for (const name of this.listed.keys()) if (name.startsWith(`${area}/`)) this.listed.delete(name);
      for (const [name, files] of names) this.listed.set(name, files);
      return [...names.keys()].sort();
    });

  /** The files of which every part is there. */
  private whole(subjects: readonly string[]): Map<string, Listed[]> {
    const parts = new Map<string, number>();
    const files = new Map<string, Listed[]>();
    for (const subject of subjects) {
      const read = readSubject(this.team, subject);
      if (read === null) continue;
      const { name, stream, begin, of } = read;
      const have = (parts.get(`${begin} ${of}`) ?? 0) + 1;
      parts.set(`${begin} ${of}`, have);
      if (have === of) files.set(name, [...(files.get(name) ?? []), { stream, begin, of }]);
    }
    return files;
  }

  /** The subjects of a kind that there are, as far as this person may see them. */
  private async subjects(connected: Connected, kind: Kind): Promise<string[]> {
    const stream = streamOf(this.team, kind);
    try {
      const { state } = await connected.jsm.streams.info(stream, {
        subjects_filter: subjectsOf(this.team, kind),
      });
      return Object.keys(state.subjects ?? {});
    } catch (error) {
      // Before anything was put, or after the servers lost all.
      if (isGone(error)) return [];
      if (kind !== 'blind' || !isForbidden(error)) throw error;
      return await this.ownSubjects(connected, stream);
    }
  }

  /** The subjects of what is blind of this person: whoever does not lead is shown no other. */
  private async ownSubjects({ nc, jsm }: Connected, stream: string): Promise<string[]> {
    const found: string[] = [];
    let isAll: () => void = () => undefined;
    let total = Infinity;
    const inbox = createInbox(`_INBOX.${word(this.link.login)}`);
    const whole = new Promise<void>((resolve) => (isAll = resolve));
    const subscription = nc.subscribe(inbox, {
      callback: (_error, message) => {
        found.push(message.subject);
        if (found.length >= total) isAll();
      },
    });
    try {
      const made = await jsm.consumers.add(stream, {
        name: nuid.next(),
        deliver_subject: inbox,
        filter_subject: subjectsOf(this.team, 'blind', this.link.login),
        deliver_policy: DeliverPolicy.All,
        ack_policy: AckPolicy.None,
        headers_only: true,
        mem_storage: true,
        num_replicas: 1,
        inactive_threshold: nanos(WAIT_MS),
      });
      total = made.num_pending + made.delivered.consumer_seq;
      if (found.length < total) await inTime(whole);
      return found;
    } catch (error) {
      if (isGone(error) || isUnheard(error)) return [];
      throw error;
    } finally {
      subscription.unsubscribe();
    }
  }

  get: TeamStore['get'] = async (name) => {
    if (!this.listed.has(name)) {
      const listed = await this.list(name.slice(0, 1) as Area);
      if (!listed.ok) return listed;
    }
    const hash = /-([0-9a-f]{32})\.z[skm]$/.exec(name)?.[1] ?? /^p\/([0-9a-f]{32})\.zp$/.exec(name)?.[1];
    let got: Result<Uint8Array> = fail('absent', 'it is not there');
    for (const file of this.listed.get(name) ?? []) {
      const one = await this.link.use((connected) => this.read(connected, file));
      // Of several under one name, the one that is what the name says.
      if (one.ok && (hash === undefined || nameHash(one.value) === hash)) return one;
      if (!got.ok) got = one;
    }
    return got;
  };

  private async read(connected: Connected, { stream, begin, of }: Listed): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let part = 1; part <= of; part++)
      parts.push(await this.readPart(connected, stream, partSubject(begin, part, of)));
    return of === 1 ? (parts[0] ?? new Uint8Array()) : new Uint8Array(Buffer.concat(parts));
  }

  private async readPart({ jsm }: Connected, stream: string, subject: string): Promise<Uint8Array> {
    // Any of the servers answers this, and one may be behind the others; then the one that leads is asked.
    let message: Pick<StoredMsg, 'data'> | null = await jsm.direct.getMessage(stream, {
      last_by_subj: subject,
    });
    message ??= await jsm.streams.getMessage(stream, { last_by_subj: subject });
    if (message === null) throw new Refusal({ code: 'absent', message: 'it is not there' });
    return new Uint8Array(message.data);
  }

  put: TeamStore['put'] = async (name, bytes) =>
    await this.link.use(async (connected) => {
      const { stream, begin } = addressOf(this.team, name, this.link.login);
      const most = Math.min(PART, (connected.nc.info?.max_payload ?? PART) - BESIDE);
      const of = Math.max(1, Math.ceil(bytes.length / most));
      let isNew = false;
      for (let part = 1; part <= of; part++) {
        const own = bytes.subarray((part - 1) * most, part * most);
        if (await this.putPart(connected, stream, partSubject(begin, part, of), own)) isNew = true;
      }
      const others = (this.listed.get(name) ?? []).filter((file) => file.begin !== begin);
      this.listed.set(name, [...others, { stream, begin, of }]);
      return isNew ? 'written' : 'already';
    });

  /** Puts one message. @returns whether it was not there yet */
  private async putPart(
    connected: Connected,
    stream: string,
    subject: string,
    bytes: Uint8Array,
  ): Promise<boolean> {
    try {
      await connected.js.publish(subject, bytes);
      return true;
    } catch (error) {
      if (isUnheard(error)) {
        if (!(await this.isThere(connected, stream))) await this.makeStreams(connected);
        throw new Later('no server takes it for now');
      }
      if (!(error instanceof JetStreamApiError) || !/per subject exceeded/.test(error.message)) throw error;
      const stored = await this.readPart(connected, stream, subject).catch((problem: unknown) => {
        // Taken, but not yet by most of the servers.
        throw problem instanceof Refusal && problem.problem.code === 'absent'
          ? new Later(problem.message)
          : problem;
      });
      if (isSame(stored, bytes)) return false;
      throw new Refusal({ code: 'in-the-way', message: 'other bytes are there under this name' });
    }
  }

  /** Whether a stream is there, also where nobody leads it for now. */
  private async isThere(connected: Connected, stream: string): Promise<boolean> {
    try {
      await connected.jsm.streams.info(stream);
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      const members = streamOf(this.team, 'm');
      // What is blind may not be asked after by all; the members' stream was made after it.
      return isForbidden(error) && stream !== members ? await this.isThere(connected, members) : true;
    }
  }

  /** Makes the streams that are not there: before the first file, or after the servers lost all. */
  private async makeStreams({ nc, jsm }: Connected): Promise<void> {
    // One server keeps a file once; of several, three keep it.
    const replicas = nc.info?.cluster === undefined ? 1 : 3;
    for (const stream of streamsOf(this.team, replicas)) {
      try {
        await jsm.streams.add(stream);
      } catch (error) {
        if (isForbidden(error))
          throw new Refusal({
            code: 'refused',
            message: 'the team’s streams are not on the server yet: they come when a lead exchanges with it',
          });
        // Another device was first, or a later version made them.
        if (!(error instanceof JetStreamApiError) || error.code !== NAME_IN_USE) throw error;
      }
    }
  }

  doubts = async (): Promise<Result<string[]>> =>
    await this.link.use(async ({ nc, jsm }) => {
      const doubts: string[] = [];
      const version = nc.info?.version ?? '';
      if (!isAtLeast(version, TRUSTED))
        doubts.push(
          `nats-server ${version === '' ? 'does not say which version it is' : `${version} is too old`}: before 2.12.3 it can lose what it said it had`,
        );
      if (this.link.isOpenToOthers && nc.info?.tls_required !== true)
        doubts.push('what goes to this server and comes from it is not encrypted: use tls:// or wss://');
      for (const asked of streamsOf(this.team, 3)) {
        const info = await jsm.streams.info(asked.name).catch((error: unknown) => {
          if (isGone(error) || isForbidden(error)) return null;
          throw error;
        });
        if (info === null) continue;
        const { num_replicas, deny_delete, deny_purge, max_msgs_per_subject, max_age } = info.config;
        if (num_replicas < 3) doubts.push(`${asked.name} is kept once: three servers keep it three times`);
        if (!deny_delete || !deny_purge || max_msgs_per_subject !== 1 || max_age > 0)
          doubts.push(`${asked.name} was not made by Zeef: files in it can be removed`);
      }
      return doubts;
    });
}

const NAME_IN_USE = 10058;

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Later('the list did not come whole')), WAIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
