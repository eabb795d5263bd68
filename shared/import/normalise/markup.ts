// Titles with markup: HTML, JATS and MathML, escaped once or twice, to the few tags that CSL knows.
// Sources: CSL-JSON, "HTML-like formatting tags"; JATS 1.3 (italic, sub, sup); MathML 3, chapter 3.
import { decodeEntities } from '../../kernel/text';

const TAGS = new Map([
  ...['i', 'em', 'it', 'italic', 'emph'].map((t): [string, string] => [t, 'i']),
  ...['b', 'strong', 'bold', 'bf'].map((t): [string, string] => [t, 'b']),
  ...['sup', 'superscript', 'sps'].map((t): [string, string] => [t, 'sup']),
  ...['sub', 'inf', 'subscript', 'ifr'].map((t): [string, string] => [t, 'sub']),
]);
const BLOCKS = new Set(['p', 'br', 'title', 'sec', 'div', 'li', 'list', 'list-item', 'mspace', 'break']);
// Tags that say nothing here. Others may be text: "a <title> element" has none of these.
const SILENT = new Set(
  'u underline span font tt monospace sc small-caps scp a xref ext-link named-content styled-content roman sans-serif inline-formula formula alternatives tex-math math semantics mrow mi mn mo mtext mstyle mpadded mphantom msup msub msubsup mover munder munderover mfrac msqrt mroot mfenced menclose mtable mtr mtd none mprescripts mmultiscripts ul ol html body big small blockquote center s strike'.split(
    ' ',
  ),
);
const TAG = /<(\/?)(?:[a-z]{1,8}:)?([a-z][a-z0-9-]{0,20})((?:\s[^<>]{0,300})?)\/?>/gi;
// An annotation says again in TeX or by Content MathML what stands before it.
const ANNOTATION =
  /<(?:[a-z]{1,8}:)?(annotation(?:-xml)?|tex-math)\b[^<>]{0,300}>[^<]{0,2000}<\/(?:[a-z]{1,8}:)?\1>/gi;
const LEAF =
  '<(?:[a-z]{1,8}:)?(?:mi|mn|mo|mtext)\\b[^<>]{0,200}>\\s*([^<]{0,200}?)\\s*<\\/(?:[a-z]{1,8}:)?(?:mi|mn|mo|mtext)>';
const ROW = `(?:<(?:[a-z]{1,8}:)?mrow\\b[^<>]{0,200}>\\s*)?${LEAF}(?:\\s*<\\/(?:[a-z]{1,8}:)?mrow>)?`;
const PAIR = new RegExp(
  `<(?:[a-z]{1,8}:)?(msup|msub|mfrac)\\b[^<>]{0,200}>\\s*${ROW}\\s*${ROW}\\s*<\\/(?:[a-z]{1,8}:)?\\1>`,
  'gi',
);
// No title is longer; looking for tags in what is would cost too much.
const LONGEST = 20_000;

/**
 * A text with its markup as CSL has it: `CO<inf>2</inf>` and MathML of it as `CO<sub>2</sub>`. Twice the same as once.
 */
export function plainMarkup(value: string): string {
  let text = value;
  // "&amp;lt;i&amp;gt;": escaped by one program and by the next.
  for (let i = 0; i < 2 && /&(?:amp|lt|gt|#)/i.test(text); i++) text = decodeEntities(text);
  if (!text.includes('<') || text.length > LONGEST) return text;
  if (/<(?:[a-z]{1,8}:)?(?:math|annotation|tex-math|m(?:sup|sub|frac))\b/i.test(text))
    text = text
      .replace(ANNOTATION, '')
      .replace(PAIR, (_, name: string, base: string, other: string) =>
        /frac/i.test(name)
          ? `${base}/${other}`
          : `${base}<${name.slice(1).toLowerCase()}>${other}</${name.slice(1).toLowerCase()}>`,
      )
      // White space between elements of MathML is no space.
      .replace(/(<\/?(?:[a-z]{1,8}:)?m(?:ath|row|i|n|o|text|style)\b[^<>]{0,200}>)\s+(?=<)/gi, '$1');
  return text
    .replace(TAG, (all, close: string, name: string) => {
      const tag = name.toLowerCase();
      const known = TAGS.get(tag);
      if (known !== undefined) return `<${close}${known}>`;
      if (BLOCKS.has(tag)) return ' ';
      return SILENT.has(tag) || /^<\/?(?:jats|mml):/i.test(all) ? '' : all;
    })
    .replace(/<(i|b|sup|sub)><\/\1>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A title and what follows it, with a colon between: unless one of them has its sign already, or the title holds it
 * all.
 */
export function joinTitle(title: string, subtitle: string): string {
  const main = title.trim();
  const rest = subtitle.trim().replace(/^[:;–—-]\s*/, '');
  if (main === '' || rest === '') return main || rest;
  if (main.toLowerCase().endsWith(rest.toLowerCase()) && /[:.?!–—-]\s*$/.test(main.slice(0, -rest.length)))
    return main;
  return `${main.replace(/\s*[:;]+$/, '')}: ${rest}`;
}
