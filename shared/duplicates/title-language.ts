// The language of a title by its small words: enough to tell that two titles of one publication are translations.
import { lookup } from '../kernel/lookup';

const SMALL_WORDS = lookup<readonly string[]>({
  en: 'the of and in for with to on by from an is are its their at as between among does how what why'.split(
    ' ',
  ),
  de: 'der die das und von zur zum im des den dem ein eine einer bei mit fur auf als uber aus nach durch'.split(
    ' ',
  ),
  nl: 'het een van voor met naar bij op aan uit tot zijn wordt over tussen onder hoe wat de'.split(' '),
  fr: 'les des du une dans pour par sur au aux avec chez entre et en le la'.split(' '),
  es: 'el los las del una para por con entre como en y la de'.split(' '),
  it: 'il gli della delle degli dei nel nella per con una tra di e la'.split(' '),
  pt: 'os da do dos das uma para por com na no em entre e de'.split(' '),
  sv: 'och att av med till hos mellan den ett som pa for en'.split(' '),
  da: 'og af med til hos mellem det et som pa for en'.split(' '),
});

/** The likeliest language of folded words as an ISO 639-1 code, or '' when small words say nothing clear. */
export function titleLanguage(words: readonly string[]): string {
  let best = '';
  let most = 0;
  let second = 0;
  for (const [language, small] of Object.entries(SMALL_WORDS)) {
    const count = words.filter((w) => small.includes(w)).length;
    if (count > most) [best, second, most] = [language, most, count];
    else if (count > second) second = count;
  }
  return most >= 1 && most > second ? best : '';
}
