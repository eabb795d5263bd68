// What a PDF says of itself, for a reference that is proposed of it.
import type { PageText } from '../../../shared/annotation/page-text';
import { factsOf } from '../../../shared/citations/file-facts';
import { readFront } from '../../../shared/citations/read-front';
import type { CslItem } from '../../../shared/model/reference';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';

// Titles and colophons stand on the first few.
const FRONT = 5;

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
