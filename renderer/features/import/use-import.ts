// Drives the import worker: read files, show what is in them, mend records, write them or not.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { CsvMapping } from '../../../shared/import/tools/table/columns';
import type { ProjectId, SourceId } from '../../../shared/kernel/ids';
import type { Problem, Result } from '../../../shared/kernel/result';
import type { ImportRequest } from '../../db/import.repository';
import { requireRoom } from '../../db/room-gate';
import { notifications } from '@mantine/notifications';
import { textNow } from '../../lib/i18n';
import type { ImportPreview } from '../../workers/import/messages';
import { ImportRun } from './import-run';

export type ImportState =
  | { status: 'idle' }
  | { status: 'reading'; file: string; count: number }
  | { status: 'preview'; file: string; preview: ImportPreview; unmended: string | null }
  | { status: 'writing'; file: string; done: number; total: number }
  | { status: 'done'; count: number }
  | { status: 'cancelled' }
  | { status: 'failed'; file: string; error: Problem };

type Read = Result<ImportPreview> | null;

const fileOf = (state: ImportState): string => ('file' in state ? state.file : '');

/** Says that an import failed to whoever has gone to another page meanwhile. */
function sayFailed(error: unknown): void {
  notifications.show({
    color: 'red',
    autoClose: false,
    title: textNow('import.error.write-failed'),
    message: (error as Error).message,
  });
}

/** Says that no back-up was made before an import. */
function sayNoBackup(error: unknown): void {
  notifications.show({
    color: 'yellow',
    autoClose: false,
    title: textNow('import.noBackup'),
    message: (error as Error).message,
  });
}

/** State and actions of one import. */
export function useImport(projectId: ProjectId) {
  const [run] = useState(() => new ImportRun());
  const stopWriting = useRef<AbortController | null>(null);
  const [state, setState] = useState<ImportState>({ status: 'idle' });
  useEffect(() => () => run.leave(sayFailed), [run]);

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
    (
      request: Omit<ImportRequest, 'sources' | 'problems' | 'fileHashes'>,
      sources: (SourceId | null)[],
      total: number,
      backUp?: () => Promise<void>,
    ) => {
      const file = request.fileName;
      try {
        requireRoom();
      } catch {
        fail('write-failed', new Error(textNow('undo.no-room')));
        return;
      }
      setState({ status: 'writing', file, done: 0, total });
      const stop = new AbortController();
      stopWriting.current = stop;
      const options = {
        signal: stop.signal,
        // It may be past stopping.
        isCancelledByWorker: true,
        onProgress: (done: number) => setState({ status: 'writing', file, done, total }),
      };
      type Calls = Parameters<Parameters<typeof run.ask>[0]>[0];
      const begin = (calls: Calls): Promise<number | null> =>
        calls.call('write', { request, sources }, options);
      // An import only adds, and can be undone: of a study of which no back-up can be made work goes on.
      const backedUp = backUp?.().catch(sayNoBackup);
      const beginAfter = async (calls: Calls): Promise<number | null> => {
        await backedUp;
        return stop.signal.aborted ? null : await begin(calls);
      };
      run
        .ask(backedUp === undefined ? begin : beginAfter, true)
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
