// Mends the parts of a workbook that the library writes out of order.
import { escapeXml } from '../../kernel/xml';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// The order of a font's properties. Source: ECMA-376 part 1, 18.8.22 (CT_Font as validated by Open XML).
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A styles part with the properties of every font in their order. */
export function orderFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_all, inner: string) => {
    const properties = inner.match(/<(\w+)\b[^>]*?(?:\/>|>.*?<\/\1>)/gs) ?? [];
    const rank = (p: string): number => ORDER.indexOf(/^<(\w+)/.exec(p)?.[1] ?? '');
    return `<font>${properties.sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

/** A workbook part whose areas to print are the same for every cell: the library leaves their rows relative. */
export function fixAreas(workbook: string): string {
  return workbook.replace(
    /(<definedName name="_xlnm\.Print_Area"[^>]*>)(.*?)(<\/definedName>)/gs,
    (_all, start: string, area: string, end: string) =>
      `${start}${area.replace(/\$([A-Z]+)(\d+)(?=:|$)/g, (_a, column: string, row: string) => `$${column}$${row}`)}${end}`,
  );
}

/** A range of a sheet (`$A$1:$C$9`) and the mark that names it. */
export type MarkedRange = { mark: string; range: string };

/** A workbook part with a name for every marked range; names of a sheet's own go along when it is copied (18.2.5). */
export function nameRanges(
  workbook: string,
  sheets: readonly string[],
  ranges: readonly (readonly MarkedRange[])[],
): string {
  const names = ranges.flatMap((own, sheet) =>
    own
      .filter((r) => r.mark !== '')
      .map(
        ({ mark, range }) =>
          `<definedName name="${mark}" localSheetId="${sheet}">'${escapeXml((sheets[sheet] ?? '').replaceAll("'", "''"))}'!${range}</definedName>`,
      ),
  );
  if (names.length === 0) return workbook;
  if (workbook.includes('</definedNames>'))
    return workbook.replace('</definedNames>', () => `${names.join('')}</definedNames>`);
  // They stand behind the sheets (18.2.27).
  return workbook.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`);
}

/** The workbook with its parts in order, and names for the marked ranges of each sheet. */
export function mendWorkbook(
  bytes: Uint8Array,
  sheets: readonly string[],
  ranges: readonly (readonly MarkedRange[])[],
): Uint8Array {
  const zip = unzipSync(bytes);
  const edit = (name: string, change: (text: string) => string): void => {
    const part = zip[name];
    if (part === undefined) throw new Error(`the workbook has no ${name}`);
    zip[name] = strToU8(change(strFromU8(part)));
  };
  edit('xl/styles.xml', orderFonts);
  edit('xl/workbook.xml', (workbook) => nameRanges(fixAreas(workbook), sheets, ranges));
  return zipSync(zip, { level: 6 });
}
