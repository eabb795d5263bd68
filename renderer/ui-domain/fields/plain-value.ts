// A part of a record as one reads it: what a question about two values shows of them.
import type { Language } from '../../../shared/model/fields';
import { ratingValueSchema } from '../../../shared/model/rating';
import { formatRating } from '../../../shared/rating/sms';
import { textOr, type Translate } from '../../lib/i18n';

// Says nothing to a reader: who and when stand beside it.
const UNSAID = /^(id|by|schemaVersion|.*(At|Ms|Id|Ids|Version)|at)$/;

function partsOf(t: Translate, language: Language, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return [t(value ? 'field.yes' : 'field.no')];
  if (Array.isArray(value)) return value.flatMap((v) => partsOf(t, language, v));
  const rating = ratingValueSchema.safeParse(value);
  if (rating.success) return [formatRating(rating.data)];
  const record = value as Record<string, unknown>;
  // One label in two languages.
  if (typeof record['nl'] === 'string' && typeof record['en'] === 'string')
    return partsOf(t, language, record[language]);
  return Object.entries(record).flatMap(([key, own]) => {
    if (UNSAID.test(key)) return [];
    if (key === 'verdict' && typeof own === 'string') return [textOr(t, `screening.${own}`, own)];
    if (key === 'role' && typeof own === 'string') return [textOr(t, `role.${own}`, own)];
    return partsOf(t, language, own);
  });
}

/** A value as one reads it; a dash where it says nothing. */
export function plainValue(t: Translate, language: Language, value: unknown): string {
  const parts = partsOf(t, language, value);
  return parts.length === 0 ? '–' : parts.join('; ');
}
