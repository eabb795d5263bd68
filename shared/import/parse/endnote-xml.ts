// EndNote's XML export, by a streaming parser that knows no external entities.
import { SaxesParser } from 'saxes';
import { CslBuilder, type TextField } from '../normalise/collect';
import { parseName } from '../normalise/names';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';

const TYPES: Record<string, string> = {
  'Journal Article': 'article-journal',
  'Electronic Article': 'article-journal',
  Book: 'book',
  'Edited Book': 'book',
  'Book Section': 'chapter',
  'Conference Paper': 'paper-conference',
  'Conference Proceedings': 'paper-conference',
  Report: 'report',
  Thesis: 'thesis',
  'Web Page': 'webpage',
  'Newspaper Article': 'article-newspaper',
  'Magazine Article': 'article-magazine',
  Dataset: 'dataset',
  Generic: 'document',
};
const TEXT: Record<string, TextField> = {
  'titles/title': 'title',
  'titles/secondary-title': 'container-title',
  'periodical/full-title': 'container-title',
  'titles/tertiary-title': 'collection-title',
  'titles/short-title': 'title-short',
  volume: 'volume',
  number: 'issue',
  pages: 'page',
  publisher: 'publisher',
  'pub-location': 'publisher-place',
  abstract: 'abstract',
  isbn: 'ISSN',
  language: 'language',
  notes: 'note',
  edition: 'edition',
  'urls/related-urls/url': 'URL',
  'accession-num': 'call-number',
};

function setField(builder: CslBuilder, path: string, value: string): void {
  const field = TEXT[path];
  if (field !== undefined) builder.text(field, value, path);
  else if (path === 'contributors/authors/author') builder.name('author', parseName(value));
  else if (path === 'contributors/secondary-authors/author') builder.name('editor', parseName(value));
  else if (path === 'dates/year' || path === 'dates/pub-dates/date') builder.date(value, path);
  else if (path === 'electronic-resource-num') builder.doi(value, path);
  else if (path === 'keywords/keyword') builder.keyword(value);
  else builder.keep(path, value);
}

/** Parses EndNote XML. Records before a fault in the XML come in; the fault is a problem with its line. */
export function parseEndnoteXml(text: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  const parser = new SaxesParser({ position: true });
  let builder: CslBuilder | null = null;
  let path: string[] = [];
  let content = '';
  let startLine = 1;
  let startAt = 0;
  let isBroken = false;
  parser.on('error', (error) => {
    if (!isBroken)
      problems.push({
        line: parser.line,
        record: references.length + 1,
        reason: `xml: ${error.message.replace(/^\d+:\d+: /, '')}`,
      });
    isBroken = true;
  });
  parser.on('opentag', (tag) => {
    if (isBroken) return;
    if (tag.name === 'record') {
      builder = new CslBuilder();
      path = [];
      startLine = parser.line;
      startAt = parser.position;
    } else if (builder !== null && tag.name !== 'style') {
      path.push(tag.name);
      content = '';
      if (tag.name === 'ref-type')
        builder.item.type = TYPES[(tag.attributes as Record<string, string>)['name'] ?? ''] ?? 'document';
    }
  });
  const addText = (t: string): void => {
    content += t;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    if (isBroken || builder === null || tag.name === 'style') return;
    if (tag.name === 'record') {
      const raw = { format: 'endnote-xml', text: `<record>${text.slice(startAt, parser.position)}` };
      const csl = builder.build();
      references.push({ csl, raw, unknown: builder.unknown, study: {} });
      if (csl.title === undefined)
        problems.push({ line: startLine, record: references.length, reason: 'no-title' });
      builder = null;
      return;
    }
    if (content.trim() !== '' && tag.name !== 'ref-type') setField(builder, path.join('/'), content);
    path.pop();
    content = '';
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return { format: 'endnote-xml', references, problems };
}
