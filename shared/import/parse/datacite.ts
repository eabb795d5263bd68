// Records of DataCite. Source: DataCite Metadata Schema 4.5, as its JSON.
import { lookup } from '../../kernel/lookup';
import { CslBuilder, type NameRole } from '../normalise/collect';
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

/** CSL types of its general types. Those not named here say too little; what the service calls them in CSL is mostly "article". */
const KINDS = lookup<string>({
  Audiovisual: 'motion_picture',
  Book: 'book',
  BookChapter: 'chapter',
  ComputationalNotebook: 'software',
  ConferencePaper: 'paper-conference',
  ConferenceProceeding: 'book',
  DataPaper: 'article-journal',
  Dataset: 'dataset',
  Dissertation: 'thesis',
  Image: 'graphic',
  Journal: 'periodical',
  JournalArticle: 'article-journal',
  PeerReview: 'review',
  Preprint: 'article',
  Report: 'report',
  Software: 'software',
  Sound: 'song',
  Standard: 'standard',
});
const ROLES = lookup<NameRole>({ Editor: 'editor', Translator: 'translator', Producer: 'producer' });
const TAKEN = ['id', 'doi', 'url', 'titles', 'publicationYear', 'dates', 'language', 'version'];

/** The reference that a record is. */
export const datacite = (item: Json): ParsedReference => attributesReference(attributesOf(item));

/** ISSN and ISBN of what it is part of, which stand in one of three places. */
function addNumbers(builder: CslBuilder, item: Json, within: Json): void {
  const container = object(item['container']);
  const parts = objects(item['relatedIdentifiers']).filter((r) => text(r['relationType']) === 'IsPartOf');
  for (const [type, number] of [
    [container['identifierType'], container['identifier']],
    [within['relatedItemIdentifierType'], within['relatedItemIdentifier']],
    ...parts.map((part) => [part['relatedIdentifierType'], part['relatedIdentifier']]),
  ])
    if (type === 'ISSN' || type === 'ISBN') builder.text(type, text(number), 'relatedIdentifiers');
}

function attributesReference(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const types = object(item['types']);
  const general = text(types['resourceTypeGeneral']);
  const named = text(types['citeproc']);
  builder.item.type =
    KINDS[general] ??
    (named !== '' && named !== 'article' ? named : (cslTypeOf(text(types['ris'])) ?? 'document'));
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
      const kind = ROLES[text(person['contributorType'])] ?? role;
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
  addNumbers(builder, item, object(within?.['relatedItemIdentifier']));
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
