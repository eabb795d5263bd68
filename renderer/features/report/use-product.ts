// The product on screen. The reference list is formatted in a worker, since thousands of entries take seconds.
import { useEffect, useMemo, useState } from 'react';
import type { ExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import { buildFrom } from '../../../shared/report/build-product';
import { markChanges } from '../../../shared/report/changes';
import type { ReportProduct } from '../../../shared/report/document-model';
import { type ProductId, productOf } from '../../../shared/report/products/registry';
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
  const isCiting = productOf(id).takes === 'citations';
  const light = useMemo(() => {
    if (isCiting || data === null) return null;
    const built = buildFrom(data, id, language);
    return printed === null ? built : (markChanges([built], printed)[0] ?? built);
  }, [data, id, isCiting, language, printed]);
  useEffect(() => {
    if (!isCiting || data === null) return;
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
  }, [session, data, id, isCiting, language, style]);
  return isCiting ? made : { product: light, error: null };
}
