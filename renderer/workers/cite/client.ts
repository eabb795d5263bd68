import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/model/fields';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { Run } from '../../../shared/report/document-model';
import type { ReadAs } from '../../db/reader';
import { callOnce } from '../rpc/calls';
import type { CiteWorker, FormattedList } from './cite.worker';

const start = (): Worker => new Worker(new URL('./cite.worker.ts', import.meta.url), { type: 'module' });

/** References of a project in a citation style, formatted in a worker of its own. */
export function citeInWorker(
  of: ReadAs,
  ids: readonly ReferenceId[],
  language: Language,
  style: CitationStyle,
): Promise<{ id: string; runs: Run[] }[]> {
  return callOnce<CiteWorker, 'cite'>(start(), 'cite', { ...of, ids, language, style });
}

// A reference list of this many entries is worth the start of a second worker (some 300 ms).
const WORTH_SPLITTING = 400;

/**
 * The entries of appendix 1, formatted on as many workers as there are processors, at most four. The result is the same
 * as on one.
 *
 * @param count - how many references may be in it
 * @returns null when the study changed meanwhile, so that the parts are not of one moment
 */
export async function listInWorkers(
  { projectId, viewer, since, language, style }: ReadAs & { language: Language; style: CitationStyle },
  count: number,
  signal: AbortSignal | undefined,
): Promise<FormattedList | null> {
  const parts = count < WORTH_SPLITTING ? 1 : Math.min(4, navigator.hardwareConcurrency);
  const lists = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      callOnce<CiteWorker, 'list'>(
        start(),
        'list',
        { projectId, viewer, since, language, style, part, parts },
        { signal },
      ),
    ),
  );
  const [first, ...others] = lists;
  if (first === undefined || others.some(({ seq }) => seq !== first.seq)) return null;
  const stages = first.stages.map(({ stage }, i) => ({
    stage,
    entries: lists.flatMap((list) => list.stages[i]?.entries ?? []),
  }));
  return { seq: first.seq, stages };
}
