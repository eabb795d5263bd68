// Reads the tables and texts of Word and Excel files. Nothing in a file is run or fetched, and no external entity is
// expanded. Source: ECMA-376, parts 1 (WordprocessingML, SpreadsheetML) and 2 (packages).
import { strFromU8, unzipSync } from 'fflate';
import { readDocument } from './docx-document';
import { type OoxmlTable, partOfType, type ReadPart, readRelationships, walkXml } from './office-xml';
import { fail, ok, type Result } from './result';
import { readWorkbook } from './xlsx-workbook';
import { withinLimits } from './zip-limits';

export type { OoxmlTable } from './office-xml';
export type OoxmlFile = {
  kind: 'docx' | 'xlsx';
  tables: OoxmlTable[];
  /** Text of every paragraph outside tables, in order; [] for a workbook. */
  paragraphs: string[];
  /** The custom property `zeef`, by which we know our own files; null where there is none. */
  mark: string | null;
};

// A filled form or an appendix is a few megabytes unpacked; a zip bomb is far over this.
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

function readMark(xml: string | null): string | null {
  if (xml === null) return null;
  let isOurs = false;
  let mark: string | null = null;
  walkXml(xml, {
    open: (element) => {
      if (element.name === 'property') isOurs = element.attribute('name') === 'zeef';
    },
    text: (t) => {
      if (isOurs) mark = (mark ?? '') + t;
    },
    close: (name) => {
      if (name === 'property') isOurs = false;
    },
  });
  return mark;
}

function readPackage(read: ReadPart, isSpread: boolean): Result<OoxmlFile> {
  // Word names its main part document2.xml at times; the file says which it is.
  const main = partOfType(readRelationships('', read), 'officeDocument');
  const path =
    [main, 'word/document.xml', 'xl/workbook.xml'].find((p) => p !== null && read(p) !== null) ?? null;
  const xml = path === null ? null : read(path);
  const root = xml === null ? '' : rootOf(xml);
  if (path === null || xml === null || (root !== 'w:document' && root !== 'workbook'))
    return fail('not-ooxml', 'not a Word or Excel file');
  if (root === 'w:document')
    return ok({
      kind: 'docx',
      ...readDocument(xml, readRelationships(path, read), isSpread),
      mark: readMark(read('docProps/custom.xml')),
    });
  const tables = readWorkbook(path, xml, read, isSpread);
  const mark = tables.find((t) => t.name === 'zeef')?.rows[0]?.[0] ?? null;
  return ok({ kind: 'xlsx', tables: tables.filter((t) => t.name !== 'zeef'), paragraphs: [], mark });
}

class RootFound extends Error {}

/** The name of the outermost element. */
function rootOf(xml: string): string {
  let root = '';
  try {
    walkXml(xml, {
      open: ({ name }) => {
        root = name;
        throw new RootFound();
      },
    });
  } catch (error) {
    if (!(error instanceof RootFound)) throw error;
  }
  return root;
}

/**
 * Reads a DOCX or XLSX file. Fails on anything else, on damage, and on a file that unpacks to more than 256 MB.
 *
 * @param options - `isSpread`: merged cells keep the columns of the table and repeat their text in each row, as they
 *   hold for each
 */
export function readOoxml(bytes: Uint8Array, options: { isSpread?: boolean } = {}): Result<OoxmlFile> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('not-ooxml', 'not a Word or Excel file');
  try {
    const zip = unzipSync(bytes, {
      filter: withinLimits(MAX_UNPACKED_BYTES, (name) => /\.(xml|rels)$/i.test(name)),
    });
    return readPackage((name) => {
      const part = Object.hasOwn(zip, name) ? zip[name] : undefined;
      return part === undefined ? null : strFromU8(part);
    }, options.isSpread === true);
  } catch (error) {
    return fail(
      'damaged',
      `the file is damaged or cut off (${(error as Error).message.split('\n')[0] ?? ''})`,
    );
  }
}
