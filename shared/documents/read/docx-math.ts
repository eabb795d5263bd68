// Formulas of Word as a line of text, put together while they are walked through. Source: ECMA-376, part 1, 22.1.
import type { Element } from '../../kernel/office-xml';
import { fraction, index, power, root } from './math';

type Open = { name: string; text: string; parts: Map<string, string>; signs: Map<string, string> };

const PARTS = new Set(['m:num', 'm:den', 'm:e', 'm:sup', 'm:sub', 'm:deg']);
const WHOLES = new Set(['m:f', 'm:sSup', 'm:sSub', 'm:sSubSup', 'm:rad', 'm:d', 'm:nary']);
const SIGNS = new Set(['m:begChr', 'm:endChr', 'm:chr']);

/** The text of what is put together of parts. */
function textOf({ name, parts, signs }: Open): string {
  const part = (of: string): string => parts.get(`m:${of}`) ?? '';
  const sign = (of: string, usual: string): string => signs.get(`m:${of}`) ?? usual;
  switch (name) {
    case 'm:f':
      return fraction(part('num'), part('den'));
    case 'm:sSup':
      return power(part('e'), part('sup'));
    case 'm:sSub':
      return index(part('e'), part('sub'));
    case 'm:sSubSup':
      return power(index(part('e'), part('sub')), part('sup'));
    case 'm:rad':
      return root(part('deg'), part('e'));
    case 'm:d':
      return `${sign('begChr', '(')}${part('e')}${sign('endChr', ')')}`;
    default:
      return `${power(index(sign('chr', '∫'), part('sub')), part('sup'))} ${part('e')}`;
  }
}

/** The parts of formulas that are open, the innermost last. */
export class OpenFormulas {
  private readonly open: Open[] = [];

  begin({ name, attribute }: Element): void {
    if (PARTS.has(name) || WHOLES.has(name))
      this.open.push({ name, text: '', parts: new Map(), signs: new Map() });
    else if (SIGNS.has(name)) this.open.at(-1)?.signs.set(name, attribute('val') ?? '');
  }

  /** Takes text of a formula; gives what is not part of something that is put together. */
  text(text: string): string {
    const top = this.open.at(-1);
    if (top === undefined) return text;
    top.text += text;
    return '';
  }

  /** Ends an element; gives the text that is whole with it. */
  end(name: string): string {
    const top = this.open.at(-1);
    if (top?.name !== name) return '';
    this.open.pop();
    if (WHOLES.has(name)) return this.text(textOf(top));
    const whole = this.open.at(-1);
    const before = whole?.parts.get(name);
    whole?.parts.set(name, before === undefined ? top.text : `${before}, ${top.text}`);
    return '';
  }
}
