// Compares the report with what it was: asked of a worker, with progress and cancel, and saved as a document.
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { localDay } from '../../../shared/kernel/shown-date';
import type { ProductId } from '../../../shared/report/products/registry';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { useSession } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { compareInWorker } from '../../workers/in-time/client';
import type { InTimeFormat, InTimeOutcome } from '../../workers/in-time/in-time.worker';
import type { ReportOptions } from './use-report-options';

/** An earlier moment: its last entry, and when that was, in milliseconds. */
export type Moment = { seq: number; at: number };

export type Compared =
  | { status: 'idle' }
  | { status: 'working'; share: number }
  | { status: 'done'; outcome: InTimeOutcome; ids: readonly ProductId[]; moment: Moment }
  | { status: 'failed'; error: string };

export type InTimeDesk = {
  state: Compared;
  compare: (ids: readonly ProductId[], moment: Moment) => void;
  save: (format: InTimeFormat) => void;
  stop: () => void;
};

const TYPES: Record<InTimeFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
};

/** State and actions of comparing. */
export function useInTime({ language, style }: Pick<ReportOptions, 'language' | 'style'>): InTimeDesk {
  const t = useText();
  const session = useSession();
  const [state, setState] = useState<Compared>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (
    ids: readonly ProductId[],
    moment: Moment,
    format: InTimeFormat | null,
  ): Promise<void> => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ status: 'working', share: 0 });
    try {
      const outcome = await compareInWorker(
        { ...(await session.readAs()), ids, language, style, ...moment, format },
        { signal, onProgress: (share) => setState({ status: 'working', share }) },
      );
      setState({ status: 'done', outcome, ids, moment });
      if (format === null || outcome.bytes === null) return;
      const name = `${t('inTime.file')}-${localDay(moment.at)}`;
      const tables = outcome.changes.length;
      const file = `${name}.${format === 'csv' && tables !== 1 ? 'csv.zip' : format}`;
      if (await saveFile(file, outcome.bytes, TYPES[format]))
        notifications.show({ message: t('report.saved', { file }) });
    } catch (error) {
      if (!signal.aborted) setState({ status: 'failed', error: errorText(t, error) });
    }
  };
  return {
    state,
    compare: (ids, moment) => void run(ids, moment, null),
    save: (format) => {
      if (state.status === 'done') void run(state.ids, state.moment, format);
    },
    stop: () => {
      running.current?.abort();
      setState({ status: 'idle' });
    },
  };
}
