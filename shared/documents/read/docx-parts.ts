// What a Word document says beside its text: which styles are headings, what lists are numbered by, and its facts.
// Source: ECMA-376, part 1, 17.7 (styles), 17.9 (numbering), 15.2.12 (core properties).
import { walkXml } from '../../kernel/office-xml';
import { type Facts, noFacts } from '../content';

type Style = { name: string; outline: number | null; numbering: string | null; basedOn: string | null };
/** Levels of headings by the ids of styles; null for a style that is none. */
export type Styles = { levelOf: (id: string) => number | null; numberingOf: (id: string) => string | null };

// Names of styles are kept in English in the file, whatever language Word speaks; LibreOffice translates some.
const HEADING = /^(?:heading|kop|überschrift|titre|rubrik|overskrift)\s*([1-9])$/i;
const MAX_LEVEL = 6;

/** Reads the styles. */
export function readStyles(xml: string | null): Styles {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  if (xml !== null)
    walkXml(xml, {
      open: (e) => {
        const value = e.attribute('val') ?? '';
        if (e.name === 'w:style') {
          open = { name: '', outline: null, numbering: null, basedOn: null };
          styles.set(e.attribute('styleId') ?? '', open);
        } else if (open === null) return;
        else if (e.name === 'w:name') open.name = value;
        else if (e.name === 'w:basedOn') open.basedOn = value;
        else if (e.name === 'w:outlineLvl') open.outline = Number(value);
        else if (e.name === 'w:numId') open.numbering = value;
      },
      close: (name) => {
        if (name === 'w:style') open = null;
      },
    });
  /** A style and those that it is based on; a ring of them ends. */
  const line = (id: string): Style[] => {
    const seen = new Set<string>();
    const found: Style[] = [];
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = styles.get(at);
      if (style === undefined) break;
      found.push(style);
      at = style.basedOn;
    }
    return found;
  };
  return {
    levelOf: (id) => {
      for (const { name, outline } of line(id)) {
        if (/^title$/i.test(name)) return 1;
        const level = HEADING.exec(name)?.[1];
        if (level !== undefined) return Math.min(Number(level), MAX_LEVEL);
        // Nine is the level of text.
        if (outline !== null && outline >= 0 && outline < 9) return Math.min(outline + 1, MAX_LEVEL);
      }
      return null;
    },
    numberingOf: (id) => line(id).find((s) => s.numbering !== null)?.numbering ?? null,
  };
}

type Level = { format: string; text: string; start: number };
/** Gives the marker of the next item of a list on a level. */
export type Numbering = (list: string, level: number) => string;

const letterOf = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

function romanOf(n: number): string {
  const signs = 'm,cm,d,cd,c,xc,l,xl,x,ix,v,iv,i'.split(',');
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = Math.min(n, 4999);
  let text = '';
  for (const [i, value] of values.entries()) for (; rest >= value; rest -= value) text += signs[i] ?? '';
  return text;
}

function formatted(n: number, format: string): string {
  if (format === 'lowerLetter') return letterOf(n);
  if (format === 'upperLetter') return letterOf(n).toUpperCase();
  if (format === 'lowerRoman') return romanOf(n);
  if (format === 'upperRoman') return romanOf(n).toUpperCase();
  return String(n);
}

/** Reads how lists are numbered, and counts their items from the first. */
export function readNumbering(xml: string | null): Numbering {
  const kinds = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let kind: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list = '';
  if (xml !== null)
    walkXml(xml, {
      open: (e) => {
        const value = e.attribute('val') ?? '';
        if (e.name === 'w:abstractNum')
          kinds.set(e.attribute('abstractNumId') ?? '', (kind = new Map<number, Level>()));
        else if (e.name === 'w:num') list = e.attribute('numId') ?? '';
        else if (e.name === 'w:abstractNumId') lists.set(list, value);
        else if (e.name === 'w:lvl' && kind !== null)
          kind.set(Number(e.attribute('ilvl') ?? 0), (level = { format: 'decimal', text: '', start: 1 }));
        else if (level === null) return;
        else if (e.name === 'w:numFmt') level.format = value;
        else if (e.name === 'w:lvlText') level.text = value;
        else if (e.name === 'w:start') level.start = Number(value) || 1;
      },
      close: (name) => {
        if (name === 'w:lvl') level = null;
        if (name === 'w:abstractNum') kind = null;
      },
    });
  const counts = new Map<string, number[]>();
  return (id, at) => {
    const levels = kinds.get(lists.get(id) ?? '');
    const own = levels?.get(at);
    if (own === undefined || own.format === 'bullet' || own.format === 'none')
      return at % 2 === 0 ? '•' : '–';
    const key = lists.get(id) ?? id;
    const count = counts.get(key) ?? [];
    counts.set(key, count);
    count.length = Math.min(count.length, at + 1);
    const startOf = (n: number): number => levels?.get(n)?.start ?? 1;
    count[at] = (count[at] ?? startOf(at) - 1) + 1;
    // "%1.%2" is the number of the level above and of this one.
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const n = Number(digit) - 1;
      return formatted(count[n] ?? startOf(n), levels?.get(n)?.format ?? 'decimal');
    });
  };
}

/** Reads what the document says of itself. */
export function readCore(xml: string | null): Facts {
  const facts = noFacts();
  let name = '';
  let text = '';
  if (xml === null) return facts;
  walkXml(xml, {
    open: (e) => {
      name = e.name.replace(/^.*:/, '');
      text = '';
    },
    text: (t) => {
      text += t;
    },
    close: () => {
      const value = text.replace(/\s+/g, ' ').trim();
      if (name === 'title') facts.title = value;
      else if (name === 'creator') facts.authors = value.split(/\s*;\s*/).filter((a) => a !== '');
      else if (name === 'language') facts.language = value;
      name = '';
    },
  });
  return facts;
}
