// Appendix 1 from entries that were formatted elsewhere: by the engine here, or by workers.
import type { Language } from '../../model/fields';
import { type Block, paragraph, type ReportProduct, type Run } from '../document-model';
import { productTexts } from '../product-texts';
import type { ListedStage } from './listed-references';

/** Entries of one stage, formatted and in order. */
export type FormattedStage = { stage: ListedStage; entries: readonly { runs: Run[] }[] };

/** Puts formatted entries together; a stage without entries is left out. */
export function assembleReferenceList(language: Language, all: readonly FormattedStage[]): ReportProduct {
  const t = productTexts[language];
  const stages = all.filter((s) => s.entries.length > 0);
  const blocks: Block[] = stages.flatMap(({ stage, entries }): Block[] => [
    ...(stages.length > 1 ? [{ type: 'heading', level: 3, text: t[stage] } satisfies Block] : []),
    ...entries.map(({ runs }): Block => ({ type: 'paragraph', runs, style: 'reference' })),
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
