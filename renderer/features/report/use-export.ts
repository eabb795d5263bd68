// Saving products: written in a worker with progress and cancel, saved by the host, and noted so that later changes can
// be marked.
import { notifications } from '@mantine/notifications';
import { useCallback, useRef, useState } from 'react';
import { type ExportId, newId } from '../../../shared/kernel/ids';
import { type ExportRecord, newExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { ReportFormat } from '../../../shared/report/formats';
import type { ProductId } from '../../../shared/report/products/registry';
import { saveFile } from '../../host/host';
import { dragNewFile } from '../../host/window';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useSession } from '../../store/session';
import { reportInWorker } from '../../workers/report/client';

const TYPES: Record<ReportFormat, string> = {
  csv: 'text/csv',
  html: 'text/html',
  md: 'text/markdown',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

type ExportState =
  { status: 'idle' } | { status: 'writing'; share: number } | { status: 'failed'; error: string };

type Write = (ids: readonly ProductId[], name: string, format: ReportFormat) => Promise<void>;
/** @returns whether the file went somewhere */
type Give = (file: string, bytes: Uint8Array, type: string) => Promise<boolean>;

/** Nobody says whether it was dropped, and where: what is dragged is not noted as printed. */
const dragOut: Give = async (file, bytes) => {
  await dragNewFile(file, bytes);
  return false;
};

export type Export = {
  state: ExportState;
  /** Writes products in one file of this name, asks where it goes, and notes what was printed. */
  save: Write;
  /** Writes them likewise, for the drag to another program that has just begun; nothing is noted. */
  drag: Write;
  cancel: () => void;
};

type Options = { language: Language; style: CitationStyle; printed: ExportRecord['tables'] | null };

/** State and actions of saving. */
export function useExport({ language, style, printed }: Options): Export {
  const t = useText();
  const session = useSession();
  const commit = useCommit();
  const person = usePerson();
  const abort = useRef<AbortController | null>(null);
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const write = useCallback(
    async (give: Give, ...[ids, name, format]: Parameters<Write>): Promise<void> => {
      abort.current = new AbortController();
      setState({ status: 'writing', share: 0 });
      try {
        const of = await session.readAs();
        const outcome = await reportInWorker(
          {
            ...of,
            count: session.data.references.length,
            ids,
            language,
            style,
            correspondent: null,
            format,
            printed,
          },
          {
            signal: abort.current.signal,
            onProgress: (share) => setState({ status: 'writing', share }),
          },
        );
        setState({ status: 'idle' });
        if (outcome.type !== 'written') return;
        const file = `${name}.${outcome.extension}`;
        if (!(await give(file, outcome.bytes, TYPES[format]))) return;
        const id = newId<ExportId>(browserEnv);
        const after = newExportRecord({
          id,
          language,
          tables: outcome.tables,
          by: person.id,
          at: browserEnv.now(),
        });
        await commit('export.save', [{ table: 'exports', id, after }]);
        notifications.show({ message: t('report.saved', { file }) });
      } catch (error) {
        const isCancelled = error instanceof DOMException && error.name === 'AbortError';
        setState(isCancelled ? { status: 'idle' } : { status: 'failed', error: String(error) });
        if (isCancelled) notifications.show({ message: t('report.cancelled') });
      }
    },
    [session, language, style, printed, person.id, commit, t],
  );
  const save = useCallback<Write>((...what) => write(saveFile, ...what), [write]);
  const drag = useCallback<Write>((...what) => write(dragOut, ...what), [write]);
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { state, save, drag, cancel };
}
