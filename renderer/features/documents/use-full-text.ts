// The texts of all PDFs as they are read and searched in the worker of documents.
import { useEffect, useRef, useState } from 'react';
import type { FullTextResult, PageClause } from '../../../shared/annotation/full-text';
import type { ProjectId } from '../../../shared/kernel/ids';
import { documentCalls, fileKey } from '../../workers/documents/client';

const SHOWN = 40;

type Told = { progress: number | null; unreadable: readonly string[] };

/**
 * Reads the texts of the files that were asked for last. What is under way is not given up when more are asked for: of
 * 500 that are added one after the other a long one would else be begun anew with each.
 */
class TextReading {
  private readonly controller = new AbortController();
  private next: string | null = null;
  private isBusy = false;
  private unreadable: readonly string[] = [];

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

  private async read(): Promise<void> {
    const { projectId, tell } = this;
    const { signal } = this.controller;
    this.isBusy = true;
    while (this.next !== null && !signal.aborted) {
      const keys = this.next.split(',').map((sha256) => fileKey(projectId, sha256));
      this.next = null;
      const onProgress = (progress: number): void => tell({ progress, unreadable: this.unreadable });
      onProgress(0);
      try {
        const options = { signal, onProgress };
        this.unreadable = (await documentCalls().call('index', { projectId, keys }, options)).unreadable;
      } catch {
        // What was read can be searched; the rest is asked for again with the page.
      }
    }
    this.isBusy = false;
    if (!signal.aborted) tell({ progress: null, unreadable: this.unreadable });
  }
}

/**
 * Reads the texts of files.
 *
 * @param hashes - of the files, with a comma between
 * @returns the share that is read, null once all are; and the hashes of those without a text that can be read
 */
export function useTextIndex(projectId: ProjectId, hashes: string): Told {
  const [told, setTold] = useState<Told>({ progress: 0, unreadable: [] });
  const reading = useRef<TextReading>(undefined);
  useEffect(() => {
    const own = new TextReading(projectId, setTold);
    reading.current = own;
    return () => own.stop();
  }, [projectId]);
  useEffect(() => reading.current?.ask(hashes), [hashes, projectId]);
  return told;
}

/** In steps of a twentieth: each document that is read makes more hits, but not each is worth another search. */
const stepOf = (progress: number | null): number => (progress === null ? 1 : Math.floor(progress * 20) / 20);

/**
 * Passages that answer a query, asked again as more is read; null without a query.
 *
 * @param clauses - the same as long as nothing else is asked
 */
export function useTextHits(
  projectId: ProjectId,
  clauses: readonly PageClause[],
  progress: number | null,
): FullTextResult | null {
  const [result, setResult] = useState<FullTextResult | null>(null);
  const read = stepOf(progress);
  useEffect(() => {
    if (clauses.length === 0) {
      setResult(null);
      return;
    }
    const controller = new AbortController();
    void documentCalls()
      .call('search', { projectId, clauses, limit: SHOWN }, { signal: controller.signal })
      .then(setResult, () => undefined);
    return () => controller.abort();
  }, [clauses, projectId, read]);
  return result;
}
