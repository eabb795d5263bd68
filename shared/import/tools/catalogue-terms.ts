// Words of MODS and MARC for kinds of works and for what persons did. Source: MARC genre terms, MARC relator codes and
// terms (Library of Congress).
import { lookup } from '../../kernel/lookup';
import type { NameRole } from '../normalise/collect';
import { trimSigns } from '../normalise/text';

/** CSL types of genres, in lower case. Genres that say how a work is made, such as "bibliography", are none. */
export const GENRES = lookup<string>({
  article: 'article-journal',
  'journal article': 'article-journal',
  'journal-article': 'article-journal',
  book: 'book',
  monograph: 'book',
  'conference publication': 'book',
  'book chapter': 'chapter',
  chapter: 'chapter',
  'conference paper': 'paper-conference',
  thesis: 'thesis',
  theses: 'thesis',
  dissertation: 'thesis',
  'doctoral thesis': 'thesis',
  "master's thesis": 'thesis',
  report: 'report',
  'technical report': 'report',
  'working paper': 'report',
  map: 'map',
  photograph: 'graphic',
  photographs: 'graphic',
  'photographic print': 'graphic',
  photo: 'graphic',
  picture: 'graphic',
  pictures: 'graphic',
  poster: 'graphic',
  drawing: 'graphic',
  painting: 'graphic',
  print: 'graphic',
  postcard: 'graphic',
  'art original': 'graphic',
  letters: 'personal_communication',
  correspondence: 'personal_communication',
  manuscript: 'manuscript',
  bill: 'bill',
  bills: 'bill',
  statute: 'legislation',
  hearing: 'hearing',
  newspaper: 'article-newspaper',
  letter: 'personal_communication',
  patent: 'patent',
  legislation: 'legislation',
  'law report or digest': 'legal_case',
  'legal case and case notes': 'legal_case',
  interview: 'interview',
  speech: 'speech',
  film: 'motion_picture',
  'motion picture': 'motion_picture',
  videorecording: 'motion_picture',
  'web site': 'webpage',
  website: 'webpage',
  'web page': 'webpage',
  dataset: 'dataset',
  preprint: 'article',
});

/** CSL types of MODS's `typeOfResource`. */
export const RESOURCES = lookup<string>({
  cartographic: 'map',
  'notated music': 'song',
  'sound recording': 'song',
  'sound recording-musical': 'song',
  'sound recording-nonmusical': 'song',
  'still image': 'graphic',
  'moving image': 'motion_picture',
  'software, multimedia': 'software',
});

/** CSL's roles of MARC relator codes and terms, in lower case. Bodies that publish, print or pay are none. */
export const RELATORS = lookup<NameRole>({
  aut: 'author',
  author: 'author',
  cre: 'author',
  creator: 'author',
  verfasser: 'author',
  auteur: 'author',
  pht: 'author',
  photographer: 'author',
  art: 'author',
  artist: 'author',
  ctg: 'author',
  cartographer: 'author',
  edt: 'editor',
  editor: 'editor',
  hrsg: 'editor',
  herausgeber: 'editor',
  trl: 'translator',
  translator: 'translator',
  ill: 'illustrator',
  illustrator: 'illustrator',
  drt: 'director',
  director: 'director',
  cmp: 'composer',
  composer: 'composer',
  prf: 'performer',
  performer: 'performer',
  pro: 'producer',
  producer: 'producer',
  ivr: 'interviewer',
  interviewer: 'interviewer',
  rcp: 'recipient',
  addressee: 'recipient',
  ctb: 'contributor',
  contributor: 'contributor',
  ths: 'contributor',
  'thesis advisor': 'contributor',
});
/** Relators of those who are no author of a work in any sense. */
export const NO_MAKERS: ReadonlySet<string> = new Set(
  'pbl publisher dst distributor prt printer spn sponsor fnd funder own owner dgg'.split(' '),
);

/** A year as catalogues write it, plainly: "c1999" and "[1982?]" are 1999 and 1982. */
export const catalogueDate = (text: string): string =>
  trimSigns(text.replace(/^[[(]?(?:c|©|cop\.)? ?(?=\d{4})/, ''), '?])', '');

// "Gardner, Alexander, 1821-1882".
const YEARS = /,[^,\d]{0,20}\d{3,4}-(?:\d{3,4})?\.?$/;

/**
 * A name as catalogues write it, plainly: the years of "Alleman, Tillie [1848-1914]" and the full stop of "Sridharan,
 * Kumar." are theirs.
 */
export function catalogueName(text: string): string {
  const years = text.endsWith(']') ? text.lastIndexOf('[') : -1;
  const name = years > 0 && /\d{4}/.test(text.slice(years)) ? text.slice(0, years).trim() : text;
  return name.replace(YEARS, '').replace(/(?<=\p{Ll}{2})\.$/u, '');
}

/** How many pages a work has by its extent, such as "vii, 322 p. ; 23 cm."; '' where that says none. */
export const pageCount = (extent: string): string =>
  /(?<!\d)(\d{1,5})\]? ?(?:p\b|pages|pp\b|S\b|Seiten|blz)/.exec(extent)?.[1] ?? '';
