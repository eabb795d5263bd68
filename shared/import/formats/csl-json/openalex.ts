// Works of OpenAlex. Source: docs.openalex.org, Work object.
import { CslBuilder } from '../../normalise/collect';
import { parseName } from '../../normalise/names';
import { setPages } from '../../normalise/roles';
import type { ParsedReference } from '../../parsed';
import { WORKS } from './crossref';
import { finishItem, type Json, list, object, objects, text } from '../../tools/json-item';

/** Whether an item is a work of OpenAlex. */
export const isOpenAlex = (item: Json): boolean =>
  Array.isArray(item['authorships']) || /^https:\/\/openalex\.org\/W\d+$/.test(text(item['id']));

/** The words of an abstract, each of which stands with its places. */
function invertedText(index: unknown): string {
  const words: [number, string][] = [];
  for (const [word, places] of Object.entries(object(index)))
    for (const place of list(places)) if (typeof place === 'number') words.push([place, word]);
  return words
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}

const TAKEN = [
  'doi',
  'title',
  'display_name',
  'publication_year',
  'publication_date',
  'language',
  'type',
  'abstract_inverted_index',
];

/** The reference that a work is. */
export function openAlex(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const own = text(item['type']);
  const location = object(item['primary_location']);
  // Until 2023 it was called so.
  const source = object(location['source'] ?? item['host_venue']);
  const kind = text(source['type']);
  builder.item.type = WORKS[text(item['type_crossref'])] ?? WORKS[own] ?? 'document';
  const isPreprint = kind === 'repository' && text(location['version']) === 'submittedVersion';
  if (own === 'preprint' || isPreprint) builder.item.type = 'article';
  if (own === 'dissertation') builder.item.type = 'thesis';
  if (kind === 'conference') builder.item.type = 'paper-conference';
  builder.text('title', text(item['title']) || text(item['display_name']), 'title');
  for (const { author, raw_author_name: raw } of objects(item['authorships'])) {
    const name = text(object(author)['display_name']) || text(raw);
    if (name !== '')
      builder.name('author', name.includes(',') ? parseName(name) : parseName(name, 'natural'));
  }
  builder.date(text(item['publication_date']) || text(item['publication_year']), 'publication_date');
  if (text(item['doi']) !== '') builder.doi(text(item['doi']), 'doi');
  const host = text(source['host_organization_name']);
  const { type } = builder.item;
  const [first] = objects(item['authorships']);
  const [school] = type === 'thesis' ? objects(first?.['institutions']) : [];
  if (school !== undefined) builder.text('publisher', text(school['display_name']), 'institutions');
  else if (type === 'book' || type === 'thesis')
    builder.text('publisher', host || text(source['display_name']), 'source');
  else {
    // A platform for books is not the book.
    const isPlatform = kind === 'ebook platform';
    builder.text(isPlatform ? 'source' : 'container-title', text(source['display_name']), 'source');
    builder.text('publisher', host, 'host_organization_name');
    for (const issn of list(source['issn'])) builder.text('ISSN', text(issn), 'issn');
  }
  const biblio = object(item['biblio']);
  builder.text('volume', text(biblio['volume']), 'volume');
  builder.text('issue', text(biblio['issue']), 'issue');
  setPages(builder, text(biblio['first_page']), text(biblio['last_page']), 'first_page');
  builder.text('abstract', invertedText(item['abstract_inverted_index']), 'abstract');
  for (const word of objects(item['keywords']))
    builder.keyword(text(word['display_name']) || text(word['keyword']));
  builder.text('language', text(item['language']), 'language');
  const ids = object(item['ids']);
  builder.text('PMID', /\d+$/.exec(text(ids['pmid']))?.[0] ?? '', 'pmid');
  builder.text('PMCID', /PMC\d+$/.exec(text(ids['pmcid']))?.[0] ?? '', 'pmcid');
  const page = text(location['landing_page_url']);
  if (!page.includes('doi.org/')) builder.text('URL', page, 'landing_page_url');
  return finishItem(builder, item, TAKEN, {
    ids: ['openalex', 'doi', 'pmid', 'pmcid'],
    keywords: ['display_name', 'keyword'],
    biblio: ['volume', 'issue', 'first_page', 'last_page'],
  });
}
