// Drives the import worker: read files, show what is in them, mend records, write them or not.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { CsvMapping } from '../../../shared/import/tools/table/columns';
import type { ProjectId, SourceId } from '../../../shared/kernel/ids';
import type { Problem } from '../../../shared/kernel/result';
import type { ImportRequest } from '../../db/import.repository';
import { useSession } from '../../store/session';
import { searchOf } from '../../workers/search.client';
import type { ImportPreview, ImportReply, ImportWork } from '../../workers/import-messages';

export type ImportState =
  | { status: 'idle' }
  | { status: 'reading'; file: string; count: number }
  | { status: 'preview'; file: string; preview: ImportPreview; unmended: string | null }
  | { status: 'writing'; file: string; done: number; total: number }
  | { status: 'done'; count: number }
  | { status: 'cancelled' }
  | { status: 'failed'; file: string; error: Problem };

/** State and actions of one import. */
export function useImport(projectId: ProjectId) {
  const session = useSession();
  const worker = useRef<Worker | null>(null);
  /** What the worker was asked and has not answered yet. */
  const asked = useRef<ImportWork['type'] | null>(null);
  const [state, setState] = useState<ImportState>({ status: 'idle' });

  const send = useCallback((work: ImportWork, transfer: Transferable[] = []) => {
    // A cancelled import and a forgotten one are no questions of their own.
    if (work.type !== 'cancel' && work.type !== 'forget') asked.current = work.type;
    worker.current?.postMessage(work, transfer);
  }, []);
  const start = useCallback(() => {
    const own = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' });
    own.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      // What a worker that was ended had said already is of a file that nobody waits for.
      if (worker.current !== own) return;
      if (data.type !== 'progress' && data.type !== 'reading') asked.current = null;
      const next = (now: ImportState): ImportState => {
        const file = 'file' in now ? now.file : '';
        if (data.type === 'reading') return now.status === 'reading' ? { ...now, count: data.count } : now;
        if (data.type === 'parsed') return { status: 'preview', file, preview: data, unmended: null };
        if (data.type === 'unmended')
          return now.status === 'preview' ? { ...now, unmended: data.reason } : now;
        if (data.type === 'progress') return { status: 'writing', file, done: data.done, total: data.total };
        if (data.type === 'written') return { status: 'done', count: data.count };
        if (data.type === 'cancelled') return { status: 'cancelled' };
        return { status: 'failed', file, error: data.error };
      };
      // A preview of a hundred rows is made in pieces.
      if (data.type === 'parsed') startTransition(() => setState(next));
      else setState(next);
    });
    own.addEventListener('error', ({ message = '' }) => {
      if (worker.current !== own) return;
      const code = asked.current === 'write' ? 'write-failed' : 'read-failed';
      own.terminate();
      // The next file gets a worker of its own; one that cannot be loaded must not be tried for ever.
      worker.current = null;
      asked.current = null;
      setState((now) => ({
        status: 'failed',
        file: 'file' in now ? now.file : '',
        error: { code, message },
      }));
    });
    worker.current = own;
  }, []);
  useEffect(() => {
    start();
    return () => {
      const own = worker.current;
      // Who goes elsewhere has not cancelled: what is being written is finished first.
      if (asked.current !== 'write') own?.terminate();
      else
        own?.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
          if (data.type !== 'progress') own.terminate();
        });
    };
  }, [start]);

  const read = useCallback(
    (files: readonly File[], name: string) => {
      // Files that are chosen while others are read take their place: the two must not come in as one.
      if (asked.current !== null) worker.current?.terminate();
      if (asked.current !== null || worker.current === null) start();
      setState({ status: 'reading', file: name, count: 0 });
      const search = searchOf(projectId).prepare();
      const own = session.receive();
      send({ type: 'parse', projectId, files, search, session: own }, [search, own]);
    },
    [projectId, session, send, start],
  );
  const remap = useCallback(
    (mapping: CsvMapping) => send({ type: 'map', projectId, mapping }),
    [send, projectId],
  );
  const repair = useCallback(
    (problem: number, text: string) => send({ type: 'repair', problem, text }),
    [send],
  );
  const write = useCallback(
    (request: Omit<ImportRequest, 'sources'>, sources: (SourceId | null)[], total: number) => {
      setState({ status: 'writing', file: request.fileName, done: 0, total });
      send({ type: 'write', request, sources });
    },
    [send],
  );
  const cancel = useCallback(() => send({ type: 'cancel' }), [send]);
  // Some formats are read in one go, so that only the end of the worker stops them.
  const stopReading = useCallback(() => {
    worker.current?.terminate();
    asked.current = null;
    start();
    setState({ status: 'cancelled' });
  }, [start]);
  const reset = useCallback(() => {
    send({ type: 'forget' });
    setState({ status: 'idle' });
  }, [send]);
  return { state, read, remap, repair, write, cancel, stopReading, reset };
}
