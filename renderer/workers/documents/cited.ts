// The lists of references of a file, and which of their entries the project has already.
import { EntryMatcher } from '../../../shared/citations/match-entries';
import { type CitedEntry, readReferenceLists } from '../../../shared/citations/read-lists';
import { pageLabelOf } from '../../../shared/annotation/page-label';
import type { PageText } from '../../../shared/annotation/page-text';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { ProjectReader, type ReadAs } from '../../db/reader';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';
import type { CallContext } from '../rpc/messages';
import { bytesOf, type FileKey, storeOf } from './document-texts';

/** An entry with what its page is called, and what the project has of it: surely, perhaps, or not. */
export type KnownEntry = CitedEntry & {
  pageLabel: string;
  state: 'known' | 'likely' | 'new';
  referenceId: ReferenceId | null;
};

// The share of the work that reading the pages is.
const READING = 0.8;

type Pages = { pages: PageText[]; labels: readonly string[] | null };

async function pagesOf(key: FileKey, { signal, progress }: CallContext): Promise<Pages> {
  const ocr = await storeOf(key.projectId).ocr(key.sha256);
  return await withPdf(await bytesOf(key), key.password ?? null, key.assets, async (pdf) => {
    const pages: PageText[] = [];
    for (let i = 1; i <= pdf.numPages; i++) {
      signal.throwIfAborted();
      const page = await pdf.getPage(i);
      // A page that cannot be read is a page without text; the others still are.
      const read = await readPageText(page).catch((): PageText => ({ text: '', runs: [], source: 'none' }));
      pages.push(ocr.get(i - 1) ?? read);
      page.cleanup();
      progress((READING * i) / pdf.numPages);
    }
    return { pages, labels: await pdf.getPageLabels().catch(() => null) };
  });
}

/** Reads the lists of references of a file and looks each entry up among the references that count. */
export async function citedIn(
  { key, of, seedId }: { key: FileKey; of: ReadAs; seedId: ReferenceId | null },
  context: CallContext,
): Promise<KnownEntry[]> {
  const { pages, labels } = await pagesOf(key, context);
  const entries = readReferenceLists(pages);
  if (entries.length === 0) return [];
  const matcher = new EntryMatcher();
  const own = new EntryMatcher();
  const ids: ReferenceId[] = [];
  await ProjectReader.during(of, (reader) =>
    reader.eachActive((reference) => {
      context.signal.throwIfAborted();
      // A report may name itself, as what it is to be cited by; that is no entry of another.
      if (reference.id === seedId) {
        own.add(reference.csl);
        return;
      }
      ids.push(reference.id);
      matcher.add(reference.csl);
    }),
  );
  const items = entries.map((entry) => entry.csl);
  const isCancelled = (): boolean => context.signal.aborted;
  const itself = own.match(items, isCancelled);
  const matches = matcher.match(items, isCancelled);
  return entries.flatMap((entry, i) => {
    const { state, record } = matches[i] ?? { state: 'new', record: null };
    if (state !== 'known' && itself[i]?.state === 'known') return [];
    const pageLabel = pageLabelOf(labels, entry.page);
    return [{ ...entry, pageLabel, state, referenceId: record === null ? null : (ids[record] ?? null) }];
  });
}
