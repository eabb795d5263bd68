// What is printed under the tables of reports: which reports they hold, how many of them count, and what is left out
// and why.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { type ReportScope, scopeNumbers } from '../../review/scope';
import { reportTexts } from '../texts';
import { formatNumber, joinList } from '../words';
import { severalNote } from './several-note';

function filterInWords(data: ProjectData, language: Language): string {
  const t = reportTexts[language].scope;
  const project = requireProject(data);
  const { filter } = project.printing;
  const countryName = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  const sourceName = (id: string): string => {
    const source = data.sources.find((s) => s.id === id);
    return source === undefined ? id : source.type === 'search' ? source.engine : source.name;
  };
  const part = (words: (l: string) => string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [words(joinList(items, language))];
  return [
    ...part(t.filterParts.countries, filter.countries.map(countryName)),
    ...part(t.filterParts.sourceIds, filter.sourceIds.map(sourceName)),
    ...part(
      t.filterParts.tags,
      filter.tags.map((tag) => `‘${tag}’`),
    ),
  ].join(' ');
}

/** The notes, in order: what the table holds, its numbers, what is left out. */
export function scopeNotes(data: ProjectData, scope: ReportScope, language: Language): string[] {
  const t = reportTexts[language].scope;
  const kind = requireProject(data).printing.scope;
  const n = scopeNumbers(scope.listed);
  const number = (ids: readonly unknown[]): string => formatNumber(ids.length, language);
  const clause = (words: (n: string) => string, ids: readonly unknown[]): string[] =>
    ids.length === 0 ? [] : [words(number(ids))];
  const rest = [
    ...clause(t.noLevel, n.noLevel),
    ...clause(t.zero, n.zero),
    ...clause(t.unrated, n.unrated),
    ...clause(t.disputed, n.disputed),
    ...clause(t.unnamed, n.unnamed),
    t.counts(number(n.rated), number(n.counted)),
  ];
  const filter = kind === 'filter' ? filterInWords(data, language) : '';
  const out = scope.leftOut.map(({ reason, references }) => t.reasons[reason](number(references)));
  return [
    kind === 'filter' && filter !== '' ? t.filter(filter) : t.holds[kind === 'filter' ? 'included' : kind],
    // Delivered is what correspondents sent, as the flow and the account of the method say, with what the table leaves
    // out.
    t.numbers(
      `${number(kind === 'correspondents' ? scope.sent : n.delivered)} ${t.delivered[kind]}`,
      rest.map((r) => `; ${r}`).join(''),
    ),
    ...severalNote(
      requireProject(data),
      scope.listed.map((l) => l.outcome),
      language,
    ),
    ...(out.length === 0 ? [] : [t.leftOut(out.join('; '))]),
  ];
}
