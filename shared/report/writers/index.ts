// One entry for all files that products of the report can be written as. Each writer's library is loaded when it is
// asked for.
import type { ReportFormat } from '../formats';
import { printable } from './printable';
import type { WriterInput } from './writer-input';

export type { WriterInput } from './writer-input';

/** Writes products as one file. @throws what `onProgress` throws, to stop in the middle */
export async function writeReport(given: WriterInput, format: ReportFormat): Promise<Uint8Array> {
  const input = printable(given);
  switch (format) {
    case 'csv':
      return (await import('./csv')).writeCsv(input);
    case 'html':
      return (await import('./html')).writeHtml(input);
    case 'md':
      return (await import('./markdown')).writeMarkdown(input);
    case 'docx':
      return await (await import('./docx')).writeDocx(input);
    case 'xlsx':
      return await (await import('./xlsx')).writeXlsx(input);
    case 'pptx':
      return await (await import('./pptx')).writePptx(input);
    case 'pdf':
      return await (await import('./pdf')).writePdf(input);
  }
}
