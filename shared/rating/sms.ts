// Reading, writing and counting levels of the Maryland Scientific Methods Scale.
// Source: Sherman et al. 1997, 'Preventing Crime'; Farrington et al. 2002, 'The Maryland Scientific Methods Scale'.
import type { CountingRule } from '../model/project';
import type { RatingValue } from '../model/rating';

/** How a value is printed in appendix 3: `5`, `2_3`, or the remark. */
export function formatRating(value: RatingValue): string {
  switch (value.type) {
    case 'level':
      return String(value.level);
    case 'range':
      return `${value.low}_${value.high}`;
    case 'remark':
      return value.text;
  }
}

/**
 * Reads what somebody rates: a level or a range of levels. What is neither is refused, so that a slip of the finger
 * (`7`, `abc`) does not pass for a remark and fall out of the tables.
 *
 * @returns null for text that is neither
 */
export function readLevel(text: string): RatingValue | null {
  const value = parseRating(text);
  return value === null || value.type === 'remark' ? null : value;
}

/**
 * Reads what {@link formatRating} prints; `2-3` and `2–3` are ranges too, any other text is a remark. @returns null for
 * blank text
 */
export function parseRating(text: string): RatingValue | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = /^([0-5])(?:\s*[_\-–/]\s*([0-5]))?$/.exec(trimmed);
  if (match === null) return { type: 'remark', text: trimmed };
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  if (low === high) return { type: 'level', level: low };
  return { type: 'range', low: Math.min(low, high), high: Math.max(low, high) };
}

/**
 * The column of table 2.2 that a value counts in: 1 to 5, `none` for a column of its own, or null when it is not
 * counted.
 */
export function countedLevel(value: RatingValue | null, rule: CountingRule): number | 'none' | null {
  if (value === null || value.type === 'remark') return rule.noLevel === 'own-column' ? 'none' : null;
  const level = value.type === 'level' ? value.level : rule.rangeAt === 'low' ? value.low : value.high;
  if (level === 0) return rule.zero === 'as-1' ? 1 : null;
  return level;
}
