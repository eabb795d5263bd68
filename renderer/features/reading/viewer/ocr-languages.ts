// In which languages the text of a report is probably to be recognised.
import type { Reference } from '../../../../shared/model/reference';
import { type OcrLanguage, ocrLanguages } from '../../../pdf/ocr';

const isOcrLanguage = (code: string): code is OcrLanguage => Object.hasOwn(ocrLanguages, code);
// The language of a country's reports, beside English.
const OF_COUNTRY: Readonly<Record<string, OcrLanguage[]>> = {
  NL: ['nl'],
  BE: ['nl', 'fr'],
  DE: ['de'],
  AT: ['de'],
  FR: ['fr'],
  DK: ['da'],
  SE: ['sv'],
};

/** The languages a report is probably in: what its record says, else its country's, and English. */
export function likelyLanguages(reference: Reference): OcrLanguage[] {
  const own = (reference.csl.language ?? '').slice(0, 2).toLowerCase();
  const likely = isOcrLanguage(own) ? [own] : (OF_COUNTRY[reference.country ?? ''] ?? ['nl' as const]);
  return [...new Set<OcrLanguage>([...likely, 'en'])];
}
