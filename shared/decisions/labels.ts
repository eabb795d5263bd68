// Labels of references as tools and people write them: 1 and 0, words, ASReview's, Rayyan's.
const RELEVANT =
  /^(?:\+?1(?:[.,]0+)?|true|t|waar|yes|y|ja|j|oui|si|sí|include[ds]?|inclu(?:sion|sie|deren|sief)|in|ge[iï]ncludeerd|insluiten|ingesloten|inclu[st]?e?s?|inclure|à inclure|retenue?s?|eingeschlossen|einschlie(?:ß|ss)en|aufgenommen|inkluder(?:a|ad|ade|ar|as|at|et|t|es|er)?|opgenomen|opnemen|meenemen|meegenomen|behouden|einschluss|medtag(?:e|es|et)?|medta|ta med|(?:is )?relevant|relevante?|accept(?:ed)?|eligible|positive|pos|keep|kept|x|✓|✔)$/;
const IRRELEVANT =
  /^(?:0(?:[.,]0+)?|false|f|onwaar|no|n|nee|neen|non|exclude[ds]?|exclu(?:sion|sie|deren)|out|ge[eë]xcludeerd|uitsluiten|exclu[st]?e?s?|exclure|à exclure|rejetée?s?|ausgeschlossen|ausschlie(?:ß|ss)en|abgelehnt|e(?:x|ks)kluder(?:a|ad|ade|ar|as|at|et|t|es|er)?|nein|nej|uitgesloten|afgewezen|afwijzen|verwerpen|niet (?:opnemen|meenemen|meegenomen)|ausschluss|udeluk(?:kes|ket|ke)?|uteslut(?:a|en|es|et)?|(?:is )?(?:irrelevant|not relevant|niet relevant)|niet-relevant|not included|niet opgenomen|niet ge[iï]ncludeerd|reject(?:ed)?|ineligible|not eligible|negative|neg|discard(?:ed)?)$/;
const NONE =
  /^(?:|-1(?:[.,]0+)?|na|n\/a|nan|none|null|#n\/a|-|–|—|\?|\.|unlabel?led|not seen|unseen|undecided|maybe|misschien|unclear|onduidelijk|pending|to do|todo|unscreened|niet beoordeeld|peut-être|peut être|à discuter|zu diskutieren|te bespreken|vielleicht|unklar|kanske|måske|kanskje|oklart|nog niet(?: beoordeeld)?|onbekend|unknown|twijfel|unsure|uncertain|onzeker|weet niet|unsicher|osäker|usikker)$/;

// Longer is no label, and takes long to look through.
const LONGEST = 200;

/**
 * What a label says: relevant, irrelevant, or nothing (`null`: blank, -1 of ASReview, "maybe"). Undefined for a word
 * that we do not know.
 */
export function readLabel(value: string): boolean | null | undefined {
  if (value.length > LONGEST) return undefined;
  const text = value
    .normalize('NFC')
    .replace(/^[\s"'[(]+|[\s"'\]).:;!]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  // Signs alone are all cut away.
  if (text === '') return null;
  if (RELEVANT.test(text)) return true;
  if (IRRELEVANT.test(text)) return false;
  return NONE.test(text) ? null : undefined;
}

/** A heading without what it says of how to fill it in: "Included (Y/N)", "Decision [1 = include, 0 = exclude]". */
export function withoutHint(heading: string): string {
  const [, name = '', hint = ''] = /^([^()[\]]*)[([]([^()[\]]*)[)\]][\s:?]*$/.exec(heading.trim()) ?? [];
  const words = hint.split(/[\s/,;=|:]+/).filter((word) => !/^(?:|or|of|and|en|ou|oder|eller)$/i.test(word));
  // "(zie toelichting)" is no name either.
  if (/^(?:zie|see|siehe|voir|se)\s/i.test(hint) && name.trim() !== '') return name.trim();
  const isHint = words.length > 1 && words.every((word) => readLabel(word) !== undefined);
  return isHint && name.trim() !== '' ? name.trim() : heading.trim();
}

// The first that a table has, so that "label_included" comes before "included".
const LABELS =
  'label_included asreview_label included inclusion include label_abstract_included abstract_included abstract_screening final_included final_inclusion final_decision label labels relevant relevance relevantie is_relevant decision vote screening_decision beslissing besluit oordeel inclusie geïncludeerd geincludeerd opgenomen opnemen meenemen status screening_status décision entscheidung einschluss beslut beslutning afgørelse'.split(
    ' ',
  );
const fold = (heading: string): string =>
  withoutHint(heading.replace(/^\uFEFF/, ''))
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/[?:*]+$/, '');

/**
 * The column of labels: a known heading, or else one that begins with "label" or names labels within. Null when there
 * is none.
 */
export function labelColumn(headings: readonly string[]): string | null {
  for (const label of LABELS) {
    const found = headings.find((h) => fold(h) === label);
    if (found !== undefined) return found;
  }
  return headings.find((h) => /^label|_label$|_included$|^included_/.test(fold(h))) ?? null;
}

/** The first column with one of some headings, or null. */
export const columnNamed = (headings: readonly string[], names: readonly string[]): string | null =>
  names.map((name) => headings.find((h) => fold(h) === name)).find((h) => h !== undefined) ?? null;
