// A cell that begins with one of these runs as a formula in a spreadsheet; a leading apostrophe keeps it text (OWASP,
// CSV injection). Apostrophes that stand there already get one more, so that taking one away gives the text back.
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * One CSV field (RFC 4180), quoted where needed and made harmless as a formula. Plain negative numbers stay numbers.
 */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
