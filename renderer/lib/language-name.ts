import type { Language } from '../../shared/model/fields';

const known = new Map<Language, Intl.DisplayNames>();

/**
 * What a language (two letters, ISO 639-1) is called in the language of the interface; the code where it has no name.
 */
export function languageName(code: string, language: Language): string {
  if (code === '') return '';
  let names = known.get(language);
  if (names === undefined)
    known.set(language, (names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })));
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
