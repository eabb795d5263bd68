// Where an item of DataCite stands in its container: volume, issue and pages, which repositories write in two places
// and mix up.
import type { CslBuilder } from '../../normalise/collect';
import { setPages } from '../../normalise/roles';
import { type Json, text } from '../../tools/json-item';

const PAGE = /^(?:[A-Za-z]{0,4}\.?\d[\w.]{0,15}|[ivxlc]+)$/i;
const RANGE = /^(\d+) ?[-–] ?(\d+)$/;
// "Bd. 1 Nr. 1 (2018)", "Vol 12, No 3": a whole citation in the place of a page.
const CITED_VOLUME = /\b(?:bd|band|vol(?:ume)?|v|t|tom|jg|jaargang)\.? ?(\d+)/i;
const CITED_ISSUE = /\b(?:nr|no|n°|núm|num|issue|heft|h|iss)\.? ?(\d+(?:[-/]\d+)?)/i;

/** The first and last page that a place names, and the texts that say so. */
type Pages = { first: string; last: string; said: string[] };

/** The pages that one place names; null where it has none, or a text that is no page. */
function pagesOf(place: Json): Pages | null {
  const [first, last] = [text(place['firstPage']), text(place['lastPage'])];
  const range = RANGE.exec(first);
  if (range !== null) {
    const [, from = '', to = ''] = range;
    return { first: from, last: to, said: last === to ? [first, last] : [first] };
  }
  const end = PAGE.test(last) ? last : '';
  if (first === '') return end === '' ? null : { first, last: end, said: [end] };
  return PAGE.test(first) ? { first, last: end, said: [first, end] } : null;
}

/** Sets volume and issue of a citation where they are not given. Whether the reference says all of it now. */
function takeCitation(builder: CslBuilder, citation: string): boolean {
  const volume = CITED_VOLUME.exec(citation);
  const issue = CITED_ISSUE.exec(citation);
  if (!builder.has('volume')) builder.text('volume', volume?.[1] ?? '', 'container');
  if (!builder.has('issue')) builder.text('issue', issue?.[1] ?? '', 'container');
  const { item } = builder;
  if (volume === null || item.volume !== volume[1] || (issue !== null && item.issue !== issue[1]))
    return false;
  const year = String(item.issued?.['date-parts']?.[0]?.[0] ?? '');
  const rest = [volume[0], issue?.[0] ?? '', year].reduce((left, part) => left.replace(part, ''), citation);
  return !/[\p{L}\p{N}]/u.test(rest);
}

function addVolume(builder: CslBuilder, volume: string): void {
  // The title of a series is none.
  if (/^[\p{L}\p{N}. /-]{0,20}\d[\w./-]{0,10}$|^[IVXLC]+$/u.test(volume))
    builder.text('volume', volume, 'container');
  else if (volume !== '') builder.text('collection-title', volume, 'container');
}

/** The number of an article is cited where there are no pages; any other is kept. */
function addNumber(builder: CslBuilder, within: Json): void {
  const number = text(within['number']);
  if (number === '') return;
  if (/article/i.test(text(within['numberType'])) && !builder.has('page'))
    builder.text('page', number, 'relatedItems');
  else builder.keep('relatedItems', number);
}

/**
 * Sets volume, issue and pages, once the date is set. Pages are those of one place, never the first of one and the last
 * of the other: of the container, or of the related item where that alone says both ends. What the container says in
 * the place of pages and is not in the reference is kept as it stands; related items are kept whole.
 *
 * @param within - the related item that the item stands in
 */
export function addPlace(builder: CslBuilder, container: Json, within: Json): void {
  const places = [container, within];
  const either = (key: string): string => text(container[key]) || text(within[key]);
  addVolume(builder, either('volume'));
  builder.text('issue', either('issue'), 'container');
  const named = places.flatMap((place) => pagesOf(place) ?? []);
  const pages = named.find((p) => p.first !== '' && p.last !== '') ?? named[0];
  const said = new Set(pages?.said);
  for (const cited of places.map((place) => text(place['firstPage'])))
    if (cited !== '' && !PAGE.test(cited) && !RANGE.test(cited) && takeCitation(builder, cited))
      said.add(cited);
  if (pages !== undefined) setPages(builder, pages.first, pages.last, 'container');
  for (const value of [text(container['firstPage']), text(container['lastPage'])])
    if (!said.has(value)) builder.keep('container', value);
  addNumber(builder, within);
}
