// The product on screen. The reference list is formatted in a worker, since thousands of entries take seconds.
import { useEffect, useMemo, useState } from 'react';
import type { ExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import { buildLightProduct } from '../../../shared/report/build-light';
import { markChanges } from '../../../shared/report/changes';
import type { ProductId, ReportProduct } from '../../../shared/report/document-model';
import { listedReferences } from '../../../shared/report/products/listed-references';
import { useCounted } from '../../ui-domain/use-counted';
import { reportInWorker } from '../../workers/report.client';

const NOTHING_YET: ShownProduct = { product: null, error: null };

/** The product, or null while it is being built; or why it could not be. */
export type ShownProduct = { product: ReportProduct | null; error: unknown };

/** Builds the product that is looked at. */
export function useProduct(
  id: ProductId,
  language: Language,
  style: CitationStyle,
  printed: ExportRecord['tables'] | null,
): ShownProduct {
  const data = useCounted();
  const [made, setMade] = useState<ShownProduct>(NOTHING_YET);
  const light = useMemo(() => {
    if (id === 'bijlage-1' || data === null) return null;
    const built = buildLightProduct(data, id, language);
    return printed === null ? built : (markChanges([built], printed)[0] ?? built);
  }, [data, id, language, printed]);
  useEffect(() => {
    if (id !== 'bijlage-1' || data === null) return;
    const abort = new AbortController();
    const listed = listedReferences(data).flatMap((s) => s.references);
    const ids = new Set(listed.map((r) => r.id));
    // All that says where a reference stands, and nothing of what it does not print: marks and files are the most of a study.
    const part = {
      ...data,
      references: listed,
      decisions: data.decisions.filter((d) => ids.has(d.referenceId)),
      documents: [],
      annotations: [],
      evidence: [],
      extractions: [],
    };
    reportInWorker(
      { data: part, entry: '', ids: [id], language, style, correspondent: null, format: null, printed: null },
      { signal: abort.signal },
    ).then(
      (outcome) => {
        if (outcome.type === 'built') setMade({ product: outcome.products[0] ?? null, error: null });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setMade({ product: null, error });
      },
    );
    return () => {
      abort.abort();
      setMade(NOTHING_YET);
    };
  }, [data, id, language, style]);
  return id === 'bijlage-1' ? made : { product: light, error: null };
}
