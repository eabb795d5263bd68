// An entry of a list to a CSL item: who, when, what, where.
import { CslBuilder } from '../import/normalise/collect';
import type { CslItem, CslName } from '../model/reference';
import { haveInitials, isNames, parseAuthors } from './entry-names';

type Parts = { authors: string; year: string | null; rest: string };

const YEAR = '((?:1[6-9]|20)\\d\\d)[a-z]?';
const NO_YEAR =
  '(?:\\[?n\\. ?d\\.\\]?|z\\. ?[jd]\\.|zonder (?:jaar|datum)|u\\. ?å\\.|o\\. ?J\\.|s\\. ?d\\.|in press|forthcoming|in prep|under review|submitted|in druk|te verschijnen|im Druck|im Erscheinen|à paraître|i tryck|i trykken|i\\.? ?d\\.)';
const DAY = '(?:[\\p{L}\\d.]{1,10}\\s){0,2}';
const IN_BRACKETS = new RegExp(
  `^(.{2,700}?)[\\s,.:]*\\(${DAY}(?:${YEAR}|${NO_YEAR})(?:[,;/ –-][^)]{0,40})?\\)[.,:]?\\s*(.*)$`,
  'isu',
);
const BETWEEN_STOPS = new RegExp(`^(.{2,700}?)[.,]?\\s+(?:${YEAR}|${NO_YEAR})[.:]\\s+(.*)$`, 'su');
const BEHIND_COMMA = new RegExp(`^(.{2,400}?)\\s*,\\s*${YEAR}\\s+(?=[\\p{Lu}a])(.*)$`, 'su');
const YEAR_COMMA = new RegExp(`^(.{2,400}?)[.,]?\\s+${YEAR},\\s+(.*)$`, 'su');
const QUOTED = /^(.{2,500}?)[\s,.]*[“"„«‘](?=\p{L}|\d)(.{4,400}?)[,.?!]?[”"“»](.*)$/su;
const MARK = /^(?:\[[^\]]{1,60}\]|\(\d{1,4}\)\s|\d{1,4}[.)]\s*(?=\D)|\d{1,4}\s+(?=\p{Lu}))\s*/u;
const DOI_OR_URL = /(?:\bdoi:\s*|\bdoi\s+(?=10\.)|https?:\/\/|www\.)\S+|\b10\.\d{4,9}\/\S+|\barXiv:\S+/gi;
const NAME_END = /(?:\p{L}\p{Ll}|\p{Lu}{2}|\))$/u;

/** Where the authors end in `A. Gal and M. Franz. Title`: at the first stop that ends no initial. */
function authorsBeforeStop(text: string): Parts | null {
  for (const found of text.slice(0, 600).matchAll(/[.:]:?\s+(?=[\p{Lu}\p{Ll}\d“"«])/gu)) {
    const before = text.slice(0, found.index);
    const last = before.split(/[\s,]/).at(-1) ?? '';
    const after = text.slice(found.index + found[0].length);
    const isVancouver =
      /[,\s]\p{Lu}{1,3}$/u.test(before) &&
      /^[\p{L}’'-]+ \p{Lu}{1,3}(?:,|$)/u.test(before) &&
      // "José L. Almendro et al."
      !/^\p{Lu}[\p{L}’'-]+(?:[.,]|\s(?:et|and|und|en|&)\s)/u.test(after);
    // "W.Q. Meeker Jr. Assessing influence", but "King Jr. and others", "King Jr. M."
    const isSuffix = /^(?:Jr|Sr)$/.test(last) && /^\p{Lu}\p{Ll}+ \p{L}/u.test(after);
    const isEnd = NAME_END.test(before) && (isSuffix || !/^(?:St|Jr|Sr|Dr|Ch|Th|Ph|van|von|de)$/.test(last));
    // "Kopp, O., et al.: Title"
    if (!isEnd && !isVancouver && !found[0].includes(':')) continue;
    return isNames(before) ? { authors: before, year: null, rest: after } : null;
  }
  return null;
}

/** Authors and a title between commas: "V. I. Arnold, Mathematical Methods, Springer, 1989". */
function authorsBeforeComma(text: string): Parts | null {
  const parts = text.split(/,\s+/);
  let count = 0;
  while (count < parts.length - 1) {
    const part = parts[count] ?? '';
    const next = parts[count + 1] ?? '';
    if (haveInitials(part.replace(/^and\s/, ''))) count += 1;
    // "Smith, J. M.,"
    else if (haveInitials(`${part.replace(/^and\s/, '')} ${next}`) && /^(?:\p{Lu}\.[\s-]?){1,4}$/u.test(next))
      count += 2;
    else break;
  }
  if (count === 0 || count >= parts.length) return null;
  let end = count + 1;
  while (
    end < parts.length &&
    /^\p{Ll}/u.test(parts[end] ?? '') &&
    !/^(?:in|edited|pp?|vol|no|ed)\b/.test(parts[end] ?? '')
  )
    end++;
  const title = parts.slice(count, end).join(', ');
  return {
    authors: parts.slice(0, count).join(', '),
    year: null,
    rest: `“${title}” ${parts.slice(end).join(', ')}`,
  };
}

function partsOf(text: string): Parts {
  const ways = [IN_BRACKETS, BETWEEN_STOPS, BEHIND_COMMA, YEAR_COMMA].flatMap((pattern): Parts[] => {
    const [, authors = '', year, rest = ''] = pattern.exec(text) ?? [];
    // "ISO 26550:2015(E) 2015."
    const isCode = pattern === BETWEEN_STOPS && /^[A-Z]{2,8}[\s/-]\S{2,30}$/.test(authors);
    return rest !== '' && (isNames(authors) || isCode) ? [{ authors, year: year ?? null, rest }] : [];
  });
  const [, quotedAuthors, title = '', behind = ''] = QUOTED.exec(text) ?? [];
  if (quotedAuthors !== undefined && isNames(quotedAuthors))
    ways.push({ authors: quotedAuthors, year: null, rest: `“${title}” ${behind}` });
  const stopped = authorsBeforeStop(text) ?? authorsBeforeComma(text);
  if (stopped !== null && ways.length === 0) ways.push(stopped);
  const [first = { authors: '', year: null, rest: text }, ...others] = ways;
  return others.reduce((best, one) => (one.authors.length < best.authors.length ? one : best), first);
}

const LOOKED_AT = 'Geraadpleegd|Retrieved|Accessed|Abgerufen|Consulté|Hämtad|Hentet';

/** The year of an entry that has none behind its authors: the last that is no part of pages, numbers or addresses. */
function lateYear(text: string): string | null {
  // When an address was looked at is not when it was written.
  const plain = text
    .replace(DOI_OR_URL, ' ')
    .replace(/\[(?:cited|accessed|geraadpleegd|consulté|abgerufen)[^\]]{0,40}\]/gi, ' ')
    .replace(new RegExp(`\\b(?:${LOOKED_AT})\\b[^.;]{0,40}`, 'gi'), ' ')
    .replace(/\d+\s*[–—-]\s*\d+/g, ' ');
  const bracketed = [...plain.matchAll(/\(((?:1[6-9]|20)\d\d)[a-z]?\)/g)].at(-1)?.[1];
  const years = [...plain.matchAll(/(?<![\d.:/-])((?:1[6-9]|20)\d\d)[a-z]?(?![\d:/-])/g)];
  const beforeColon = /(?<!\d)((?:1[6-9]|20)\d\d)(?=(?: \w{3,9}(?: \d{1,2})?)?;)/.exec(plain)?.[1];
  return bracketed ?? beforeColon ?? years.at(-1)?.[1] ?? null;
}

const ABBREVIATED =
  /(?:\b(?:vs|St|Dr|Mr|Mrs|No|Vol|U\.S|U\.K|e\.g|i\.e|cf|ca|approx|Inc|Jr|p|pp|Proc|Int|J|Conf|\p{Lu}))$/u;

// "Inequality constrained quantile regression, Sankhya, 67, 418-440": nothing but commas between title and journal.
const TITLE_COMMA =
  /^([^.?!“”"]{10,300}?), ((?:\p{Lu}[\p{L}&.]*|of|and|the|in|for|on|der|de|et|für|van|voor)(?: (?:\p{Lu}[\p{L}&.]*|of|and|the|in|for|on|der|de|et|für|van|voor)){0,7},? (?:vol\.? )?\d{1,4}(?: ?\(\d{1,4}\))?[,:] ?(?:pp?\. ?)?\d{1,6}(?: ?[-–—] ?\d{1,6})?\.?)$/u;

const ARTICLE =
  /^(?:an?|the|een|de|het|eine?|der|die|das|une?|les?|la|en|ett|et|evidence|results|lessons|findings)\s/i;

/**
 * Whether a title goes on behind a stop or a question mark: with a sentence in plain words and without a number, behind
 * which something else stands. "What works? A meta analysis of recent programmes. J Eur Econ Assoc.", but "Who leaves?
 * Journal of Population Economics, 23".
 */
function goesOn(sign: string, behind: string): boolean {
  const [, sentence = '', next = ''] = /^([^.?!]{10,200})[.?!]\s+(\S.*)$/s.exec(behind) ?? [];
  if (next === '' || /\d|^In\b|[“"”»]/.test(sentence) || PUBLISHER.test(sentence)) return false;
  const plain = sentence.split(/\s+/).filter((word) => /^\p{Ll}{3,}[,:;]?$/u.test(word)).length;
  return plain >= 3 && (sign !== '.' || ARTICLE.test(sentence));
}

/** The title that a text begins with, and what stands behind it. */
function takeTitle(rest: string): { title: string; behind: string } {
  const quoted = /^[“"„«‘](.{2,500}?)[,.]?[”"“»’](?=[\s,.]|$)\s*(.*)$/su.exec(rest);
  if (quoted !== null) return { title: (quoted[1] ?? '').replace(/[,.]$/, ''), behind: quoted[2] ?? '' };
  const [, said, place] = TITLE_COMMA.exec(rest) ?? [];
  if (said !== undefined && place !== undefined) return { title: said, behind: place };
  for (const found of rest.matchAll(
    /[.?!](?=\s+[\p{Lu}\d“"(\[]|\s+(?:in|pages?|pp|vol|doi|https?)\b|\s*$)/gu,
  )) {
    const before = rest.slice(0, found.index);
    if (before.length < 2 || (found[0] === '.' && ABBREVIATED.test(before) && before.length < 120)) continue;
    const behind = rest.slice(found.index + 1).trim();
    if (goesOn(found[0], behind)) continue;
    return { title: found[0] === '.' ? before : before + found[0], behind };
  }
  return { title: rest.replace(/[.,]\s*$/, ''), behind: '' };
}

// "G. Kavoulakis, G. Baym, Phys. Rev. B 53, 7227 (1996)": no title, the year behind.
const PHYSICS =
  /^(.{2,400}?),\s*((?:\p{Lu}[\p{L}&]*(?:\.\s?|\s)|(?:of|and|de|der)\s){0,7}\p{Lu}[\p{L}&]*\.?)\s*(?:\([^)]{1,20}\)\s?)?(\d{1,4})\s*,\s*([A-Z]?\d{1,7})[^()]{0,20}\(((?:1[6-9]|20)\d\d)\)\.?$/u;
const NO_JOURNAL =
  /Retrieved|Accessed|Geraadpleegd|Abgerufen|Consulté|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d/u;
// "Astrophys. J. 483 565": a journal, a volume and a page, and no title before.
const BARE_JOURNAL =
  /^((?:(?:\p{Lu}[\p{L}.&]*|of|and|der|de|et|the)\s){0,8}\p{Lu}[\p{L}.&]*),?\s+(\d{1,4}|[A-Z]\d{1,3}|[A-Z]\s\d{1,3})[\s,]+(?:\d{1,4}\s+)?\(?([A-Z]?\d{1,6})/u;
const VOLUME =
  /(?:^|[,.\s])(\d{1,4})\s*\(\s*([^)\s][^)]{0,20})\s*\)\s*[:,.]?\s*(?:pp?\.?\s*|pages\s*|S\.\s*)?([A-Z]?\d[\w.]*(?:\s*[–—-]+\s*[A-Z]?\d[\w.]*)?)?/u;
const VOLUME_PAGES =
  /(?:^|[,.;\s])(?:vol\.?\s*|volume\s*)?(\d{1,4})\s*[:,]\s*(?:pp?\.?\s*)?([A-Z]?\d[\w.]*(?:\s*[–—-]+\s*[A-Z]?\d[\w.]*)?)/iu;
const PAGES = /\b(?:pp?\.|pages|blz\.|p\.|S\.|pag\.)\s*([A-Z]?\d+(?:\s*[–—-]+\s*[A-Z]?\d+)?)/u;
const PUBLISHER =
  /\b(?:press|publish(?:ers?|ing)|verlag|springer|wiley|elsevier|sage|routledge|palgrave|uitgever\w*|mcgraw|addison|prentice|erlbaum|university|universiteit|institut\w*|ministerie|oecd|world bank)\b/i;

// "Headache. 2002;42 Suppl 2:S93-9"
const VANCOUVER =
  /^(.{2,120}?)\.?\s+(?:1[6-9]|20)\d\d[^;:]{0,12};\s*(\d{1,4})\s*(?:\(([^)]{1,20})\))?[^:]{0,15}:\s*([A-Z]?\d\w*(?:\s*[–—-]\s*[A-Z]?\d\w*)?)/u;

function addJournal(
  builder: CslBuilder,
  [name = '', volume = '', issue = '', page = '']: readonly string[],
): void {
  builder.item.type = 'article-journal';
  builder.text('container-title', name.replace(/^[\s,.]+|[\s,.;(]+$/g, ''), 'entry');
  builder.text('volume', volume, 'entry');
  builder.text('issue', issue, 'entry');
  builder.text('page', page.replace(/\s*[–—-]+\s*/, '-').replace(/\.$/, ''), 'entry');
}

function addPlaces(builder: CslBuilder, behind: string): void {
  const plain = behind
    .replace(DOI_OR_URL, ' ')
    .replace(new RegExp(`\\b(?:${LOOKED_AT})\\b.*$`, 'is'), ' ')
    .replace(/\[[^\]]{0,40}\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;]+/, '')
    .trim();
  const [, journal, ...inJournal] = VANCOUVER.exec(plain) ?? [];
  if (journal !== undefined) {
    addJournal(builder, [journal, ...inJournal]);
    return;
  }
  const isChapter = /^In ?:?\s/i.test(plain);
  const withIssue = VOLUME.exec(plain);
  const withPages = withIssue === null ? VOLUME_PAGES.exec(plain) : null;
  const place = withIssue ?? withPages;
  const isYear = /^(?:1[89]|20)\d\d$/.test(place?.[1] ?? '');
  if (place !== null && !isChapter && !isYear) {
    const [issue, page] = withIssue === null ? ['', place[2]] : [place[2], place[3]];
    addJournal(builder, [plain.slice(0, place.index), place[1] ?? '', issue ?? '', page ?? '']);
    return;
  }
  const pages = PAGES.exec(plain)?.[1];
  if (pages !== undefined) builder.text('page', pages.replace(/\s*[–—-]+\s*/, '-'), 'entry');
  const [first = '', ...others] = plain
    .replace(/^In ?:?\s+/i, '')
    // "In: A. de Vries (red.), Gemeenten aan zet": who edited it is not what it is called.
    .replace(/^[^()]{2,160}\((?:red|reds|eds?|hrsg|hg|dirs?|éds?)\.?\)\s*[,.:]?\s*/iu, '')
    .split(/,(?=\s|$)|(?<!\b\p{L}{1,4})\.(?=\s|$)/u);
  if (isChapter) {
    builder.item.type = /proc|conference|workshop|symposium/i.test(plain) ? 'paper-conference' : 'chapter';
    builder.text('container-title', first.trim(), 'entry');
  } else if (/\b(?:thesis|dissertation|proefschrift|master)\b/i.test(plain)) builder.item.type = 'thesis';
  else if (/technical report|working paper|report|rapport/i.test(plain)) builder.item.type = 'report';
  else if (plain !== '') builder.item.type = 'book';
  const publisher = [first, ...others].find((part) => PUBLISHER.test(part))?.trim();
  if (publisher !== undefined && publisher !== '' && builder.item['container-title'] !== publisher)
    builder.text('publisher', publisher.replace(/^.*:\s*/, ''), 'entry');
}

// No entry is longer; what is, is a list that could not be parted.
const LONGEST = 2000;

/** The authors of the entry before stand for a dash. */
const DASHED = /^(?:[—–_-]{2,}\s*|(?:Dies|Ders|Idem|Id)\.?\s*$)/;

/**
 * Reads an entry. What it says that has no place in the item is left in the entry's text, which is kept beside it.
 *
 * @param before - authors of the entry before, for which a dash may stand
 */
export function readEntry(entry: string, before: readonly CslName[] = []): CslItem {
  const builder = new CslBuilder();
  const text = entry.slice(0, LONGEST).replace(MARK, '').trim();
  const [, physicists, ...printed] = PHYSICS.exec(text) ?? [];
  if (physicists !== undefined && isNames(physicists)) {
    for (const name of parseAuthors(physicists)) builder.name('author', name);
    const [name = '', volume = '', page = '', year = ''] = printed;
    addJournal(builder, [name, volume, '', page]);
    builder.date(year, 'entry');
    return builder.build();
  }
  const { authors, year, rest } = partsOf(text);
  const names = DASHED.test(authors) ? before : parseAuthors(authors);
  for (const name of names) builder.name('author', { ...name });
  const found = year ?? lateYear(rest);
  if (found !== null) builder.date(found, 'entry');
  const journal = BARE_JOURNAL.exec(rest);
  if (
    journal !== null &&
    year !== null &&
    !NO_JOURNAL.test(rest) &&
    !/[.?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(rest)
  ) {
    addJournal(builder, [journal[1] ?? '', journal[2] ?? '', '', journal[3] ?? '']);
  } else {
    const { title, behind } = takeTitle(rest.replace(/^[\s,.:]+/, ''));
    builder.text('title', title.replace(DOI_OR_URL, '').trim(), 'entry');
    addPlaces(builder, behind);
  }
  const doi = /\b10\.\d{4,9}\/\S+/.exec(text)?.[0];
  if (doi !== undefined) builder.doi(doi, 'entry');
  const address = /\bhttps?:\/\/\S+|\bwww\.\S+/.exec(text)?.[0]?.replace(/[.,;)]+$/, '');
  if (address !== undefined && !/doi\.org/i.test(address)) builder.text('URL', address, 'entry');
  if (builder.item.type === 'document' && address !== undefined) builder.item.type = 'webpage';
  return builder.build();
}
