// Recognising pages one after the other, until all are done or somebody stops it.
import type { PageText } from '../../../../shared/annotation/page-text';

/** What recognises one page after the other. Ending it is the only way to stop within a page. */
export type PageReader = { page: (index: number) => Promise<PageText>; end: () => Promise<void> };

/**
 * Recognises pages and keeps each as soon as it is there.
 *
 * @param keep - keeps a page; `done`: how many are kept with it
 * @throws what recognising or keeping throws; what was kept before stays
 */
export async function recognisePages(
  reader: PageReader,
  pages: readonly number[],
  keep: (page: number, text: PageText) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  const stopped = new Promise<null>((resolve) =>
    stop.addEventListener('abort', () => {
      void reader.end();
      resolve(null);
    }),
  );
  for (const page of pages) {
    if (stop.aborted) return;
    const found = await Promise.race([reader.page(page), stopped]);
    if (found === null) return;
    await keep(page, found);
  }
}
