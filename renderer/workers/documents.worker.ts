// Everything about the texts of documents that must not hold up the interface: reading them once, searching, proposing, finding passages again.
import { foldPassage } from '../../shared/annotation/fold-text';
import { FullTextIndex, type FullTextResult } from '../../shared/annotation/full-text';
import { CORPUS, type PageText } from '../../shared/annotation/page-text';
import { describePassage, type Passage } from '../../shared/annotation/passage';
import { foldDocument, reanchor, reanchorPage } from '../../shared/annotation/reanchor';
import {
  indexSentences,
  type SentenceIndex,
  type Suggestion,
  suggestPassages,
} from '../../shared/annotation/suggest';
import type { ProjectId } from '../../shared/kernel/ids';
import type { Annotation } from '../../shared/model/document';
import { type StoredTexts, TextStore } from '../db/texts.repository';
import { type EmbeddedAnnotation, readEmbedded } from '../pdf/embedded';
import { createMeasure } from '../pdf/measure';
import { withPdf } from '../pdf/pdf-in-worker';
import { readPageText } from '../pdf/read-page';
import { type CallContext, serveCalls } from './rpc';

/** Which file of which project; `bytes` where the database has lost them; `password` where the file has one. */
export type FileKey = {
  projectId: ProjectId;
  sha256: string;
  bytes?: Uint8Array;
  password?: string | null;
  /** Address of pdf.js's data files. */
  assets: string;
};
export type TextSummary = { pages: number; pagesWithText: number; pagesByOcr: number; title: string };
/** A match in one document, in the text of a page. */
export type FoundRange = { page: number; start: number; end: number };
/** `passage`: where a text is now, described anew. `page`: where an area or a note is now, its place on the page unchanged. */
export type Reanchored = Annotation['anchor'] & {
  id: string;
  passage: Passage | null;
  page: number | null;
  label: string;
};

const measure = createMeasure();
const stores = new Map<ProjectId, TextStore>();
const sentences = new Map<string, SentenceIndex>();
const indexes = new Map<ProjectId, FullTextIndex>();

function storeOf(projectId: ProjectId): TextStore {
  let store = stores.get(projectId);
  if (store === undefined) {
    store = new TextStore(projectId);
    stores.set(projectId, store);
  }
  return store;
}

async function bytesOf({ projectId, sha256, bytes }: FileKey): Promise<Uint8Array> {
  const found = bytes ?? (await storeOf(projectId).file(sha256));
  if (found === null) throw new Error('the file is not here');
  return found;
}

async function readTexts(key: FileKey, { signal, progress }: CallContext): Promise<StoredTexts> {
  const store = storeOf(key.projectId);
  const kept = await store.texts(key.sha256);
  if (kept?.corpus === CORPUS) return kept;
  const texts = await withPdf(await bytesOf(key), key.password ?? null, key.assets, async (pdf) => {
    const pages: string[] = [];
    for (let i = 1; i <= pdf.numPages; i++) {
      signal.throwIfAborted();
      const page = await pdf.getPage(i);
      // A page that cannot be read is a page without text; the others still are.
      pages.push((await readPageText(page).catch(() => null))?.text ?? '');
      page.cleanup();
      progress(i / pdf.numPages);
    }
    const labels = await pdf.getPageLabels().catch(() => null);
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const title = (info as { Title?: unknown }).Title;
    return {
      sha256: key.sha256,
      corpus: CORPUS,
      pages,
      labels,
      title: typeof title === 'string' ? title : '',
    };
  });
  await store.putTexts(texts);
  return texts;
}

/** The texts with recognised pages in the place of empty ones. */
async function textsOf(
  key: FileKey,
  context: CallContext,
): Promise<{ texts: StoredTexts; pages: string[]; ocr: Map<number, PageText> }> {
  const texts = await readTexts(key, context);
  const ocr = await storeOf(key.projectId).ocr(key.sha256);
  const pages = texts.pages.map((text, i) => ocr.get(i)?.text ?? text);
  return { texts, pages, ocr };
}

type Wanted = Pick<Annotation, 'id' | 'kind' | 'quote' | 'fileSha256'> & { page: number };

async function reanchorAll(
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
    const label = (i: number): string => texts.labels?.[i] ?? String(i + 1);
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

function findInPages(
  pages: readonly string[],
  query: string,
  limit: number,
): { ranges: FoundRange[]; total: number } {
  const wanted = foldPassage(query).text;
  const ranges: FoundRange[] = [];
  let total = 0;
  if (wanted === '') return { ranges, total };
  for (const [page, text] of pages.entries()) {
    const { text: folded, map } = foldCached(text);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      total++;
      if (ranges.length < limit)
        ranges.push({ page, start: map[at] ?? 0, end: (map[at + wanted.length - 1] ?? 0) + 1 });
    }
  }
  return { ranges, total };
}

// Folding is most of the work of a search in one document, and one types a query letter by letter.
const foldedPages = new Map<string, ReturnType<typeof foldPassage>>();
function foldCached(text: string): ReturnType<typeof foldPassage> {
  let folded = foldedPages.get(text);
  if (folded === undefined) {
    if (foldedPages.size > 2000) foldedPages.clear();
    folded = foldPassage(text);
    foldedPages.set(text, folded);
  }
  return folded;
}

const functions = {
  /** Reads a file's texts, once; says how many pages have any. */
  read: async (key: FileKey, context: CallContext): Promise<TextSummary> => {
    const { texts, pages, ocr } = await textsOf(key, context);
    return {
      pages: pages.length,
      pagesWithText: pages.filter((p) => p.trim() !== '').length,
      pagesByOcr: ocr.size,
      title: texts.title,
    };
  },
  /** The first pages of a file that is not stored yet, for matching it to a reference. */
  peek: async ({
    bytes,
    assets,
  }: {
    bytes: Uint8Array;
    assets: string;
  }): Promise<{ text: string; title: string }> =>
    await withPdf(bytes, null, assets, async (pdf) => {
      const pages: string[] = [];
      for (let i = 1; i <= Math.min(3, pdf.numPages); i++)
        pages.push((await readPageText(await pdf.getPage(i))).text);
      const { info } = await pdf.getMetadata();
      const title = (info as { Title?: unknown }).Title;
      return { text: pages.join('\n'), title: typeof title === 'string' ? title : '' };
    }),
  /** All places of a text in one document; at most 2,000 are given back. */
  find: async ({ key, query }: { key: FileKey; query: string }, context: CallContext) =>
    findInPages((await textsOf(key, context)).pages, query, 2000),
  /** Sentences that may answer each of the targets. */
  suggest: async (
    { key, targets, limit }: { key: FileKey; targets: { key: string; cues: string[][] }[]; limit: number },
    context: CallContext,
  ): Promise<Record<string, Suggestion[]>> => {
    const { pages, ocr } = await textsOf(key, context);
    const name = `${key.sha256}/${ocr.size}`;
    const index = sentences.get(name) ?? indexSentences(pages);
    if (sentences.size > 8) sentences.clear();
    sentences.set(name, index);
    return Object.fromEntries(targets.map((t) => [t.key, suggestPassages(index, t.cues, limit)]));
  },
  /** Finds passages again in a file. */
  reanchor: reanchorAll,
  /** Annotations that stand in the file. */
  embedded: async (key: FileKey): Promise<EmbeddedAnnotation[]> =>
    await withPdf(await bytesOf(key), key.password ?? null, key.assets, (pdf) => readEmbedded(pdf, measure)),
  /** Keeps the recognised text of a page. */
  keepOcr: async ({
    projectId,
    sha256,
    page,
    language,
    text,
  }: {
    projectId: ProjectId;
    sha256: string;
    page: number;
    language: string;
    text: PageText;
  }): Promise<void> => {
    await storeOf(projectId).putOcr(sha256, page, language, text);
    for (const index of indexes.values())
      for (const id of index.documentIds) if (id === sha256) index.remove(id);
  },
  /** Recognised pages of a file. */
  ocrPages: async ({
    projectId,
    sha256,
  }: {
    projectId: ProjectId;
    sha256: string;
  }): Promise<Map<number, PageText>> => await storeOf(projectId).ocr(sha256),
  /** Reads the files that are not in the index yet, and takes out those that are no longer asked for. Returns those that could not be read. */
  index: async (
    { projectId, keys }: { projectId: ProjectId; keys: FileKey[] },
    context: CallContext,
  ): Promise<{ unreadable: string[] }> => {
    const index = indexes.get(projectId) ?? new FullTextIndex();
    indexes.set(projectId, index);
    const wanted = new Set(keys.map((k) => k.sha256));
    const known = new Set(index.documentIds);
    for (const id of known) if (!wanted.has(id)) index.remove(id);
    const unreadable: string[] = [];
    for (const [row, key] of keys.entries()) {
      context.signal.throwIfAborted();
      if (!known.has(key.sha256)) {
        try {
          index.set(key.sha256, (await textsOf(key, { ...context, progress: () => undefined })).pages);
        } catch {
          context.signal.throwIfAborted();
          unreadable.push(key.sha256);
        }
      }
      context.progress((row + 1) / keys.length);
    }
    return { unreadable };
  },
  /** Searches what is in the index; document ids are hashes of files. */
  // eslint-disable-next-line @typescript-eslint/require-await
  search: async ({
    projectId,
    query,
    limit,
  }: {
    projectId: ProjectId;
    query: string;
    limit: number;
  }): Promise<FullTextResult> => indexes.get(projectId)?.search(query, limit) ?? { hits: [], total: 0 },
};

export type DocumentFunctions = typeof functions;
serveCalls(functions);
