// In which encoding the bytes of a page are. Source: HTML, 13.2.3.2 (determining the character encoding), but for the
// last step: a page that says nothing and is well-formed UTF-8 is that, as files that were saved often lost the header
// that said so.

const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

// How UTF-16 without such a mark begins: `<` and another ASCII character. Source: XML 1.0, appendix F.1.
const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0 && byte < 0x80;
function bareUtf16(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && isAscii(c) && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && isAscii(d) ? 'utf-16be' : null;
}

const DECLARED_WITHIN = 64 * 1024;

function bomOf(bytes: Uint8Array): string | null {
  return BOMS.find(([, signs]) => signs.every((s, i) => bytes[i] === s))?.[0] ?? bareUtf16(bytes);
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** The beginning of a file as text, to look at. */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(bomOf(bytes) ?? 'latin1').decode(bytes);
}

function declared(bytes: Uint8Array): string | null {
  // Pages of some programs have all their styles before it. What stands in a comment says nothing.
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, DECLARED_WITHIN))
    .replace(/<!--[^]*?(?:-->|$)/g, '');
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1] ??
    null;
  // A page whose declaration could be read as ASCII is not in UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a page as text. `said`: the encoding that a header gave, or null. */
export function decodePage(bytes: Uint8Array, said: string | null = null): string {
  const bom = bomOf(bytes);
  if (bom !== null) return new TextDecoder(bom).decode(bytes);
  const label = said ?? declared(bytes);
  const decoder = label === null ? null : decoderOf(label);
  return (decoder ?? new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')).decode(bytes);
}
