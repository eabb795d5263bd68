// Every product but the reference list, which needs the citation engine: for screens, which should not load that.
import type { Language } from '../model/fields';
import type { Scale } from '../model/scale';
import { type ProjectData, requireProject } from '../model/tables';
import { scaleOf } from '../rating/scales';
import { buildAppendix3, buildTable21, buildTable22 } from './build-tables';
import type { ProductId, ReportProduct } from './document-model';
import { buildContexts } from './products/contexts';
import { buildInstruction } from './products/instruction';
import { buildCountryDeck, buildTypeDeck } from './products/decks';
import { buildAgreement } from './products/agreement';
import { buildExclusions } from './products/exclusions';
import { buildMethods } from './products/methods';
import { buildPrisma } from './products/prisma';
import { buildSearchStrategy } from './products/search-strategy';
import { buildShortlist } from './products/shortlist';
import { buildFindings, buildSelection } from './products/selection';
import {
  buildEmptyTemplate,
  buildFilledTemplates,
  buildTypeMatrix,
  buildTypology,
} from './products/template-tables';
import type { ReportTable } from './table-model';

export type LightProductId = Exclude<ProductId, 'bijlage-1'>;

function tableProduct(id: ProductId, table: ReportTable): ReportProduct {
  return {
    id,
    language: table.language,
    title: `${table.number} ${table.caption}`,
    landscape: table.landscape,
    blocks: [{ type: 'table', table }],
    slides: [],
  };
}

/** Table 2.2 with the heading that stands over its levels: the columns between the country and the total. */
function withLevelHeading(table: ReportTable, scale: Scale): ReportTable {
  const title = `${scale.short}-${table.language === 'nl' ? 'niveau' : 'level'}`;
  return { ...table, spans: [{ title, from: 1, count: table.columns.length - 2 }] };
}

/** Builds one product that is not the reference list. */
export function buildLightProduct(data: ProjectData, id: LightProductId, language: Language): ReportProduct {
  switch (id) {
    case 'bijlage-2':
      return buildInstruction(data, language);
    case 'bijlage-3':
      return tableProduct(id, buildAppendix3(data, language));
    case 'bijlage-4':
      return buildContexts(data, language);
    case 'bijlage-5':
      return buildCountryDeck(data, language);
    case 'bijlage-6':
      return buildTypeDeck(data, language);
    case 'tabel-2.1':
      return tableProduct(id, buildTable21(data, language));
    case 'tabel-2.2':
      return tableProduct(id, withLevelHeading(buildTable22(data, language), scaleOf(requireProject(data))));
    case 'tabel-2.3':
      return buildEmptyTemplate(data, language);
    case 'tabel-2.3-ingevuld':
      return buildFilledTemplates(data, language);
    case 'tabel-3.1': {
      const typology = buildTypology(data, language);
      return {
        ...typology,
        blocks: [...typology.blocks, { type: 'table', table: buildTypeMatrix(data, language) }],
      };
    }
    case 'prisma':
      return buildPrisma(data, language);
    case 'overeenstemming':
      return buildAgreement(data, language);
    case 'methoden':
      return buildMethods(data, language);
    case 'zoekstrategie':
      return buildSearchStrategy(data, language);
    case 'shortlist':
      return buildShortlist(data, language);
    case 'uitsluitingen':
      return buildExclusions(data, language);
    case 'selectie':
      return buildSelection(data, language);
    case 'bevindingen':
      return buildFindings(data, language);
  }
}
