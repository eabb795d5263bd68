// Appendix 1: the reference list, by stage of the screening.
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { formatBibliography } from '../bibliography';
import type { CitationStyle } from '../citation-styles';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { productTexts } from '../product-texts';
import { listedReferences } from './listed-references';

/** Builds appendix 1 in a citation style; a stage without references is left out. */
export function buildReferenceList(
  data: ProjectData,
  language: Language,
  style: CitationStyle = 'apa',
): ReportProduct {
  const t = productTexts[language];
  const stages = listedReferences(data).filter((s) => s.references.length > 0);
  const blocks: Block[] = stages.flatMap(({ stage, references }): Block[] => [
    ...(stages.length > 1 ? [{ type: 'heading', level: 3, text: t[stage] } satisfies Block] : []),
    ...formatBibliography(references, language, style).map(({ runs }): Block => ({
      type: 'paragraph',
      runs,
      style: 'reference',
    })),
  ]);
  return {
    id: 'bijlage-1',
    language,
    title: t.appendix1,
    landscape: false,
    blocks: blocks.length === 0 ? [paragraph(t.noReferences)] : blocks,
    slides: [],
  };
}
