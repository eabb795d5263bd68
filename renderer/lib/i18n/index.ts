// Texts of the interface in the chosen language, of which alone the texts are loaded. Plain values are escaped by
// React, so not here.
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/model/fields';
import type { nl } from './nl';

export type TextKey = keyof typeof nl;
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

const sources: Record<Language, () => Promise<Record<TextKey, string>>> = {
  nl: async () => (await import('./nl')).nl,
  en: async () => (await import('./en')).en,
};
/** The texts that were loaded; all languages have the same keys. */
const loaded: Partial<Record<Language, Record<TextKey, string>>> = {};

/** Loads the texts of a language, so that {@link switchTexts} has them. @throws when they cannot be read */
export async function loadTexts(language: Language): Promise<void> {
  const texts = (loaded[language] ??= await sources[language]());
  if (i18next.isInitialized) i18next.addResourceBundle(language, 'translation', texts);
}

/** Prepares the texts. Call once, before the first render. @throws when they cannot be read */
export async function startTexts(language: Language): Promise<void> {
  await loadTexts(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(
      Object.entries(loaded).map(([name, translation]) => [name, { translation }]),
    ),
    interpolation: { escapeValue: false },
  });
}

/** Switches the language of everything on screen to one that was loaded ({@link loadTexts}). */
export function switchTexts(language: Language): void {
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

/** A text as it is now, for what is no component. */
export const textNow: Translate = (key, values) => i18next.t(key, values ?? {});

/** The texts, typed by key; renders again on a switch. */
export function useText(): Translate {
  return useTranslation().t as unknown as Translate;
}

/** Whether a key that is made at run time has a text. */
export function hasText(key: string): key is TextKey {
  return Object.values(loaded).some((texts) => Object.hasOwn(texts, key));
}

/** The text of a key that is made at run time, such as a reason; the key's last part where there is none. */
export function textOr(t: Translate, key: string, fallback: string): string {
  return hasText(key) ? t(key) : fallback;
}
