// What is typed in place of a level.
import type { RatingValue } from '../../../shared/model/rating';
import { readLevel } from '../../../shared/rating/sms';

/** A level or a range as it is typed; nothing is no level. What cannot be read lacks its level. */
export function parseLevel(text: string): { value: RatingValue | null } | { missing: 'level' } {
  if (text.trim() === '') return { value: null };
  const value = readLevel(text);
  return value === null ? { missing: 'level' } : { value };
}

/** A remark in place of a level; nothing is no remark. */
export function readRemark(text: string): RatingValue | null {
  const remark = text.trim();
  return remark === '' ? null : { type: 'remark', text: remark };
}
