// Which kind of document a file is, by what is in it: names and the types that servers give are often wrong.
import { decodeHead } from './read/charset';

/** Kinds of documents that a reading copy is made of. */
export const copiedFormats = ['html', 'mhtml', 'epub', 'docx'] as const;
export type CopiedFormat = (typeof copiedFormats)[number];
export type DocumentKind = CopiedFormat | 'pdf' | 'office-97' | 'zip' | null;

const HEAD = 4096;
// How a piece of a page begins.
const FRAGMENT =
  /^<(?:meta|section|article|main|header|footer|nav|aside|figure|ul|ol|dl|blockquote|pre|span|strong|em|center|font|h[1-6]|p|div|table)[\s>]/;
const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((s, i) => bytes[i] === s);

/** Whether a file is a PDF: the header may stand within the first 1024 bytes (PDF 32000-1, annex H.3.4.1). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

// The names of a zip's parts stand in it as they are, in the list at its end too.
function zipKind(bytes: Uint8Array): DocumentKind {
  const text = new TextDecoder('latin1');
  const head = text.decode(bytes.subarray(0, HEAD));
  if (head.includes('application/epub+zip')) return 'epub';
  const all = head + text.decode(bytes.subarray(-1024 * 1024));
  if (all.includes('META-INF/container.xml')) return 'epub';
  return all.includes('word/document') || all.includes('[Content_Types].xml') ? 'docx' : 'zip';
}

/** The kind of a file; null for what is none that we know. */
export function kindOf(bytes: Uint8Array): DocumentKind {
  if (startsWith(bytes, 0x50, 0x4b)) return zipKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'office-97';
  const head = decodeHead(bytes.subarray(0, HEAD));
  const lower = head.toLowerCase();
  // A page that is about PDFs may say so; one that begins as a page is no PDF.
  const begins = lower.replace(/^(?:[\s\ufeff]|<!--[^]*?-->|<\?xml[^>]*>)+/, '');
  if (/^<(?:!doctype\s+(?:[\w-]+:)?html|(?:[\w-]+:)?html|head|body)/.test(begins) || FRAGMENT.test(begins))
    return 'html';
  if (
    /^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/.test(begins) &&
    /^content-type:\s*(?:multipart\/|text\/html)/m.test(lower)
  )
    return 'mhtml';
  if (isPdf(bytes)) return 'pdf';
  return /<(?:html|head|body|title|h[1-6]|p|div|table)[\s>]/.test(lower) && !lower.includes('\0')
    ? 'html'
    : null;
}
