// PubMed's tagged format, and ERIC's of the same look. Source: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format
import { lookup } from '../../../kernel/lookup';
import { CslBuilder, type TextField } from '../../normalise/collect';
import { parseInitialsName, parseName } from '../../normalise/names';
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParsedReference, ParseOutcome } from '../../parsed';
import { fullPages, isArticleNumber } from '../../tools/medline';
import { RecordCollector } from '../../tools/record-collector';
import { RecordLines } from '../../tools/record-lines';
import { beforeLine, isEmptyLine, type PieceReading, readPieces } from '../../tools/record-pieces';

const TEXT = lookup<TextField>({
  TI: 'title',
  TT: 'original-title',
  JT: 'container-title',
  TA: 'container-title-short',
  CTI: 'collection-title',
  VI: 'volume',
  IP: 'issue',
  AB: 'abstract',
  LA: 'language',
  PMID: 'PMID',
  PMC: 'PMCID',
  PB: 'publisher',
  PL: 'publisher-place',
  GN: 'note',
  EN: 'edition',
  CI: 'license',
});

type Field = { tag: string; value: string };

const HAS_KIND: [RegExp, string][] = [
  [/dissertation|theses/i, 'thesis'],
  [/^books?$/i, 'book'],
  [/^reports?\b/i, 'report'],
  [/speeches|meeting papers/i, 'paper-conference'],
];

/**
 * The type by publication types (PT), which both PubMed and ERIC give. ERIC gives journals an article number that
 * begins with EJ.
 */
function typeOf(fields: readonly Field[]): string {
  const values = (tag: string): string[] => fields.filter((f) => f.tag === tag).map((f) => f.value);
  const types = values('PT');
  if (fields.some((f) => f.tag === 'BTI')) return fields.some((f) => f.tag === 'TI') ? 'chapter' : 'book';
  if (types.some((t) => /journal article/i.test(t)) || values('OID').some((id) => id.startsWith('EJ')))
    return 'article-journal';
  for (const [pattern, type] of HAS_KIND) if (types.some((t) => pattern.test(t))) return type;
  return values('OWN').includes('ERIC') ? 'report' : 'article-journal';
}

const dropBrackets = (value: string): string =>
  value.replace(/ {0,9}\((?:Print|Electronic|Linking|Online)[^()]{0,99}\)$/i, '');

function toReference(all: readonly Field[], text: string): ParsedReference {
  // A book says by its own tags that it is one, but not by empty ones.
  const fields = all.filter((f) => f.value !== '');
  const builder = new CslBuilder();
  const type = typeOf(fields);
  builder.item.type = type;
  const hasFull = fields.some((f) => f.tag === 'FAU');
  const hasPages = fields.some((f) => f.tag === 'PG');
  const hasFullEditor = fields.some((f) => f.tag === 'FED');
  for (const { tag, value } of fields) take(tag, value);
  function take(tag: string, value: string): void {
    switch (tag) {
      case 'BTI':
        builder.text(type === 'book' ? 'title' : 'container-title', value, tag);
        return;
      case 'JT':
        // ERIC writes the publisher here when there is no journal.
        if (type === 'article-journal' || type === 'paper-conference')
          builder.text('container-title', value, tag);
        else builder.text(type === 'thesis' ? 'archive' : 'publisher', value, tag);
        return;
      case 'PG':
        builder.text('page', fullPages(value), tag);
        return;
      case 'FAU':
        builder.name('author', parseName(value));
        return;
      case 'AU':
        // `Smith JA`: used only where the full names are missing.
        if (hasFull) builder.keep(tag, value);
        else builder.name('author', parseInitialsName(value));
        return;
      case 'CN':
        builder.name('author', { literal: value });
        return;
      case 'FED':
        builder.name('editor', parseName(value));
        return;
      case 'ED':
        if (hasFullEditor) builder.keep(tag, value);
        else builder.name('editor', parseInitialsName(value));
        return;
      case 'DP':
        builder.date(value, tag);
        return;
      case 'OT':
      case 'MH':
        builder.keyword(value);
        return;
      case 'IS':
      case 'ISSN':
        builder.text('ISSN', dropBrackets(value).replace(/^E?ISSN-?\s*/, ''), tag);
        return;
      case 'ISBN':
        builder.text('ISBN', dropBrackets(value).replace(/^ISBN-?\s*/, ''), tag);
        return;
      case 'SO':
        // ERIC names the university of a dissertation here.
        if (type === 'thesis') builder.text('publisher', value.replace(/^[^,]*Dissertation,\s*/, ''), tag);
        else builder.keep(tag, value);
        return;
      case 'LID':
      case 'AID':
        if (value.endsWith('[doi]') || /^10\.\d{4,9}\//.test(value))
          builder.doi(value.replace(/\s*\[doi\]$/, ''), tag);
        else if (value.endsWith('[pii]') && !hasPages && isArticleNumber(value.slice(0, -5)))
          builder.text('page', value.slice(0, -5), tag);
        else if (/^https?:/.test(value) && !builder.has('URL')) builder.text('URL', value, tag);
        else builder.keep(tag, value);
        return;
      default: {
        const field = TEXT[tag];
        if (field === undefined) builder.keep(tag, value);
        else builder.text(field, value, tag);
      }
    }
  }
  return { csl: builder.build(), raw: { format: 'nbib', text }, unknown: builder.unknown, study: {} };
}

const TAG = /^([A-Z]{2,4}) {0,2}- ?(.*)$/;

/** Parses PubMed text. A record begins at `PMID-` or after an empty line; never throws. */
export function parseNbib(source: string): ParseOutcome {
  const lines = new RecordLines(source);
  const records = new RecordCollector<Field>(lines, toReference);
  while (lines.next()) {
    const line = lines.value;
    const match = line.charCodeAt(0) === 32 ? null : TAG.exec(line);
    const { last } = records;
    if (match !== null) {
      if (match[1] === 'PMID') records.finish(lines.start);
      records.add({ tag: match[1] ?? '', value: (match[2] ?? '').trim() });
    } else if (line.trim() === '') records.finish(lines.start);
    else if (last === undefined) records.stray(lines.line);
    else last.value += ` ${line.trim()}`;
  }
  return records.outcome('nbib');
}

/** The same of bytes, some records at a time. */
export const readNbib = (file: FileBytes): PieceReading =>
  readPieces(file, beforeLine(isEmptyLine), parseNbib);
