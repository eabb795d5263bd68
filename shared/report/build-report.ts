// Every product of the report by its id, those that need the citation engine among them.
import { withMergedValues } from '../review/merged';
import type { Language } from '../model/fields';
import type { ProjectData } from '../model/tables';
import { formatBibliography } from './bibliography';
import { buildFrom, correspondentOf } from './build-product';
import type { CitationStyle } from './citation-styles';
import type { ReportProduct } from './document-model';
import { listedReferences } from './parts/listed-references';
import type { FormattedStage } from './product';
import { type ProductId, productIds, productOf } from './products/registry';

/** What whoever exports chooses: the style of citations, and the id of the correspondent who is written to. */
export type ExportChoice = { style: CitationStyle; correspondent: string | null };

const DEFAULT_CHOICE: ExportChoice = { style: 'apa', correspondent: null };

function formattedList(data: ProjectData, language: Language, style: CitationStyle): FormattedStage[] {
  return listedReferences(data).map(({ stage, references }) => ({
    stage,
    entries: formatBibliography(references, language, style),
  }));
}

/** Builds one product. */
export function buildProduct(
  data: ProjectData,
  id: ProductId,
  language: Language,
  { style, correspondent }: ExportChoice = DEFAULT_CHOICE,
): ReportProduct {
  return buildFrom(data, id, language, {
    citations: productOf(id).takes === 'citations' ? formattedList(data, language, style) : [],
    correspondent: correspondentOf(data, correspondent),
  });
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
