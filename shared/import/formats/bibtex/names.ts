// Lists of names in BibTeX: `First von Last and Last, First and {A Body} and others`.
// Source: BibTeXing (1988), section 4; biblatex manual, 3.14 (names as key=value).
import type { CslName } from '../../../model/reference';
import { isOthers, OTHERS, parseName } from '../../normalise/names';
import { decodeLatex } from './latex';

/** Splits a list on ` and ` outside braces. */
function splitNames(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 123) depth++;
    else if (c === 125) depth--;
    else if (
      depth <= 0 &&
      (c === 97 || c === 65) &&
      /^and\s/i.test(value.slice(i, i + 4)) &&
      /\s/.test(value[i - 1] ?? '')
    ) {
      names.push(value.slice(start, i));
      start = i + 4;
      i += 3;
    }
  }
  return [...names, value.slice(start)].map((n) => n.trim()).filter((n) => n !== '');
}

/** Whether the whole name is one braced group: a body, or a name that must not be taken apart. */
function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let i = 0; i < name.length - 1; i++) {
    const c = name.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 123) depth++;
    else if (c === 125 && --depth === 0) return false;
  }
  return true;
}

/** biblatex's `family=Berg, given=Jan, prefix=van den`. */
function keyedName(name: string): CslName | null {
  if (!/^\s*(?:family|given|prefix|suffix)\s*=/.test(name)) return null;
  const parts = new Map(
    name.split(',').flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at < 0
        ? []
        : [
            [
              part.slice(0, at).trim(),
              decodeLatex(part.slice(at + 1))
                .trim()
                .replace(/^"|"$/g, ''),
            ],
          ];
    }),
  );
  const [family, given, prefix, suffix] = ['family', 'given', 'prefix', 'suffix'].map((k) => parts.get(k));
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(prefix === undefined ? {} : { 'non-dropping-particle': prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

// Stands for a space within braces while a name is taken apart.
const GLUE = '\u0001';
const unglue = (name: CslName): CslName =>
  Object.fromEntries(Object.entries(name).map(([k, v]) => [k, String(v).replaceAll(GLUE, ' ')]));

/** Words within braces belong together: `Maria {de la Cruz}`. */
function glueBraces(name: string): string {
  if (!name.includes('{')) return name;
  let depth = 0;
  let out = '';
  for (let i = 0; i < name.length; i++) {
    const c = name[i] ?? '';
    if (c === '\\') {
      out += c + (name[++i] ?? '');
      continue;
    }
    if (c === '{') depth++;
    else if (c === '}') depth--;
    out += depth > 0 && c === ' ' ? GLUE : c;
  }
  return out;
}

/** Reads a list of names; "others" stands for those that are not named. */
export function parseBibtexNames(value: string): CslName[] {
  return splitNames(value).flatMap((name): CslName[] => {
    if (isOthers(name.replace(/[{}]/g, ''))) return [{ ...OTHERS }];
    if (isBraced(name)) {
      const inner = decodeLatex(name).trim();
      return inner === '' ? [] : [{ literal: inner }];
    }
    const keyed = keyedName(name);
    if (keyed !== null) return [keyed];
    const text = decodeLatex(glueBraces(name)).replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    return [unglue(parseName(text.replaceAll('\u00a0', ' '), 'natural'))];
  });
}
