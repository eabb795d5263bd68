// Pictures that stand in a file: which can be drawn, and how large they are. Sources: PNG (third edition), 11.2.1; JPEG
// (ITU-T T.81), B.2.2.
import type { Picture } from '../content';
import { MAX_PICTURE_POINTS } from '../limits';

const be16 = (b: Uint8Array, at: number): number => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);
const be32 = (b: Uint8Array, at: number): number => be16(b, at) * 65536 + be16(b, at + 2);

function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Start of a frame: all of C0 to CF but tables and restarts.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: be16(bytes, at + 5), width: be16(bytes, at + 7) };
    at += marker === 0xff ? 1 : 2 + be16(bytes, at + 2);
  }
  return null;
}

/** A picture, by what is in it; null for one that cannot be drawn or would fill memory. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const isPng = be32(bytes, 0) === 0x89504e47 && be32(bytes, 12) === 0x49484452;
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (!isPng && !isJpeg) return null;
  const size = isPng ? { width: be32(bytes, 16), height: be32(bytes, 20) } : jpegSize(bytes);
  if (size === null || size.width < 1 || size.height < 1) return null;
  if (size.width * size.height > MAX_PICTURE_POINTS) return null;
  return { kind: isPng ? 'png' : 'jpeg', bytes, ...size };
}

/** The bytes behind a `data:` address, or null for another address or one that is broken. */
export function dataBytes(address: string): Uint8Array | null {
  const match = /^\s*data:[^,]*?(;base64)?,/i.exec(address);
  if (match === null) return null;
  const body = address.slice(match[0].length);
  try {
    const text =
      match[1] === undefined ? decodeURIComponent(body) : atob(decodeURIComponent(body).replace(/\s+/g, ''));
    return Uint8Array.from(text, (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}
