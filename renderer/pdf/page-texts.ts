// Texts of the pages of an open document, with the place of every letter; read when they are asked for.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageText } from '../../shared/annotation/page-text';
import { readPageText } from './read-page';

// Pages of text and letters kept at a time.
const KEPT = 40;

export class PageTexts {
  private readonly ready = new Map<number, PageText>();
  private readonly loading = new Map<number, Promise<PageText>>();
  private recognised: ReadonlyMap<number, PageText> = new Map();

  constructor(private readonly pdf: PDFDocumentProxy) {}

  /** Recognised text stands in for pages without any. */
  setRecognised(pages: ReadonlyMap<number, PageText>): void {
    this.recognised = pages;
    this.ready.clear();
  }

  recognisedOf(index: number): PageText | null {
    return this.recognised.get(index) ?? null;
  }

  /** A page's text when it has been read; null before. */
  get(index: number): PageText | null {
    return this.recognised.get(index) ?? this.ready.get(index) ?? null;
  }

  /** Reads a page's text. A page that cannot be read has none. */
  async load(index: number): Promise<PageText> {
    const known = this.get(index);
    if (known !== null) return known;
    let promise = this.loading.get(index);
    if (promise === undefined) {
      promise = this.pdf
        .getPage(index + 1)
        .then(readPageText)
        .catch((): PageText => ({ text: '', runs: [], source: 'none' }))
        .then((text) => {
          this.loading.delete(index);
          this.ready.set(index, text);
          const [oldest] = this.ready.keys();
          if (this.ready.size > KEPT && oldest !== undefined) this.ready.delete(oldest);
          return text;
        });
      this.loading.set(index, promise);
    }
    return await promise;
  }

  /** Reads pages `from` to `to` and answers about them. @throws for other pages */
  async source(from: number, to: number): Promise<(index: number) => PageText> {
    const pages = new Map<number, PageText>();
    for (let i = from; i <= to; i++) pages.set(i, await this.load(i));
    return (index) => {
      const text = pages.get(index);
      if (text === undefined) throw new Error(`page ${index} was not read`);
      return text;
    };
  }
}
