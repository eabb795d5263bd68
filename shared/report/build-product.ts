// One product from a project and what it takes besides. Loads no citation engine: a screen builds with it what needs
// none.
import type { Language } from '../model/fields';
import type { Correspondent } from '../model/source';
import type { ProjectData } from '../model/tables';
import { asPrinted } from '../review/printed';
import type { ReportProduct } from './document-model';
import type { ProductInputs } from './product';
import { type ProductId, productOf } from './products/registry';

const NO_INPUTS: ProductInputs = { citations: [], correspondent: null };

/** Builds one product. An input that it takes and does not get is empty. */
export function buildFrom(
  data: ProjectData,
  id: ProductId,
  language: Language,
  inputs: Partial<ProductInputs> = {},
): ReportProduct {
  const content = productOf(id).build(asPrinted(data), language, { ...NO_INPUTS, ...inputs });
  return { landscape: false, slides: [], ...content, id, language };
}

/** The correspondent of an id, to whom a product may be addressed; null for none. */
export function correspondentOf(data: ProjectData, id: string | null): Correspondent | null {
  const source = data.sources.find((s) => s.id === id);
  return source?.type === 'correspondent' ? source : null;
}
