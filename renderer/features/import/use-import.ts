// Drives the import worker: read a file, show what is in it, write it or not.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CsvMapping } from '../../../shared/import/parse/csv-columns';
import type { Problem } from '../../../shared/kernel/result';
import type { ImportRequest } from '../../db/import.repository';
import type { ImportPreview, ImportReply, ImportWork } from '../../workers/import-messages';

export type ImportState =
  | { status: 'idle' }
  | { status: 'reading'; file: string }
  | { status: 'preview'; file: string; preview: ImportPreview }
  | { status: 'writing'; file: string; done: number; total: number }
  | { status: 'done'; count: number }
  | { status: 'cancelled' }
  | { status: 'failed'; file: string; error: Problem };

/** State and actions of one import. */
export function useImport() {
  const worker = useRef<Worker | null>(null);
  const bytes = useRef<Uint8Array>(new Uint8Array());
  const [state, setState] = useState<ImportState>({ status: 'idle' });

  const send = useCallback((work: ImportWork) => worker.current?.postMessage(work), []);
  useEffect(() => {
    const own = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' });
    own.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      setState((now) => {
        const file = 'file' in now ? now.file : '';
        if (data.type === 'parsed') return { status: 'preview', file, preview: data };
        if (data.type === 'progress') return { status: 'writing', file, done: data.done, total: data.total };
        if (data.type === 'written') return { status: 'done', count: data.count };
        if (data.type === 'cancelled') return { status: 'cancelled' };
        return { status: 'failed', file, error: data.error };
      });
    });
    worker.current = own;
    return () => own.terminate();
  }, []);

  const read = useCallback(
    async (file: File) => {
      setState({ status: 'reading', file: file.name });
      bytes.current = new Uint8Array(await file.arrayBuffer());
      send({ type: 'parse', bytes: bytes.current, mapping: null });
    },
    [send],
  );
  const remap = useCallback(
    (mapping: CsvMapping) => send({ type: 'parse', bytes: bytes.current, mapping }),
    [send],
  );
  const write = useCallback(
    (request: ImportRequest, total: number) => {
      setState({ status: 'writing', file: request.fileName, done: 0, total });
      send({ type: 'write', request });
    },
    [send],
  );
  const cancel = useCallback(() => send({ type: 'cancel' }), [send]);
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, read, remap, write, cancel, reset };
}
