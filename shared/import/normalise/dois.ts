// DOIs in every disguise. Source: DOI handbook, section 2 (https://www.doi.org/doi-handbook/); SICI: ANSI/NISO Z39.56.
import { decodeEntities } from '../../kernel/text';
import { trimSigns } from './text';

// Far beyond any that is registered; ours to keep the cost of a hostile one small.
const LONGEST_DOI = 2000;
const START = /10\.\d{4,9}(?:\.\d+)*\//;
// "10.5555%2Fabc": the address of a resolver with its signs as numbers.
const ENCODED_START = /10\.\d{4,9}(?:\.\d+)*%2F/i;
// Codes of serial items, which hold brackets, and blanks where somebody set them in a line: "0276-4741(2004)024 [
// 0141:SPOCMP]2.0.CO;2".
const SICI =
  /^(10\.\d{4,9}\/ ?(?:\(SICI\) ?)?\d{4}-\d{3}[\dX] ?\( ?\d{4,8}[^)\s]{0,12} ?\) ?[\w:./-]{0,20}) ?([[<{]) ?([^\]<>[\]]{1,40}?) ?([\]>}]) ?(\d\.\d\. ?\w{2} ?; ?\d(?:-[\w#])?)/i;
// The same without its article: it names the issue, and all of its articles would share it.
const CUT_SICI = /^10\.\d{4,9}\/(?:\(SICI\))?\d{4}-\d{3}[\dX]\(\d{4,8}\)\d{0,6}:?\d{0,4}$/i;
// What publishers and search engines put behind in an address.
const QUERY =
  /(?:[?#&](?:utm_|ref=|src=|download|needaccess|journalcode|casa_token|via=|guest|cookieset|format=|af=|role=|tab=|scroll=|_ga|cid=|fbclid|gclid|msclkid|rss=|mi=|origin=|access_token|page=|nosfx).*)$/i;
const VIEW = /\/(?:abstract|full|fulltext|full\/html|pdf|epdf|pdfdirect|summary|references|meta)(?:\.pdf)?$/i;
// No DOI ends in one of these.
const ENDINGS = '.,;:]}"\'”’…';

/** A text with the signs that are written as numbers in an address. */
function decodePercents(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A sign that is none: what stands for itself in DOIs is still decoded.
    return text.replace(/%(2F|28|29|3A|3B|3C|3E|5B|5D)/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  }
}

/** A DOI whose rest stands behind a blank: "10.1016/ j.work", "10.1016/j.socscimed. 2010.01.001". */
function joinBlank(text: string): string {
  const parts = /^(\S+[/.(-]) (\S+)$/.exec(text);
  const [, before = '', after = ''] = parts ?? [];
  if (after === '' || (!/\/$/.test(before) && !/^[\d(]/.test(after))) return text;
  return /^10\.|^https?:|^doi/i.test(after) ? text : before + after;
}

// "https://www-tandfonline-com.proxy.uu.nl/doi/full/10.1080/…": many publishers have the DOI in their addresses.
const PUBLISHER =
  /^\s*https?:\/\/[\w.-]+(?::\d+)?\/(?:[\w-]{1,20}\/){0,3}doi\/(?:[a-z]{1,12}\/){0,2}10\.\d{4,9}(?:\/|%2F)/i;

/** Whether an address says a DOI: of a resolver or a publisher, as it is or by way of a library's proxy. */
export const isDoiAddress = (text: string): boolean =>
  PUBLISHER.test(text) ||
  /^\s*https?:\/\/(?:[\w-]+\.)*?(?:(?:dx|www)[.-])?doi[.-]org[\w.-]*(?::\d+)?\/+(?:10\.|doi:)/i.test(text);

/**
 * The bare DOI in a text as written, or null: also where there is but a part of one. DOIs are case-insensitive: compare
 * them in lower case.
 */
export function parseDoi(text: string): string | null {
  const plain = text.includes('&') ? decodeEntities(text) : text;
  const isAddress = /https?:\/\/|www\./i.test(plain);
  const decoded =
    ENCODED_START.test(plain) || isAddress || /%3C|%3E|%28/i.test(plain) ? decodePercents(plain) : plain;
  const start = decoded.search(START);
  if (start < 0) return null;
  const rest = decoded
    .slice(start, start + LONGEST_DOI + 1)
    .replace(/\s+/g, ' ')
    .trim();
  const sici = SICI.exec(rest);
  if (sici !== null) return sici.slice(1).join('').replaceAll(' ', '');
  const match = /^10\.\d{4,9}(?:\.\d+)*\/[^\s"“”]+/.exec(joinBlank(rest))?.[0];
  if (match === undefined || match.length > LONGEST_DOI) return null;
  // Wiley's old DOIs hold "<3::AID-...>"; any other "<" begins markup.
  const found = /<\d+:/.test(match) ? match : match.replace(/[<>].*$/, '');
  let doi = trimSigns(
    isAddress ? found.replace(QUERY, '').replace(VIEW, '') : found.replace(QUERY, ''),
    ENDINGS,
    '',
  );
  // A closing bracket belongs to the DOI only when its opening one does: S0027-9684(15)31340-7.
  while (doi.endsWith(')') && doi.split('(').length < doi.split(')').length)
    doi = trimSigns(doi.slice(0, -1), ENDINGS, '');
  return CUT_SICI.test(doi) || doi.endsWith('/') ? null : doi;
}
