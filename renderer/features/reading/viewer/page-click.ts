// What a click on a page means: an address to open outside, a link within the document, or a mark.
import type { Mark } from '../../../pdf/mark-layer';

/** Whether a link leads out of the document. */
export const leadsOut = (href: string): boolean => /^(https?|mailto|ftp):/i.test(href);

/** The mark to choose of those under the pointer: clicking again goes through marks that lie over each other. */
export function markToChoose(under: readonly Mark[], chosen: string | null): Mark | null {
  return under[(under.findIndex((m) => m.id === chosen) + 1) % under.length] ?? null;
}
