// The product on screen. The reference list is formatted in a worker, since thousands of entries take seconds.
import { useEffect, useMemo, useState } from 'react';
import type { ExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import { buildLightProduct } from '../../../shared/report/build-light';
import { markChanges } from '../../../shared/report/changes';
import type { ProductId, ReportProduct } from '../../../shared/report/document-model';
import { useSession } from '../../store/session';
import { useCounted } from '../../ui-domain/use-counted';
import { reportInWorker } from '../../workers/report/client';

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
  const session = useSession();
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
    const make = async (): Promise<void> => {
      const count = data.references.length;
      const work = { count, ids: [id], language, style, correspondent: null, format: null, printed: null };
      const outcome = await reportInWorker(
        { ...(await session.readAs()), ...work },
        { signal: abort.signal },
      );
      if (outcome.type === 'built') setMade({ product: outcome.products[0] ?? null, error: null });
    };
    make().catch((error: unknown) => {
      if (!abort.signal.aborted) setMade({ product: null, error });
    });
    return () => {
      abort.abort();
      setMade(NOTHING_YET);
    };
  }, [session, data, id, language, style]);
  return id === 'bijlage-1' ? made : { product: light, error: null };
}
