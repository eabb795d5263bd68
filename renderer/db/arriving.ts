// Pages that an import hands over to the open session as it stores them: the same bytes, moved from thread to thread, so that 100,000
// references need not be read again from the database.
import { splitPageList } from '../../shared/model/page-list';
import type { Reference } from '../../shared/model/reference';
import { lazyReferences, PageTexts } from './lazy-reference';
import type { StoredPage, StoredPageTexts } from './stored-pages';

export type ArrivingMessage =
  /** Texts that are staged. */
  | { type: 'texts'; texts: StoredPageTexts }
  /** A list that is added, though not committed yet. */
  | ({ type: 'list' } & Pick<StoredPage, 'id' | 'list'>)
  /** All lists were committed. */
  | { type: 'written' }
  /** Nothing of what was sent will be written. */
  | { type: 'forget' };

/** What has arrived of one import. Nobody sees any of it before the import's entry stands in the log. */
export class Arriving {
  private readonly texts = new Map<string, PageTexts>();
  private readonly pages = new Map<string, Reference[]>();

  constructor(port: MessagePort) {
    let isWritten = false;
    port.onmessage = ({ data }: MessageEvent<ArrivingMessage>) => {
      if (data.type === 'texts') {
        const texts = new PageTexts();
        texts.set(data.texts);
        this.texts.set(data.texts.id, texts);
      } else if (data.type === 'list') {
        const texts = this.texts.get(data.id);
        // Now, as nobody waits yet; without its texts the page is read from the database later.
        if (texts !== undefined)
          this.pages.set(data.id, lazyReferences(splitPageList(data.list).compact(), texts));
      } else if (data.type === 'written') isWritten = true;
      else this.forget();
    };
    // The worker that reads has ended, with or without having written.
    port.addEventListener('close', () => {
      if (!isWritten) this.forget();
    });
  }

  /** The references of these pages, page by page; null when not all have arrived. */
  whole(keys: readonly string[]): [page: string, references: Reference[]][] | null {
    const found: [string, Reference[]][] = [];
    for (const key of keys) {
      const references = this.pages.get(key);
      if (references === undefined) return null;
      found.push([key, references]);
    }
    return found;
  }

  forget(): void {
    this.texts.clear();
    this.pages.clear();
  }
}
