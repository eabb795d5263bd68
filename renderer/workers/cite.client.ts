import type { Language } from '../../shared/model/fields';
import type { Reference } from '../../shared/model/reference';
import { splitBibliography } from '../../shared/report/split-bibliography';
import type { CitationStyle } from '../../shared/report/citation-styles';
import type { Run } from '../../shared/report/document-model';
import type { CiteWork } from './cite.worker';
import { runOnce } from './run-once';

/** References in a citation style, formatted in a worker of its own. */
export function citeInWorker(
  references: readonly Reference[],
  language: Language,
  style: CitationStyle,
  signal?: AbortSignal,
): Promise<{ id: string; runs: Run[] }[]> {
  const worker = new Worker(new URL('./cite.worker.ts', import.meta.url), { type: 'module' });
  return runOnce(worker, { references, language, style } satisfies CiteWork, signal);
}

// A reference list of this many entries is worth the start of a second worker (some 300 ms).
const WORTH_SPLITTING = 400;

/** As {@link citeInWorker}, on as many workers as there are processors, at most four. The result is the same. */
export async function citeInParallel(
  references: readonly Reference[],
  language: Language,
  style: CitationStyle,
  signal?: AbortSignal,
): Promise<{ id: string; runs: Run[] }[]> {
  if (references.length === 0) return [];
  const workers = references.length < WORTH_SPLITTING ? 1 : Math.min(4, navigator.hardwareConcurrency);
  const parts = splitBibliography(references, style, workers, language);
  return (await Promise.all(parts.map((part) => citeInWorker(part, language, style, signal)))).flat();
}
