// The DOI of a document among those that its text holds: its own stands by itself or in how it asks to be cited; those
// of a footnote or a list of references are of what it cites.

// The registrant's prefix, a slash, and what may stand in a DOI (https://www.doi.org/doi-handbook, 2.2); trailing
// punctuation belongs to the sentence around it.
const DOI = /10\.\d{4,9}\/[^\s"<>{}|\\^`]+/g;
const ONE = new RegExp(DOI.source);
// A line that ends within a DOI: it goes on in the next one. Behind a stop a word begins the next sentence.
const BROKEN = /(10\.\d{4,9}\/[^\s"<>{}|\\^`]*(?:[-/_](?=\n[\p{L}\d(])|\.(?=\n\d)))\n/gu;
const LABELS = /\b(?:https?:\/\/)?(?:dx\.)?doi(?:\.org)?\b|[^\p{L}]/giu;
const ASKS = /\b(?:cit(?:e|ed|ing|ation|eer|er)|verwijz|bronvermelding|zitier|zitat|recommended|suggested)/iu;
const LIST =
  /^[\d.\s]*(?:references?|bibliogra\p{L}*|literatuur\p{L}*|literature(?: cited)?|literatur(?:verzeichnis)?|bronnen(?:lijst)?|referenties|referenser|litteratur\p{L}*|références|noten|(?:end|foot)?notes)\s*:?$/imu;
// "Zorlu, A. (2009)", "Card D., 2010", "J. Smith (2001)".
const CITED =
  /(?:\p{Lu}[\p{L}’'-]+,?\s+(?:\p{Lu}\.|\p{Lu}{1,3}\b)|\p{Lu}\.\s?(?:\p{Lu}\.\s?)*\p{Lu}\p{L}+)[^\n]{0,160}?\b(?:19[5-9]|20[0-4])\d[a-z]?\b/u;
const FOOTNOTE = /^\s*\[?\d{1,3}\]?[.)]?\s+\p{Lu}/u;
// "Zie Bolhaar e.a. (https://doi.org/…)", "as earlier work (10.1257/…) has shown": a sentence about something else.
const POINTS =
  /(?:^|[.;(]\s*)(?:zie|see|vgl\.?|cf\.?|siehe|vergleiche|voir|se|eerder|earlier|previous|frühere|tidligere|tidigare)\s/iu;
const GOES_ON = /10\.\d{4,9}\/\S*[)\]],?\s+\p{Ll}{2,}/u;
// Data, a registration or a supplement of the document, which have DOIs of their own.
const BESIDE_IT =
  /\b(?:data(?:set)?s?\b(?=\s*(?:[:(]|is\b|are\b|and\b|availab|can\b|used\b|underlying|en\b|zijn\b|sind\b|und\b))|gegevens\s|datensatz|pre-?registr|registered|regist(?:ry|ration|ratie)|supplement(?:ary|al)?\b|replication (?:data|files|package|materials)|source code)/iu;
const OF_DATA =
  /^10\.(?:17605|17632|6084|3886|17026|34894)\/|^10\.7910\/dvn|^10\.5061\/dryad|^10\.1257\/rct|^10\.1186\/isrctn|[./_-](?:supp\w*|s\d{3})$/;
const BEFORE = 3;
// What stands by itself beside a DOI, such as "ISSN" or the name of a journal.
const BY_ITSELF = 24;

/** A DOI as it is compared: lower case, without the address before it and the punctuation after it. */
export function bareDoi(doi: string): string {
  const found = ONE.exec(doi)?.[0] ?? '';
  return found.toLowerCase().replace(/[.,;:)\]]+$/, '');
}

/** The text of a document before its list of references. */
export function beforeReferences(text: string): string {
  const at = LIST.exec(text)?.index;
  return at === undefined ? text : text.slice(0, at);
}

/** Whether a DOI in a line is of something that the document cites. */
function isOfAnother(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const context = lines.slice(Math.max(0, at - BEFORE), at + 1).join('\n');
  if (ASKS.test(context)) return false;
  if (POINTS.test(line) || GOES_ON.test(line) || BESIDE_IT.test(line)) return true;
  const beside = line.replace(DOI, '').replace(LABELS, '');
  if (FOOTNOTE.test(line) && beside.length > BY_ITSELF) return true;
  // An entry may have its DOI on a line of its own.
  const entry = beside.length > BY_ITSELF ? line : `${lines[at - 1] ?? ''} ${line}`;
  return CITED.test(entry.replace(DOI, ''));
}

/**
 * The DOIs in a text, each once.
 *
 * @param text - of the first pages, with its lines
 * @returns the document's own, null where none is known to be; and all others in their order
 */
export function doisIn(text: string): { own: string | null; others: string[] } {
  const whole = text.replace(BROKEN, '$1');
  const own = beforeReferences(whole).length;
  const lines = whole.split('\n');
  let offset = 0;
  let found: string | null = null;
  const all: string[] = [];
  for (const [at, line] of lines.entries()) {
    for (const [match] of line.matchAll(DOI)) {
      const doi = bareDoi(match);
      if (found === null && offset < own && !OF_DATA.test(doi) && !isOfAnother(lines, at)) found = doi;
      else all.push(doi);
    }
    offset += line.length + 1;
  }
  return { own: found, others: [...new Set(all)].filter((doi) => doi !== found) };
}
