// PubMed's and MEDLINE's XML. Source: NLM's PubMed DTD (https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/190101/).
import { oneSpace } from '../../../kernel/text';
import { CslBuilder, type NameRole } from '../../normalise/collect';
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { fullPages, isArticleNumber } from '../../tools/medline';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { find, findAll, leaves, parseXmlRecords, textAt, textOf, type XmlElement } from '../../tools/xml';

function addNames(builder: CslBuilder, role: NameRole, list: XmlElement | undefined): void {
  for (const author of list === undefined
    ? []
    : [...findAll(list, 'Author'), ...findAll(list, 'Investigator')]) {
    const family = textAt(author, 'LastName');
    const given = textAt(author, 'ForeName') || textAt(author, 'FirstName') || textAt(author, 'Initials');
    const suffix = textAt(author, 'Suffix');
    const group = textAt(author, 'CollectiveName');
    if (family !== '')
      builder.name(role, {
        family,
        ...(given === '' ? {} : { given }),
        ...(suffix === '' ? {} : { suffix }),
      });
    else if (group !== '') builder.name(role, { literal: group });
  }
}

function addDate(builder: CslBuilder, date: XmlElement | undefined): void {
  const parts = ['Year', 'Month', 'Season', 'Day'].map((name) => textAt(date, name)).filter((p) => p !== '');
  builder.date(parts.length > 0 ? parts.join(' ') : textAt(date, 'MedlineDate'), 'PubDate');
}

/** The abstract's parts on lines, each after its label. */
function abstractOf(node: XmlElement | undefined): string {
  return findAll(node, 'AbstractText')
    .map((part) => {
      const label = part.attributes['Label'];
      const text = textOf(part).trim();
      return label === undefined || label === 'UNLABELLED' ? text : `${label}: ${text}`;
    })
    .join(' ');
}

const article = (record: XmlElement): XmlElement | undefined =>
  find(record, 'MedlineCitation') ?? (record.name === 'MedlineCitation' ? record : undefined);

function setArticle(builder: CslBuilder, record: XmlElement): void {
  const citation = article(record);
  const node = find(citation, 'Article');
  const journal = find(node, 'Journal');
  const kinds = findAll(node, 'PublicationTypeList/PublicationType').map(textOf);
  builder.item.type = kinds.includes('Preprint') ? 'article' : 'article-journal';
  builder.text(
    'title',
    textAt(node, 'ArticleTitle').replace(/\.$/, '') || textAt(node, 'VernacularTitle'),
    'ArticleTitle',
  );
  if (textAt(node, 'ArticleTitle') !== '')
    builder.text('original-title', textAt(node, 'VernacularTitle'), 'VernacularTitle');
  addNames(builder, 'author', find(node, 'AuthorList'));
  // "Arthritis & rheumatology (Hoboken, N.J.)": the cataloguer's place tells journals of one name apart.
  const [, title = '', place = ''] =
    /^([^(]*?)(?: ?\(([^()]*)\))?$/.exec(oneSpace(textAt(journal, 'Title'))) ?? [];
  builder.text('container-title', title || textAt(journal, 'Title'), 'Title');
  builder.text('publisher-place', place, 'Title');
  const shortName = textAt(journal, 'ISOAbbreviation');
  const medlineName = textAt(citation, 'MedlineJournalInfo/MedlineTA');
  builder.text('container-title-short', shortName || medlineName, 'ISOAbbreviation');
  // Mostly the same without full stops.
  if (shortName !== '' && shortName.replaceAll('.', '') !== medlineName)
    builder.keep('MedlineTA', medlineName);
  builder.text('volume', textAt(journal, 'JournalIssue/Volume'), 'Volume');
  builder.text('issue', textAt(journal, 'JournalIssue/Issue'), 'Issue');
  addDate(builder, find(journal, 'JournalIssue/PubDate'));
  const pages = textAt(node, 'Pagination/MedlinePgn');
  const [first, last] = [textAt(node, 'Pagination/StartPage'), textAt(node, 'Pagination/EndPage')];
  builder.text('page', fullPages(pages || [first, last].filter(Boolean).join('-')), 'MedlinePgn');
  for (const issn of findAll(journal, 'ISSN')) builder.text('ISSN', textOf(issn), 'ISSN');
  builder.text('abstract', abstractOf(find(node, 'Abstract')), 'AbstractText');
  builder.text('license', textAt(node, 'Abstract/CopyrightInformation'), 'CopyrightInformation');
  builder.text('language', findAll(node, 'Language').map(textOf).join(', '), 'Language');
  builder.text('PMID', textAt(citation, 'PMID'), 'PMID');
  for (const note of findAll(citation, 'GeneralNote')) builder.text('note', textOf(note), 'GeneralNote');
  for (const id of findAll(node, 'ELocationID'))
    if (id.attributes['EIdType'] === 'doi') builder.doi(textOf(id), 'ELocationID');
    else if (!builder.has('page') && isArticleNumber(textOf(id)))
      builder.text('page', textOf(id), 'ELocationID');
    else builder.keep('ELocationID', textOf(id));
  for (const id of findAll(record, 'PubmedData/ArticleIdList/ArticleId')) {
    if (id.attributes['IdType'] === 'doi') builder.doi(textOf(id), 'ArticleId');
    else if (id.attributes['IdType'] === 'pmc') builder.text('PMCID', textOf(id), 'ArticleId');
    else if (id.attributes['IdType'] === 'pii' && !builder.has('page') && isArticleNumber(textOf(id)))
      builder.text('page', textOf(id), 'ArticleId');
  }
  for (const heading of findAll(citation, 'MeshHeadingList/MeshHeading'))
    builder.keyword(textAt(heading, 'DescriptorName'));
  for (const word of findAll(citation, 'KeywordList/Keyword')) builder.keyword(textOf(word));
}

function setBook(builder: CslBuilder, record: XmlElement): void {
  const node = find(record, 'BookDocument');
  const book = find(node, 'Book');
  const chapter = textAt(node, 'ArticleTitle').replace(/\.$/, '');
  builder.item.type = chapter === '' ? 'book' : 'chapter';
  builder.text('title', chapter || textAt(book, 'BookTitle'), 'BookTitle');
  if (chapter !== '') builder.text('container-title', textAt(book, 'BookTitle'), 'BookTitle');
  builder.text('collection-title', textAt(book, 'CollectionTitle'), 'CollectionTitle');
  for (const list of [...findAll(node, 'AuthorList'), ...findAll(book, 'AuthorList')])
    addNames(builder, list.attributes['Type'] === 'editors' ? 'editor' : 'author', list);
  addDate(builder, find(book, 'PubDate'));
  builder.text('publisher', textAt(book, 'Publisher/PublisherName'), 'PublisherName');
  builder.text('publisher-place', textAt(book, 'Publisher/PublisherLocation'), 'PublisherLocation');
  builder.text('edition', textAt(book, 'Edition'), 'Edition');
  builder.text('volume', textAt(book, 'Volume'), 'Volume');
  for (const isbn of findAll(book, 'Isbn')) builder.text('ISBN', textOf(isbn), 'Isbn');
  builder.text('abstract', abstractOf(find(node, 'Abstract')), 'AbstractText');
  builder.text('license', textAt(node, 'Abstract/CopyrightInformation'), 'CopyrightInformation');
  builder.text('language', textAt(node, 'Language'), 'Language');
  builder.text('PMID', textAt(node, 'PMID'), 'PMID');
  builder.text('page', fullPages(textAt(node, 'Pagination/MedlinePgn')), 'MedlinePgn');
  for (const id of findAll(book, 'ELocationID'))
    if (id.attributes['EIdType'] === 'doi') builder.doi(textOf(id), 'ELocationID');
    else builder.keep('ELocationID', textOf(id));
  for (const id of findAll(node, 'ArticleIdList/ArticleId'))
    if (id.attributes['IdType'] === 'doi') builder.doi(textOf(id), 'ArticleId');
    else if (id.attributes['IdType'] === 'bookaccession') {
      builder.text('call-number', textOf(id), 'ArticleId');
      builder.text('URL', `http://www.ncbi.nlm.nih.gov/books/${textOf(id)}/`, 'ArticleId');
    }
  for (const word of findAll(node, 'KeywordList/Keyword')) builder.keyword(textOf(word));
}

// What the record's fields have taken, by its whole path: the same names stand elsewhere, too. Everything else is kept
// under its path.
const TAKEN = new RegExp(
  `^(?:(?:MedlineCitation/)?(?:${[
    'PMID|KeywordList/Keyword|MeshHeadingList/MeshHeading/DescriptorName|MedlineJournalInfo/MedlineTA|GeneralNote',
    'Article/(?:ArticleTitle|VernacularTitle|Language|ELocationID|Pagination/\\w+)',
    'Article/Journal/(?:Title|ISSN|ISOAbbreviation|JournalIssue/(?:Volume|Issue|PubDate/\\w+))',
    'Article/Abstract/(?:AbstractText|CopyrightInformation)',
    'Article/AuthorList/Author/(?:LastName|ForeName|FirstName|Initials|Suffix|CollectiveName)',
    '(?:InvestigatorList/Investigator|PersonalNameSubjectList/PersonalNameSubject)/(?:LastName|ForeName|Initials|Suffix)',
  ].join('|')})|BookDocument/(?:${[
    'PMID|ArticleTitle|Language|KeywordList/Keyword|Pagination/\\w+|Abstract/(?:AbstractText|CopyrightInformation)',
    'Book/(?:BookTitle|CollectionTitle|Edition|Volume|Isbn|ELocationID|PubDate/\\w+|Publisher/Publisher(?:Name|Location))',
    '(?:Book/)?AuthorList/(?:Author|Investigator)/(?:LastName|ForeName|FirstName|Initials|Suffix|CollectiveName)',
  ].join('|')})|Pubmed(?:Book)?Data/History/PubMedPubDate/\\w+)(?:/\\w+)*$`,
);

/** Names and dates of several parts, which say nothing one by one. */
function keepWhole(builder: CslBuilder, record: XmlElement): void {
  for (const [tag, list] of [
    ['Investigator', 'InvestigatorList/Investigator'],
    ['PersonalNameSubject', 'PersonalNameSubjectList/PersonalNameSubject'],
  ] as const)
    for (const person of findAll(article(record), list)) {
      const given = textAt(person, 'ForeName') || textAt(person, 'Initials');
      const name = [textAt(person, 'LastName'), given, textAt(person, 'Suffix')].filter(
        (part) => part !== '',
      );
      builder.keep(tag, name.join(', '));
    }
  for (const data of ['PubmedData', 'PubmedBookData'])
    for (const date of findAll(record, `${data}/History/PubMedPubDate`)) {
      const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(date, part).padStart(2, '0'));
      builder.keep('PubMedPubDate', `${date.attributes['PubStatus'] ?? ''} ${year}-${month}-${day}`);
    }
}

function toReference(record: XmlElement, text: string): ParsedReference {
  const builder = new CslBuilder();
  if (record.name === 'PubmedBookArticle') setBook(builder, record);
  else setArticle(builder, record);
  keepWhole(builder, record);
  for (const { path, value } of leaves(record)) if (!TAKEN.test(path)) builder.keep(path, value);
  return { csl: builder.build(), raw: { format: 'pubmed-xml', text }, unknown: builder.unknown, study: {} };
}

const elementsOf = (text: string): string[] =>
  /<Pubmed(?:Book)?Article[\s>]/.test(text) ? ['PubmedArticle', 'PubmedBookArticle'] : ['MedlineCitation'];

/** Parses PubMed XML. */
export function parsePubmedXml(text: string, elements = elementsOf(text)): ParseOutcome {
  return parseXmlRecords(text, elements, 'pubmed-xml', toReference);
}

/**
 * The same of bytes, some records at a time.
 *
 * @param head - the beginning of the text, which says what the records are called
 */
export function readPubmedXml(file: FileBytes, head: string): PieceReading {
  const elements = elementsOf(head);
  return readPieces(file, behindElement(elements), (text) => parsePubmedXml(text, elements));
}
