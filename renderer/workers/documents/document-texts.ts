// Files and their texts inside a worker: read once for each file, kept in the project's database.
import { CORPUS, type PageText } from '../../../shared/annotation/page-text';
import type { ProjectId } from '../../../shared/kernel/ids';
import { type StoredTexts, TextStore } from '../../db/texts.repository';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';
import type { CallContext } from '../rpc/messages';

/** Which file of which project; `password` where the file has one. */
export type FileKey = {
  projectId: ProjectId;
  sha256: string;
  password?: string | null;
  /** Address of pdf.js's data files. */
  assets: string;
};

const stores = new Map<ProjectId, TextStore>();

/** The store of a project, opened once. */
export function storeOf(projectId: ProjectId): TextStore {
  let store = stores.get(projectId);
  if (store === undefined) {
    store = new TextStore(projectId);
    stores.set(projectId, store);
  }
  return store;
}

/** The bytes of a file. @throws when it is not stored */
export async function bytesOf({ projectId, sha256 }: FileKey): Promise<Uint8Array> {
  const found = await storeOf(projectId).file(sha256);
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
export async function textsOf(
  key: FileKey,
  context: CallContext,
): Promise<{ texts: StoredTexts; pages: string[]; ocr: Map<number, PageText> }> {
  const texts = await readTexts(key, context);
  const ocr = await storeOf(key.projectId).ocr(key.sha256);
  const pages = texts.pages.map((text, i) => ocr.get(i)?.text ?? text);
  return { texts, pages, ocr };
}
