// What the writers get in tests: the shipped fonts, a picture of one pixel, the trace of a project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectData } from '../../shared/model/tables';
import type { ReportProduct } from '../../shared/report/document-model';
import { createTracer } from '../../shared/report/trace';
import type { WriterInput } from '../../shared/report/writers';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const FONTS = ['Roboto-Regular.ttf', 'Roboto-Medium.ttf', 'Roboto-Italic.ttf', 'Roboto-MediumItalic.ttf'];

/** Input for products of a project. */
export function reportInput(data: ProjectData, products: readonly ReportProduct[]): WriterInput {
  const folder = join(import.meta.dirname, '..', '..', 'node_modules/pdfmake/build/fonts/Roboto');
  return {
    products,
    projectTitle: data.projects[0]?.title ?? '',
    rasterise: () => Promise.resolve(Uint8Array.from(Buffer.from(PIXEL, 'base64'))),
    fonts: () =>
      Promise.resolve(
        Object.fromEntries(FONTS.map((n) => [n, new Uint8Array(readFileSync(join(folder, n)))])),
      ),
    trace: createTracer(data, products[0]?.language ?? 'nl'),
    exported: { entry: '', style: 'apa', correspondent: null },
    onProgress: () => undefined,
  };
}
