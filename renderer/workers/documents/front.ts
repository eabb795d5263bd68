// What a PDF says of itself, for a reference that is proposed of it.
import type { PageText } from '../../../shared/annotation/page-text';
import { type FileFacts, readFront } from '../../../shared/citations/read-front';
import type { CslItem } from '../../../shared/model/reference';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';

// Titles and colophons stand on the first few.
const FRONT = 5;

type Said = { info: object; metadata: { get: (name: string) => unknown } | null };

function factsOf({ info, metadata }: Said): FileFacts {
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

/** Reads the first pages and the metadata of a file. @throws pdf.js's errors */
export async function frontOf({ bytes, assets }: { bytes: Uint8Array; assets: string }): Promise<CslItem> {
  return await withPdf(bytes, null, assets, async (pdf) => {
    const pages: PageText[] = [];
    for (let i = 1; i <= Math.min(FRONT, pdf.numPages); i++)
      pages.push(await readPageText(await pdf.getPage(i)));
    const said = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
    return readFront(pages, factsOf(said));
  });
}
