// Records of DataCite. Source: DataCite Metadata Schema 4.5, as its JSON.
import { lookup } from '../../kernel/lookup';
import { CslBuilder } from '../normalise/collect';
import { parseName } from '../normalise/names';
import { cslTypeOf } from '../normalise/reference-types';
import { setPages } from '../normalise/roles';
import type { ParsedReference } from '../parsed';
import { finishItem, isObject, type Json, object, objects, text } from './json-item';

/** What the service wraps in `attributes`, else the item. */
const attributesOf = (item: Json): Json => (isObject(item['attributes']) ? item['attributes'] : item);

/** Whether an item is a record of DataCite, by itself or as its service gives it. */
export const isDatacite = (item: Json): boolean =>
  Array.isArray(attributesOf(item)['titles']) && 'creators' in attributesOf(item);

const KINDS = lookup<string>({ Preprint: 'article', BookChapter: 'chapter', Dissertation: 'thesis' });
const TAKEN = ['id', 'doi', 'url', 'titles', 'publicationYear', 'dates', 'language', 'version'];

/** The reference that a record is. */
export const datacite = (item: Json): ParsedReference => attributesReference(attributesOf(item));

function attributesReference(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const types = object(item['types']);
  const general = text(types['resourceTypeGeneral']);
  const named = text(types['citeproc']);
  builder.item.type =
    KINDS[general] ?? (named !== '' ? named : (cslTypeOf(text(types['ris'])) ?? 'document'));
  const [first, ...others] = objects(item['titles']);
  builder.text('title', text(first?.['title']), 'title');
  for (const other of others) builder.keep('titles', text(other['title']));
  for (const [key, role] of [
    ['creators', 'author'],
    ['contributors', 'contributor'],
  ] as const)
    for (const person of objects(item[key])) {
      const [family, given, name] = [
        text(person['familyName']),
        text(person['givenName']),
        text(person['name']),
      ];
      const kind = text(person['contributorType']) === 'Editor' ? 'editor' : role;
      if (family !== '') builder.name(kind, { family, ...(given === '' ? {} : { given }) });
      else
        builder.name(
          kind,
          text(person['nameType']) === 'Organizational' ? { literal: name } : parseName(name),
        );
    }
  const issued = objects(item['dates']).find((d) => text(d['dateType']) === 'Issued');
  builder.date(text(issued?.['date']) || text(item['publicationYear']), 'dates');
  for (const other of objects(item['dates']))
    if (other !== issued) builder.keep('dates', `${text(other['dateType'])}: ${text(other['date'])}`);
  if (text(item['doi']) !== '') builder.doi(text(item['doi']), 'doi');
  builder.text('URL', text(item['url']), 'url');
  builder.text('publisher', text(item['publisher']) || text(object(item['publisher'])['name']), 'publisher');
  const container = object(item['container']);
  const within = objects(item['relatedItems']).find((r) => text(r['relationType']) === 'IsPublishedIn');
  const [book] = objects(within?.['titles']);
  builder.text('container-title', text(container['title']) || text(book?.['title']), 'container');
  for (const field of ['volume', 'issue'] as const)
    builder.text(field, text(container[field]) || text(within?.[field]), 'container');
  const ends = text(container['firstPage']) === '' ? within : container;
  setPages(builder, text(ends?.['firstPage']), text(ends?.['lastPage']), 'container');
  const identifier = object(within?.['relatedItemIdentifier']);
  if (text(identifier['relatedItemIdentifierType']) === 'ISSN')
    builder.text('ISSN', text(identifier['relatedItemIdentifier']), 'relatedItems');
  for (const { description, descriptionType } of objects(item['descriptions']))
    builder.text(
      text(descriptionType) === 'Abstract' ? 'abstract' : 'note',
      text(description),
      'descriptions',
    );
  for (const { subject } of objects(item['subjects'])) builder.keyword(text(subject));
  builder.text('language', text(item['language']), 'language');
  builder.text('version', text(item['version']), 'version');
  builder.text(
    'license',
    objects(item['rightsList'])
      .map((r) => text(r['rights']) || text(r['rightsUri']))
      .join('; '),
    'rightsList',
  );
  const name = ['name', 'nameType', 'givenName', 'familyName'];
  return finishItem(builder, item, TAKEN, {
    creators: name,
    contributors: name,
    subjects: ['subject'],
    descriptions: ['description', 'descriptionType'],
    publisher: ['name'],
    container: ['type', 'title', 'volume', 'issue', 'firstPage', 'lastPage'],
    rightsList: ['rights'],
  });
}
