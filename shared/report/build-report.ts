// Every product of the report by its id.
import { withMergedValues } from '../review/merged';
import type { Language } from '../model/fields';
import type { ProjectData } from '../model/tables';
import type { CitationStyle } from './citation-styles';
import { buildLightProduct } from './build-light';
import { type ProductId, productIds, type ReportProduct } from './document-model';
import { buildReferenceList } from './products/reference-list';

/** Builds one product. */
export function buildProduct(
  data: ProjectData,
  id: ProductId,
  language: Language,
  style: CitationStyle = 'apa',
): ReportProduct {
  return id === 'bijlage-1'
    ? buildReferenceList(data, language, style)
    : buildLightProduct(data, id, language);
}

/** Builds several products; all of them, in the order of the report, by default. */
export function buildReport(
  data: ProjectData,
  language: Language,
  ids: readonly ProductId[] = productIds,
): ReportProduct[] {
  const read = withMergedValues(data);
  return ids.map((id) => buildProduct(read, id, language));
}
