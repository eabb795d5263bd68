// Text of elements that are looked at as a whole.
import { scripted } from '../scripts';
import { attribute, type Element, walk } from './dom';
import { mathText } from './html-math';
import { hasNoText, isHidden } from './seen';

/** The text of an element that is one piece: a formula, or a number that stands above or below the line. */
export function lineOf(element: Element): string | null {
  const { tagName } = element;
  if (tagName === 'math') return mathText(element);
  const raised = /vertical-align\s*:\s*(super|sub)\b/i.exec(attribute(element, 'style') ?? '')?.[1];
  const script = tagName === 'sup' || tagName === 'sub' ? tagName : raised?.toLowerCase();
  if (script === undefined) return null;
  const text = shortText(element);
  const changed = text === null ? null : scripted(text, script === 'sub' ? 'lowered' : 'raised');
  return changed === text ? null : changed;
}

// What is hidden from readers but the name of an icon or two.
const SOME_WORDS = 20;
/** Whether an element holds text that one may miss. */
export function hasWords(element: Element): boolean {
  let length = 0;
  walk(element, {
    enter: (e) => length < SOME_WORDS && !hasNoText(e),
    text: (t) => {
      length += t.replace(/\P{L}+/gu, '').length;
    },
    leave: () => undefined,
  });
  return length >= SOME_WORDS;
}

// No number is longer.
const MAX_SCRIPT = 40;
/** The text of an element where it is short and holds nothing but text, else null. */
function shortText(element: Element): string | null {
  const found = { text: '', isPlain: true };
  walk(element, {
    enter: (e) => {
      found.isPlain &&= !hasNoText(e) && !isHidden(e) && !/^(?:img|br|math)$/.test(e.tagName);
      return found.isPlain && found.text.length < MAX_SCRIPT;
    },
    text: (t) => {
      if (found.text.length < MAX_SCRIPT) found.text += t;
    },
    leave: () => undefined,
  });
  return found.isPlain && found.text.length < MAX_SCRIPT ? found.text : null;
}
