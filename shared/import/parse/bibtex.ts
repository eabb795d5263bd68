// BibTeX and BibLaTeX to references. Source of field meanings: BibTeXing (1988) and the biblatex manual, sections 2.1 and 2.2.
import { CslBuilder } from '../normalise/collect';
import { parseDate, parseDoi, parseMonth } from '../normalise/names';
import { isCslItem } from '../../model/reference';
import { groupOf } from '../normalise/reference-types';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';
import { applyResidue } from '../serialise/residue';
import { parseBibtexNames } from './bibtex-names';
import { type BibtexEntry, BibtexError, BibtexScanner } from './bibtex-scanner';
import { TYPES, THESES, TEXT, ROLES, HANDLED } from './bibtex-terms';
import { decodeLatex } from './latex';

// Verbatim fields hold no LaTeX, but exporters escape in them too.
const verbatim = (value: string): string =>
  value
    .replace(/\\([%_#&~{}$])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();

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
  const date = decodeLatex(fields.get('date') ?? '');
  const [begin = '', end] = date.split('/');
  if (begin !== '') builder.date(begin, 'date');
  // A range, which may be open.
  if (end !== undefined) {
    const until = parseDate(end)?.['date-parts']?.[0];
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
  else if (name === 'howpublished' && /^\W*(?:\\url\s*\{)?\s*https?:/.test(value)) {
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
  else if (name === 'keywords' || name === 'keyword') {
    const words = decodeLatex(value);
    builder.keyword(words.includes(';') ? words : words.replace(/\s*,\s*/g, ';'));
  } else if (field === 'page') builder.text('page', decodeLatex(value).replace(/\s*[–—−]\s*/g, '-'), name);
  else if (field === 'container-title') {
    const sub = decodeLatex(
      fields.get(name === 'booktitle' ? 'booksubtitle' : 'journalsubtitle') ?? '',
    ).trim();
    const title = decodeLatex(value).trim();
    builder.text(field, sub === '' ? title : `${title}: ${sub}`, name);
  } else if (field !== undefined) builder.text(field, decodeLatex(value), name);
  else builder.keep(name, value);
}

function toReference(
  entry: BibtexEntry,
  inherited: readonly [string, string][],
  text: string,
): ParsedReference {
  const { type, key } = entry;
  const builder = new CslBuilder();
  builder.item.type = TYPES[type] ?? 'document';
  if (key !== '') builder.item['citation-key'] = key;
  const all = [...entry.fields, ...inherited];
  const fields: Fields = new Map([...all].reverse());
  if (THESES[type] !== undefined && !fields.has('type')) builder.item['genre'] = THESES[type];
  setTitle(builder, fields);
  setDate(builder, fields);
  setPlaces(builder, fields);
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
  if (TYPES[type] === undefined) builder.keep('entrytype', type);
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

// What a child takes from its parent under another name. Source: biblatex manual, appendix B.
const TO_BOOK: Record<string, string> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  author: 'bookauthor',
};
const NEVER = new Set([
  'crossref',
  'xref',
  'xdata',
  'shorttitle',
  'sorttitle',
  'keywords',
  'abstract',
  'note',
  'doi',
  'url',
  'pages',
]);

/** Fields that an entry takes over from those it refers to. */
function inheritedFields(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): [string, string][] {
  const own = new Set(entry.fields.map(([name]) => name));
  const result: [string, string][] = [];
  const queue = [entry];
  const visited = new Set<BibtexEntry>(queue);
  for (let child = queue.shift(); child !== undefined && visited.size < 50; child = queue.shift())
    for (const [name, value] of child.fields) {
      if (name !== 'crossref' && name !== 'xdata') continue;
      for (const key of value.split(',')) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (parent === undefined || visited.has(parent)) continue;
        visited.add(parent);
        queue.push(parent);
        const isPart = name === 'crossref' && /^(?:in|bookin|supp)/.test(entry.type);
        for (const [field, text] of parent.fields) {
          const to =
            isPart && entry.type !== 'inbook'
              ? (TO_BOOK[field] ?? field)
              : field === 'title' && isPart
                ? 'booktitle'
                : field;
          if (own.has(to) || (name === 'crossref' && NEVER.has(field))) continue;
          own.add(to);
          result.push([to, text]);
        }
      }
    }
  return result;
}

const NEXT_ENTRY = /^[ \t]*@[a-zA-Z]+[ \t]*[{(]/gm;

/** Parses BibTeX. Never throws; an entry that cannot be read is a problem with its line and its text, and the rest comes in. */
export function parseBibtex(source: string): ParseOutcome {
  const problems: ImportProblem[] = [];
  const scanner = new BibtexScanner(source);
  const entries: { entry: BibtexEntry; line: number }[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (let at = source.indexOf('\n', counted); at >= 0 && at < offset; at = source.indexOf('\n', counted)) {
      line++;
      counted = at + 1;
    }
    return line;
  };
  for (let at = source.indexOf('@'); at >= 0; at = source.indexOf('@', scanner.position)) {
    const startLine = lineAt(at);
    try {
      const entry = scanner.entry(at);
      if (entry !== null) entries.push({ entry, line: startLine });
    } catch (error) {
      if (!(error instanceof BibtexError)) throw error;
      NEXT_ENTRY.lastIndex = at + 1;
      const next = NEXT_ENTRY.exec(source)?.index ?? source.length;
      // An address in running text is no entry.
      if (/^@[a-zA-Z]+\s*[{(]/.test(source.slice(at, at + 80)))
        problems.push({
          line: startLine,
          record: entries.length + 1,
          reason: `bibtex: ${error.message}`,
          raw: source.slice(at, next).trimEnd(),
        });
      else {
        scanner.position = at + 1;
        continue;
      }
      scanner.position = next;
    }
  }
  const byKey = new Map(entries.map(({ entry }) => [entry.key.toLowerCase(), entry]));
  const references = entries.map(({ entry, line: at }, index) => {
    const hasParent = entry.fields.some(([name]) => name === 'crossref' || name === 'xdata');
    const raw = source.slice(entry.start, entry.end);
    const reference = toReference(entry, hasParent ? inheritedFields(entry, byKey) : [], raw);
    if (reference.csl.title === undefined)
      problems.push({ line: at, record: index + 1, reason: 'no-title', raw });
    return reference;
  });
  // Data for others to refer to is no reference itself.
  return {
    format: 'bibtex',
    references: references.filter((_, i) => entries[i]?.entry.type !== 'xdata'),
    problems,
  };
}
