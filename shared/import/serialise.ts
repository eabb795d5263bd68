// References out: CSL-JSON, RIS, BibTeX and CSV. What has no field in a format stays in a note or unknown tag.
import { csvField } from '../kernel/csv';
import { type CslItem, type CslName, formatNames, yearOf } from '../model/reference';

export const exportFormats = ['csl', 'ris', 'bibtex', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type Exportable = { csl: CslItem; unknown: readonly { tag: string; value: string }[] };

const RIS_TYPES: Record<string, string> = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CONF',
  report: 'RPRT',
  thesis: 'THES',
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  manuscript: 'UNPB',
  patent: 'PAT',
  dataset: 'DATA',
  legislation: 'STAT',
  motion_picture: 'VIDEO',
};
const RIS_FIELDS: [keyof CslItem, string][] = [
  ['title', 'TI'],
  ['container-title', 'T2'],
  ['collection-title', 'T3'],
  ['volume', 'VL'],
  ['issue', 'IS'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY'],
  ['abstract', 'AB'],
  ['DOI', 'DO'],
  ['URL', 'UR'],
  ['language', 'LA'],
  ['note', 'N1'],
  ['edition', 'ET'],
  ['title-short', 'ST'],
  ['archive', 'DB'],
  ['call-number', 'CN'],
];

const nameText = (name: CslName): string => formatNames([name]);
const oneLine = (text: unknown): string => String(text).replace(/\s*\n\s*/g, ' ');

function toRis({ csl, unknown }: Exportable): string {
  const lines: [string, string][] = [['TY', RIS_TYPES[csl.type] ?? 'GEN']];
  for (const name of csl.author ?? []) lines.push(['AU', nameText(name)]);
  for (const name of csl.editor ?? []) lines.push(['ED', nameText(name)]);
  const [year, month, day] = csl.issued?.['date-parts']?.[0] ?? [];
  if (year !== undefined) {
    lines.push(['PY', String(year)]);
    const pad = (n: number | undefined): string => (n === undefined ? '' : String(n).padStart(2, '0'));
    if (month !== undefined) lines.push(['DA', `${year}/${pad(month)}/${pad(day)}`]);
  }
  for (const [field, tag] of RIS_FIELDS) if (csl[field] !== undefined) lines.push([tag, oneLine(csl[field])]);
  const [start, ...rest] = (csl.page ?? '').split('-');
  if (start !== undefined && start !== '') lines.push(['SP', start]);
  if (rest.length > 0) lines.push(['EP', rest.join('-')]);
  for (const number of [csl.ISSN, csl.ISBN]) if (number !== undefined) lines.push(['SN', number]);
  for (const word of csl.keyword?.split('; ') ?? []) lines.push(['KW', word]);
  for (const { tag, value } of unknown) if (/^[A-Z][A-Z0-9]$/.test(tag)) lines.push([tag, oneLine(value)]);
  return [...lines, ['ER', ''] as const].map(([tag, value]) => `${tag}  - ${value}`).join('\r\n') + '\r\n';
}

const BIBTEX_TYPES: Record<string, string> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  webpage: 'online',
  manuscript: 'unpublished',
  patent: 'patent',
  dataset: 'dataset',
};
const escapeTex = (text: string): string => text.replace(/[{}]/g, '').replace(/([\\&%$#_])/g, '\\$1');

function toBibtex({ csl }: Exportable, index: number): string {
  const key =
    typeof csl['citation-key'] === 'string'
      ? csl['citation-key']
      : `${(csl.author?.[0]?.family ?? 'ref').replace(/[^A-Za-z]/g, '')}${yearOf(csl) ?? ''}n${index + 1}`;
  const names = (list: CslName[] | undefined): string | undefined =>
    list
      ?.map((n) => (n.literal === undefined ? escapeTex(nameText(n)) : `{${escapeTex(n.literal)}}`))
      .join(' and ');
  const text = (value: unknown): string | undefined =>
    value === undefined ? undefined : escapeTex(oneLine(value));
  const isArticle = csl.type.startsWith('article');
  const fields: [string, string | undefined][] = [
    ['author', names(csl.author)],
    ['editor', names(csl.editor)],
    ['title', csl.title === undefined ? undefined : `{${escapeTex(csl.title)}}`],
    [isArticle ? 'journal' : 'booktitle', text(csl['container-title'])],
    ['year', yearOf(csl)?.toString()],
    ['month', csl.issued?.['date-parts']?.[0]?.[1]?.toString()],
    ['volume', text(csl.volume)],
    ['number', text(csl.issue)],
    ['pages', text(csl.page?.replace('-', '--'))],
    ['publisher', text(csl.publisher)],
    ['address', text(csl['publisher-place'])],
    ['doi', csl.DOI],
    ['url', csl.URL],
    ['issn', csl.ISSN],
    ['isbn', csl.ISBN],
    ['language', csl.language],
    ['keywords', text(csl.keyword?.replaceAll('; ', ', '))],
    ['abstract', text(csl.abstract)],
    ['note', text(csl.note)],
  ];
  const body = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${BIBTEX_TYPES[csl.type] ?? 'misc'}{${key},\n${body.join(',\n')}\n}\n`;
}

const CSV_FIELDS = [
  'type',
  'authors',
  'year',
  'title',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'URL',
  'ISSN',
  'ISBN',
  'keyword',
  'language',
  'abstract',
  'note',
] as const;

function toCsvRow({ csl }: Exportable): string {
  const cells = CSV_FIELDS.map((f) =>
    f === 'authors'
      ? formatNames(csl.author)
      : f === 'year'
        ? (yearOf(csl)?.toString() ?? '')
        : (csl[f] ?? ''),
  );
  return cells.map(csvField).join(',') + '\r\n';
}

/** Writes references in a format, as text. */
export function serialiseReferences(references: readonly Exportable[], format: ExportFormat): string {
  switch (format) {
    case 'csl':
      return (
        JSON.stringify(
          references.map((r, i) => ({ id: String(i + 1), ...r.csl })),
          null,
          2,
        ) + '\n'
      );
    case 'ris':
      return references.map(toRis).join('\r\n');
    case 'bibtex':
      return references.map(toBibtex).join('\n');
    case 'csv':
      return `\ufeff${CSV_FIELDS.join(',')}\r\n${references.map(toCsvRow).join('')}`;
  }
}
