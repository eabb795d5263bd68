// Languages as records write them, in two letters.

// By ISO 639-2 (both of its codes) and by name in English, Dutch and the language itself.
const KNOWN: Readonly<Record<string, string>> = {
  nl: 'dut nld dutch nederlands flemish vlaams',
  en: 'eng english engels',
  de: 'ger deu german duits deutsch',
  fr: 'fre fra french frans français francais',
  da: 'dan danish deens dansk',
  sv: 'swe swedish zweeds svenska',
  no: 'nor nob nno nb nn norwegian noors norsk',
  fi: 'fin finnish fins suomi',
  es: 'spa spanish spaans español espanol castilian',
  it: 'ita italian italiaans italiano',
  pt: 'por portuguese portugees português portugues',
  pl: 'pol polish pools polski',
  tr: 'tur turkish turks türkçe',
  ru: 'rus russian russisch',
  zh: 'chi zho chinese chinees',
  ja: 'jpn japanese japans',
  ar: 'ara arabic arabisch',
};
const CODES = new Map(
  Object.entries(KNOWN).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

/**
 * Two-letter code (ISO 639-1) of a language as records write it: `eng`, `English` and `en-GB` are all `en`; '' where it
 * is not known.
 */
export function languageCode(text: string | undefined): string {
  const word = (text ?? '').trim().toLowerCase();
  return (
    CODES.get(word) ?? CODES.get(word.split(/[-_]/)[0] ?? '') ?? /^[a-z]{2}(?![a-z])/.exec(word)?.[0] ?? ''
  );
}
