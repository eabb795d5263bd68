// Files as they are chosen: an archive is opened into the files within. Limits keep a zip bomb from filling memory.
import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { fail, ok, type Result } from '../../kernel/result';
import { type FileBytes, wholeFile } from './file-bytes';

export type NamedFile = { name: string; bytes: FileBytes };

/** What archives may hold: bytes in all once unpacked, and files. */
export const MAX_UNPACKED_BYTES = 1024 ** 3;
export const MAX_FILES = 2000;
/** Fed in such pieces, so that a bomb is seen before it has filled memory. */
const PIECE = 64 * 1024;

/** How the names of archives end. */
export const archiveExtensions = ['zip', 'gz'] as const;

const isGzip = (b: Uint8Array): boolean => b[0] === 0x1f && b[1] === 0x8b;
const isZip = (b: Uint8Array): boolean => b[0] === 0x50 && b[1] === 0x4b && b[2] === 0x03 && b[3] === 0x04;

class TooLarge extends Error {}
class CutOff extends Error {
  override message = 'its end is missing';
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, c) => sum + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

// A gzip ends with the size of what it holds, in 32 bits. Source: RFC 1952, section 2.3.1.
const SIZE = 4;
const sizeAtEnd = ({ buffer, byteOffset, length }: Uint8Array): number =>
  new DataView(buffer, byteOffset, length).getUint32(length - SIZE, true);

/** @throws CutOff when the end is missing: inflating alone does not always notice */
function gunzip(bytes: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let before = 0;
  const stream = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk);
  });
  // Several may stand one behind the other; each ends with its own size.
  stream.onmember = () => (before = size);
  for (let at = 0; at < bytes.length; at += PIECE)
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  if (sizeAtEnd(bytes) !== (size - before) % 2 ** 32) throw new CutOff();
  return joined(chunks);
}

// The record at the end of a zip, with at most 64 kB of comment behind it. Source: APPNOTE 6.3.10, section 4.3.16.
const END_RECORD = 22;
const END_SIGNATURE = 0x06054b50;
const COUNT_AT = 10;
const MAX_COMMENT = 0xffff;
// The number then stands elsewhere, in 64 bits.
const COUNT_ELSEWHERE = 0xffff;

/** How many entries a zip says that it has, or null where it has more than that can say. @throws CutOff */
function entryCount(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - END_RECORD;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + COUNT_AT, true);
    return count === COUNT_ELSEWHERE ? null : count;
  }
  throw new CutOff();
}

/** @throws CutOff when entries are missing: those that are there are not all */
function unzip(bytes: Uint8Array, limit: number): NamedFile[] {
  const count = entryCount(bytes);
  const files: NamedFile[] = [];
  let size = 0;
  let entries = 0;
  const reader = new Unzip((file) => {
    entries++;
    // Folders, and what macOS and editors leave behind, are no reference files.
    if (file.name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(file.name)) return;
    if (files.length >= MAX_FILES) throw new TooLarge();
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      size += chunk.length;
      if (size > limit) throw new TooLarge();
      chunks.push(chunk);
      if (isLast) files.push({ name: file.name, bytes: joined(chunks) });
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE)
    reader.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  if (count !== null && entries < count) throw new CutOff();
  return files;
}

// Of these files the first entry says what they are, uncompressed. Source: OpenDocument 1.3, part 2, section 3.3.
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.';
const ENTRY_HEADER = 30;

/** Whether a zip is a file of LibreOffice's own, by its beginning. */
export const isOpenDocument = (bytes: FileBytes): boolean =>
  new TextDecoder('windows-1252').decode(
    bytes.subarray(ENTRY_HEADER, ENTRY_HEADER + OPEN_DOCUMENT.length),
  ) === OPEN_DOCUMENT;

/** Whether a zip is a Word or Excel file, which is read as such. */
function isOffice(bytes: FileBytes): boolean {
  // Names stand uncompressed; these two are in every one.
  const text =
    new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)) +
    new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, bytes.length - 65_536), bytes.length));
  return text.includes('[Content_Types].xml');
}

/**
 * Opens archives (.zip, .gz) into the files within, one level deep; any other file comes back as it is.
 *
 * Fails with `too-large` beyond 1 GiB unpacked or 2,000 files, with `damaged` when an archive cannot be read.
 */
export function unpackFile(file: NamedFile, limit = MAX_UNPACKED_BYTES): Result<NamedFile[]> {
  const head = file.bytes.subarray(0, 4);
  try {
    if (isGzip(head))
      return ok([{ name: file.name.replace(/\.gz$/i, ''), bytes: gunzip(wholeFile(file.bytes), limit) }]);
    if (isZip(head) && !isOffice(file.bytes) && !isOpenDocument(file.bytes)) {
      const files = unzip(wholeFile(file.bytes), limit);
      return files.length === 0
        ? fail('empty', `${file.name}: no file in the archive`)
        : ok(files.map((f) => ({ ...f, name: `${file.name}/${f.name}` })));
    }
    return ok([file]);
  } catch (error) {
    return error instanceof TooLarge
      ? fail('too-large', `${file.name}: more than 1 GiB or 2,000 files once unpacked`)
      : fail('damaged', `${file.name}: the archive cannot be read (${(error as Error).message})`);
  }
}
