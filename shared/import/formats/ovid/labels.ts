// Ovid's older text: the name of each field on a line of its own, its value set in below. Source: Ovid's "complete
// reference" display.
import { lookup } from '../../../kernel/lookup';

type Field = { tag: string; value: string };

/** The tag of each field that both of Ovid's forms have. */
const TAGS = lookup<string>({
  author: 'AU',
  authors: 'AU',
  'author(s)': 'AU',
  'author names': 'AU',
  'authors names': 'AU',
  'personal author': 'AU',
  inventor: 'AU',
  inventors: 'AU',
  'authors full name': 'FA',
  editor: 'ED',
  editors: 'ED',
  'book editors': 'ED',
  'book editor': 'ED',
  'editor(s)': 'ED',
  'corporate author': 'CA',
  'group author': 'CA',
  title: 'TI',
  source: 'SO',
  'article title': 'TI',
  'document title': 'TI',
  'original title': 'OT',
  'book title': 'BT',
  'book name': 'BT',
  journal: 'JN',
  'journal name': 'JN',
  'journal title': 'JN',
  'publication title': 'JN',
  'abbreviated source': 'JA',
  volume: 'VO',
  issue: 'IP',
  'issue/part': 'IP',
  'issue no': 'IP',
  page: 'PG',
  pages: 'PG',
  pagination: 'PG',
  edition: 'EN',
  'date of publication': 'DP',
  'publication date': 'DP',
  'publication year': 'YR',
  doi: 'DO',
  'patent number': 'PN',
  'patent assignee': 'PA',
  pmid: 'PM',
  'pubmed id': 'PM',
  abstract: 'AB',
  year: 'YR',
  'year of publication': 'YR',
  'doi number': 'DO',
  'digital object identifier': 'DO',
  language: 'LG',
  issn: 'IS',
  'issn print': 'IS',
  'issn linking': 'IL',
  'issn electronic': 'IS',
  isbn: 'IB',
  publisher: 'PB',
  'publisher name': 'PU',
  'publisher information': 'PU',
  'publication type': 'PT',
  'document type': 'DT',
  keywords: 'KW',
  'key words': 'KW',
  'author keywords': 'KW',
  'key phrase identifiers': 'KW',
  'mesh subject headings': 'MH',
  'subject headings': 'MH',
  'emtree heading': 'MH',
  'accession number': 'AN',
  'unique identifier': 'UI',
  database: 'DB',
  copyright: 'CP',
  url: 'UR',
  'link to the ovid full text or citation': 'UR',
});
const LISTS = new Set(['KW', 'MH']);
const NAMES = new Set(['AU', 'FA', 'ED']);

// Spaces in front set a value apart; no name of a field is longer.
const LABEL = /^[A-Z][A-Za-z&/-]{0,30}(?: [A-Za-z&/()-]{1,20}){0,7}\s*$/;

/** The name of a field on a line of its own, or null. */
export const labelOn = (line: string): string | null =>
  line.length <= 80 && LABEL.test(line) ? line.trim() : null;

/** Whether a text names its fields so. */
export const hasLabels = (head: string): boolean =>
  /^(?:Authors?|Title|Source|Accession Number|Unique Identifier)[ \t]*$/m.test(head);

/**
 * The names in a field: two spaces part them, as a name may have semicolons before its degrees; else they are parted
 * later.
 */
function namesIn(value: string): string[] {
  if (/; {2,}|\n/.test(value)) return value.split(/; {2,}|\n/);
  if (/\. {2,}/.test(value)) return value.split(/\. {2,}/);
  const parts = value.split('; ');
  return parts.every((p) => p.includes(',')) ? parts : [value];
}

/** The fields of a record under the tags of Ovid's newer form; what that has no tag for keeps its name. */
export function taggedFields(labelled: readonly Field[]): Field[] {
  return labelled.flatMap(({ tag: label, value }): Field[] => {
    const tag = TAGS[label.toLowerCase()] ?? label;
    if (NAMES.has(tag)) return namesIn(value).map((name) => ({ tag, value: name.trim() }));
    if (LISTS.has(tag))
      return value
        .split(/[;\n]/)
        .flatMap((word) => (word.trim() === '' ? [] : [{ tag, value: word.trim() }]));
    return [{ tag, value: value.replace(/\s+/g, ' ').trim() }];
  });
}
