/** Name of the hidden sheet by which `zeef verify` knows a workbook as a whole. */
export const MARK_SHEET = 'zeef';
