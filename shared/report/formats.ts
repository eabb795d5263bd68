// The formats that products can be written in. Apart from the writers, so that a screen can offer them without loading
// those.
import { type ReportProduct, tablesOf } from './document-model';

export const reportFormats = ['docx', 'xlsx', 'pptx', 'html', 'pdf', 'md', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * The formats that a set of products can be written in: spreadsheets want tables, slides want tables, slides or
 * pictures.
 */
export function formatsFor(products: readonly ReportProduct[]): ReportFormat[] {
  const hasTables = products.some((p) => tablesOf(p).length > 0);
  const hasSlides = products.some(
    (p) => p.slides.length > 0 || p.blocks.some((b) => b.type === 'diagram' || b.type === 'figure'),
  );
  return reportFormats.filter((f) => {
    if (f === 'csv' || f === 'xlsx') return hasTables;
    return f === 'pptx' ? hasTables || hasSlides : true;
  });
}

/** The extension of a file: several tables as CSV come in a zip. */
export function extensionOf(products: readonly ReportProduct[], format: ReportFormat): string {
  return format === 'csv' && products.flatMap(tablesOf).length !== 1 ? 'csv.zip' : format;
}
