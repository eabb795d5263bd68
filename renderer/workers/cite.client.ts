import type { Language } from '../../shared/model/fields';
import type { Reference } from '../../shared/model/reference';
import type { CitationStyle } from '../../shared/report/citation-styles';
import type { Run } from '../../shared/report/document-model';
import type { CiteWork } from './cite.worker';
import { runOnce } from './run-once';

/** References in a citation style, formatted in a worker of its own. */
export function citeInWorker(
  references: readonly Reference[],
  language: Language,
  style: CitationStyle,
): Promise<{ id: string; runs: Run[] }[]> {
  const worker = new Worker(new URL('./cite.worker.ts', import.meta.url), { type: 'module' });
  return runOnce(worker, { references, language, style } satisfies CiteWork);
}
