// What people translated, by what it is of.
import type { Language } from '../model/fields';
import type { ProjectData } from '../model/tables';
import { type Translated, translationId } from '../model/translation';

/** A translation as it is printed. */
export type ReadTranslation = { text: string; person: string };

/**
 * Answers what something says in a language, given its text as it is now; null where nobody translated that. Reading
 * the project once serves all.
 */
export function translationsIn(
  { translations, persons }: Pick<ProjectData, 'translations' | 'persons'>,
  language: Language,
): (of: Translated, original: string) => ReadTranslation | null {
  const byId = new Map(translations.map((x) => [x.id, x]));
  const names = new Map(persons.map((p) => [p.id, p.name]));
  return (of, original) => {
    const found = byId.get(translationId(of, language));
    return found?.original !== original ? null : { text: found.text, person: names.get(found.by) ?? '' };
  };
}
