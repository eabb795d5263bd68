// What of a reference is shown side by side, and where two records differ.
import { foldText } from '../../../shared/kernel/text';
import { type CslItem, formatNames } from '../../../shared/model/reference';
import { textOfValue } from '../../../shared/review/reference-fields';
import { textOr, type Translate } from '../../lib/i18n';

export const shownFields = [
  'title',
  'author',
  'issued',
  'container-title',
  'volume',
  'issue',
  'page',
  'DOI',
  'PMID',
  'ISBN',
  'publisher',
  'language',
  'type',
  'keyword',
  'abstract',
] as const;
export type ShownField = (typeof shownFields)[number];

/** A field as text; '' when there is none. */
export function fieldText(csl: CslItem, field: ShownField, t: Translate): string {
  if (field === 'author') return formatNames(csl.author);
  if (field === 'issued') return textOfValue(csl.issued, 'date');
  if (field === 'type') return textOr(t, `type.${csl.type}`, csl.type);
  const value = csl[field];
  return typeof value === 'string' ? value : '';
}

/** Words of a text, each with whether the other text lacks it. */
export function markWords(text: string, other: string): { text: string; isOwn: boolean }[] {
  const plain = (word: string): string => foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
  const known = new Set(other.split(/\s+/).map(plain));
  return text.split(/(\s+)/).map((part) => ({
    text: part,
    isOwn: other !== '' && plain(part) !== '' && !known.has(plain(part)),
  }));
}
