// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { productIds } from '../../shared/report/products/registry';
import { foldText } from '../../shared/kernel/text';
import { nl } from '../lib/i18n/nl';
import { useAppStore } from '../store/app.store';
import { places } from './places';

const found = (typed: string) =>
  places.filter(({ text }) =>
    foldText(typed)
      .split(' ')
      .every((word) => foldText(nl[text]).includes(word)),
  );

test.each([
  ...['richting', 'oogst', 'tijdlijn', 'kaart van landen', 'qdpx', 'tweede blik', 'voorstellen'],
  ...['vooraf bekende rapporten', 'zoekstrategie', 'overeenstemming'],
])('%s is found', (typed) => {
  expect(found(typed).length).toBeGreaterThan(0);
});

test('each place leads somewhere by a name of its own, and each product of the report has one', () => {
  expect(new Set(places.map(({ text }) => nl[text])).size).toBe(places.length);
  const shown = new Set<string>();
  for (const { go } of places) {
    go();
    const { page } = useAppStore.getState();
    const kept = JSON.parse(localStorage.getItem('zeef-pages:') ?? '{}') as Record<string, string>;
    if (page === 'report') shown.add(kept['report.product'] ?? '');
  }
  for (const id of productIds) expect(shown).toContain(id);
});
