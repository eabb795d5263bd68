// The reference types that RIS, EndNote and Refer share, and the CSL type of each. Source: RIS format specification
// (Reference Manager, 2011 revision) and EndNote's reference types; CSL 1.0.2, appendix III.
import { lookup } from '../../kernel/lookup';

/** Groups of CSL types whose records use the same tags for the same things. */
export type TypeGroup =
  | 'article'
  | 'chapter'
  | 'conference'
  | 'book'
  | 'report'
  | 'thesis'
  | 'web'
  | 'patent'
  | 'law'
  | 'case'
  | 'film'
  | 'audio'
  | 'image'
  | 'talk'
  | 'letter'
  | 'software'
  | 'manuscript'
  | 'other';

const GROUPS = lookup<TypeGroup>({
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  'paper-conference': 'conference',
  book: 'book',
  report: 'report',
  standard: 'report',
  thesis: 'thesis',
  webpage: 'web',
  'post-weblog': 'web',
  post: 'web',
  patent: 'patent',
  legislation: 'law',
  bill: 'law',
  hearing: 'law',
  legal_case: 'case',
  motion_picture: 'film',
  broadcast: 'film',
  song: 'audio',
  graphic: 'image',
  map: 'image',
  figure: 'image',
  speech: 'talk',
  interview: 'letter',
  personal_communication: 'letter',
  software: 'software',
  manuscript: 'manuscript',
  pamphlet: 'book',
});

/** The group of a CSL type. */
export function groupOf(cslType: string): TypeGroup {
  return GROUPS[cslType] ?? 'other';
}

const RIS = lookup<string>({
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'document',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'graphic',
  CLSWK: 'book',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'article-magazine',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  EQUA: 'document',
  FIGURE: 'graphic',
  GEN: 'document',
  GOVDOC: 'report',
  GRANT: 'document',
  GRNT: 'document',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  INTV: 'interview',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'motion_picture',
  MUSIC: 'song',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  PREPRINT: 'article',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
});

const NAMED = lookup<string>({
  'aggregated database': 'dataset',
  'ancient text': 'document',
  artwork: 'graphic',
  'audiovisual material': 'motion_picture',
  audio: 'song',
  bill: 'bill',
  blog: 'post-weblog',
  'blog post': 'post-weblog',
  book: 'book',
  'book section': 'chapter',
  'book chapter': 'chapter',
  case: 'legal_case',
  catalog: 'article-magazine',
  'chart or table': 'graphic',
  'classical work': 'book',
  'computer program': 'software',
  'conference paper': 'paper-conference',
  'conference proceeding': 'paper-conference',
  'conference proceedings': 'paper-conference',
  dataset: 'dataset',
  dictionary: 'entry-dictionary',
  'dictionary entry': 'entry-dictionary',
  dissertation: 'thesis',
  'edited book': 'book',
  'electronic article': 'article-journal',
  'electronic book': 'book',
  'electronic book section': 'chapter',
  'electronic source': 'webpage',
  encyclopedia: 'entry-encyclopedia',
  'encyclopedia article': 'entry-encyclopedia',
  equation: 'document',
  figure: 'graphic',
  'film or broadcast': 'motion_picture',
  film: 'motion_picture',
  generic: 'document',
  'government document': 'report',
  grant: 'document',
  hearing: 'hearing',
  interview: 'interview',
  'journal article': 'article-journal',
  journal: 'article-journal',
  'legal rule or regulation': 'legislation',
  letter: 'personal_communication',
  'magazine article': 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  multimedia: 'motion_picture',
  music: 'song',
  'newspaper article': 'article-newspaper',
  'online database': 'dataset',
  'online multimedia': 'motion_picture',
  pamphlet: 'pamphlet',
  patent: 'patent',
  'personal communication': 'personal_communication',
  podcast: 'broadcast',
  presentation: 'speech',
  'press release': 'report',
  report: 'report',
  serial: 'book',
  'social media': 'post',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  unpublished: 'manuscript',
  'unpublished work': 'manuscript',
  video: 'motion_picture',
  'web page': 'webpage',
  webpage: 'webpage',
  website: 'webpage',
});

/** The CSL type of a RIS type (`JOUR`) or an EndNote type by name (`Journal Article`), or null when it is none. */
export function cslTypeOf(type: string): string | null {
  const code = type.trim();
  return RIS[code] ?? NAMED[code.toLowerCase().replace(/\s+/g, ' ')] ?? RIS[code.toUpperCase()] ?? null;
}

/** The RIS type of a CSL type. */
export const risTypes = lookup<string>({
  'article-journal': 'JOUR',
  article: 'PREPRINT',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'INTV',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'VIDEO',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
});
