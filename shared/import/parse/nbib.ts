// PubMed's tagged format. Source: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseName } from '../normalise/names';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';

const TEXT: Record<string, TextField> = {
  TI: 'title',
  BTI: 'title',
  JT: 'container-title',
  TA: 'container-title',
  VI: 'volume',
  IP: 'issue',
  PG: 'page',
  AB: 'abstract',
  LA: 'language',
  PMID: 'PMID',
  PB: 'publisher',
  PL: 'publisher-place',
  GN: 'note',
  EN: 'edition',
};

function toReference(fields: readonly { tag: string; value: string }[], text: string): ParsedReference {
  const builder = new CslBuilder();
  builder.item.type = fields.some((f) => f.tag === 'BTI') ? 'book' : 'article-journal';
  const hasFull = fields.some((f) => f.tag === 'FAU');
  for (const { tag, value } of fields) {
    const field = TEXT[tag];
    if (tag === 'TA' && fields.some((f) => f.tag === 'JT')) builder.keep(tag, value);
    else if (field !== undefined) builder.text(field, value, tag);
    else if (tag === 'FAU') builder.name('author', parseName(value));
    else if (tag === 'AU') {
      // `Smith JA`: used only where the full names are missing.
      if (hasFull) continue;
      const [, family = value, given] = /^(.+?)\s+(\p{Lu}{1,4})$/u.exec(value) ?? [];
      builder.name('author', given === undefined ? { literal: family } : { family, given });
    } else if (tag === 'CN') builder.name('author', { literal: value });
    else if (tag === 'FED') builder.name('editor', parseName(value));
    else if (tag === 'DP') builder.date(value, tag);
    else if (tag === 'OT' || tag === 'MH') builder.keyword(value);
    else if (tag === 'IS') builder.text('ISSN', value.replace(/\s*\(.*\)$/, ''), tag);
    else if (tag === 'ISBN') builder.text('ISBN', value.replace(/\s*\(.*\)$/, ''), tag);
    else if ((tag === 'LID' || tag === 'AID') && value.endsWith('[doi]')) builder.doi(value, tag);
    else builder.keep(tag, value);
  }
  return { csl: builder.build(), raw: { format: 'nbib', text }, unknown: builder.unknown, study: {} };
}

/** Parses PubMed text. A record begins at `PMID-` (or after an empty line); never throws. */
export function parseNbib(text: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  let fields: { tag: string; value: string }[] = [];
  let raw: string[] = [];
  let startLine = 1;
  const finish = (): void => {
    if (fields.length > 0) {
      const reference = toReference(fields, raw.join('\n'));
      references.push(reference);
      if (reference.csl.title === undefined)
        problems.push({ line: startLine, record: references.length, reason: 'no-title' });
    }
    fields = [];
    raw = [];
  };
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => {
      const match = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line);
      if (match !== null) {
        if (match[1] === 'PMID') finish();
        if (fields.length === 0) startLine = index + 1;
        fields.push({ tag: match[1] ?? '', value: match[2] ?? '' });
      } else if (line.trim() === '') {
        finish();
        return;
      } else {
        const last = fields.at(-1);
        if (last === undefined) problems.push({ line: index + 1, record: 0, reason: 'stray-text' });
        else last.value += ` ${line.trim()}`;
      }
      raw.push(line);
    });
  finish();
  return { format: 'nbib', references, problems };
}
