// One entry of BibTeX or BibLaTeX to a reference. Source of field meanings: BibTeXing (1988) and the biblatex manual,
// sections 2.1 and 2.2.
import { oneSpace } from '../../../kernel/text';
import { isCslItem } from '../../../model/reference';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { parseDate, parseMonth } from '../../normalise/dates';
import { parseDoi } from '../../normalise/dois';
import { groupOf } from '../../normalise/reference-types';
import { setArticleNumber } from '../../normalise/roles';
import type { ParsedReference } from '../../parsed';
import { applyResidue } from '../../serialise/residue';
import { parseBibtexNames } from './names';
import type { BibtexEntry } from './scanner';
import { ARTICLE_NUMBERS, EPRINTS, HANDLED, ROLES, TEXT, THESES, typeOfEntry } from './terms';
import { decodeLatex } from './latex';

// Verbatim fields hold no LaTeX, but exporters escape in them too.
const verbatim = (value: string): string =>
  value
    .replace(/\\([%_#&~{}$])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();

// Scopus and Web of Science tell those of the author from their own.
const KEYWORDS = new Set(['keywords', 'keyword', 'author_keywords', 'keywords-plus', 'index_keywords']);

type Fields = ReadonlyMap<string, string>;

function setTitle(builder: CslBuilder, fields: Fields): void {
  const title = decodeLatex(fields.get('title') ?? '').trim();
  const subtitle = decodeLatex(fields.get('subtitle') ?? '').trim();
  const addon = decodeLatex(fields.get('titleaddon') ?? '').trim();
  const glue = /[:.?!]$/.test(title) ? ' ' : ': ';
  builder.text(
    'title',
    [title + (subtitle === '' ? '' : `${glue}${subtitle}`), addon].filter(Boolean).join('. '),
    'title',
  );
}

function setDate(builder: CslBuilder, fields: Fields): void {
  // In a date ~ is EDTF's sign of doubt, not LaTeX's blank.
  const date = decodeLatex((fields.get('date') ?? '').replaceAll('~', '{\\textasciitilde}'));
  const [begin = '', end] = date.split('/');
  // Of a range whose beginning nobody knows ("unknown/2006") its end says most.
  const isOpen = end !== undefined && /\d{4}/.test(end) && !/\d{4}/.test(begin);
  if (begin !== '' || isOpen) builder.date(isOpen ? end : begin, 'date');
  // A range, which may be open.
  if (isOpen) builder.keep('date', date);
  else if (end !== undefined) {
    const until = parseDate(end)?.['date-parts']?.[0];
    if (/[?~%]$/.test(end.trim()) && builder.item.issued !== undefined) builder.item.issued['circa'] = true;
    const parts = builder.item.issued?.['date-parts'];
    if (until !== undefined && parts?.length === 1) parts.push(until);
    else builder.keep('date', date);
  }
  const year = decodeLatex(fields.get('year') ?? '').trim();
  const month = decodeLatex(fields.get('month') ?? '').trim();
  const day = decodeLatex(fields.get('day') ?? '').trim();
  if (year === '') {
    if (month !== '') builder.keep('month', month);
    return;
  }
  // "1~jan" and "jan # 5": month and day in one field.
  const words = month
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const name = words
    .map((w) => ({ w, m: parseMonth(w) }))
    .find(({ w, m }) => m !== null && /\p{L}/u.test(w)) ?? {
    w: words[0] ?? '',
    m: parseMonth(words[0] ?? ''),
  };
  const inMonth = words.find((w) => w !== name.w && /^\d{1,2}$/.test(w)) ?? '';
  if (/^\d{4}$/.test(year) && name.m !== null && month !== '') {
    const number = Number(day || inMonth);
    const isDay = number >= 1 && number <= 31;
    builder.date(`${year}-${name.m}${isDay ? `-${number}` : ''}`, 'year');
    if (words.length > (inMonth === '' ? 1 : 2)) builder.keep('month', month);
  } else {
    builder.date(year, 'year');
    if (month !== '') builder.keep('month', month);
    if (day !== '') builder.keep('day', day);
  }
}

function setPlaces(builder: CslBuilder, fields: Fields): void {
  const address = decodeLatex(fields.get('address') ?? '');
  const location = decodeLatex(fields.get('location') ?? '');
  // In biblatex location is the publisher's place; beside an address it is the event's.
  if (address === '') builder.text('publisher-place', location, 'location');
  else {
    builder.text('publisher-place', address, 'address');
    builder.text('event-place', location, 'location');
  }
}

function setNumber(builder: CslBuilder, type: string, value: string): void {
  const group = groupOf(builder.item.type);
  const isSeries = group === 'book' || group === 'chapter' || group === 'conference';
  if (group === 'report' || group === 'patent' || group === 'law' || type === 'manual')
    builder.text('number', value, 'number');
  else builder.text(isSeries ? 'collection-number' : 'issue', value, 'number');
}

function takeField(builder: CslBuilder, type: string, name: string, value: string, fields: Fields): void {
  const role = ROLES[name];
  const field = TEXT[name];
  if (HANDLED.has(name) || name === 'address' || name === 'location') return;
  if (role !== undefined) for (const one of parseBibtexNames(value)) builder.name(role, one);
  else if (name === 'number') setNumber(builder, type, decodeLatex(value));
  else if (name === 'url') builder.text('URL', verbatim(value), name);
  else if (name === 'howpublished' && /^\W*(?:\\url\s*\{)?\s*https?:/.test(value.slice(0, 200))) {
    const address = verbatim(value.replace(/\\url/g, ''));
    if (!fields.has('url')) builder.text('URL', address, name);
    else if (verbatim(fields.get('url') ?? '') !== address) builder.keep(name, value);
  } else if (name === 'doi') {
    if (parseDoi(verbatim(value)) === null) builder.keep(name, value);
    else builder.doi(verbatim(value), name);
  } else if (name === 'urldate' || name === 'lastchecked') {
    if (parseDate(decodeLatex(value))?.['date-parts'] === undefined) builder.keep(name, value);
    else builder.date(decodeLatex(value), name, 'accessed');
  } else if (name === 'origdate') builder.date(decodeLatex(value), name, 'original-date');
  else if (KEYWORDS.has(name)) {
    const words = decodeLatex(value);
    builder.keyword(words.includes(';') ? words : words.replaceAll(',', ';'));
  } else if (field === 'page')
    builder.text('page', oneSpace(decodeLatex(value)).replace(/ ?[–—−] ?/g, '-'), name);
  else if (field === 'container-title') {
    const sub = decodeLatex(
      fields.get(name === 'booktitle' ? 'booksubtitle' : 'journalsubtitle') ?? '',
    ).trim();
    const title = decodeLatex(value).trim();
    // MathSciNet has the full name of the journal beside its short one.
    const full = name === 'journal' ? decodeLatex(fields.get('fjournal') ?? '').trim() : '';
    if (full !== '' && full !== title) {
      builder.text(field, full, 'fjournal');
      builder.text('container-title-short', title, name);
    } else builder.text(field, sub === '' ? title : `${title}: ${sub}`, name);
  } else if (field !== undefined) builder.text(field, decodeLatex(value), name);
  else if (ARTICLE_NUMBERS.has(name) && decodeLatex(fields.get('pages') ?? '').trim() === '')
    setArticleNumber(builder, decodeLatex(value), name);
  else if (name === 'eprint' && eprintField(fields) !== undefined)
    builder.text(eprintField(fields) ?? 'PMID', verbatim(value), name);
  else builder.keep(name, value);
}

/** The variable for numbers of the archive that an entry's electronic version stands in, where there is one. */
const eprintField = (fields: Fields): TextField | undefined =>
  EPRINTS[verbatim(fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '').toLowerCase()];

/** Makes a reference of an entry and what it takes over from others; `text` is the entry as it stands in the file. */
export function bibtexReference(
  entry: BibtexEntry,
  inherited: readonly [string, string][],
  text: string,
): ParsedReference {
  const { type, key } = entry;
  const builder = new CslBuilder();
  builder.item.type = typeOfEntry(type) ?? 'document';
  if (key !== '') builder.item['citation-key'] = key;
  const all = [...entry.fields, ...inherited];
  const fields: Fields = new Map([...all].reverse());
  if (THESES[type] !== undefined && !fields.has('type')) builder.item['genre'] = THESES[type];
  setTitle(builder, fields);
  setDate(builder, fields);
  setPlaces(builder, fields);
  if (!fields.has('journal'))
    builder.text('container-title', decodeLatex(fields.get('fjournal') ?? ''), 'fjournal');
  const seen = new Set<string>();
  for (const [name, value] of all) {
    // BibTeX takes the first of two fields of one name; the second is kept.
    if (seen.has(name) && !['note', 'keywords', 'abstract'].includes(name)) {
      if (fields.get(name) !== value) builder.keep(name, value);
      continue;
    }
    seen.add(name);
    takeField(builder, type, name, value, fields);
  }
  if (typeOfEntry(type) === undefined) builder.keep('entrytype', type);
  const reference: ParsedReference = {
    csl: builder.build(),
    raw: { format: 'bibtex', text },
    unknown: builder.unknown,
    study: {},
  };
  const residue = fields.get('zeef');
  if (residue !== undefined) applyResidue(reference, decodeResidue(residue), isCslItem);
  return reference;
}

function decodeResidue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
