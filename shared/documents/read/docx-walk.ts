// Walks through a part of a Word document. A field that is begun and never ended is no field: all that follows would
// be its instruction.
import { type Element, walkXml } from '../../kernel/office-xml';

const BEGUN = /fldCharType\s*=\s*["']begin["']/g;
const ENDED = /fldCharType\s*=\s*["']end["']/g;
const NOTHING: Element = { name: 'w:fldChar', attribute: () => undefined };

/** Which fields are never ended, by their number in the part. */
function unended(xml: string): Set<number> {
  const open: number[] = [];
  if ((xml.match(BEGUN)?.length ?? 0) <= (xml.match(ENDED)?.length ?? 0)) return new Set();
  let count = 0;
  walkXml(xml, {
    open: (e) => {
      if (e.name !== 'w:fldChar') return;
      const type = e.attribute('fldCharType');
      if (type === 'begin') open.push(count++);
      else if (type === 'end') open.pop();
    },
  });
  return new Set(open);
}

/** Walks through a part as `walkXml` does, without fields that are never ended. */
export function walkPart(
  xml: string,
  on: { open: (element: Element) => void; text: (t: string) => void; close: (name: string) => void },
): void {
  const left = unended(xml);
  let count = 0;
  walkXml(xml, {
    ...on,
    open: (e) => {
      const isBegin = e.name === 'w:fldChar' && e.attribute('fldCharType') === 'begin';
      on.open(isBegin && left.has(count++) ? NOTHING : e);
    },
  });
}
