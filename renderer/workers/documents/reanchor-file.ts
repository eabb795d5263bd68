// Finding all passages of a document again in another file, inside a worker.
import type { PageText } from '../../../shared/annotation/page-text';
import { pageLabelOf } from '../../../shared/annotation/page-label';
import { describePassage, type Passage } from '../../../shared/annotation/passage';
import { foldDocument, reanchor, reanchorPage } from '../../../shared/annotation/reanchor';
import type { Annotation } from '../../../shared/model/annotation';
import { createMeasure } from '../../pdf/measure';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';
import { bytesOf, type FileKey, storeOf, textsOf } from './document-texts';
import type { CallContext } from '../rpc/messages';

/**
 * `passage`: where a text is now, described anew. `page`: where an area or a note is now, its place on the page
 * unchanged.
 */
export type Reanchored = Annotation['anchor'] & {
  id: string;
  passage: Passage | null;
  page: number | null;
  label: string;
};

const measure = createMeasure();

type Wanted = Pick<Annotation, 'id' | 'kind' | 'quote' | 'fileSha256'> & { page: number };

/** Finds annotations again in a file: texts by their quotation, areas and notes by the text of their page. */
export async function reanchorAll(
  { key, wanted }: { key: FileKey; wanted: Wanted[] },
  context: CallContext,
): Promise<Reanchored[]> {
  const { texts, pages, ocr } = await textsOf(key, context);
  const document = foldDocument(pages);
  const store = storeOf(key.projectId);
  const found = await Promise.all(
    wanted.map(async ({ id, kind, quote, page, fileSha256 }) => {
      if (kind === 'highlight' || kind === 'underline')
        return { id, page: null, anchored: reanchor(document, quote, page) };
      const old = await store.texts(fileSha256);
      const where = { index: page, text: old?.pages[page] ?? null, count: old?.pages.length ?? 0 };
      return { id, page: reanchorPage(document, quote, where), anchored: null };
    }),
  );
  return await withPdf(await bytesOf(key), key.password ?? null, key.assets, async (pdf) => {
    const read = new Map<number, PageText>();
    const tops = new Map<number, number>();
    const label = (i: number): string => pageLabelOf(texts.labels, i);
    const results: Reanchored[] = [];
    for (const [row, { id, page: onPage, anchored }] of found.entries()) {
      context.signal.throwIfAborted();
      context.progress(row / found.length);
      if (anchored === null) {
        results.push({
          id,
          state: onPage.state,
          score: onPage.score,
          found: null,
          passage: null,
          page: onPage.page,
          label: label(onPage.page),
        });
        continue;
      }
      if (anchored.state === 'lost') {
        results.push({ id, state: 'lost', score: 0, found: null, passage: null, page: null, label: '' });
        continue;
      }
      const { start, end } = anchored.range;
      for (let i = start.page; i <= end.page; i++) {
        if (read.has(i)) continue;
        const page = await pdf.getPage(i + 1);
        read.set(i, ocr.get(i) ?? (await readPageText(page)));
        tops.set(i, page.view[3] ?? 0);
      }
      const passage = describePassage(
        (i) => read.get(i) ?? { text: '', runs: [], source: 'none' },
        anchored.range,
        label,
        (i) => tops.get(i) ?? 0,
        measure,
      );
      const { state, score, found: text } = anchored;
      results.push({
        id,
        state: passage === null ? 'lost' : state,
        score,
        found: text,
        passage,
        page: null,
        label: '',
      });
    }
    return results;
  });
}
