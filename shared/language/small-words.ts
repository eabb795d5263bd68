// Small words that tell languages apart which groups of letters do not: by its longest words "Evaluation der
// Integrationskurse" looks English.

/** Words of one language only among those that are told here, as titles write them: with small letters. */
const SMALL: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|of|and|with|from|their|an|by|on|among|between)$/,
  de: /^(?:der|das|und|für|zur|zum|im|vom|eine|einer|eines|auf|aus|bei|mit|durch|zwischen|über)$/,
  nl: /^(?:het|een|van|voor|naar|bij|uit|tussen|over|zijn|aan|ter|tot)$/,
  fr: /^(?:le|les|du|une|et|pour|dans|sur|aux|par|chez|entre)$/,
  da: /^(?:af|og|til|blandt|hos)$/,
  no: /^(?:av|og|til|blant|hos)$/,
  sv: /^(?:av|och|för|till|på|hos|bland)$/,
};
// How much one word weighs beside what groups of letters say, and how many count.
const WEIGHT = 0.05;
const MOST = 2;

/**
 * Scores of languages with what the small words of a title say: those that a language has count for it, those that
 * others have and it has not against it. A language that is not among them is left as it is.
 */
export function withSmallWords(
  text: string,
  scores: Readonly<Record<string, number>>,
): Record<string, number> {
  // A title all in capitals, or one word.
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '' && word === word.toLowerCase());
  const has = (language: string): number =>
    Math.min(MOST, words.filter((word) => SMALL[language]?.test(word) === true).length);
  const known = words.filter((word) => Object.values(SMALL).some((own) => own.test(word))).length;
  return Object.fromEntries(
    Object.entries(scores).map(([language, score]) => {
      if (SMALL[language] === undefined) return [language, score];
      const own = has(language);
      return [language, score + WEIGHT * (own - Math.min(MOST, known - own))];
    }),
  );
}
