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
  report('place.prisma', 'checklist-prisma'),
  report('place.prismaS', 'checklist-prisma-s'),
  report('place.protocol', 'protocol'),
  report('place.effects', 'effecten'),
  report('place.summary', 'samenvatting'),
  report('place.judgements', 'beoordelingen'),
  report('place.inTime', null, 'inTime'),
  report('place.whatIf', 'bijlage-3', 'whatIf'),
  report('place.handOver', null),
];
