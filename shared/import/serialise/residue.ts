// What a format cannot say of a reference travels beside it, so that import → export → import is the identity.
import { sameJson } from '../../kernel/same-json';
import type { CslItem } from '../../model/reference';

/** A reference to be written. */
export type Exportable = { csl: CslItem; unknown: readonly { tag: string; value: string }[] };

/**
 * Values by CSL variable that a reader must set (`null`: remove), and the unknown tags when these came out otherwise.
 */
export type Residue = Record<string, unknown>;

const UNKNOWN = '*';

/** What reading back lost or changed; null when nothing was. */
export function residueOf(original: Exportable, back: Exportable): Residue | null {
  const residue: Residue = {};
  for (const key of new Set([...Object.keys(original.csl), ...Object.keys(back.csl)])) {
    if (key === 'id') continue;
    const [before, after] = [original.csl[key], back.csl[key]];
    if (!sameJson(before, after)) residue[key] = before ?? null;
  }
  const [own, others] = [original.unknown, back.unknown];
  const isSame =
    own.length === others.length &&
    own.every((u, i) => u.tag === others[i]?.tag && u.value === others[i].value);
  if (!isSame) residue[UNKNOWN] = own.map((u) => [u.tag, u.value]);
  return Object.keys(residue).length === 0 ? null : residue;
}

// A file may set any variable but what objects have of their own.
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Puts a residue back. Anything in it that is no such thing is passed over: it comes from a file. */
export function applyResidue(
  reference: { csl: CslItem; unknown: { tag: string; value: string }[] },
  json: string,
  isValid: (csl: unknown) => csl is CslItem,
): void {
  let residue: unknown;
  try {
    residue = JSON.parse(json);
  } catch {
    return;
  }
  if (typeof residue !== 'object' || residue === null || Array.isArray(residue)) return;
  const next: Record<string, unknown> = { ...reference.csl };
  for (const [key, value] of Object.entries(residue)) {
    if (key === UNKNOWN) {
      if (!Array.isArray(value)) continue;
      reference.unknown.length = 0;
      for (const entry of value as unknown[])
        if (Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string')
          reference.unknown.push({ tag: entry[0], value: entry[1] });
    } else if (!FORBIDDEN.has(key)) {
      if (value === null) Reflect.deleteProperty(next, key);
      else next[key] = value;
    }
  }
  if (isValid(next)) reference.csl = next;
}
