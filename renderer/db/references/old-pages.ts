// Pages of references as they were written before today's form, all by version 6 of the database. Frozen. Private to
// renderer/db.
import type { Transaction } from 'dexie';
import type { Reference } from '../../../shared/model/reference';
import { packReferences, readPageList } from '../../../shared/model/reference-page';
import { storedContents, type StoredPage, type StoredPageTexts, type StoredRaws } from './stored';

const decoder = new TextDecoder();
const readJson = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/**
 * As first written: texts and raw records as JSON, an entry for each reference; texts at first stood in the page
 * itself.
 */
type JsonTexts = { texts: Uint8Array };
const isJson = (raws: object): boolean => !('formats' in raws);

function readJsonPage(page: StoredPage, texts: JsonTexts, raws: { raws: Uint8Array }): Reference[] {
  const { references, has } = readPageList(page.list);
  const contents = readJson(texts.texts) as { abstract?: string; unknown?: Reference['unknown'] }[];
  const records = readJson(raws.raws) as Reference['raw'][];
  return references.map((reference, i) => {
    const { abstract, unknown = [] } = contents[i] ?? {};
    // Where `has` says that the page held none, an abstract stands in the list.
    const csl = abstract === undefined ? reference.csl : { ...reference.csl, abstract };
    return {
      ...reference,
      csl,
      unknown: has[i] === undefined ? reference.unknown : unknown,
      raw: records[i] ?? null,
    };
  });
}

/** Then formats as lines; an empty one where there is no record. */
const linesAsJson = (formats: string): string =>
  JSON.stringify(formats.split('\n').map((format) => (format === '' ? null : format)));

/**
 * Writes pages of older forms in today's, under their own ids. Pages whose texts or records are lost are left as they
 * are.
 */
export async function renewPages(transaction: Transaction): Promise<void> {
  const pages = transaction.table<StoredPage & Partial<JsonTexts>, string>('pages');
  const pageTexts = transaction.table<StoredPageTexts, string>('pageTexts');
  const pageRaws = transaction.table<StoredRaws, string>('pageRaws');
  for (const id of await pageRaws.toCollection().primaryKeys()) {
    const raws = await pageRaws.get(id);
    if (raws === undefined || (!isJson(raws) && raws.formats.startsWith('['))) continue;
    if (!isJson(raws)) {
      await pageRaws.put({ ...raws, formats: linesAsJson(raws.formats) });
      continue;
    }
    const page = await pages.get(id);
    const texts = page?.texts === undefined ? await pageTexts.get(id) : { texts: page.texts };
    if (page === undefined || texts === undefined) continue;
    const { list, ...contents } = packReferences(readJsonPage(page, texts, raws));
    const stored = storedContents({ id, ...contents });
    await pages.put({ id, batchId: page.batchId, last: page.last, list });
    await pageTexts.put(stored.texts);
    await pageRaws.put(stored.raws);
  }
}
