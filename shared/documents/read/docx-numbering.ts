// What the lists of a Word document are numbered by. Source: ECMA-376, part 1, 17.9.
import { walkXml } from '../../kernel/office-xml';

type Level = { format: string; text: string; start: number; style: string };
/** The list that a paragraph is in, and on which level. */
export type InList = { list: string | null; level: number };
export type Numbering = {
  /** The marker of the next item of a list on a level. */
  next: (list: string, level: number) => string;
  /** The level that names a style as its own, of its list, or of any where it names none; null where none does. */
  ofStyle: (style: string, list: string | null) => InList | null;
};

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

/** A list: its kind, and where its levels are numbered in another way or begin anew. */
type List = { kind: string; levels: Map<number, Level>; starts: Map<number, number> };
type Lists = { kinds: Map<string, Map<number, Level>>; lists: Map<string, List> };

function readLists(xml: string | null): Lists {
  const kinds: Lists['kinds'] = new Map();
  const lists: Lists['lists'] = new Map();
  let kind: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: List | null = null;
  let changed = 0;
  if (xml !== null)
    walkXml(xml, {
      open: (e) => {
        const value = e.attribute('val') ?? '';
        if (e.name === 'w:abstractNum')
          kinds.set(e.attribute('abstractNumId') ?? '', (kind = new Map<number, Level>()));
        else if (e.name === 'w:num') {
          list = { kind: '', levels: new Map(), starts: new Map() };
          kind = list.levels;
          lists.set(e.attribute('numId') ?? '', list);
        } else if (e.name === 'w:abstractNumId' && list !== null) list.kind = value;
        else if (e.name === 'w:lvlOverride') changed = Number(e.attribute('ilvl') ?? 0);
        else if (e.name === 'w:startOverride') list?.starts.set(changed, Number(value) || 0);
        else if (e.name === 'w:lvl' && kind !== null)
          kind.set(
            Number(e.attribute('ilvl') ?? 0),
            (level = { format: 'decimal', text: '', start: 1, style: '' }),
          );
        else if (level === null) return;
        else if (e.name === 'w:numFmt') level.format = value;
        else if (e.name === 'w:lvlText') level.text = value;
        else if (e.name === 'w:pStyle') level.style = value;
        else if (e.name === 'w:start') level.start = Number(value) || 1;
      },
      close: (name) => {
        if (name === 'w:lvl') level = null;
        if (name === 'w:abstractNum' || name === 'w:num') kind = list = null;
      },
    });
  return { kinds, lists };
}

// Word has nine levels.
const LEVELS = 9;

/** Levels that name a style: the first of any list under its name, that of a list under both. */
function levelsByStyle({ kinds, lists }: Lists): Map<string, InList> {
  const found = new Map<string, InList>();
  const add = (key: string, at: InList): void => {
    if (!found.has(key)) found.set(key, at);
  };
  for (const [list, { kind, levels }] of lists)
    for (let level = 0; level < LEVELS; level++) {
      const style = (levels.get(level) ?? kinds.get(kind)?.get(level))?.style ?? '';
      if (style === '') continue;
      add(style, { list, level });
      add(`${list} ${style}`, { list, level });
    }
  return found;
}

/** Reads how lists are numbered, and counts their items from the first. */
export function readNumbering(xml: string | null): Numbering {
  const { kinds, lists } = readLists(xml);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const ofStyles = levelsByStyle({ kinds, lists });
  const ofStyle: Numbering['ofStyle'] = (style, list) =>
    ofStyles.get(list === null ? style : `${list} ${style}`) ?? null;
  const next: Numbering['next'] = (id, at) => {
    const list = lists.get(id);
    const levels = new Map([...(kinds.get(list?.kind ?? '') ?? []), ...(list?.levels ?? [])]);
    const own = levels.get(at);
    if (own === undefined || own.format === 'bullet' || own.format === 'none')
      return at % 2 === 0 ? '•' : '–';
    // Lists of one kind go on counting; one that says where a level begins does so once.
    const key = list?.kind ?? id;
    const count = counts.get(key) ?? [];
    counts.set(key, count);
    count.length = Math.min(count.length, at + 1);
    const startOf = (n: number): number => levels.get(n)?.start ?? 1;
    const start = begun.has(`${id} ${at}`) ? undefined : list?.starts.get(at);
    begun.add(`${id} ${at}`);
    count[at] = start ?? (count[at] ?? startOf(at) - 1) + 1;
    // "%1.%2" is the number of the level above and of this one.
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const n = Number(digit) - 1;
      return formatted(count[n] ?? startOf(n), levels.get(n)?.format ?? 'decimal');
    });
  };
  return { next, ofStyle };
}
