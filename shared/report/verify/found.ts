// What is read of a document: what stands at each of our marks, and what stands outside of them. The same for every
// format.
import type { XmlNode } from '../../kernel/xml-tree';

/** A piece of text as a reader sees it, and what of it a reader does not see. */
export type FoundText = {
  text: string;
  /** What is hidden in it or made invisible; '' for nothing. */
  hidden: string;
  /** How a workbook shows it: `text`, the number format of a number, or its formula. */
  format: string;
};
export type FoundPicture = { bytes: Uint8Array };
export type FoundBlock = {
  mark: string;
  text: FoundText;
  table: FoundText[][] | null;
  pictures: FoundPicture[];
};
/** Something outside of all marks. */
export type Loose = { kind: 'text' | 'table' | 'picture'; text: string; rows: string[][] };
export type FoundFile = {
  format: 'docx' | 'xlsx' | 'pptx' | 'html';
  /** What the file says of itself as a whole (writers/writer-input, fileMark); null for a document of others. */
  own: string | null;
  blocks: FoundBlock[];
  loose: Loose[];
  /**
   * Insertions, deletions and moves that nobody has accepted or refused yet. The text is read as if they were accepted.
   */
  revisions: number;
  /** What could hide or change what is shown, in words; such as a foreign stylesheet. */
  remarks: string[];
};

export const NO_TEXT: FoundText = { text: '', hidden: '', format: 'text' };

/** Text with one space between words and without the signs of list items; the same for every program that wrote it. */
export function folded(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b\ufeff]/g, '')
      // Before a number it is a minus.
      .replace(/(^|\n)\s*(?:•\s+|-\s+(?!\d))/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Texts as one, each on its own line. */
export function joinTexts(texts: readonly FoundText[]): FoundText {
  const [first = NO_TEXT] = texts;
  return {
    text: texts.map((t) => t.text).join('\n'),
    hidden: texts
      .map((t) => t.hidden)
      .filter((t) => t !== '')
      .join(' '),
    format: first.format,
  };
}

/** Collects what a reader comes across. */
export class Collector {
  readonly blocks: FoundBlock[] = [];
  readonly loose: Loose[] = [];
  readonly remarks: string[] = [];
  revisions = 0;

  /** A new block for a mark. */
  open(mark: string): FoundBlock {
    const block: FoundBlock = { mark, text: NO_TEXT, table: null, pictures: [] };
    this.blocks.push(block);
    return block;
  }

  /** Puts a text where it belongs; null for outside of all marks. */
  addText(block: FoundBlock | null, found: FoundText): void {
    if (found.text.trim() === '' && found.hidden === '') return;
    if (block === null) this.loose.push({ kind: 'text', text: found.text + found.hidden, rows: [] });
    else block.text = block.text === NO_TEXT ? found : joinTexts([block.text, found]);
  }

  addTable(block: FoundBlock | null, rows: FoundText[][]): void {
    if (block !== null) block.table = [...(block.table ?? []), ...rows];
    else {
      const texts = rows.map((row) => row.map((c) => c.text));
      this.loose.push({ kind: 'table', text: texts.map((r) => r.join(' ')).join(' '), rows: texts });
    }
  }

  addPictures(block: FoundBlock | null, pictures: readonly FoundPicture[]): void {
    if (block !== null) block.pictures.push(...pictures);
    else this.loose.push(...pictures.map(() => ({ kind: 'picture' as const, text: '', rows: [] })));
  }
}

/** Whether two colours (RRGGBB) cannot be told apart by eye. */
export function isSameColour(a: string, b: string): boolean {
  if (a === b) return true;
  const channels = (colour: string): number[] =>
    colour.match(/^[0-9A-F]{6}$/i) === null ? [] : [0, 2, 4].map((i) => parseInt(colour.slice(i, i + 2), 16));
  const [one, other] = [channels(a), channels(b)];
  return one.length > 0 && other.length > 0 && one.every((x, i) => Math.abs(x - (other[i] ?? 0)) <= 16);
}

/** Whether an on/off property is there and on. Source: ECMA-376 part 1, 17.17.4 (ST_OnOff). */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !/^(?:0|false|off|none)$/.test(node.attribute('val') ?? '');
}
