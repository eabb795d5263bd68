// Builds and writes products of the report off the main thread.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import boldItalicUrl from 'pdfmake/build/fonts/Roboto/Roboto-MediumItalic.ttf?url';
import boldUrl from 'pdfmake/build/fonts/Roboto/Roboto-Medium.ttf?url';
import italicUrl from 'pdfmake/build/fonts/Roboto/Roboto-Italic.ttf?url';
import regularUrl from 'pdfmake/build/fonts/Roboto/Roboto-Regular.ttf?url';
import type { SourceId } from '../../../shared/kernel/ids';
import type { ExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import { type ProjectData, requireProject } from '../../../shared/model/tables';
import { buildFrom, correspondentOf } from '../../../shared/report/build-product';
import { markChanges, printedTables } from '../../../shared/report/changes';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { ReportProduct } from '../../../shared/report/document-model';
import type { ProductId } from '../../../shared/report/products/registry';
import { createTracer } from '../../../shared/report/trace';
import { extensionOf, type ReportFormat } from '../../../shared/report/formats';
import { writeReport } from '../../../shared/report/writers';
import { ProjectReader, type ReadAs } from '../../db/reader';
import type { FormattedList } from '../cite/cite.worker';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

export type ReportWork = ReadAs & {
  ids: readonly ProductId[];
  language: Language;
  /** The correspondent to whom a letter is addressed; null for nobody in particular. */
  correspondent: SourceId | null;
  /** Of the reference list. */
  style: CitationStyle;
  /** The entries of the reference list; null where no product takes them. */
  list: FormattedList | null;
  /** Null only builds. */
  format: ReportFormat | null;
  /** What was printed last; null marks nothing. */
  printed: ExportRecord['tables'] | null;
};
/** `seq`: the entry of the log that was printed. `moved`: the list is of another moment; nothing was made. */
export type ReportOutcome = { seq: number } & (
  | { type: 'moved' }
  | { type: 'built'; products: ReportProduct[] }
  | { type: 'written'; bytes: Uint8Array; extension: string; tables: ExportRecord['tables'] }
);

const FONTS = {
  'Roboto-Regular.ttf': regularUrl,
  'Roboto-Medium.ttf': boldUrl,
  'Roboto-Italic.ttf': italicUrl,
  'Roboto-MediumItalic.ttf': boldItalicUrl,
};
const load = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

async function fonts(): Promise<Record<string, Uint8Array>> {
  return Object.fromEntries(
    await Promise.all(Object.entries(FONTS).map(async ([name, url]) => [name, await load(url)] as const)),
  );
}

let isWasmReady = false;
async function rasterise(svg: string): Promise<Uint8Array> {
  if (!isWasmReady) await initWasm(await load(wasmUrl));
  isWasmReady = true;
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      fontBuffers: Object.values(await fonts()),
      defaultFontFamily: 'Roboto',
      sansSerifFamily: 'Roboto',
    },
  })
    .render()
    .asPng();
}

// Formatting the reference list, up to half of the work, goes before this begins (report/client); then building; the
// rest is writing.
const [FORMATTED, BUILT] = [0.3, 0.4];

function build(data: ProjectData, work: ReportWork, progress: (share: number) => void): ReportProduct[] {
  const { language } = work;
  const inputs = {
    citations: work.list?.stages ?? [],
    correspondent: correspondentOf(data, work.correspondent),
  };
  const products = work.ids.map((id, index) => {
    progress(FORMATTED + ((BUILT - FORMATTED) * index) / work.ids.length);
    return buildFrom(data, id, language, inputs);
  });
  return work.printed === null ? products : markChanges(products, work.printed);
}

const functions = {
  /**
   * Builds products of a project as the person may see it, and writes them where a format is asked. Progress is a
   * share.
   */
  make: async (work: ReportWork, { progress, transfer }: CallContext): Promise<ReportOutcome> => {
    const { data, entry, seq } = await ProjectReader.during(work, (reader) => reader.moment(work.since));
    if (work.list !== null && work.list.seq !== seq) return { type: 'moved', seq };
    const products = build(data, work, progress);
    const { format } = work;
    if (format === null) return { type: 'built', seq, products };
    const bytes = await writeReport(
      {
        products,
        projectTitle: requireProject(data).title,
        rasterise,
        fonts,
        trace: createTracer(data, work.language),
        exported: { entry, style: work.style, correspondent: work.correspondent },
        onProgress: (share) => progress(BUILT + (1 - BUILT) * share),
      },
      format,
    );
    transfer.push(bytes.buffer);
    const extension = extensionOf(products, format);
    return { type: 'written', seq, bytes, extension, tables: printedTables(products) };
  },
};
export type ReportWorker = typeof functions;

serveCalls(functions);
