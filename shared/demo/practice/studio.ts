// Where the practice study is made: its records so far, who works in it, and the one door that everything goes through.
import type { Write } from '../../change/commit';
import { MemoryStore } from '../../change/memory-store';
import type { FontFiles } from '../../documents/page/faces';
import type { Env } from '../../kernel/ids';
import type { Person } from '../../model/people';
import type { RecordOf, TableName } from '../../model/tables';
import { StudyClock } from './clock';
import { practiceTeam, type Team } from './project';

export class Studio {
  readonly store = new MemoryStore();
  readonly clock: StudyClock;
  readonly team: Team;
  /** Bytes of documents by their SHA-256. */
  readonly files = new Map<string, Uint8Array>();

  /** `fonts`: those that copies of documents are set in. */
  constructor(
    host: Env,
    readonly fonts: FontFiles,
  ) {
    this.clock = new StudyClock(host);
    this.clock.goTo('2025-09-01');
    this.team = practiceTeam(this.env);
  }

  get env(): Env {
    return this.clock.env;
  }

  /** Writes records in the name of a person, as one entry of the log. */
  async commit(by: Person, kind: string, writes: readonly Write[]): Promise<void> {
    await this.store.commit(this.env, { kind, by: by.id, device: 'oefenstudie', writes: [...writes] });
  }

  /** Writes records of one table, as one entry of the log. */
  async save<T extends TableName>(by: Person, kind: string, table: T, records: RecordOf<T>[]): Promise<void> {
    const writes = records.map((after) => ({ table, id: after.id, after }) as unknown as Write);
    await this.commit(by, kind, writes);
  }
}
