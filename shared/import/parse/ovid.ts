// Ovid's own tagged text: `<3. >`, then `TI  - Title`. Source: Ovid field labels, as its exports show them.
import { lookup } from '../../kernel/lookup';
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseName, spaceInitials } from '../normalise/names';
import { cleanText, oneSpace } from '../normalise/text';
import type { FileBytes } from '../file-bytes';
import type { ParsedReference, ParseOutcome } from '../parsed';
import { fullPages } from './nbib';
import { labelOn, taggedFields } from './ovid-labels';
import { byPattern, parseHeaded } from './record-collector';
import { beforeLine, isHeading, type PieceReading, readPieces } from './record-pieces';

const TEXT = lookup<TextField>({
  AB: 'abstract',
  LG: 'language',
  LA: 'language',
  IS: 'ISSN',
  IB: 'ISBN',
  AN: 'call-number',
  UI: 'call-number',
  DB: 'source',
  RO: 'license',
  CP: 'license',
  UR: 'URL',
});

type Field = { tag: string; value: string };

// "Journal Title January 2010;14(1):56", "Journal. 43(8):647-653, 2011 August", "Journal 2011 Aug;12(3):1-9".
const MONTH =
  '(?:jan|feb|mar|apr|may|mai|mei|jun|jul|aug|sep|o[ck]t|nov|de[cz]|spring|summer|autumn|fall|winter)\\p{L}*';
const MONTHS = `${MONTH}(?:[/-]${MONTH})?\\.?`;
const SOURCE = new RegExp(
  `^(.*?)[.,]? ((?:${MONTHS} )?(?:\\d{1,2},? )?\\d{4}(?: \\d{1,2} ${MONTHS}|(?: ${MONTHS})?(?: \\d{1,2})?))\\s*;\\s*([^(:;]*)(?:\\(([^)]*)\\))?(?::\\s*(.+))?$`,
  'iu',
);
// "Journal. Vol.132(5), Sep 2006, pp. 692-731" of PsycINFO.
const VOLUME_FIRST =
  /^(.*?)[.,]? vol\.? ?(\d{1,6}[A-Z]?)(?:\(([^()]{1,30})\))?,? ((?:\p{L}{3,12}(?:[/-]\p{L}{3,12})? )?\d{4}(?: \p{L}{3,12})?),? (?:pp?\.? ?)?(\w{1,20}(?:[-–]\w{1,20})?)\.?$/iu;
// What ends a source that gives its volume first, and what stands before that.
const DATE_AT_END = /(?:^|[\s,])((?:\p{L}{3,12} )?\d{4}(?: \p{L}{3,12})?(?: \d{1,2})?)\.?$/u;
const VOLUME_AT_END =
  /\s(?:vol\.\s?)?(\d{1,6}[A-Z]?)(?:\(([^()]{1,30})\))?[,:]?\s?(?:pp?\.\s?)?([^\s,]{0,40})[,\s]{0,3}$/;
// No source or name is longer; what is would cost more than its length to take apart.
const MAX_CHARS = 400;

function setSource(builder: CslBuilder, value: string): void {
  if (value.length > MAX_CHARS) {
    builder.text('container-title', value, 'SO');
    return;
  }
  const byDate = SOURCE.exec(value);
  if (byDate !== null) {
    const [, title = '', date = '', volume = '', issue, page] = byDate;
    builder.text('container-title', title, 'SO');
    builder.date(date, 'SO');
    // Without a volume: "2007 June; 433-441", "2005; 9pp".
    const isPages = issue === undefined && page === undefined && /^\d+-\d+$/.test(volume.trim());
    if (isPages) builder.text('page', fullPages(volume.trim()), 'SO');
    else if (/^\d+ ?pp?\b/.test(volume)) builder.keep('SO', volume);
    else builder.text('volume', volume, 'SO');
    if (issue !== undefined) builder.text('issue', issue, 'SO');
    if (page !== undefined) builder.text('page', fullPages(page.replace(/[.,]$/, '')), 'SO');
    return;
  }
  const byVolume = VOLUME_FIRST.exec(value);
  if (byVolume !== null) {
    const [, title = '', volume = '', issue, date = '', page = ''] = byVolume;
    builder.text('container-title', title, 'SO');
    builder.text('volume', volume, 'SO');
    if (issue !== undefined) builder.text('issue', issue, 'SO');
    builder.date(date, 'SO');
    builder.text('page', fullPages(page), 'SO');
    return;
  }
  const date = DATE_AT_END.exec(value);
  const before = date === null ? value : value.slice(0, date.index);
  const place = date === null ? null : VOLUME_AT_END.exec(before);
  builder.text(
    'container-title',
    (place === null ? before : before.slice(0, place.index)).replace(/[.,]$/, ''),
    'SO',
  );
  if (date !== null) builder.date(date[1] ?? '', 'SO');
  if (place === null) return;
  const [, volume = '', issue, page = ''] = place;
  builder.text('volume', volume, 'SO');
  if (issue !== undefined) builder.text('issue', issue, 'SO');
  builder.text('page', fullPages(page), 'SO');
}

const DEGREES =
  /[, ]+(?:Ph\.? ?D|M\.?D|R\.?N|M\.?P\.?H|M\.?S\.?c?|B\.?S\.?c?|FACSM|Dr|Prof)(?:[.,;]|$| ).*$/i;
const FOOTNOTE = /[ ,]+(?:[\d+*]{1,4}|[a-z]|\[[^\][]{0,40}\])$/;

const IS_EDITOR = /\[eds?\.?\]/i;

/** "Peterson, James A. Ph.D., FACSM", "Zhang, Weijia 1,2,+": the name without degrees and footnotes. */
function ovidName(value: string): ReturnType<typeof parseName> {
  const text = cleanText(value);
  if (text.length > MAX_CHARS) return { literal: text };
  let plain = text.replace(DEGREES, '');
  for (let cut = plain.replace(FOOTNOTE, ''); cut !== plain; cut = plain.replace(FOOTNOTE, '')) plain = cut;
  plain = plain.replace(/ ?\.$/, '');
  const name = parseName(plain);
  if (name.literal !== undefined) {
    const match = /^(.+?) ((?:\p{Lu}\.?-?){1,4})$/u.exec(plain);
    return match === null
      ? { family: plain }
      : { family: match[1] ?? '', given: spaceInitials(match[2] ?? '') };
  }
  return name.given === undefined ? name : { ...name, given: spaceInitials(name.given) };
}

const TYPES: [RegExp, string][] = [
  [/chapter/i, 'chapter'],
  [/dissertation|thesis/i, 'thesis'],
  [/^(?:authored |edited )?book/i, 'book'],
  [/conference|proceedings/i, 'paper-conference'],
  // A case report is an article.
  [/(?<!\bcase )\breports?\b/i, 'report'],
];

function toReference(fields: readonly Field[], text: string, isChapter = false): ParsedReference {
  const builder = new CslBuilder();
  const values = (tag: string): string[] => fields.filter((f) => f.tag === tag).map((f) => f.value);
  const kinds = [...values('PT'), ...values('DT')];
  const isWhole = values('BT').some((b) => b.startsWith((values('TI')[0] ?? '\u0000').replace(/\.$/, '')));
  const named = TYPES.find(([pattern]) => kinds.some((k) => pattern.test(k)))?.[1];
  builder.item.type =
    (isChapter ? 'chapter' : named) ??
    (values('BT').length > 0 && values('SO').length === 0
      ? isWhole
        ? 'book'
        : 'chapter'
      : 'article-journal');
  for (const { tag, value } of fields) {
    const field = TEXT[tag];
    const plain = value.endsWith('.') ? value.slice(0, -1).trimEnd() : value;
    if (value.trim() === '') continue;
    if (tag === 'TI')
      builder.text(
        'title',
        oneSpace(value)
          .replace(/ ?\[[^[\]]*\]\.? ?$/, (all) =>
            /^ ?\[(?:Article|Review|Miscellaneous|Letter|Editorial|Report|Erratum)/i.test(all) ? '' : all,
          )
          .replace(/\.$/, ''),
        tag,
      );
    else if (tag === 'AU' || tag === 'FA')
      builder.name(IS_EDITOR.test(value) ? 'editor' : 'author', ovidName(value));
    else if (tag === 'ED') builder.name('editor', ovidName(value));
    else if (tag === 'SO') setSource(builder, plain);
    else if (tag === 'Book Title') builder.text('container-title', plain, tag);
    else if (tag === 'YR') builder.date(value, tag);
    else if (tag === 'DI' || tag === 'DO') builder.doi(value, tag);
    else if (tag === 'KW' || tag === 'MH') builder.keyword(value.replace(/\.$/, ''));
    else if (tag === 'PB' && value.includes(', ')) {
      const at = value.lastIndexOf(', ');
      builder.text('publisher', value.slice(0, at), tag);
      builder.text('publisher-place', value.slice(at + 2), tag);
    } else if (tag === 'PB') builder.text('publisher', plain, tag);
    else if (field === 'language') builder.text(field, plain, tag);
    else if (field !== undefined) builder.text(field, field === 'abstract' ? value : plain, tag);
    else builder.keep(tag, value);
  }
  return { csl: builder.build(), raw: { format: 'ovid', text }, unknown: builder.unknown, study: {} };
}

const HEADER = /^<\s*\d+\s*\.?\s*>\s*$/;
const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

const HEAD_CHARS = 50_000;

function labelledReference(fields: readonly Field[], text: string): ParsedReference {
  // Of a chapter the title is that of its book.
  const isChapter = fields.some((f) => /^chapter title$/i.test(f.tag));
  const own = isChapter
    ? fields.map((f) => {
        if (/^chapter title$/i.test(f.tag)) return { ...f, tag: 'Title' };
        return /^title$/i.test(f.tag) ? { ...f, tag: 'Book Title' } : f;
      })
    : fields;
  return toReference(taggedFields(own), text, isChapter);
}

const hasTags = (text: string): boolean => /^(?:TI|AU|SO|UI|AB) {1,2}- /m.test(text.slice(0, HEAD_CHARS));

/** Parses Ovid's text, tagged or with the names of fields. Never throws. */
export function parseOvid(source: string, isTagged = hasTags(source)): ParseOutcome {
  if (isTagged) return parseHeaded(source, { heading: HEADER, tagOn: byPattern(TAG) }, toReference, 'ovid');
  const tagOn = (line: string): Field | null => {
    const tag = labelOn(line);
    return tag === null ? null : { tag, value: '' };
  };
  return parseHeaded(source, { heading: HEADER, tagOn, between: '\n' }, labelledReference, 'ovid');
}

/**
 * The same of bytes, some records at a time.
 *
 * @param head - the beginning of the text, which says which of the two forms it has
 */
export function readOvid(file: FileBytes, head: string): PieceReading {
  const isTagged = hasTags(head);
  return readPieces(file, beforeLine(isHeading('<', HEADER)), (text) => parseOvid(text, isTagged));
}
