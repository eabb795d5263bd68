// A host whose journals and files stand in memory, as far as the window asks of it. Journals are whole unless a test
// damages them.
import { vi } from 'vitest';

type Journal = { at: string; lines: string[]; problem: string | null };

/** What a test may look at and change. Put in place as `globalThis.host`. */
export class MemoryHost {
  readonly journals = new Map<string, Journal>();
  /** Journals that others were written over. */
  readonly aside: Journal[] = [];
  readonly blobs = new Map<string, Uint8Array>();
  private begun: string[] = [];
  private count = 0;

  constructor() {
    const done = (value: object = {}): object => ({ ok: true, value });
    const refuse = (code: string): object => ({ ok: false, error: { code, message: code } });
    const functions: Record<string, (input: never) => object> = {
      'journal.list': () => done({ projects: [...this.journals.keys()].map((projectId) => ({ projectId })) }),
      'journal.head': ({ projectId }: { projectId: string }) => {
        const { at = null, problem = null } = this.journals.get(projectId) ?? {};
        return done({ head: problem === null ? this.head(projectId) : null, problem, at });
      },
      'journal.check': ({ projectId }: { projectId: string }) => {
        const journal = this.journals.get(projectId);
        const state = journal === undefined ? 'none' : (journal.problem ?? 'whole');
        return done({ state, damage: null, at: journal?.at ?? null });
      },
      'journal.begin': () => {
        this.begun = [];
        return done({ token: 't' });
      },
      'journal.append': ({
        projectId,
        lines,
        token,
      }: {
        projectId: string;
        lines: string[];
        token?: string;
      }) => {
        (token === undefined ? this.journals.get(projectId)?.lines : this.begun)?.push(...lines);
        return done();
      },
      'journal.finish': ({ projectId, over }: { projectId: string; over: string | null }) => {
        const before = this.journals.get(projectId);
        if ((before?.at ?? null) !== over) return refuse('exists');
        if (before !== undefined) this.aside.push(before);
        this.journals.set(projectId, { at: `j${++this.count}`, lines: this.begun, problem: null });
        return done();
      },
      'journal.read': ({ projectId }: { projectId: string }) => {
        const journal = this.journals.get(projectId);
        return journal === undefined
          ? refuse('not-here')
          : done({ lines: journal.lines, next: null, lost: 0 });
      },
      'blobs.size': ({ sha256 }: { sha256: string }) =>
        done({ size: this.blobs.get(sha256)?.length ?? null }),
      'blobs.write': ({ sha256, bytes }: { sha256: string; bytes: Uint8Array }) => {
        this.blobs.set(sha256, bytes);
        return done();
      },
      'blobs.read': ({ sha256 }: { sha256: string }) => {
        const bytes = this.blobs.get(sha256);
        return bytes === undefined ? refuse('not-here') : done({ bytes, size: bytes.length });
      },
    };
    const host = Object.entries(functions).map(([name, call]) => [
      name,
      (input: never) => Promise.resolve(call(input)),
    ]);
    vi.stubGlobal('host', Object.fromEntries(host));
  }

  /** The newest entry of a journal. */
  private head(id: string): { seq: number; hash: string } | null {
    type Entry = { seq: number; hash: string };
    const lines = (this.journals.get(id)?.lines ?? []).map((line) => {
      try {
        return JSON.parse(line) as { t: string; change?: Entry; changes?: Entry[] };
      } catch {
        return { t: 'damaged' };
      }
    });
    const last = lines.flatMap(({ change, changes }) => change ?? changes ?? []).at(-1);
    return last === undefined ? null : { seq: last.seq, hash: last.hash };
  }
}
