// What a page says of itself in its head: the names that Highwire, Dublin Core and Open Graph have for it.
import { type Facts, noFacts } from '../content';
import { seenText } from './blocks';
import { attribute, type Parent, walk } from './dom';

const DOI = /10\.\d{4,9}\/[^\s"<>]+/;
const line = (text: string): string => seenText(text).replace(/\s+/g, ' ').trim();

/** The facts of a page. */
export function factsOfPage(document: Parent): Facts {
  const said = new Map<string, string[]>();
  // The first title is the page's.
  const titles: string[] = [];
  let language = '';
  let isTitle = false;
  walk(document, {
    enter: (element) => {
      if (element.tagName === 'html')
        language = attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? '';
      // Pictures have titles as well.
      if (element.tagName === 'svg') return false;
      if (element.tagName === 'title' && titles.length === 0) {
        isTitle = true;
        titles.push('');
      }
      if (element.tagName === 'meta') {
        const name =
          attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'http-equiv');
        const content = line(attribute(element, 'content') ?? '');
        const key = (name ?? '').toLowerCase();
        if (key !== '' && content !== '') said.set(key, [...(said.get(key) ?? []), content]);
      }
      return true;
    },
    text: (text) => {
      if (isTitle) titles[0] = (titles[0] ?? '') + text;
    },
    leave: (element) => {
      if (element.tagName === 'title') isTitle = false;
    },
  });
  const all = (...names: string[]): string[] =>
    names.map((n) => said.get(n)).find((v) => v !== undefined) ?? [];
  const one = (...names: string[]): string => all(...names)[0] ?? '';
  const doi = DOI.exec(one('citation_doi', 'prism.doi', 'dc.identifier', 'dcterms.identifier'))?.[0] ?? '';
  return {
    ...noFacts(),
    title: one('citation_title', 'dc.title', 'dcterms.title', 'og:title') || line(titles[0] ?? ''),
    authors: all('citation_author', 'dc.creator', 'dcterms.creator', 'author').filter(
      (a) => !/^https?:/i.test(a),
    ),
    language:
      language || one('citation_language', 'dc.language', 'content-language', 'og:locale').replace('_', '-'),
    date: one(
      'citation_publication_date',
      'citation_date',
      'dc.date',
      'dcterms.date',
      'dcterms.issued',
      'article:published_time',
      'date',
    ),
    publisher: one(
      'citation_publisher',
      'citation_technical_report_institution',
      'dc.publisher',
      'dcterms.publisher',
      'og:site_name',
    ),
    doi,
  };
}
