// Records of DataCite. Source: DataCite Metadata Schema 4.5, as its JSON.
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type NameRole } from '../../normalise/collect';
import { joinTitle } from '../../normalise/markup';
import { parseName } from '../../normalise/names';
import { cslTypeOf } from '../../normalise/reference-types';
import type { ParsedReference } from '../../parsed';
import { addPlace } from './datacite-place';
import { finishItem, isObject, type Json, list, object, objects, text } from '../../tools/json-item';

/** What the service wraps in `attributes`, else the item. */
const attributesOf = (item: Json): Json => (isObject(item['attributes']) ? item['attributes'] : item);

/** Whether an item is a record of DataCite, by itself or as its service gives it. */
export const isDatacite = (item: Json): boolean =>
  Array.isArray(attributesOf(item)['titles']) && 'creators' in attributesOf(item);

/**
 * CSL types of its general types. Those not named here say too little; what the service calls them in CSL is mostly
 * "article".
 */
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
  const identifier = object(within['relatedItemIdentifier']);
  const parts = objects(item['relatedIdentifiers']).filter((r) => text(r['relationType']) === 'IsPartOf');
  for (const [type, number] of [
    [container['identifierType'], container['identifier']],
    // A text with its kind beside it, or both in an object.
    [within['relatedItemIdentifierType'], within['relatedItemIdentifier']],
    [identifier['relatedItemIdentifierType'], identifier['relatedItemIdentifier']],
    ...parts.map((part) => [part['relatedIdentifierType'], part['relatedIdentifier']]),
  ])
    if (type === 'ISSN' || type === 'ISBN') builder.text(type, text(number), 'relatedIdentifiers');
}

function addTitles(builder: CslBuilder, titles: readonly Json[]): void {
  const kind = (t: Json): string => text(t['titleType']).toLowerCase();
  const main = titles.find((t) => kind(t) === '') ?? titles[0];
  const subtitles = titles.filter((t) => t !== main && kind(t) === 'subtitle').map((t) => text(t['title']));
  builder.text('title', [text(main?.['title']), ...subtitles].reduce(joinTitle, ''), 'title');
  for (const other of titles)
    if (other !== main && kind(other) !== 'subtitle') builder.keep('titles', text(other['title']));
}

const SIZE_PAGES = /^(?:pp?\.? ?|S\. ?)?(\d+ ?[-–] ?\d+)(?: ?(?:pages?|pp?\.?|S\.?|Seiten))?$/i;

function attributesReference(item: Json): ParsedReference {
  const builder = new CslBuilder();
  const types = object(item['types']);
  const general = text(types['resourceTypeGeneral']);
  const named = text(types['citeproc']);
  builder.item.type =
    KINDS[general] ??
    (named !== '' && named !== 'article' ? named : (cslTypeOf(text(types['ris'])) ?? 'document'));
  addTitles(builder, objects(item['titles']));
  const seen = new Set<string>();
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
      // Who contributed in several ways is named for each of them.
      const who = `${kind === 'author' ? '' : kind} ${family} ${given} ${name}`;
      const whoever = `${family} ${given} ${name}`;
      if (seen.has(who) || (kind === 'contributor' && seen.has(whoever))) continue;
      seen.add(who);
      seen.add(whoever);
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
  const items = objects(item['relatedItems']);
  const within =
    items.find((r) => text(r['relationType']) === 'IsPublishedIn') ??
    items.find((r) => text(r['relationType']) === 'IsPartOf');
  const [book] = objects(within?.['titles']);
  builder.text('container-title', text(container['title']) || text(book?.['title']), 'container');
  if (!builder.has('publisher')) builder.text('publisher', text(within?.['publisher']), 'relatedItems');
  addPlace(builder, container, within ?? {});
  for (const size of list(item['sizes']).map(text)) {
    const range = SIZE_PAGES.exec(size)?.[1];
    if (range !== undefined && !builder.has('page')) builder.text('page', range, 'sizes');
  }
  addNumbers(builder, item, within ?? {});
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
  // Other kinds of numbers than those of `addNumbers` are kept with it.
  const isNumbered = ['ISSN', 'ISBN'].includes(text(container['identifierType']));
  const numbered = isNumbered ? ['identifier', 'identifierType'] : [];
  return finishItem(builder, item, TAKEN, {
    creators: name,
    contributors: name,
    subjects: ['subject'],
    descriptions: ['description', 'descriptionType'],
    publisher: ['name'],
    container: ['type', 'title', 'volume', 'issue', 'firstPage', 'lastPage', ...numbered],
    rightsList: ['rights'],
  });
}
