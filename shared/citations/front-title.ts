// The title of a document: the largest letters of its first page, or what its metadata say where they can be believed.
import { foldText } from '../kernel/text';
import type { PrintedLine } from './printed-lines';

/** `page`: where it stands; `below`: the height under which its authors are looked for. */
export type Title = { text: string; page: number; below: number };

// What programs write for want of a title.
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)\b|untitled|naamloos|document\d*|presentation|title|titel|slide \d)|\.(?:docx?|dvi|tex|indd|pdf|qxd|rtf|odt|pptx?|ps|pmd)\b|^[\w-]{1,12}\d{3,}[\w-]*$|^(?:10\.\d{4,9}\/|doi:)/i;
const KIND =
  /^(?:(?:original |research |review |regular |short |full )?(?:article|paper|report|note|communication)s?|review|editorial|rapport|working papers?(?: (?:no|nr)\.?.*)?|discussion papers?.*|open access|abstract|samenvatting|contents|inhoud(?:sopgave)?|notes)$/i;
const JOURNAL =
  /^(?:the )?(?:(?:international|european|american|british|dutch) )?(?:journal|annals|review|proceedings|transactions|archives|bulletin) (?:of|on|for)\b|^[A-Z]{3,8}\d{2}\(\d{4}\)\d+$|^arxiv:|^https?:|^doi:|^issn|^vol(?:ume|\.)/i;
const SAME_SIZE = 1.06;
const NEAR = 2.3;
const LONGEST = 400;

/** Words whose letters are set apart: "D I M E  A N A L Y T I C S". */
const isSpaced = (text: string): boolean => /^(?:\S{1,2} ){5,}\S{1,2}$/.test(text.slice(0, 40).trim());

/** Titles that can stand on a page, largest first: lines of one size, one under the other. */
function candidates(lines: readonly PrintedLine[]): { text: string; size: number; below: number }[] {
  const blocks: { lines: PrintedLine[]; size: number }[] = [];
  for (const line of lines) {
    if (KIND.test(line.text) || JOURNAL.test(line.text) || isSpaced(line.text)) continue;
    const last = blocks.at(-1);
    const before = last?.lines.at(-1);
    const isSame =
      last !== undefined && Math.max(last.size, line.size) < Math.min(last.size, line.size) * SAME_SIZE;
    if (
      last !== undefined &&
      before !== undefined &&
      isSame &&
      Math.abs(before.y - line.y) < NEAR * line.size
    )
      last.lines.push(line);
    else blocks.push({ lines: [line], size: line.size });
  }
  return blocks
    .map((block) => ({
      text: block.lines.map((l) => l.text).join(' '),
      size: block.size,
      below: block.lines.at(-1)?.y ?? 0,
    }))
    .filter(
      ({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 8 && text.length <= LONGEST && / /.test(text),
    )
    .sort((a, b) => b.size - a.size);
}

const withoutMarks = (text: string): string =>
  text
    .replace(/\s*[∗*†‡§¶]+\s*$/u, '')
    .replace(/(\p{L})[-\u2010] (\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads the title. @param said - of the metadata */
export function titleOf(pages: readonly (readonly PrintedLine[])[], said: string): Title {
  const clean = said.replace(/\s+/g, ' ').trim();
  const isBelievable = clean.length >= 10 && / /.test(clean) && !NO_TITLE.test(clean);
  for (const [page, lines] of pages.entries()) {
    const [largest, ...others] = candidates(lines);
    if (largest === undefined) continue;
    if (!isBelievable) return { text: withoutMarks(largest.text), page, below: largest.below };
    // The metadata's are whole, and written with their capitals; where they stand tells who stands below.
    const folded = foldText(clean).replace(/[^\p{L}\p{N}]/gu, '');
    const printed = [largest, ...others].find(({ text }) => {
      const own = foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
      return own.length >= 8 && (folded.startsWith(own.slice(0, 30)) || own.startsWith(folded.slice(0, 30)));
    });
    if (printed !== undefined)
      return { text: longer(clean, withoutMarks(printed.text)), page, below: printed.below };
  }
  return { text: isBelievable ? clean : '', page: 0, below: Infinity };
}

/** A subtitle stands on the page or in the metadata: the longer of two that begin alike. */
const longer = (said: string, printed: string): string =>
  printed.length > said.length + 8 && printed.length < LONGEST ? printed : said;
