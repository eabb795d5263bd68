// A store of a team in memory, for tests: what is put is there, and what a test damages is damaged.
import { fail, ok } from '../../shared/kernel/result';
import type { TeamStore } from '../../shared/sync/store';

export class MemoryTeamStore implements TeamStore {
  readonly files = new Map<string, Uint8Array>();

  list: TeamStore['list'] = (area) =>
    Promise.resolve(ok([...this.files.keys()].filter((name) => name.startsWith(`${area}/`)).sort()));
  get: TeamStore['get'] = (name) => {
    const bytes = this.files.get(name);
    return Promise.resolve(
      bytes === undefined ? fail('absent', 'it is not there') : ok(new Uint8Array(bytes)),
    );
  };
  put: TeamStore['put'] = (name, bytes) => {
    const there = this.files.has(name);
    if (!there) this.files.set(name, new Uint8Array(bytes));
    return Promise.resolve(ok(there ? 'already' : 'written'));
  };
}
