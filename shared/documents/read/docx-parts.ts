// What a Word document says beside its text: which styles are headings, and its facts.
// Source: ECMA-376, part 1, 17.7 (styles), 15.2.12 (core properties).
import { walkXml } from '../../kernel/office-xml';
import { type Facts, noFacts } from '../content';
import type { InList, Numbering } from './docx-numbering';

type Style = {
  name: string;
  outline: number | null;
  numbering: string | null;
  listLevel: number | null;
  align: string | null;
  basedOn: string | null;
};
export type Styles = {
  /** Levels of headings by the ids of styles; null for a style that is none. */
  levelOf: (id: string) => number | null;
  numberingOf: (id: string) => InList;
  /** Which text of a style stands above or below the line, as `w:vertAlign` says it; null where it says nothing. */
  alignOf: (id: string) => string | null;
};

// Names of styles are kept in English in the file, whatever language Word speaks; LibreOffice translates some.
const HEADING = /^(?:heading|kop|überschrift|titre|rubrik|overskrift)\s*([1-9])$/i;
const MAX_LEVEL = 6;

/** Reads the styles. @param ofStyle - which level of a list names a style as its own */
export function readStyles(xml: string | null, ofStyle: Numbering['ofStyle']): Styles {
  const styles = new Map<string, Style>();
  const ids = new Map<Style, string>();
  let open: Style | null = null;
  if (xml !== null)
    walkXml(xml, {
      open: (e) => {
        const value = e.attribute('val') ?? '';
        if (e.name === 'w:style') {
          open = { name: '', outline: null, numbering: null, listLevel: null, align: null, basedOn: null };
          ids.set(open, e.attribute('styleId') ?? '');
          styles.set(e.attribute('styleId') ?? '', open);
        } else if (open === null) return;
        else if (e.name === 'w:name') open.name = value;
        else if (e.name === 'w:basedOn') open.basedOn = value;
        else if (e.name === 'w:outlineLvl') open.outline = Number(value);
        else if (e.name === 'w:vertAlign') open.align = value;
        else if (e.name === 'w:numId') open.numbering = value;
        else if (e.name === 'w:ilvl') open.listLevel = Number(value) || 0;
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
    alignOf: (id) => line(id).find((s) => s.align !== null)?.align ?? null,
    numberingOf: (id) => {
      const styles_ = line(id);
      const list = styles_.find((s) => s.numbering !== null)?.numbering ?? null;
      if (list !== '0')
        for (const style of styles_) {
          // The level that names the style goes before what the style says of a level.
          const named = ofStyle(ids.get(style) ?? '', list);
          if (named !== null) return named;
        }
      const level = styles_.find((s) => s.listLevel !== null)?.listLevel ?? 0;
      return { list: list === '0' ? null : list, level: Math.min(8, Math.max(0, level)) };
    },
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
