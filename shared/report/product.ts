// What a product of the report is. A product is one file in products/, named by its id, that gives one of these;
// products/registry.ts lists them.
import type { Bilingual, Language } from '../model/fields';
import type { Correspondent } from '../model/source';
import type { ProjectData } from '../model/tables';
import type { Checklist } from '../review/checklists/checklist';
import type { ReportProduct, Run } from './document-model';
import type { ListedStage } from './parts/listed-references';
import type { ReportTable } from './table-model';

/** Entries of one stage of the reference list, formatted and in order. */
export type FormattedStage = { stage: ListedStage; entries: readonly { id: string; runs: Run[] }[] };

/** What a product may be made from besides the project. */
export type ProductInputs = {
  /** The reference list, formatted by the citation engine, which a product does not load. */
  citations: readonly FormattedStage[];
  /** Who is written to; null for nobody in particular. */
  correspondent: Correspondent | null;
};

/** What a product makes of a project: without slides and upright unless it says otherwise. */
export type ProductContent = Pick<ReportProduct, 'title' | 'blocks'> &
  Partial<Pick<ReportProduct, 'landscape' | 'slides'>>;

export type ProductDefinition<Id extends string = string> = {
  /** Typed on the command line, kept with what people chose, and worked into the marks of exports: never changed. */
  id: Id;
  /** What menus call it. */
  name: Bilingual;
  /**
   * Which of its inputs changes it. Who makes it hands that in; marks and `zeef verify` tell its variants apart by it.
   */
  takes?: keyof ProductInputs;
  /** Checklists of which people say beside it where the report has each item. */
  fillsIn?: readonly Checklist[];
  build: (data: ProjectData, language: Language, inputs: ProductInputs) => ProductContent;
};

/** A product, with its id as a type of its own. */
export function defineProduct<const Id extends string>(
  product: ProductDefinition<Id>,
): ProductDefinition<Id> {
  return product;
}

/** A product that is one table. */
export function tableContent(table: ReportTable): ProductContent {
  return {
    title: [table.number, table.caption].filter(Boolean).join(' '),
    landscape: table.landscape,
    blocks: [{ type: 'table', table }],
  };
}
