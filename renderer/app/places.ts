// Parts of pages that a command leads to: those that are one choice away from the page.
import type { ProductId } from '../../shared/report/products/registry';
import type { TextKey } from '../lib/i18n';
import { goTo } from '../store/app.store';
import { setPageState } from '../store/page-state';

type Place = { text: TextKey; go: () => void };

const interventions = (view: string, text: TextKey): Place => ({
  text,
  go: () => {
    setPageState('interventions.view', view);
    goTo('interventions');
  },
});
const screening = (view: string, text: TextKey): Place => ({
  text,
  go: () => {
    setPageState('screening.at', { stage: 'title-abstract', view, pile: null });
    goTo('screening');
  },
});
/** A product of the report, with a part beside it opened. */
const report = (text: TextKey, product: ProductId | null, part?: 'inTime' | 'whatIf'): Place => ({
  text,
  go: () => {
    if (product !== null) setPageState('report.product', product);
    goTo('report', part ?? null);
  },
});

/** Each product of the report by its name. That of the registry would bring all that makes them to the first page. */
const productPlaces: Record<ProductId, TextKey> = {
  'bijlage-1': 'place.product.appendix1',
  'bijlage-2': 'place.product.appendix2',
  'bijlage-3': 'place.product.appendix3',
  'bijlage-4': 'place.product.appendix4',
  'bijlage-5': 'place.product.appendix5',
  'bijlage-6': 'place.product.appendix6',
  'tabel-2.1': 'place.product.table21',
  'tabel-2.2': 'place.product.table22',
  'tabel-2.3': 'place.product.table23',
  'tabel-2.3-ingevuld': 'place.product.table23Filled',
  'tabel-3.1': 'place.product.table31',
  prisma: 'place.product.flow',
  overeenstemming: 'place.product.agreement',
  richting: 'place.product.direction',
  tijdlijn: 'place.product.timeline',
  landenkaart: 'place.product.map',
  methoden: 'place.product.methods',
  zoekstrategie: 'place.product.searches',
  shortlist: 'place.product.shortlist',
  uitsluitingen: 'place.product.exclusions',
  opgevraagd: 'place.product.requested',
  selectie: 'place.product.selection',
  bevindingen: 'place.product.findings',
  passages: 'place.product.fieldPassages',
  beoordelingen: 'place.judgements',
  effecten: 'place.effects',
  samenvatting: 'place.summary',
  'checklist-prisma': 'place.prisma',
  'checklist-prisma-s': 'place.prismaS',
  protocol: 'place.protocol',
};

export const places: readonly Place[] = [
  interventions('passages', 'place.passages'),
  interventions('two', 'place.two'),
  interventions('table', 'place.table'),
  interventions('compare', 'place.compare'),
  screening('conflicts', 'place.conflicts'),
  screening('progress', 'place.progress'),
  screening('settings', 'place.settings'),
  { text: 'place.citations', go: () => goTo('documents', 'files') },
  { text: 'place.criteria', go: () => goTo('protocol', 'criteria') },
  { text: 'place.concepts', go: () => goTo('protocol', 'concepts') },
  { text: 'place.known', go: () => goTo('protocol', 'known') },
  screening('progress', 'place.secondLook'),
  { text: 'place.proposals', go: () => goTo('documents', 'files') },
  { text: 'place.qdpx', go: () => goTo('documents', 'files') },
  ...(Object.keys(productPlaces) as ProductId[]).map((id) => report(productPlaces[id], id)),
  report('place.inTime', null, 'inTime'),
  report('place.whatIf', 'bijlage-3', 'whatIf'),
  report('place.handOver', null),
];
