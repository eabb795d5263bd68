// Sources as Word keeps them (Sources.xml, "Manage sources"). Source: ECMA-376, part 1, section 22.6 (bibliography).
import { lookup } from '../../../kernel/lookup';
import type { CslName } from '../../../model/reference';
import type { FileBytes } from '../../bytes/file-bytes';
import { CslBuilder, type DateField, type NameRole, type TextField } from '../../normalise/collect';
import { assignRole, setPages } from '../../normalise/roles';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { find, findAll, parseXmlRecords, textAt, type XmlElement } from '../../tools/xml';
import { XmlTaker } from '../../tools/xml-taker';

const TYPES = lookup<string>({
  ArticleInAPeriodical: 'article-magazine',
  Book: 'book',
  BookSection: 'chapter',
  JournalArticle: 'article-journal',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  SoundRecording: 'song',
  Performance: 'performance',
  Art: 'graphic',
  DocumentFromInternetSite: 'webpage',
  InternetSite: 'webpage',
  ElectronicSource: 'webpage',
  Film: 'motion_picture',
  Interview: 'interview',
  Patent: 'patent',
  Case: 'legal_case',
});

const TEXT = lookup<TextField>({
  Title: 'title',
  ShortTitle: 'title-short',
  BookTitle: 'container-title',
  JournalName: 'container-title',
  PeriodicalTitle: 'container-title',
  PublicationTitle: 'container-title',
  InternetSiteTitle: 'container-title',
  BroadcastTitle: 'container-title',
  AlbumTitle: 'container-title',
  ConferenceName: 'event-title',
  Publisher: 'publisher',
  Institution: 'publisher',
  Department: 'publisher',
  ProductionCompany: 'publisher',
  Broadcaster: 'publisher',
  Distributor: 'publisher',
  Volume: 'volume',
  Issue: 'issue',
  Edition: 'edition',
  Version: 'version',
  NumberVolumes: 'number-of-volumes',
  ChapterNumber: 'section',
  ThesisType: 'genre',
  Type: 'genre',
  Medium: 'medium',
  PatentNumber: 'number',
  CaseNumber: 'number',
  Court: 'authority',
  Comments: 'note',
  URL: 'URL',
  Tag: 'citation-key',
  // What JabRef adds.
  BIBTEX_Abstract: 'abstract',
  BIBTEX_Series: 'collection-title',
});

const ROLES = lookup<NameRole>({
  Author: 'author',
  Artist: 'author',
  Inventor: 'author',
  Interviewee: 'author',
  Writer: 'author',
  BookAuthor: 'container-author',
  Editor: 'editor',
  Compiler: 'editor',
  Translator: 'translator',
  Director: 'director',
  Composer: 'composer',
  Performer: 'performer',
  ProducerName: 'producer',
  Interviewer: 'interviewer',
});

/** Windows's numbers of languages that are set by hand; 0 is that of the program. */
const LANGUAGES = lookup<string>({
  1030: 'da-DK',
  1031: 'de-DE',
  1033: 'en-US',
  1036: 'fr-FR',
  1040: 'it-IT',
  1043: 'nl-NL',
  1044: 'nb-NO',
  1053: 'sv-SE',
  2057: 'en-GB',
  2060: 'fr-BE',
  2067: 'nl-BE',
  3082: 'es-ES',
});

function addNames(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  const [roles] = findAll(record, 'Author');
  for (const list of roles?.children ?? []) {
    if (typeof list === 'string') continue;
    const role = ROLES[list.name] ?? 'contributor';
    for (const body of take.texts(list, 'Corporate')) builder.name(role, { literal: body });
    for (const person of findAll(list, 'NameList/Person')) builder.name(role, personName(take, person));
  }
}

function personName(take: XmlTaker, person: XmlElement): CslName {
  const family = take.texts(person, 'Last').join(' ');
  const given = [...take.texts(person, 'First'), ...take.texts(person, 'Middle')].join(' ');
  if (family === '') return { literal: given };
  return { family, ...(given === '' ? {} : { given }) };
}

/** A date of which year, month and day stand apart, the month as a number or a word. */
function addDate(
  builder: CslBuilder,
  take: XmlTaker,
  record: XmlElement,
  suffix: string,
  field: DateField,
): void {
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map((name) =>
    take.texts(record, name + suffix).join(' '),
  );
  const isNumber = /^\d{1,2}$/.test(month);
  const parts = isNumber ? [year, month.padStart(2, '0'), day.padStart(2, '0')] : [year, month, day];
  const known = parts.filter((part) => part !== '' && part !== '00');
  if (year !== '') builder.date(known.join(isNumber ? '-' : ' '), `Year${suffix}`, field);
  else builder.keep(`Month${suffix}`, [month, day].join(' '));
}

function toReference(record: XmlElement, raw: string): ParsedReference {
  const builder = new CslBuilder();
  const take = new XmlTaker();
  const kind = textAt(record, 'SourceType');
  const isThesis = kind === 'Report' && find(record, 'ThesisType') !== undefined;
  builder.item.type = isThesis ? 'thesis' : (TYPES[kind] ?? 'document');
  if (TYPES[kind] !== undefined) take.texts(record, 'SourceType');
  addNames(builder, take, record);
  for (const element of record.children) {
    if (typeof element === 'string') continue;
    const field = TEXT[element.name];
    if (field !== undefined) builder.text(field, take.text(element), element.name);
    else if (element.name === 'Pages') setPages(builder, take.text(element), '', 'Pages');
    else if (element.name === 'DOI') builder.doi(take.text(element), 'DOI');
    else if (element.name === 'BIBTEX_KeyWords') builder.keyword(take.text(element));
    // ":ISSN:0937-6429": JabRef says which number it is.
    else if (element.name === 'StandardNumber' && !/:MRN:/.test(textAt(record, 'StandardNumber')))
      assignRole(
        builder,
        'isbn',
        take
          .text(element)
          .replace(/:[A-Z]{2,5}:/g, ' ')
          .trim(),
        'StandardNumber',
      );
  }
  const place = ['City', 'StateProvince', 'CountryRegion'].flatMap((name) => take.texts(record, name));
  builder.text('publisher-place', place.join(', '), 'City');
  addDate(builder, take, record, '', 'issued');
  addDate(builder, take, record, 'Accessed', 'accessed');
  const language = LANGUAGES[textAt(record, 'LCID')];
  if (language !== undefined) builder.text('language', language, 'LCID');
  builder.containerOfEvent();
  take.keepRest(builder, record);
  return {
    csl: builder.build(),
    raw: { format: 'word-sources', text: raw },
    unknown: builder.unknown,
    study: {},
  };
}

const NAMES = ['b:Source', 'Source'];

/** Parses Word's sources. */
export const parseWordSources = (text: string): ParseOutcome =>
  parseXmlRecords(text, NAMES, 'word-sources', toReference);

/** The same of bytes, some records at a time. */
export const readWordSources = (file: FileBytes): PieceReading =>
  readPieces(file, behindElement(NAMES), parseWordSources);
