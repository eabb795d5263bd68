// Everything about the texts of documents that must not hold up the interface: reading them once, searching, proposing,
// finding passages again.
import { foldPassage } from '../../../shared/annotation/fold-text';
import { FullTextIndex, type FullTextResult, type PageClause } from '../../../shared/annotation/full-text';
import type { PageText } from '../../../shared/annotation/page-text';
import {
  indexSentences,
  type SentenceIndex,
  type Suggestion,
  suggestPassages,
} from '../../../shared/annotation/suggest';
import type { ProjectId } from '../../../shared/kernel/ids';
import { type Looked, lookUpAll, type Quoted } from '../../../shared/proposals/look-up-all';
import { type EmbeddedAnnotation, readEmbedded } from '../../pdf/embedded';
import { createMeasure } from '../../pdf/measure';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';
import { citedIn } from './cited';
import { frontOf } from './front';
import { bytesOf, type FileKey, storeOf, textsOf } from './document-texts';
import { reanchorAll } from './reanchor-file';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

/** `bare`: 0-based pages without text, also not recognised. */
export type TextSummary = { pages: number; bare: number[]; pagesByOcr: number };
/** A match in one document, in the text of a page. */
export type FoundRange = { page: number; start: number; end: number };
const measure = createMeasure();
const sentences = new Map<string, SentenceIndex>();
const indexes = new Map<ProjectId, FullTextIndex>();

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
  /** Reads a file's texts, once; says which pages have none. */
  read: async (key: FileKey, context: CallContext): Promise<TextSummary> => {
    const { pages, ocr } = await textsOf(key, context);
    const bare = pages.flatMap((text, i) => (text.trim() === '' ? [i] : []));
    return { pages: pages.length, bare, pagesByOcr: ocr.size };
  },
  /** The texts of a file's pages, without what was recognised in pictures. */
  texts: async (key: FileKey, context: CallContext): Promise<readonly string[]> =>
    (await textsOf(key, context)).texts.pages,
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
  /** What a file that is not stored yet says of itself: a proposal. */
  front: frontOf,
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
  /** Looks up what somebody quoted from a file. */
  lookUp: async (
    { key, wanted }: { key: FileKey; wanted: readonly Quoted[] },
    context: CallContext,
  ): Promise<Looked[]> => {
    const { pages, texts } = await textsOf(key, context);
    return lookUpAll({ pages, labels: texts.labels }, wanted);
  },
  /** Finds passages again in a file. */
  reanchor: reanchorAll,
  /** The entries of a file's lists of references, and what the project has of them. */
  cited: citedIn,
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
  /**
   * Reads the files that are not in the index yet, and takes out those that are no longer asked for. Returns those that
   * could not be read.
   */
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
    // Only what is to be read is told of: each message is a task of the window.
    const missing = keys.filter((key) => !known.has(key.sha256));
    for (const [row, key] of missing.entries()) {
      context.signal.throwIfAborted();
      try {
        const { pages, texts } = await textsOf(key, { ...context, progress: () => undefined });
        index.set(key.sha256, pages, texts.labels);
      } catch {
        context.signal.throwIfAborted();
        unreadable.push(key.sha256);
      }
      context.progress((row + 1) / missing.length);
    }
    return { unreadable };
  },
  /** Searches what is in the index; document ids are hashes of files. */
  search: ({
    projectId,
    clauses,
    limit,
  }: {
    projectId: ProjectId;
    clauses: readonly PageClause[];
    limit: number;
  }): FullTextResult => indexes.get(projectId)?.search(clauses, limit) ?? { hits: [], total: 0 },
};

export type DocumentFunctions = typeof functions;
serveCalls(functions);
