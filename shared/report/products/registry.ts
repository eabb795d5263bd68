// All products, in the order of the report and of its menu. A new product is a file here and a line below.
import type { ProductDefinition } from '../product';
import { referenceList } from './bijlage-1';
import { instructionLetter } from './bijlage-2';
import { researchReports } from './bijlage-3';
import { nationalContexts } from './bijlage-4';
import { countryDeck } from './bijlage-5';
import { typeDeck } from './bijlage-6';
import { judgements } from './beoordelingen';
import { effects } from './effecten';
import { findings } from './bevindingen';
import { prismaChecklist } from './checklist-prisma';
import { searchChecklist } from './checklist-prisma-s';
import { countryMap } from './landenkaart';
import { methods } from './methoden';
import { requested } from './opgevraagd';
import { agreement } from './overeenstemming';
import { fieldPassages } from './passages';
import { prisma } from './prisma';
import { protocol } from './protocol';
import { effectDirections } from './richting';
import { summary } from './samenvatting';
import { selection } from './selectie';
import { shortlist } from './shortlist';
import { reportsByCountry } from './tabel-2.1';
import { reportsByLevel } from './tabel-2.2';
import { emptyTemplate } from './tabel-2.3';
import { filledTemplates } from './tabel-2.3-ingevuld';
import { typology } from './tabel-3.1';
import { timeline } from './tijdlijn';
import { exclusions } from './uitsluitingen';
import { searchStrategy } from './zoekstrategie';

const listed = [
  referenceList,
  instructionLetter,
  researchReports,
  nationalContexts,
  countryDeck,
  typeDeck,
  reportsByCountry,
  reportsByLevel,
  emptyTemplate,
  filledTemplates,
  typology,
  prisma,
  agreement,
  judgements,
  effects,
  summary,
  effectDirections,
  timeline,
  countryMap,
  methods,
  searchStrategy,
  shortlist,
  exclusions,
  requested,
  selection,
  findings,
  fieldPassages,
  prismaChecklist,
  searchChecklist,
  protocol,
] as const;

export type ProductId = (typeof listed)[number]['id'];
export const products: readonly ProductDefinition<ProductId>[] = listed;
export const productIds: readonly ProductId[] = products.map((p) => p.id);

const byId = new Map<string, ProductDefinition<ProductId>>(products.map((p) => [p.id, p]));

/**
 * The product of an id; undefined where there is none, such as for a list of annotations, which is no product of the
 * report.
 */
export function findProduct(id: string): ProductDefinition<ProductId> | undefined {
  return byId.get(id);
}

/** The product of an id. */
export function productOf(id: ProductId): ProductDefinition<ProductId> {
  const product = byId.get(id);
  if (product === undefined) throw new Error(`no product ${id}`);
  return product;
}
