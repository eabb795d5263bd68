// Makes a PDF of a document that is none, so that it is read, marked and quoted as every other (ADR 35).
import { type Content, type Facts, type Omitted, type Refusal, Refused, blockText } from './content';
import { MAX_FILE_BYTES, MAX_TEXT } from './limits';
import { type FontFiles, beginFaces } from './page/faces';
import { layOut } from './page/layout';
import { writePages } from './page/write';
import { decodePage } from './read/charset';
import { readDocx } from './read/docx';
import { readEpub } from './read/epub';
import { readHtml } from './read/html';
import { readMhtml } from './read/mhtml';
import { type CopiedFormat, kindOf } from './sniff';

/** A copy, what it was made of, and what of that it does not hold. */
export type ReadingCopy = { bytes: Uint8Array; format: CopiedFormat; facts: Facts; omitted: Omitted };
export type CopyOutcome =
  { ok: true; value: ReadingCopy } | { ok: false; error: { code: Refusal; message: string } };

const readers: Record<CopiedFormat, (bytes: Uint8Array) => Content> = {
  html: (bytes) => readHtml(decodePage(bytes)),
  mhtml: readMhtml,
  epub: readEpub,
  docx: readDocx,
};

/** The format of a file that a copy can be made of. @throws Refused */
function formatOf(bytes: Uint8Array): CopiedFormat {
  if (bytes.length > MAX_FILE_BYTES) throw new Refused('too-large', `${bytes.length} bytes`);
  const kind = kindOf(bytes);
  if (kind === 'office-97') {
    // Word puts a protected file into a container of the older kind, under this name in UTF-16.
    const isProtected = new TextDecoder('utf-16le')
      .decode(bytes.subarray(0, bytes.length & ~1))
      .includes('EncryptedPackage');
    throw new Refused(isProtected ? 'encrypted' : 'old-word', 'not a file that is read');
  }
  if (kind === null || kind === 'pdf' || kind === 'zip')
    throw new Refused('unknown', 'no document that is read');
  return kind;
}

/** The cleaned contents of a document. @throws Refused */
export function readDocument(bytes: Uint8Array): Content & { format: CopiedFormat } {
  const format = formatOf(bytes);
  const content = readers[format](bytes);
  let length = 0;
  let hasText = false;
  for (const block of content.blocks) {
    const text = blockText(block);
    length += text.length;
    hasText ||= /[\p{L}\p{N}]/u.test(text);
  }
  if (length > MAX_TEXT) throw new Refused('too-large', `${length} characters of text`);
  if (!hasText) throw new Refused('empty', 'no text in the file');
  return { ...content, format };
}

/** Makes the reading copy of a document; the same file gives the same copy. */
export async function makeReadingCopy(bytes: Uint8Array, fonts: FontFiles): Promise<CopyOutcome> {
  try {
    const { format, facts, blocks, omitted } = readDocument(bytes);
    const faces = beginFaces(fonts);
    const copy = await writePages(faces, layOut(faces, blocks), facts);
    return { ok: true, value: { bytes: copy, format, facts, omitted } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: { code: error.code, message: error.message } };
    // Whatever a reader stumbles over is in the file: it is damaged, or made to be.
    return { ok: false, error: { code: 'damaged', message: (error as Error).message } };
  }
}
