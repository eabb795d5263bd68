// An answer as a report prints it: in the report's language where a person translated it, and by whom.
import { formatAnswer } from '../../extraction/answers';
import type { Answer } from '../../model/extraction';
import type { Language } from '../../model/fields';
import type { TemplateField } from '../../model/project';
import type { ReadTranslation } from '../../review/translations';

const TRANSLATED: Record<Language, string> = { nl: 'vertaling', en: 'translation' };

/** What a person translated, with whose it is: `text (vertaling: name)`. */
export function translatedText({ text, person }: ReadTranslation, language: Language): string {
  return `${text} (${[TRANSLATED[language], person].filter((part) => part !== '').join(': ')})`;
}

/** The text of an answer; the translation in its place where there is one. */
export function answerInReport(
  field: TemplateField,
  answer: Answer | undefined,
  language: Language,
  translation: ReadTranslation | null,
): string {
  const own = formatAnswer(field, answer, language);
  return translation === null || own === '' ? own : translatedText(translation, language);
}
