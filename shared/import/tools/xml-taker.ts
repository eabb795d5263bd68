// Reading a record of XML so that nothing of it is lost.
import { oneSpace } from '../../kernel/text';
import type { CslBuilder } from '../normalise/collect';
import { findAll, leaves, textOf, type XmlElement } from './xml';

// Blocks of JATS, as abstracts have them.
const BLOCKS: ReadonlySet<string> = new Set(['p', 'title', 'sec', 'list', 'list-item']);
const SCRIPTS: ReadonlySet<string> = new Set(['sub', 'sup']);

/** Reads elements and remembers which, so that what nobody asked for is kept. */
export class XmlTaker {
  private readonly taken = new Set<XmlElement>();

  /** The text of an element, which counts as read from then on. */
  text(element: XmlElement | undefined): string {
    if (element === undefined) return '';
    this.taken.add(element);
    return oneSpace(textOf(element)).trim();
  }

  /** The texts at a path below a node, but for empty ones. */
  texts(node: XmlElement | undefined, path: string): string[] {
    return findAll(node, path)
      .map((element) => this.text(element))
      .filter((text) => text !== '');
  }

  /**
   * The text of an element with markup in it: paragraphs are parted by a space, and a sub- or superscript stands at its
   * word, though it is written on a line of its own. All below it counts as read.
   */
  marked(element: XmlElement): string {
    const parts = (node: XmlElement): string => {
      this.taken.add(node);
      let text = '';
      for (const child of node.children) {
        if (typeof child === 'string') text += child;
        else if (BLOCKS.has(child.name)) text += `${parts(child)} `;
        else if (SCRIPTS.has(child.name))
          text = (/\n[ \t]{0,200}$/.test(text) ? text.trimEnd() : text) + parts(child).trim();
        else text += parts(child);
      }
      return text;
    };
    return oneSpace(parts(element)).trim();
  }

  /**
   * Keeps what was not taken, each under its path.
   *
   * @param isRepetitive - whether the record says things several times: what was taken or kept before is not kept again
   */
  keepRest(builder: CslBuilder, record: XmlElement, isRepetitive = false): void {
    const said = new Set(isRepetitive ? [...this.taken].map((e) => oneSpace(textOf(e)).trim()) : []);
    for (const { path, element, value } of leaves(record)) {
      if (this.taken.has(element) || said.has(oneSpace(value).trim())) continue;
      builder.keep(path, oneSpace(value));
      if (isRepetitive) said.add(oneSpace(value).trim());
    }
  }
}
