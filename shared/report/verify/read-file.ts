// Reads any document that an export, or a part of one, may stand in.
import { strFromU8, unzipSync } from 'fflate';
import { childOf, elementsOf, innerText, parseXmlTree } from '../../kernel/xml-tree';
import { partOfType, type ReadPart, readRelationships } from '../../kernel/office-xml';
import { fail, ok, type Result } from '../../kernel/result';
import { withinLimits } from '../../kernel/zip-limits';
import type { FoundFile } from './found';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readPptx } from './read-pptx';
import { readXlsx } from './read-xlsx';

// A report with pictures is some tens of megabytes unpacked; a zip bomb is far over this.
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** The custom property `zeef`; null where there is none. */
function ownProperty(read: ReadPart): string | null {
  const xml = read('docProps/custom.xml');
  const root = xml === null ? undefined : childOf(parseXmlTree(xml), 'Properties');
  const property =
    root === undefined ? undefined : elementsOf(root).find((p) => p.attribute('name') === 'zeef');
  const text = property === undefined ? '' : innerText(property);
  return text === '' ? null : text;
}

function readPackage(bytes: Uint8Array): Result<FoundFile> {
  const zip = unzipSync(bytes, { filter: withinLimits(MAX_UNPACKED_BYTES) });
  const read: ReadPart = (name) => (zip[name] === undefined ? null : strFromU8(zip[name]));
  const media = (name: string): Uint8Array | undefined => zip[name];
  // Word names its main part document2.xml at times; the file says which it is.
  const main = partOfType(readRelationships('', read), 'officeDocument');
  const usual = ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'];
  const path = [main, ...usual].find((p) => p !== null && read(p) !== null) ?? '';
  const xml = read(path);
  if (xml === null) return fail('unknown-format', 'neither DOCX, XLSX, PPTX, HTML nor CSV');
  const start = xml.slice(0, 5000);
  if (/<(?:\w+:)?document\b/.test(start)) {
    const found = readDocx(path, xml, read, media);
    return ok({ format: 'docx', own: ownProperty(read), ...lists(found) });
  }
  if (/<(?:\w+:)?workbook\b/.test(start)) {
    const { found, own } = readXlsx(path, xml, read);
    return ok({ format: 'xlsx', own, ...lists(found) });
  }
  if (/<(?:\w+:)?presentation\b/.test(start))
    return ok({ format: 'pptx', own: ownProperty(read), ...lists(readPptx(path, xml, read, media)) });
  return fail('unknown-format', 'neither DOCX, XLSX, PPTX, HTML nor CSV');
}

const lists = ({ blocks, loose, revisions, remarks }: Omit<FoundFile, 'format' | 'own'>) => ({
  blocks,
  loose,
  revisions,
  remarks,
});

/**
 * Reads a document. @returns a failure for what is damaged (`damaged`) or in no format that is read (`unknown-format`)
 */
export function readFound(bytes: Uint8Array): Result<FoundFile> {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readPackage(bytes);
    const text = new TextDecoder().decode(bytes);
    if (!/<(?:!doctype html|html|body|table|div|p)\b/i.test(text.slice(0, 100_000)))
      return fail('unknown-format', 'neither DOCX, XLSX, PPTX, HTML nor CSV');
    const { found, own } = readHtml(text);
    return ok({ format: 'html', own, ...lists(found) });
  } catch (error) {
    return fail('damaged', `damaged: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}
