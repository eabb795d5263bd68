// Bytes to text.
import type { FileBytes } from './file-bytes';

/**
 * Which of the two UTF-16 orders a text without byte-order mark has, or null: in Latin text every other byte is zero.
 */
function guessUtf16(file: FileBytes): 'utf-16le' | 'utf-16be' | null {
  const head = file.subarray(0, 2000);
  if (head.length < 4 || file.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++)
    if (head[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  const most = head.length / 2;
  if (odd > most * 0.4 && even < most * 0.05) return 'utf-16le';
  if (even > most * 0.4 && odd < most * 0.05) return 'utf-16be';
  return null;
}

/**
 * Whether bytes above 127 are rather MacRoman than Windows-1252. In MacRoman accented letters lie at 0x80 to 0x9F,
 * where Windows-1252 has signs and quotes, which stand beside letters on one side only; in Windows-1252 letters lie at
 * 0xE0 to 0xFF, where MacRoman has signs.
 */
function isMacRoman(bytes: Uint8Array): boolean {
  const isLetter = (c: number | undefined): boolean =>
    c !== undefined && ((c >= 65 && c <= 90) || (c >= 97 && c <= 122));
  let mac = 0;
  let windows = 0;
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i] ?? 0;
    if (c < 0x80) continue;
    const isWithin = isLetter(bytes[i - 1]) && isLetter(bytes[i + 1]);
    if (c >= 0x80 && c <= 0x9f) {
      // 0x92 within a word is an apostrophe of Windows: don\u2019t.
      if (isWithin && c !== 0x92) mac++;
    } else if (c >= 0xe0 && isWithin) windows++;
    else if (c >= 0xc0 && c <= 0xdf && isLetter(bytes[i + 1])) windows++;
  }
  return mac > windows;
}

// 0x80 to 0x9F of Windows-1252; what it leaves open is a control sign. @see
// https://encoding.spec.whatwg.org/index-windows-1252.txt
const SIGNS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Some versions of Node leave these signs as controls, as in ISO 8859-1 (nodejs/node issue 56542): quotes and dashes
 * would be lost.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (c) => SIGNS[c.charCodeAt(0) - 0x80] ?? c);
}

/** Whether a file is UTF-16, by its byte-order mark or by its first bytes. Of Latin text that is valid UTF-8, too. */
export const isUtf16 = (file: FileBytes): boolean => {
  const [first, second] = file.subarray(0, 2);
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || guessUtf16(file) !== null
  );
};

/** Whether bytes are valid UTF-8. */
export function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a file: UTF-8 and UTF-16 by byte-order mark or by their bytes, else UTF-8 where it is valid, else MacRoman or
 * Windows-1252.
 *
 * The last two never fail, so old exports lose no record; a wrong guess shows in the preview.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  // Quicker than asking for a failure: what is no UTF-8 comes out as U+FFFD.
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\uFFFD') || isValidUtf8(bytes)) return text;
  return isMacRoman(bytes) ? new TextDecoder('macintosh').decode(bytes) : decodeWindows1252(bytes);
}
