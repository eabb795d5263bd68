// Texts of the interface in one language, without React.
import type { Language } from '../../shared/model/fields';
import type { Translate } from '../../renderer/lib/i18n';
import { en } from '../../renderer/lib/i18n/en';
import { nl } from '../../renderer/lib/i18n/nl';

const texts = { nl, en };

/** Answers texts with their values put in. */
export const translatorFor =
  (language: Language): Translate =>
  (key, values = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
