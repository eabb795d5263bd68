// What the report said at an earlier moment of the log, and what has changed in it since.
import type { Language } from '../../../shared/model/fields';
import { requireProject } from '../../../shared/model/tables';
import { buildProduct } from '../../../shared/report/build-report';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { ReportProduct } from '../../../shared/report/document-model';
import {
  changesDocument,
  type ProductChanges,
  toldChanges,
} from '../../../shared/report/in-time/changes-document';
import type { ProductId } from '../../../shared/report/products/registry';
import { createTracer } from '../../../shared/report/trace';
import { writeReport } from '../../../shared/report/writers';
import { ProjectReader, type ReadAs } from '../../db/reader';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

/** What a document of tables can be written in without fonts or pictures. */
export const inTimeFormats = ['docx', 'xlsx', 'html', 'md', 'csv'] as const;
export type InTimeFormat = (typeof inTimeFormats)[number];

export type InTimeWork = ReadAs & {
  ids: readonly ProductId[];
  language: Language;
  style: CitationStyle;
  /** The last entry that holds for the earlier moment, and when that was, in milliseconds. */
  seq: number;
  at: number;
  /** Null only compares. */
  format: InTimeFormat | null;
};
export type InTimeOutcome = {
  /** Products as they were, in the order asked. */
  then: ReportProduct[];
  changes: ProductChanges[];
  bytes: Uint8Array | null;
};

const functions = {
  /** Builds products of both moments and tells what differs. Progress is a share. */
  compare: async (work: InTimeWork, { progress, signal, transfer }: CallContext): Promise<InTimeOutcome> => {
    const { language, ids, style } = work;
    const { now, then, log } = await ProjectReader.during(work, (reader) =>
      reader.inTime(work.since, work.seq),
    );
    const pairs: { before: ReportProduct; after: ReportProduct }[] = [];
    for (const [index, id] of ids.entries()) {
      progress(index / ids.length);
      // So that a cancel is heard between two products.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      const [before, after] = [then, now].map((data) =>
        buildProduct(data, id, language, { style, correspondent: null }),
      );
      if (before !== undefined && after !== undefined) pairs.push({ before, after });
    }
    const changes = toldChanges(pairs, now, log, language);
    const outcome = { then: pairs.map((p) => p.before), changes };
    if (work.format === null) return { ...outcome, bytes: null };
    const bytes = await writeReport(
      {
        products: [changesDocument(changes, work.at, language)],
        projectTitle: requireProject(now).title,
        rasterise: null,
        fonts: () => Promise.resolve({}),
        trace: createTracer(now, language),
        exported: null,
        onProgress: () => undefined,
      },
      work.format,
    );
    transfer.push(bytes.buffer);
    return { ...outcome, bytes };
  },
};
export type InTimeWorker = typeof functions;

serveCalls(functions);
