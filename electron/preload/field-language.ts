// In which language the text of a field is, as its `lang` says.

/** The language to spell a field by; null where there is no dictionary of it. */
export function languageOf(field: Pick<Element, 'closest'> | null): 'nl' | 'en' | null {
  const lang = field?.closest('[lang]')?.getAttribute('lang') ?? '';
  const [language] = lang.toLowerCase().split('-');
  return language === 'nl' || language === 'en' ? language : null;
}
