// Texts of the interface in the chosen language. Plain values are escaped by React, so not here.
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/model/fields';
import { en } from './en';
import { nl } from './nl';

export type TextKey = keyof typeof nl;
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** Prepares the texts. Call once, before the first render. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    keySeparator: false,
    nsSeparator: false,
    resources: { nl: { translation: nl }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}

/** Switches the language of everything on screen. */
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

/** The text of a key that is made at run time, such as a reason; the key's last part where there is none. */
export function textOr(t: Translate, key: string, fallback: string): string {
  return Object.hasOwn(nl, key) ? t(key as TextKey) : fallback;
}
