// The texts of all PDFs as they are read and searched in the worker of documents.
import { useEffect, useRef, useState } from 'react';
import type { FullTextResult, PageClause } from '../../../shared/annotation/full-text';
import type { ProjectId } from '../../../shared/kernel/ids';
import { documentCalls, fileKey } from '../../workers/documents/client';

const SHOWN = 40;
// A round that is shorter says nothing: with each of 500 files that are added, a bar would come and go.
const LATE_MS = 400;

/**
 * `progress`: the share that is read, null once all is or while it takes no longer than a moment. `read`: counts the
 * files that were read and the rounds that ended: what is found may differ since.
 */
type Told = { progress: number | null; read: number; unreadable: readonly string[] };

const BEFORE: Told = { progress: 0, read: 0, unreadable: [] };

/**
 * Reads the texts of the files that were asked for last. What is under way is not given up when more are asked for: of
 * 500 that are added one after the other a long one would else be begun anew with each.
 */
class TextReading {
  private readonly controller = new AbortController();
  private next: string | null = null;
  private isBusy = false;
  private told: Told = BEFORE;

  constructor(
    private readonly projectId: ProjectId,
    private readonly tell: (told: Told) => void,
  ) {}

  /** @param hashes - of all files that are to be read, with a comma between */
  ask(hashes: string): void {
    this.next = hashes;
    if (!this.isBusy) void this.read();
  }

  stop(): void {
    this.controller.abort();
  }

  private say(part: Partial<Told>): void {
    this.told = { ...this.told, ...part };
    this.tell(this.told);
  }

  private async read(): Promise<void> {
    const { projectId } = this;
    const { signal } = this.controller;
    this.isBusy = true;
    const begun = performance.now();
    const isLate = (): boolean => this.told.progress !== null || performance.now() - begun > LATE_MS;
    while (this.next !== null && !signal.aborted) {
      const keys = this.next.split(',').map((sha256) => fileKey(projectId, sha256));
      this.next = null;
      const onProgress = (progress: number): void =>
        this.say({ read: this.told.read + 1, ...(isLate() ? { progress } : {}) });
      try {
        const options = { signal, onProgress };
        const { unreadable } = await documentCalls().call('index', { projectId, keys }, options);
        this.say({ unreadable });
      } catch {
        // What was read can be searched; the rest is asked for again with the page.
      }
    }
    this.isBusy = false;
    // Asked again once more: files may have been taken out, and a search before may have failed.
    if (!signal.aborted) this.say({ progress: null, read: this.told.read + 1 });
  }
}

/**
 * Reads the texts of files.
 *
 * @param hashes - of the files, with a comma between
 * @returns how far it is, and the hashes of those without a text that can be read
 */
export function useTextIndex(projectId: ProjectId, hashes: string): Told {
  const [told, setTold] = useState<Told>(BEFORE);
  const reading = useRef<TextReading>(undefined);
  useEffect(() => {
    const own = new TextReading(projectId, setTold);
    reading.current = own;
    return () => own.stop();
  }, [projectId]);
  useEffect(() => reading.current?.ask(hashes), [hashes, projectId]);
  return told;
}

// Of the time that the worker has, a tenth at most goes to asking again; and a list that changes more often than twice
// a second cannot be read.
const PAUSE_FOR_EACH = 9;
const [LEAST_PAUSE_MS, MOST_PAUSE_MS] = [500, 5000];

/** One query, asked again as more is read. */
class HitSearch {
  private readonly controller = new AbortController();
  private isWanted = false;
  private isBusy = false;

  constructor(
    private readonly asked: { projectId: ProjectId; clauses: readonly PageClause[] },
    private readonly tell: (result: FullTextResult) => void,
  ) {}

  /** Asks, now or when it was not asked for a while. */
  again(): void {
    this.isWanted = true;
    if (!this.isBusy) void this.search();
  }

  stop(): void {
    this.controller.abort();
  }

  private async search(): Promise<void> {
    const { signal } = this.controller;
    this.isBusy = true;
    while (this.isWanted && !signal.aborted) {
      this.isWanted = false;
      const from = performance.now();
      try {
        const result = await documentCalls().call('search', { ...this.asked, limit: SHOWN }, { signal });
        signal.throwIfAborted();
        this.tell(result);
      } catch {
        // Given up for another query, or failed: what is read next asks again.
      }
      const pause = Math.min(MOST_PAUSE_MS, PAUSE_FOR_EACH * (performance.now() - from));
      await new Promise((resolve) => setTimeout(resolve, Math.max(LEAST_PAUSE_MS, pause)));
    }
    this.isBusy = false;
  }
}

/**
 * Passages that answer a query, asked again as more is read but not with each file; null without a query.
 *
 * @param clauses - the same as long as nothing else is asked
 * @param read - changes when more was read
 */
export function useTextHits(
  projectId: ProjectId,
  clauses: readonly PageClause[],
  read: number,
): FullTextResult | null {
  const [result, setResult] = useState<FullTextResult | null>(null);
  const search = useRef<HitSearch>(undefined);
  useEffect(() => {
    if (clauses.length === 0) {
      setResult(null);
      return;
    }
    const own = new HitSearch({ projectId, clauses }, setResult);
    search.current = own;
    return () => {
      own.stop();
      search.current = undefined;
    };
  }, [clauses, projectId]);
  useEffect(() => search.current?.again(), [clauses, projectId, read]);
  return result;
}
