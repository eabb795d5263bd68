// Which levels of a scale a value takes in.
import type { RatingValue } from '../../../shared/model/rating';

/** Whether a level is the one that was given, or in the range that was. A remark takes in none. */
export function isOn(value: RatingValue | null, level: number): boolean {
  if (value?.type === 'level') return value.level === level;
  return value?.type === 'range' && value.low <= level && level <= value.high;
}
