// References as BibTeX.
import { lookup } from '../../../kernel/lookup';
import { type CslItem, type CslName, yearOf } from '../../../model/reference';
import { isOthersName } from '../../normalise/names';
import { groupOf } from '../../normalise/reference-types';
import { oneLine } from '../../normalise/text';
import { parseBibtex } from './read';
import { type Exportable, residueOf } from '../../serialise/residue';
import type { ReferenceWriter } from '../../serialise/writer';

const TYPES = lookup<string>({
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  pamphlet: 'booklet',
  chapter: 'incollection',
  'entry-encyclopedia': 'inreference',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'thesis',
  webpage: 'online',
  manuscript: 'unpublished',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  standard: 'standard',
});
const FIELDS: [string, string][] = [
  ['container-title-short', 'shortjournal'],
  ['volume', 'volume'],
  ['publisher-place', 'address'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['collection-title', 'series'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['section', 'chapter'],
  ['title-short', 'shorttitle'],
  ['original-title', 'origtitle'],
  ['number-of-pages', 'pagetotal'],
  ['number-of-volumes', 'volumes'],
  ['genre', 'type'],
  ['ISSN', 'issn'],
  ['ISBN', 'isbn'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['language', 'language'],
  ['license', 'copyright'],
  ['abstract', 'abstract'],
  ['note', 'note'],
  ['annote', 'annotation'],
];

const COMMANDS = lookup<string>({
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
});

const escapeTex = (text: string): string =>
  text.replace(/[\\&%$#_{}~^]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);

function nameText(name: CslName): string {
  if (name.literal !== undefined) return `{${escapeTex(name.literal)}}`;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.suffix, name.given]
    .filter((p) => p !== undefined && p !== '')
    .map((p) => escapeTex(p ?? ''))
    .join(', ');
}

/**
 * A list of names. "others" says that it goes on: at its end alone, and never by itself, as BibTeX would print it as a
 * name.
 */
function names(list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const named = (list as CslName[]).filter((n) => !isOthersName(n));
  if (named.length === 0) return undefined;
  return [...named.map(nameText), ...(named.length < list.length ? ['others'] : [])].join(' and ');
}

// Styles print the kind of thesis by its entry; those of master's come first, as "dissertation" may be either.
const THESES: [RegExp, string][] = [
  [/\bmaster|\bm\.?(?:sc|a|phil)\b|doctoraalscriptie/i, 'mastersthesis'],
  [/\bph\.?\s?d\b|\bdoctor|dissertation|proefschrift/i, 'phdthesis'],
];

/** The type of an entry. */
function typeOf({ type, genre }: CslItem): string {
  const kind = typeof genre === 'string' ? genre : '';
  const thesis = type === 'thesis' ? THESES.find(([pattern]) => pattern.test(kind))?.[1] : undefined;
  return thesis ?? TYPES[type] ?? 'misc';
}

/** The field for who published it: styles ask reports for their institution, and theses for their school. */
function publisherField(type: string, unknown: Exportable['unknown']): string {
  const field =
    type === 'phdthesis' || type === 'mastersthesis'
      ? 'school'
      : type === 'techreport' || type === 'thesis'
        ? 'institution'
        : 'publisher';
  // Another of that name is kept as it came.
  return unknown.some(({ tag }) => tag === field) ? 'publisher' : field;
}

function fieldsOf({ csl, unknown }: Exportable): [string, string][] {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? escapeTex(oneLine(String(value))) : undefined;
  const group = groupOf(csl.type);
  const date = csl.issued?.['date-parts']?.[0] ?? [];
  const result: [string, string | undefined][] = [
    ['author', names(csl.author)],
    ['editor', names(csl.editor)],
    ['translator', names(csl['translator'])],
    ['title', csl.title === undefined ? undefined : `{${escapeTex(oneLine(csl.title))}}`],
    [group === 'article' ? 'journal' : 'booktitle', text(csl['container-title'])],
    ['year', yearOf(csl)?.toString()],
    ['month', date[1]?.toString()],
    ['day', date[2]?.toString()],
    [
      'number',
      text(
        group === 'report' || group === 'patent'
          ? csl['number']
          : group === 'book' || group === 'chapter' || group === 'conference'
            ? csl['collection-number']
            : csl.issue,
      ),
    ],
    ['pages', text(csl.page?.replace(/-/g, '--'))],
    ['doi', csl.DOI === undefined ? undefined : escapeVerbatim(csl.DOI)],
    [publisherField(typeOf(csl), unknown), text(csl.publisher)],
    ['url', csl.URL === undefined ? undefined : escapeVerbatim(csl.URL)],
    ['keywords', text(csl.keyword)],
    ...FIELDS.map(([field, name]): [string, string | undefined] => [name, text(csl[field])]),
    ...unknown.flatMap(({ tag, value }): [string, string][] =>
      /^[a-z][a-z0-9_-]{1,30}$/.test(tag) && isBalanced(value) ? [[tag, value]] : [],
    ),
  ];
  return result.flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
}

const escapeVerbatim = (text: string): string => text.replace(/([%#&_])/g, '\\$1');

/** Whether braces are paired, so that a value can stand as it came. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth < 0) return false;
  }
  return depth === 0 && !text.endsWith('\\');
}

const write = (type: string, key: string, fields: readonly [string, string][]): string =>
  `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;

/** Writes one reference. What BibTeX has no field for stands in a field of our own, `zeef`, that others pass over. */
function toBibtex(reference: Exportable, index: number): string {
  const { csl } = reference;
  const own = csl['citation-key'];
  const key =
    typeof own === 'string' && /^[^\s,{}()=#%"\\~]+$/.test(own)
      ? own
      : `${(csl.author?.[0]?.family ?? 'ref').replace(/[^A-Za-z]/g, '')}${yearOf(csl) ?? ''}n${index + 1}`;
  const type = typeOf(csl);
  const fields = fieldsOf(reference);
  const [back] = parseBibtex(write(type, key, fields)).references;
  const residue = back === undefined ? null : residueOf(reference, back);
  if (residue !== null) fields.push(['zeef', encodeURIComponent(JSON.stringify(residue))]);
  return write(type, key, fields);
}

export const bibtexWriter: ReferenceWriter = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  begin: () => '',
  between: '\n',
  end: '',
  piece: (references, first) => references.map((r, i) => toBibtex(r, first + i)).join('\n'),
};
