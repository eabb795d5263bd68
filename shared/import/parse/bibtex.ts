// BibTeX and BibLaTeX: entries, @string, concatenation, nested braces. A broken entry is named and skipped to the next '@'.
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseMonth, parseName } from '../normalise/names';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';
import { decodeLatex } from './latex';

const TYPES: Record<string, string> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  collection: 'book',
  techreport: 'report',
  report: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  online: 'webpage',
  www: 'webpage',
  electronic: 'webpage',
  manual: 'book',
  unpublished: 'manuscript',
  patent: 'patent',
  dataset: 'dataset',
  misc: 'document',
};
const TEXT: Record<string, TextField> = {
  title: 'title',
  journal: 'container-title',
  journaltitle: 'container-title',
  booktitle: 'container-title',
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'page',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  address: 'publisher-place',
  location: 'publisher-place',
  abstract: 'abstract',
  issn: 'ISSN',
  isbn: 'ISBN',
  pmid: 'PMID',
  url: 'URL',
  language: 'language',
  langid: 'language',
  note: 'note',
  series: 'collection-title',
  edition: 'edition',
  shorttitle: 'title-short',
};
const STRINGS: Record<string, string> = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((m) => [m, m]),
);

class BibtexError extends Error {}

/** Walks over one file. Positions are UTF-16 offsets. */
class Scanner {
  position = 0;
  constructor(readonly text: string) {}

  skipSpace(): void {
    for (;;) {
      while (/\s/.test(this.text[this.position] ?? '')) this.position++;
      if (this.text[this.position] !== '%') return;
      while (this.position < this.text.length && this.text[this.position] !== '\n') this.position++;
    }
  }

  peek(): string {
    this.skipSpace();
    return this.text[this.position] ?? '';
  }

  expect(chars: string): string {
    const c = this.peek();
    if (c === '' || !chars.includes(c)) throw new BibtexError(`expected ${chars}`);
    this.position++;
    return c;
  }

  word(): string {
    this.skipSpace();
    const start = this.position;
    while (this.position < this.text.length && !/[\s{}(),=#"%@]/.test(this.text[this.position] ?? ''))
      this.position++;
    return this.text.slice(start, this.position);
  }

  /** Text between balanced braces or quotes, from the opening one. */
  delimited(): string {
    const open = this.text[this.position];
    const start = ++this.position;
    for (let depth = 0; this.position < this.text.length; this.position++) {
      const c = this.text[this.position];
      if (c === '\\') this.position++;
      else if (open === '"' && c === '"' && depth === 0) break;
      else if (c === '{') depth++;
      else if (c === '}') {
        if (depth === 0 && open === '{') break;
        depth--;
      }
    }
    if (this.position >= this.text.length) throw new BibtexError('no end of value');
    return this.text.slice(start, this.position++);
  }

  value(strings: Map<string, string>): string {
    const parts: string[] = [];
    do {
      const c = this.peek();
      if (c === '{' || c === '"') parts.push(this.delimited());
      else {
        const word = this.word();
        if (word === '') throw new BibtexError('no value');
        parts.push(strings.get(word.toLowerCase()) ?? word);
      }
    } while (this.peek() === '#' && this.position++ >= 0);
    return parts.join('');
  }

  fields(strings: Map<string, string>, close: string): [string, string][] {
    const fields: [string, string][] = [];
    while (this.peek() !== close) {
      if (this.peek() === ',') {
        this.position++;
        continue;
      }
      const name = this.word().toLowerCase();
      if (name === '') throw new BibtexError('no field name');
      this.expect('=');
      fields.push([name, this.value(strings)]);
      if (this.peek() !== close) this.expect(',');
    }
    this.position++;
    return fields;
  }
}

/** Splits a name list on ` and ` outside braces. */
function splitNames(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '{') depth++;
    else if (value[i] === '}') depth--;
    else if (depth === 0 && /^\sand\s/i.test(value.slice(i, i + 5))) {
      names.push(value.slice(start, i));
      start = i + 5;
      i += 4;
    }
  }
  return [...names, value.slice(start)].map((n) => n.trim()).filter((n) => n !== '');
}

function toReference(
  type: string,
  key: string,
  fields: readonly [string, string][],
  text: string,
): ParsedReference {
  const builder = new CslBuilder();
  builder.item.type = TYPES[type] ?? 'document';
  builder.item['citation-key'] = key;
  const get = (name: string): string | undefined => fields.find(([n]) => n === name)?.[1];
  for (const [name, value] of fields) {
    const field = TEXT[name];
    if (name === 'author' || name === 'editor') {
      for (const one of splitNames(value)) {
        const braced = /^\{[^{}]*\}$/.test(one);
        builder.name(name, braced ? { literal: decodeLatex(one) } : parseName(decodeLatex(one), 'natural'));
      }
    } else if (field === 'page') builder.text('page', decodeLatex(value).replace(/\s*[–—]\s*/g, '-'), name);
    else if (field === 'URL') builder.text('URL', value.replace(/\\([%_#&~])/g, '$1'), name);
    else if (field !== undefined) builder.text(field, decodeLatex(value), name);
    else if (name === 'date' || name === 'year') builder.date(decodeLatex(value), name);
    else if (name === 'month') {
      const month = parseMonth(decodeLatex(value));
      const year = get('year')?.trim();
      if (month === null || year === undefined || !/^\d{4}$/.test(year)) builder.keep(name, value);
      else builder.date(`${year}-${month}`, name);
    } else if (name === 'doi') builder.doi(decodeLatex(value), name);
    else if (name === 'keywords' || name === 'keyword')
      builder.keyword(decodeLatex(value).replace(/\s*,\s*/g, ';'));
    else builder.keep(name, value);
  }
  if (TYPES[type] === undefined) builder.keep('entrytype', type);
  return { csl: builder.build(), raw: { format: 'bibtex', text }, unknown: builder.unknown, study: {} };
}

/** Parses BibTeX. Never throws; an entry that cannot be read is a problem with its line and the rest comes in. */
export function parseBibtex(source: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  const strings = new Map(Object.entries(STRINGS));
  const scanner = new Scanner(source);
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted++) if (source[counted] === '\n') line++;
    return line;
  };
  for (let at = source.indexOf('@'); at >= 0; at = source.indexOf('@', scanner.position)) {
    const startLine = lineAt(at);
    scanner.position = at + 1;
    try {
      const type = scanner.word().toLowerCase();
      if (type === 'comment' || type === '') continue;
      const close = scanner.expect('{(') === '{' ? '}' : ')';
      if (type === 'preamble') {
        scanner.value(strings);
        continue;
      }
      if (type === 'string') {
        for (const [name, value] of scanner.fields(strings, close)) strings.set(name, value);
        continue;
      }
      const comma = /^[^,=}\n]*,/.exec(source.slice(scanner.position, scanner.position + 500))?.[0];
      const key = comma === undefined ? scanner.word() : comma.slice(0, -1).trim();
      scanner.position += comma?.length ?? 0;
      const fields = scanner.fields(strings, close);
      const reference = toReference(type, key, fields, source.slice(at, scanner.position));
      references.push(reference);
      if (reference.csl.title === undefined)
        problems.push({ line: startLine, record: references.length, reason: 'no-title' });
    } catch (error) {
      if (!(error instanceof BibtexError)) throw error;
      problems.push({ line: startLine, record: references.length + 1, reason: 'unreadable' });
      scanner.position = Math.max(
        at + 1,
        Math.min(
          scanner.position,
          source.indexOf('\n@', at + 1) < 0 ? source.length : source.indexOf('\n@', at + 1),
        ),
      );
    }
  }
  return { format: 'bibtex', references, problems };
}
