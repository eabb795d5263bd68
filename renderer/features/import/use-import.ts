// Drives the import worker: read files, show what is in them, mend records, write them or not.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { CsvMapping } from '../../../shared/import/tools/table/columns';
import type { ProjectId, SourceId } from '../../../shared/kernel/ids';
import type { Problem, Result } from '../../../shared/kernel/result';
import type { ImportRequest } from '../../db/import.repository';
import { startImport } from '../../workers/import/client';
import type { ImportPreview } from '../../workers/import/messages';

export type ImportState =
  | { status: 'idle' }
  | { status: 'reading'; file: string; count: number }
  | { status: 'preview'; file: string; preview: ImportPreview; unmended: string | null }
  | { status: 'writing'; file: string; done: number; total: number }
  | { status: 'done'; count: number }
  | { status: 'cancelled' }
  | { status: 'failed'; file: string; error: Problem };

type Calls = ReturnType<typeof startImport>;
type Read = Result<ImportPreview> | null;

const fileOf = (state: ImportState): string => ('file' in state ? state.file : '');

/** One worker at a time, and what it is doing. */
class ImportRun {
  private calls: Calls | null = null;
  private writing: Promise<unknown> | null = null;
  private isBusy = false;

  /**
   * Asks the worker.
   *
   * @returns what it answers; null when the worker was ended meanwhile: nobody waits for that any more
   * @throws what the worker throws; the next question gets a worker of its own
   */
  async ask<T>(work: (calls: Calls) => Promise<T>, isWriting = false): Promise<{ value: T } | null> {
    const own = (this.calls ??= startImport());
    this.isBusy = true;
    const asked = work(own);
    if (isWriting) this.writing = asked;
    try {
      const value = await asked;
      return this.calls === own ? { value } : null;
    } catch (error) {
      if (this.calls !== own) return null;
      this.end();
      throw error;
    } finally {
      if (this.calls === own) this.isBusy = false;
      this.writing = null;
    }
  }

  /** Ends the worker: some formats are read in one go, so that only its end stops them. */
  end(): void {
    this.calls?.end();
    this.calls = null;
    this.isBusy = false;
  }

  /** Files that are chosen while others are read take their place: the two must not come in as one. */
  makeRoom(): void {
    if (this.isBusy) this.end();
  }

  /** Nobody looks any more. Who goes elsewhere has not cancelled: what is being written is finished first. */
  leave(): void {
    const { calls, writing } = this;
    this.calls = null;
    if (writing === null) calls?.end();
    else void writing.catch(() => undefined).then(() => calls?.end());
  }

  /** Lets go of what was read, if anything was. */
  forget(): void {
    this.calls?.call('forget', undefined).catch(() => this.end());
  }
}

/** State and actions of one import. */
export function useImport(projectId: ProjectId) {
  const [run] = useState(() => new ImportRun());
  const stopWriting = useRef<AbortController | null>(null);
  const [state, setState] = useState<ImportState>({ status: 'idle' });
  useEffect(() => () => run.leave(), [run]);

  const fail = useCallback((code: string, error: unknown): void => {
    const { message } = error as Error;
    setState((now) => ({ status: 'failed', file: fileOf(now), error: { code, message } }));
  }, []);
  /** Shows what reading came to. A preview of a hundred rows is made in pieces. */
  const show = useCallback(
    (asked: Promise<{ value: Read } | null>, onRefused?: (error: Problem) => void): void => {
      const take = (answer: { value: Read } | null): void => {
        if (answer?.value == null) return;
        const { value } = answer;
        if (value.ok)
          startTransition(() =>
            setState((now) => ({
              status: 'preview',
              file: fileOf(now),
              preview: value.value,
              unmended: null,
            })),
          );
        else if (onRefused !== undefined) onRefused(value.error);
        else setState((now) => ({ status: 'failed', file: fileOf(now), error: value.error }));
      };
      asked.then(take).catch((error: unknown) => fail('read-failed', error));
    },
    [fail],
  );

  const read = useCallback(
    (files: readonly File[], file: string) => {
      run.makeRoom();
      setState({ status: 'reading', file, count: 0 });
      const onProgress = (count: number): void =>
        setState((now) => (now.status === 'reading' ? { ...now, count } : now));
      show(run.ask((calls) => calls.call('parse', { projectId, files }, { onProgress })));
    },
    [projectId, run, show],
  );
  const remap = useCallback(
    (mapping: CsvMapping) => show(run.ask((calls) => calls.call('map', { projectId, mapping }))),
    [projectId, run, show],
  );
  const repair = useCallback(
    (problem: number, text: string) =>
      show(
        run.ask((calls) => calls.call('repair', { problem, text })),
        ({ code }) => setState((now) => (now.status === 'preview' ? { ...now, unmended: code } : now)),
      ),
    [run, show],
  );
  const write = useCallback(
    (request: Omit<ImportRequest, 'sources' | 'problems'>, sources: (SourceId | null)[], total: number) => {
      const file = request.fileName;
      setState({ status: 'writing', file, done: 0, total });
      const stop = new AbortController();
      stopWriting.current = stop;
      const options = {
        signal: stop.signal,
        // It may be past stopping.
        isCancelledByWorker: true,
        onProgress: (done: number) => setState({ status: 'writing', file, done, total }),
      };
      run
        .ask((calls) => calls.call('write', { request, sources }, options), true)
        .then((answer) => {
          if (answer === null) return;
          const { value } = answer;
          setState(value === null ? { status: 'cancelled' } : { status: 'done', count: value });
        })
        .catch((error: unknown) => fail('write-failed', error));
    },
    [run, fail],
  );
  const cancel = useCallback(() => stopWriting.current?.abort(), []);
  const stopReading = useCallback(() => {
    run.end();
    setState({ status: 'cancelled' });
  }, [run]);
  const reset = useCallback(() => {
    run.forget();
    setState({ status: 'idle' });
  }, [run]);
  return { state, read, remap, repair, write, cancel, stopReading, reset };
}
