// Builds and writes products of the report off the main thread.
import './report-failures';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import boldItalicUrl from 'pdfmake/build/fonts/Roboto/Roboto-MediumItalic.ttf?url';
import boldUrl from 'pdfmake/build/fonts/Roboto/Roboto-Medium.ttf?url';
import italicUrl from 'pdfmake/build/fonts/Roboto/Roboto-Italic.ttf?url';
import regularUrl from 'pdfmake/build/fonts/Roboto/Roboto-Regular.ttf?url';
import type { ExportRecord } from '../../shared/model/export-record';
import type { Language } from '../../shared/model/fields';
import type { Correspondent } from '../../shared/model/source';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { buildLightProduct } from '../../shared/report/build-light';
import { markChanges, printedTables } from '../../shared/report/changes';
import type { CitationStyle } from '../../shared/report/citation-styles';
import type { ProductId, ReportProduct } from '../../shared/report/document-model';
import { buildInstruction } from '../../shared/report/products/instruction';
import { assembleReferenceList, type FormattedStage } from '../../shared/report/products/assemble-list';
import { createTracer } from '../../shared/report/trace';
import { extensionOf, type ReportFormat } from '../../shared/report/formats';
import { writeReport } from '../../shared/report/writers';

export type ReportWork = {
  data: ProjectData;
  ids: readonly ProductId[];
  language: Language;
  /** Entries of appendix 1, formatted; [] where it is not asked. */
  bibliography: readonly FormattedStage[];
  /** The correspondent to whom appendix 2 is addressed; null for nobody in particular. */
  correspondent: Correspondent | null;
  /** Of appendix 1, for its marks. */
  style: CitationStyle;
  /** Hash of the newest entry of the log that `data` holds, for the marks; '' for an empty log. */
  entry: string;
  /** Null only builds. */
  format: ReportFormat | null;
  /** What was printed last; null marks nothing. */
  printed: ExportRecord['tables'] | null;
};
export type ReportOutcome =
  | { type: 'built'; products: ReportProduct[] }
  | { type: 'written'; bytes: Uint8Array; extension: string; tables: ExportRecord['tables'] };
export type ReportMessage =
  | { type: 'progress'; share: number }
  | { type: 'done'; outcome: ReportOutcome }
  | { type: 'failed'; error: string };

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

async function run(work: ReportWork): Promise<ReportOutcome> {
  const progress = (share: number): void => postMessage({ type: 'progress', share } satisfies ReportMessage);
  // The reference list, up to half of the work, is formatted before this begins (report.client).
  const build = (id: ProductId): ReportProduct => {
    if (id === 'bijlage-1') return assembleReferenceList(work.language, work.bibliography);
    if (id === 'bijlage-2')
      return buildInstruction(
        work.data,
        work.language,
        work.correspondent,
        // Whoever saves the letter of one correspondent chooses its language there.
        work.correspondent === null ? undefined : work.language,
      );
    return buildLightProduct(work.data, id, work.language);
  };
  const built: ReportProduct[] = [];
  for (const [index, id] of work.ids.entries()) {
    progress(0.3 + (0.1 * index) / work.ids.length);
    built.push(build(id));
  }
  const products = work.printed === null ? built : markChanges(built, work.printed);
  if (work.format === null) return { type: 'built', products };
  const bytes = await writeReport(
    {
      products,
      projectTitle: requireProject(work.data).title,
      rasterise,
      fonts,
      trace: createTracer(work.data, work.language),
      exported: { entry: work.entry, style: work.style, correspondent: work.correspondent?.id ?? null },
      onProgress: (share) => progress(0.4 + 0.6 * share),
    },
    work.format,
  );
  return {
    type: 'written',
    bytes,
    extension: extensionOf(products, work.format),
    tables: printedTables(products),
  };
}

addEventListener('message', ({ data }: MessageEvent<ReportWork>) => {
  run(data).then(
    (outcome) => postMessage({ type: 'done', outcome } satisfies ReportMessage),
    (error: unknown) => postMessage({ type: 'failed', error: String(error) } satisfies ReportMessage),
  );
});
