import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Language } from '../../../shared/model/fields';
import type { Reference } from '../../../shared/model/reference';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { Run } from '../../../shared/report/document-model';
import { splitBibliography } from '../../../shared/report/split-bibliography';
import type { ReadAs } from '../../db/reader';
import { callOnce } from '../rpc/calls';
import type { CiteWorker } from './worker';

const start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

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

/** Formats references on as many workers as there are processors, at most four. The result is the same as on one. */
export async function citeInParallel(
  references: readonly Reference[],
  language: Language,
  style: CitationStyle,
): Promise<{ id: string; runs: Run[] }[]> {
  if (references.length === 0) return [];
  const workers = references.length < WORTH_SPLITTING ? 1 : Math.min(4, navigator.hardwareConcurrency);
  const parts = splitBibliography(references, style, workers, language);
  const entries = parts.map((part) =>
    callOnce<CiteWorker, 'format'>(start(), 'format', { references: part, language, style }),
  );
  return (await Promise.all(entries)).flat();
}
