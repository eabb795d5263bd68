// Mends the parts of a workbook that the library writes out of order.
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

/** The workbook with its parts in order. */
export function mendWorkbook(bytes: Uint8Array): Uint8Array {
  const zip = unzipSync(bytes);
  const styles = zip['xl/styles.xml'];
  if (styles === undefined) throw new Error('the workbook has no styles');
  zip['xl/styles.xml'] = strToU8(orderFonts(strFromU8(styles)));
  return zipSync(zip, { level: 6 });
}
