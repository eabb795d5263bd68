// XHTML as HTML is read: what is markup in the one only is written as the other has it.
import { escapeXml } from '../../kernel/xml';

// Elements that HTML knows to be empty; the others are open until they are closed, also when `/>` stands at their end.
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const XHTML = 'http://www.w3.org/1999/xhtml';
const HEAD = 4096;

// Comments, text that is not read as markup, the declarations of a document type, and elements that close themselves;
// values hold no `<` in XML, so that none is looked for beyond it.
const MARKS =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|(<!DOCTYPE[^[<>]*)\[[^]*?(?:\]\s*>|$)|<([A-Za-z][\w:.-]*)((?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*)\/>/gi;

/** Whether markup says that it is XHTML. */
export const isXhtml = (markup: string): boolean => {
  const head = markup.slice(0, HEAD);
  return (
    /^\s*<\?xml/.test(head) ||
    new RegExp(`<[\\w:]*html[^>]*xmlns(?::\\w+)?\\s*=\\s*["']${XHTML}`, 'i').test(head)
  );
};

/** The names of elements without the prefix that some programs write before them. */
function withoutPrefix(markup: string): string {
  const prefix = new RegExp(`xmlns:([\\w-]+)\\s*=\\s*["']${XHTML}["']`, 'i').exec(markup.slice(0, HEAD))?.[1];
  return prefix === undefined ? markup : markup.replace(new RegExp(`(</?)${prefix}:(?=[A-Za-z])`, 'g'), '$1');
}

/** The markup of XHTML as HTML. */
export function xhtmlAsHtml(markup: string): string {
  return withoutPrefix(markup).replace(
    MARKS,
    (all, text?: string, type?: string, name?: string, rest?: string) => {
      if (text !== undefined) return escapeXml(text);
      if (type !== undefined) return `${type}>`;
      return name === undefined || VOID.test(name) ? all : `<${name}${rest ?? ''}></${name}>`;
    },
  );
}
