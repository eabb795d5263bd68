// @vitest-environment jsdom
// Words of the trade and of other programs lead to what they mean here, in either language.
import { expect, it } from 'vitest';
import { foldText } from '../../shared/kernel/text';
import type { Live } from '../commands/live';
import type { TextKey, Translate } from '../lib/i18n';
import { en } from '../lib/i18n/en';
import { nl } from '../lib/i18n/nl';
import { matchingLines, type PaletteLine, paletteLines } from './command-lines';
import { type ShellDesk, shellCommands } from './commands';
import { sections } from './pages';
import { places } from './places';
import { synonyms } from './synonyms';

const languages = { nl, en };
function listed(language: keyof typeof languages): PaletteLine[] {
  const texts: Record<TextKey, string> = languages[language];
  const t: Translate = (key, values) => texts[key].replace('{{option}}', String(values?.option ?? ''));
  const pages = sections.flatMap((g) => g.pages).map((p) => t(`nav.${p.id}`));
  const desk = { pages, places: places.map((p) => t(p.text)), persons: [] } as unknown as ShellDesk;
  const at: Live = { group: shellCommands, desk: () => desk, part: () => null, turn: Promise.resolve() };
  return paletteLines([at], t);
}

it.each([
  ['Rayyan', 'place.settings'],
  ['covidence', 'place.settings'],
  ['sneeuwbal', 'place.citations'],
  ['snowball', 'place.citations'],
  ['kappa', 'place.product.agreement'],
  ['ontdubbelen', 'nav.duplicates'],
  ['dedup', 'nav.duplicates'],
  ['pdf', 'nav.documents'],
  ['backup', 'nav.projects'],
  ['reservekopie', 'nav.projects'],
  ['undo', 'nav.undo'],
  ['ongedaan', 'nav.undo'],
  ['nvivo', 'place.qdpx'],
  ['kanban', 'nav.home'],
  ['flowchart', 'place.product.flow'],
  ['rob2', 'appraisal.showTools'],
] as const)('%s leads to %s', (typed, key) => {
  for (const language of ['nl', 'en'] as const) {
    const all = listed(language);
    const found = matchingLines(all, typed).map((line) => line.text);
    // In the one language it may be the name itself.
    const name = languages[language][key];
    if (language === 'en' && typed === 'ongedaan') continue;
    expect(
      found.some((text) => text.endsWith(name)),
      `${language}: ${found.join()}`,
    ).toBe(true);
  }
});

it('puts what is named so before what is only meant, and finds nothing for a letter or two', () => {
  const lines = listed('nl');
  const found = matchingLines(lines, 'checklist').map((line) => line.text);
  expect(found[0]).toContain('Checklist');
  expect(
    matchingLines(lines, 'ra').every((line) => foldText(`${line.group} ${line.text}`).includes('ra')),
  ).toBe(true);
});

it('is of names that are in the list, in words as they are typed', () => {
  const inList = new Set(listed('nl').flatMap((line) => (line.also.length > 0 ? [line.text] : [])));
  for (const [key, words] of Object.entries(synonyms) as [TextKey, string][]) {
    expect(
      [...inList].some((text) => text.endsWith(nl[key])),
      key,
    ).toBe(true);
    expect(foldText(words), key).toBe(words);
  }
});
