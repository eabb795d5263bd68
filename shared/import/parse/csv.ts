// CSV and TSV with a mapping of columns, guessed from the headings and open to change by the user.
import Papa from 'papaparse';
import { foldText } from '../../kernel/text';
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseName } from '../normalise/names';
import type { ImportProblem, ParsedReference, ParseOutcome, StudyColumns } from '../parsed';

export const csvTargets = [
  'title',
  'authors',
  'year',
  'abstract',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'URL',
  'ISSN',
  'ISBN',
  'PMID',
  'keyword',
  'language',
  'note',
  'country',
  'intervention',
  'sms',
  'citedAs',
  'keep',
] as const;
export type CsvTarget = (typeof csvTargets)[number];
/** Target by column index. */
export type CsvMapping = CsvTarget[];

const GUESSES: [RegExp, CsvTarget][] = [
  [/^(article |document |item )?titles?$|^primary title$|^titel$/, 'title'],
  [/^(authors?( names?| full names?)?|auteurs?|creators?|author\/s)$/, 'authors'],
  [/^(publication |pub )?(year|date)( published)?$|^jaar$|^year of publication$/, 'year'],
  [/^(abstract|abstract note|samenvatting)$/, 'abstract'],
  [
    /^(journal|source title|source|journal title|publication title|container title|tijdschrift|secondary title)$/,
    'container-title',
  ],
  [/^volume$/, 'volume'],
  [/^(issue|number)$/, 'issue'],
  [/^pages?$/, 'page'],
  [/^publisher$/, 'publisher'],
  [/^doi$/, 'DOI'],
  [/^(urls?|link|links|external url)$/, 'URL'],
  [/^issn$/, 'ISSN'],
  [/^isbn$/, 'ISBN'],
  [/^(pmid|pubmed id)$/, 'PMID'],
  [/^(keywords?|author keywords|trefwoorden|manual tags)$/, 'keyword'],
  [/^(language|taal)$/, 'language'],
  [/^(notes?|opmerkingen)$/, 'note'],
  [/^(land|country)$/, 'country'],
  [/^(interventie|intervention|maatregel|measure|name of project\/intervention)$/, 'intervention'],
  [/^(sms|sms[- ]?(niveau|level|score)|maryland scientific methods scale[- ](niveau|level))$/, 'sms'],
  [/^(onderzoeksrapport|research report|report|rapport)$/, 'citedAs'],
];

/** Guesses what each heading means; what it does not know is kept as it is. */
export function guessMapping(headings: readonly string[]): CsvMapping {
  const taken = new Set<CsvTarget>();
  return headings.map((heading) => {
    const folded = foldText(heading.replace(/[_\uFEFF]/g, ' '));
    const target = GUESSES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'keep';
    if (taken.has(target)) return 'keep';
    if (target !== 'keep') taken.add(target);
    return target;
  });
}

/** The headings of a CSV or TSV text. */
export function readHeadings(text: string): string[] {
  return (Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { preview: 1 }).data[0] ?? []).map((h) =>
    h.trim(),
  );
}

const TEXT_TARGETS = new Set<CsvTarget>([
  'title',
  'abstract',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'ISSN',
  'ISBN',
  'PMID',
  'language',
  'note',
]);

/** `Smith, J.; Jones, K.` splits on semicolons; `Smith J., Jones K.` (Scopus) on commas. */
function splitAuthors(value: string): string[] {
  const bySemicolon = value.split(/\s*;\s*/);
  const parts =
    bySemicolon.length > 1 || !/^[^,]+ \p{Lu}\.[^,]*,/u.test(value) ? bySemicolon : value.split(/\s*,\s*/);
  return parts.filter((p) => p.trim() !== '');
}

function toReference(
  headings: readonly string[],
  row: readonly string[],
  mapping: CsvMapping,
): ParsedReference {
  const builder = new CslBuilder();
  const study: StudyColumns = {};
  row.forEach((value, index) => {
    const heading = headings[index] ?? `column ${index + 1}`;
    const target = mapping[index] ?? 'keep';
    // What our own CSV writer put before a would-be formula.
    const cell = /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
    if (cell.trim() === '') return;
    if (TEXT_TARGETS.has(target)) builder.text(target as TextField, cell, heading);
    else if (target === 'authors')
      for (const name of splitAuthors(cell)) builder.name('author', parseName(name));
    else if (target === 'year') builder.date(cell, heading);
    else if (target === 'DOI') builder.doi(cell, heading);
    else if (target === 'URL') builder.text('URL', cell, heading);
    else if (target === 'keyword') builder.keyword(cell);
    else if (target === 'country' || target === 'intervention' || target === 'sms' || target === 'citedAs')
      study[target] = cell.trim();
    else builder.keep(heading, cell);
  });
  builder.item.type = builder.item['container-title'] === undefined ? 'report' : 'article-journal';
  return {
    csl: builder.build(),
    raw: { format: 'csv', text: Papa.unparse([[...row]]) },
    unknown: builder.unknown,
    study,
  };
}

/**
 * Parses CSV or TSV; the delimiter is found by itself. A row with no title and no report is a problem but comes in.
 *
 * Country and intervention of a row that leaves them empty are those of the row above when the table has both columns, as appendix 3 prints them.
 */
export function parseCsv(text: string, chosen?: CsvMapping): ParseOutcome {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [headings = [], ...rows] = parsed.data;
  const mapping = chosen ?? guessMapping(headings);
  const problems: ImportProblem[] = parsed.errors
    .filter((e) => e.type !== 'Delimiter')
    .map((e) => ({ line: (e.row ?? 0) + 1, record: e.row ?? 0, reason: `csv: ${e.message}` }));
  const isAppendix = mapping.includes('country') && mapping.includes('intervention');
  let above: StudyColumns = {};
  const references = rows.map((row, index) => {
    if (row.length > headings.length)
      problems.push({ line: index + 2, record: index + 1, reason: 'more-cells-than-columns' });
    const reference = toReference(headings, row, mapping);
    if (isAppendix) {
      const isNewCountry = reference.study.country !== undefined && reference.study.country !== above.country;
      const intervention = reference.study.intervention ?? (isNewCountry ? undefined : above.intervention);
      const country = reference.study.country ?? above.country;
      if (country !== undefined) reference.study.country = country;
      if (intervention !== undefined) reference.study.intervention = intervention;
      above = reference.study;
    }
    if (reference.csl.title === undefined && reference.study.citedAs === undefined) {
      problems.push({ line: index + 2, record: index + 1, reason: 'no-title' });
    }
    return reference;
  });
  return { format: 'csv', references, problems };
}
