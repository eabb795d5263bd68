// What single cells of a table say: the type of a publication, a journal with its volume and pages, a date in three
// columns.
import type { CslBuilder } from '../../normalise/collect';
import { parseMonth } from '../../normalise/dates';
import { cslTypeOf } from '../../normalise/reference-types';

// Embase writes journal, year, volume and pages in one cell.
const EMBASE = /^([^()]{1,300}?) \((\d{4})\) ([^:()]{0,20})(?::([^()]{0,20}))? \(([^()]{1,30})\)/;
// PubMed: "J Med. 2019 May 3;12(4):123-130. doi: ..."
const CITATION = /^([^.]{1,200})\. (\d{4}[^;]{0,20});([^(:]{0,20})(?:\(([^)]{1,20})\))?(?::([^.]{1,30}))?\./;

// Kinds of publications in Dutch lists.
const DUTCH: [RegExp, string][] = [
  [/hoofdstuk|boekdeel|bijdrage in bundel/, 'chapter'],
  [/proefschrift|dissertatie|scriptie|thesis/, 'thesis'],
  [/congres|conferentie/, 'paper-conference'],
  [/krant/, 'article-newspaper'],
  [/artikel/, 'article-journal'],
  [/rapport|notitie|evaluatie|onderzoeksverslag|brochure|advies/, 'report'],
  [/\bboek\b|bundel/, 'book'],
  [/website|webpagina/, 'webpage'],
];
const ZOTERO_TYPE = /^[a-z]+(?:[A-Z][a-z]+)+$/;
/** The CSL type that a cell names: Zotero's journalArticle, BibTeX's inproceedings, Scopus's Conference paper. */
export function typeOf(value: string): string | null {
  const text = value.trim();
  const spaced = ZOTERO_TYPE.test(text) ? text.replace(/([A-Z])/g, ' $1').toLowerCase() : text;
  const folded = spaced.toLowerCase();
  const own = cslTypeOf(spaced);
  if (own !== null) return own;
  if (
    /^(?:article|review|editorial|letter|note|short survey|erratum|article-journal|paper-conference|chapter)\b/.test(
      folded,
    )
  )
    return folded.startsWith('paper')
      ? 'paper-conference'
      : folded === 'chapter'
        ? 'chapter'
        : 'article-journal';
  const dutch = DUTCH.find(([pattern]) => pattern.test(folded))?.[1];
  if (dutch !== undefined) return dutch;
  if (/inproceedings|conference|proceedings paper/.test(folded)) return 'paper-conference';
  if (/incollection|chapter|inbook/.test(folded)) return 'chapter';
  if (/thesis|dissertation/.test(folded)) return 'thesis';
  if (/journal|article/.test(folded)) return 'article-journal';
  if (/\bbook\b|monograph/.test(folded)) return 'book';
  return /report/.test(folded) ? 'report' : null;
}

export type Cell = { heading: string; value: string };

/** Adds month and day, which stand in columns of their own, to a date that is only a year. */
export function setMonth(builder: CslBuilder, month: Cell | null, day: Cell | null): void {
  const parts = builder.item.issued?.['date-parts']?.[0];
  const known = month === null ? null : parseMonth(month.value);
  const ofMonth = Number(day?.value);
  const isAdded = known !== null && parts?.length === 1;
  if (isAdded) parts.push(known);
  else if (month !== null) builder.keep(month.heading, month.value);
  if (isAdded && ofMonth >= 1 && ofMonth <= 31) parts.push(ofMonth);
  else if (day !== null) builder.keep(day.heading, day.value);
}

/** Sets the journal or book of a cell, and what Embase and PubMed write behind it. */
export function setContainer(builder: CslBuilder, cell: string, heading: string): void {
  const embase = EMBASE.exec(cell);
  const citation = embase === null ? CITATION.exec(cell) : null;
  const [, title = '', date = '', volume, issue, pages] = embase ?? citation ?? [];
  if (title === '') {
    builder.text('container-title', cell, heading);
    return;
  }
  builder.text('container-title', title, heading);
  builder.date(date, heading);
  builder.text('volume', volume ?? '', heading);
  builder.text('issue', issue ?? '', heading);
  builder.text('page', pages ?? '', heading);
}

/**
 * The items of a list as Python prints one, which ASReview's tables hold (`['Doe, J', "O'Brien, K"]`); null where it is
 * none.
 */
function pythonList(text: string): string[] | null {
  if (!text.startsWith('[') || !text.endsWith(']')) return null;
  const items: string[] = [];
  for (let at = 1; at < text.length - 1;) {
    const quote = text[at];
    if (quote === ',' || quote === ' ') {
      at++;
      continue;
    }
    if (quote !== "'" && quote !== '"') return null;
    let item = '';
    let end = at + 1;
    for (; end < text.length && text[end] !== quote; end++)
      item += text[end] === '\\' ? (text[++end] ?? '') : (text[end] ?? '');
    if (end >= text.length - 1) return null;
    items.push(item);
    at = end + 1;
  }
  return items;
}

/** A cell that holds several values, with semicolons between them where it is a list of Python's. */
export const severalIn = (cell: string): string => pythonList(cell.trim())?.join('; ') ?? cell;
