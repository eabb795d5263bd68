// What the metadata of a PDF say, as pdf.js gives them.
import type { FileFacts } from './read-front';

type Said = { info: object; metadata: { get: (name: string) => unknown } | null };

/** The facts of a file. */
export function factsOf({ info, metadata }: Said): FileFacts {
  const text = (value: unknown): string => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((v) => typeof v === 'string').join('; ');
  };
  const own = info as Record<string, unknown>;
  const of = (...names: string[]): string =>
    names.map((n) => text(metadata?.get(n))).find((v) => v !== '') ?? '';
  return {
    title: of('dc:title') || text(own['Title']),
    author: of('dc:creator') || text(own['Author']),
    language: text(own['Language']) || of('dc:language'),
    publisher: of('dc:publisher'),
    doi: of('prism:doi', 'pdfx:doi', 'crossmark:doi', 'dc:identifier') || text(own['Subject']),
    published: of('prism:publicationdate', 'prism:coverdate', 'dc:date'),
    made: text(own['CreationDate']),
  };
}
