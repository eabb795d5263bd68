// Formats references in a citation style off the main thread.
import './report-failures';
import type { Language } from '../../shared/model/fields';
import type { Reference } from '../../shared/model/reference';
import { formatBibliography } from '../../shared/report/bibliography';
import type { CitationStyle } from '../../shared/report/citation-styles';

export type CiteWork = { references: readonly Reference[]; language: Language; style: CitationStyle };

addEventListener('message', ({ data }: MessageEvent<CiteWork>) => {
  try {
    postMessage({ ok: true, value: formatBibliography(data.references, data.language, data.style) });
  } catch (error) {
    postMessage({ ok: false, error: String(error) });
  }
});
