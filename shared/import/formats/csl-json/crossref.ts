// Works of Crossref: CSL-JSON with lists where CSL has texts. Source: api.crossref.org/swagger-ui, Work.
import type { CslName } from '../../../model/reference';
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type NameRole, type TextField } from '../../normalise/collect';
import { joinTitle } from '../../normalise/markup';
import { setArticleNumber } from '../../normalise/roles';
import type { ParsedReference } from '../../parsed';
import { finishItem, type Json, list, object, objects, text } from '../../tools/json-item';

/** Whether an item is a work of Crossref. */
export const isCrossref = (item: Json): boolean => Array.isArray(item['title']) && 'DOI' in item;

/** CSL types of Crossref's types, which OpenAlex uses beside its own. */
export const WORKS = lookup<string>({
  article: 'article-journal',
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  book: 'book',
  monograph: 'book',
  proceedings: 'book',
  'book-series': 'book',
  'book-set': 'book',
  journal: 'periodical',
  'journal-issue': 'periodical',
  database: 'dataset',
  'edited-book': 'book',
  'reference-book': 'book',
  'reference-entry': 'entry-encyclopedia',
  dissertation: 'thesis',
  dataset: 'dataset',
  report: 'report',
  'report-component': 'report',
  standard: 'standard',
  preprint: 'article',
  'posted-content': 'article',
  'peer-review': 'review',
});

const TEXT = lookup<TextField>({
  title: 'title',
  'container-title': 'container-title',
  'short-container-title': 'container-title-short',
  'original-title': 'original-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  publisher: 'publisher',
  'publisher-location': 'publisher-place',
  language: 'language',
  URL: 'URL',
  ISSN: 'ISSN',
  ISBN: 'ISBN',
  'edition-number': 'edition',
});
const NAMES = lookup<NameRole>({
  author: 'author',
  editor: 'editor',
  translator: 'translator',
});

const TAKEN = ['DOI', 'abstract', 'subject', 'subtitle', 'article-number', 'degree'];

/** The parts of a date, or ''. */
const dateParts = (value: unknown): string => {
  const [parts] = list(object(value)['date-parts']);
  return list(parts)
    .filter((p) => typeof p === 'number')
    .map((p, i) => (i === 0 ? String(p) : String(p).padStart(2, '0')))
    .join('-');
};

/** The reference that a work is. */
export function crossref(item: Json): ParsedReference {
  const builder = new CslBuilder();
  builder.item.type = WORKS[text(item['type'])] ?? 'document';
  const subtitles = list(item['subtitle']).map(text);
  for (const [key, value] of Object.entries(item)) {
    const field = TEXT[key];
    const role = NAMES[key];
    if (field !== undefined) {
      for (const [i, part] of (Array.isArray(value) ? (value as unknown[]) : [value]).entries()) {
        const isFirstTitle = field === 'title' && i === 0;
        const whole = [text(part), ...(isFirstTitle ? subtitles : [])].reduce(joinTitle, '');
        builder.text(
          field,
          field === 'ISBN' ? whole.replace(/^https?:\/\/[^/]*\/(?:isbn\/)?/, '') : whole,
          key,
        );
      }
    } else if (role !== undefined) {
      for (const name of objects(value)) builder.name(role, nameOf(name));
    }
  }
  if (text(item['DOI']) !== '') builder.doi(text(item['DOI']), 'DOI');
  const issued = dateParts(item['issued']) || dateParts(item['published']);
  if (issued !== '') builder.date(issued, 'issued');
  builder.text('abstract', withoutJats(text(item['abstract'])), 'abstract');
  for (const word of list(item['subject'])) builder.keyword(text(word));
  const event = object(item['event']);
  builder.text('event-title', text(event['name']), 'event');
  builder.text('event-place', text(event['location']), 'event');
  for (const { name: institution } of objects(item['institution']))
    builder.text('publisher', text(institution), 'institution');
  for (const degree of list(item['degree'])) builder.text('genre', text(degree), 'degree');
  const [license] = objects(item['license']);
  builder.text('license', text(license?.['URL']), 'license');
  // What has no pages is cited by its number.
  if (text(item['article-number']) !== '')
    setArticleNumber(builder, text(item['article-number']), 'article-number');
  const kind = WORKS[text(item['type'])] === undefined ? [] : ['type'];
  const date = ['date-parts', 'date-time', 'timestamp'];
  const name = ['family', 'given', 'suffix', 'name', 'sequence'];
  return finishItem(builder, item, [...TAKEN, ...Object.keys(TEXT), ...kind], {
    issued: date,
    published: date,
    event: ['name', 'location'],
    institution: ['name'],
    license: ['URL'],
    ...Object.fromEntries(Object.keys(NAMES).map((key) => [key, name])),
  });
}

/** A text without the markup of JATS; its blocks are parted by a space. */
const withoutJats = (value: string): string =>
  value.replace(/<\/?(?:jats:)?(?:p|title|sec|list|list-item)>/g, ' ').replace(/<\/?[a-z][^<>]{0,200}>/g, '');

function nameOf(name: Json): CslName {
  const [family, given, suffix] = [text(name['family']), text(name['given']), text(name['suffix'])];
  if (family === '') return { literal: text(name['name']) || given };
  return { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}
