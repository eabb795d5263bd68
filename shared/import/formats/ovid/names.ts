// Names as Ovid's databases write them: with degrees, footnotes, roles and addresses behind them.
import type { CslName } from '../../../model/reference';
import type { NameRole } from '../../normalise/collect';
import { isOthers, OTHERS, parseInitialsName, parseName, spaceInitials } from '../../normalise/names';
import { cleanText } from '../../normalise/text';

// No name is longer; what is would cost more than its length to take apart.
const MAX_CHARS = 400;
const DEGREES =
  /[, ]+(?:Ph\.? ?D|M\.?D|D\.?O|R\.?N|M\.?P\.?H|M\.?S\.?c?|M\.?A|M\.?B\.?A|B\.?S\.?c?|B\.?A|D\.?D\.?S|Pharm\.?D|Ed\.?D|Psy\.?D|Dr\.? ?P\.?H|FACSM|FRCP\w*|FACP|FACS|MRCP\w*|MBBS|MBChB|MSW|MSN|BSN|FAAN|APRN|PT|OT|Dr|Prof)(?:[.,;]|$| ).*$/;
const FOOTNOTE = /[ ,]+(?:[\d+*#†‡§]{1,4}|[a-z]|\(\d{1,3}\))$/;
const NOTE = /\[([^\][]{0,300})\]|\(((?:e-?mail|author|correspond)[^()]{0,200})\)|<[^<>\s]+@[^<>\s]+>/gi;
const LABEL = /^(?:authors?|editors?|creators?|inventors?)(?:\(s\))?: ?/i;

const ROLES: [RegExp, NameRole][] = [
  [/\b(?:eds?|editors?|hrsg|red)\b/i, 'editor'],
  [/\b(?:trans|translators?)\b/i, 'translator'],
];

/** The names in a value, parted by semicolons; a semicolon within brackets, or before a degree, parts none. */
export function splitOvidNames(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value[i];
    if (c === '[' || c === '(') depth++;
    else if ((c === ']' || c === ')') && depth > 0) depth--;
    else if (c === ';' && depth === 0) {
      parts.push(value.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(value.slice(start));
  const names = parts.map((p) => p.trim()).filter((p) => p !== '');
  // "Smit, Jan RN; PhD; FAAN 1": degrees go with the name before them.
  return names.reduce<string[]>((all, name) => {
    const last = all.at(-1);
    const isName =
      name.length > MAX_CHARS ||
      /[,\s]\S/.test(name.replace(NOTE, '').replace(FOOTNOTE, '').trim()) ||
      !/^[A-Z][A-Za-z.]{0,6}[ \d+*]*$/.test(name);
    if (last !== undefined && !isName) all[all.length - 1] = `${last}; ${name}`;
    else all.push(name);
    return all;
  }, []);
}

/**
 * "Peterson, James A. Ph.D., FACSM", "Zhang, Weijia 1,2,+", "Smith, J. [Author; E-mail: s@x.org]": the role and the
 * name without the rest.
 */
export function ovidName(value: string, usual: NameRole): { role: NameRole; name: CslName } {
  const text = cleanText(value);
  if (text.length > MAX_CHARS) return { role: usual, name: { literal: text } };
  const notes = [...text.matchAll(NOTE)].map((m) => m[1] ?? m[2] ?? '').join(' ');
  const label = LABEL.exec(text)?.[0] ?? '';
  const role =
    ROLES.find(
      ([pattern]) => pattern.test(`${label} ${notes}`) || /\((?:eds?|editors?)\.?\)/i.test(text),
    )?.[1] ?? usual;
  let plain = text
    .slice(label.length)
    .replace(NOTE, ' ')
    .replace(/\((?:eds?|editors?|trans)\.?\)/gi, ' ');
  plain = plain.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
  const undegreed = plain.replace(DEGREES, '');
  // "Shedko, MD": of initials alone it is the name.
  if (!plain.includes(',') || /,\s*\S/.test(undegreed)) plain = undegreed;
  for (let cut = plain.replace(FOOTNOTE, ''); cut !== plain && cut !== ''; cut = plain.replace(FOOTNOTE, ''))
    plain = cut;
  if (isOthers(plain)) return { role, name: { ...OTHERS } };
  plain = plain.replace(/[ ,]+$/, '').replace(/ ?(?<!\b\p{Lu})\.$/u, '');
  const name = parseName(plain);
  if (name.literal !== undefined) {
    const initials = parseInitialsName(plain);
    return { role, name: initials.literal === undefined ? initials : { family: plain } };
  }
  return { role, name: name.given === undefined ? name : { ...name, given: spaceInitials(name.given) } };
}
