// What kind of item a record of Primo's is. Source: Ex Libris, Primo Technical Guide, "The PNX Record", and what
// libraries fill in.
import { lookup } from '../../../kernel/lookup';
import { findAll, textOf, type XmlElement } from '../../tools/xml';

/** CSL types of Primo's and its libraries' own, in lower case. */
const TYPES = lookup<string>({
  article: 'article-journal',
  articles: 'article-journal',
  review: 'article-journal',
  reviews: 'article-journal',
  newspaper_article: 'article-newspaper',
  magazine_article: 'article-magazine',
  book: 'book',
  books: 'book',
  buch: 'book',
  ebook: 'book',
  pbook: 'book',
  print_book: 'book',
  journal: 'book',
  score: 'book',
  book_chapter: 'chapter',
  reference_entry: 'entry-encyclopedia',
  conference_proceeding: 'paper-conference',
  dissertation: 'thesis',
  dissertations: 'thesis',
  thesis: 'thesis',
  report: 'report',
  reports: 'report',
  government_document: 'report',
  statistical_data_set: 'dataset',
  dataset: 'dataset',
  patent: 'patent',
  standard: 'standard',
  web_resource: 'webpage',
  webpage: 'webpage',
  website: 'webpage',
  map: 'map',
  maps: 'map',
  image: 'graphic',
  images: 'graphic',
  audio: 'song',
  sound_recording: 'song',
  video: 'motion_picture',
  videos: 'motion_picture',
  film: 'motion_picture',
  films: 'motion_picture',
  movie: 'motion_picture',
  motion_picture: 'motion_picture',
  videorecording: 'motion_picture',
  video_recording: 'motion_picture',
  streaming_video: 'motion_picture',
  blu_ray: 'motion_picture',
  'blu-ray': 'motion_picture',
  visual: 'motion_picture',
  audiovisual: 'motion_picture',
  audio_video: 'motion_picture',
  media: 'motion_picture',
  dvd: 'motion_picture',
  computer_file: 'software',
  archive_manuscript: 'manuscript',
  manuscript: 'manuscript',
  object: 'manuscript',
});
/** The same of the kinds of RIS that its links to other programs name. */
const RIS_TYPES = lookup<string>({
  BOOK: 'book',
  CHAP: 'chapter',
  JOUR: 'article-journal',
  THES: 'thesis',
  RPRT: 'report',
  CONF: 'paper-conference',
  VIDEO: 'motion_picture',
  MPCT: 'motion_picture',
  MAP: 'map',
  SOUND: 'song',
});

/** The CSL type of a record; `document` where it says nothing that we know. */
export function typeOf(record: XmlElement): string {
  const paths = ['display/type', 'facets/rsrctype', 'search/rsrctype', 'search/rtype'];
  const words = paths.flatMap((path) => findAll(record, path).map((e) => textOf(e).trim().toLowerCase()));
  const known = words.map((word) => TYPES[word]).find((type) => type !== undefined);
  const [ris] = findAll(record, 'addata/ristype').map((e) => RIS_TYPES[textOf(e).trim().toUpperCase()]);
  return known ?? ris ?? 'document';
}
