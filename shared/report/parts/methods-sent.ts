// What correspondents sent, in the account of the method.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { foundReferences } from '../../review/active';
import { countOf, type Inflow, sumOf } from '../../review/flow-model';
import { countryFinder, sourcesById } from '../../review/inflow';
import { reportTexts } from '../texts';
import { formatNumber } from '../words';
import type { Context, Said } from './methods-context';

/**
 * How many each country's correspondents sent, whatever became of it: so that the numbers add up to all that was sent.
 */
function sentByCountry(data: ProjectData, kinds: Inflow['sources'], language: Language): string[] {
  const sources = sourcesById(data);
  const countryOf = countryFinder(data);
  const references = new Map(foundReferences(data).map((r) => [r.id, r]));
  const sent = new Map<string, number>();
  const add = (country: string, count: number): void => {
    if (count > 0) sent.set(country, (sent.get(country) ?? 0) + count);
  };
  for (const { sourceId, number } of kinds) {
    const source = sourceId === null ? undefined : sources.get(sourceId);
    add(source?.type === 'correspondent' ? source.country : '', number.without);
    for (const id of number.references) {
      const reference = references.get(id);
      add(reference === undefined ? '' : (countryOf(reference) ?? ''), 1);
    }
  }
  const names = new Map(requireProject(data).countries.map((c) => [c.code, c.name[language]]));
  const others = [...sent.keys()].filter((code) => code !== '' && !names.has(code)).sort();
  return [...names.keys(), ...others, ''].flatMap((code) => {
    const count = sent.get(code);
    if (count === undefined) return [];
    const name = code === '' ? reportTexts[language].noCountry.toLowerCase() : (names.get(code) ?? code);
    return [`${name} ${formatNumber(count, language)}`];
  });
}

/** What correspondents sent and what became of it; nothing where there are none. */
export function correspondentsPart({ data, flow, language, t, n }: Context): Said[] {
  const people = data.sources.filter((s) => s.type === 'correspondent').length;
  const kinds = flow.other.sources.filter((s) => s.kind === 'correspondent');
  const sent = kinds.reduce((sum, s) => sum + countOf(s.number), 0);
  if (people === 0 && sent === 0) return [];
  const who = n(Math.max(people, 1), t.correspondent);
  if (sent === 0) return [{ text: t.correspondentsNone(people, who) }];
  const ids = new Set(kinds.flatMap((s) => s.number.references));
  const countOfIds = (references: readonly string[]): number =>
    references.filter((id) => ids.has(id as never)).length;
  const included = countOfIds(flow.other.included.references);
  const excluded = countOfIds([
    ...sumOf(flow.other.excluded).references,
    ...sumOf(flow.other.excludedFull).references,
  ]);
  const countries = sentByCountry(data, kinds, language);
  return [
    {
      text:
        t.correspondents(Math.max(people, 1), who, n(sent, t.report)) +
        (countries.length === 0 ? '' : t.byCountry(countries.join(', '))) +
        (included === 0 ? '' : t.includedSent(included, formatNumber(included, language))) +
        (excluded === 0 ? '' : t.excludedSent(formatNumber(excluded, language))) +
        '.',
      references: [...ids],
    },
  ];
}
