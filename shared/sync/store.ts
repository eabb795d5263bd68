// Where the files of a team lie: a shared folder, a WebDAV server, NATS servers, a bundle. None is trusted, for order,
// for exclusiveness or to keep anything: a name carries who wrote it and its hash, and one device alone writes under
// its name.
import type { Result } from '../kernel/result';

/**
 * What names begin with. `m`: members; `j`: who asks to join; `s`: segments of entries; `k`: wrapped keys; `p`: pages
 * of imported references; `b`: files.
 */
export type Area = 'm' | 'j' | 's' | 'k' | 'p' | 'b';

/** A file of the store by its name. It is written once, and never changed or removed. */
export type TeamStore = {
  /** The names in an area. It may lack what was written lately; names that are none of ours are left to the reader. */
  list(area: Area): Promise<Result<string[]>>;
  /** The bytes of a file; fails with `absent`, or with why they cannot be had now. */
  get(name: string): Promise<Result<Uint8Array>>;
  /** Writes a file. `already`: the same bytes are there. Other bytes under that name are never overwritten. */
  put(name: string, bytes: Uint8Array): Promise<Result<'written' | 'already'>>;
  /** What makes this place less safe than it should be, in words; where a place can tell. */
  doubts?(): Promise<Result<string[]>>;
};
