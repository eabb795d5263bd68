// One spelling for what British and American English write in two ways, and for signs that some databases spell out.

// A pattern applies to whole words, also where it makes no word that exists: both records go through the same.
const SHORTEST = 6;
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // Haemolytic, oedema, diarrhoea, manoeuvre.
  [/[ao]e/g, 'e'],
  // Randomisation, analyse, catalyses.
  [/([iy])s(?=ations?|ational|e$|e[dr]$|ers?$|es$|ing$)/g, '$1z'],
  // Labour, behavioural, tumours.
  [/our(?!c|n)/g, 'or'],
  // Centre, fibres, manoeuvred.
  [/([btv])re(?=[ds]?$)/g, '$1er'],
  [/ogue(?=s?$)/, 'og'],
  [/gramme(?=s?$)/, 'gram'],
  // Defence, licence.
  [/nce(?=s?$)/, 'nse'],
  // Counselling, fulfill, enrolment.
  [/ll/g, 'l'],
  [/sulph/g, 'sulf'],
  [/leuc/g, 'leuk'],
  // Ageing, judgement, aluminium, artefact.
  [/geing$/, 'ging'],
  [/dgement/g, 'dgment'],
  [/alumini(?=um)/, 'alumin'],
  [/^artefact/, 'artifact'],
];
// What a word must have for any of them to apply: most have none.
const ANY = /[ao]e|[iy]s|our|[btv]re|ogue|gramme|nce|ll|sulph|leuc|gei|dge|alumini|arte/;

/** A folded word as it is compared: words that differ only by British and American spelling give the same. */
export function oneSpelling(word: string): string {
  if (word.length < SHORTEST || !ANY.test(word)) return word;
  let plain = word;
  for (const [pattern, by] of PATTERNS) plain = plain.replace(pattern, by);
  return plain;
}
