// Reports with several levels: what each is of, and what they come to by the rule of the project. Whatever prints,
// counts or compares levels asks here.
import { foldText } from '../kernel/text';
import type { Language } from '../model/fields';
import type { CountingRule, Project, SeveralLevels } from '../model/project';
import { highestOf, type Rating, type RatingLevel, type RatingValue } from '../model/rating';
import type { Review } from '../model/review';
import { formatRating } from './sms';

/** Which level is printed of a report that has several, and at which end a range counts to be the highest. */
export type SeveralRule = { rule: SeveralLevels; rangeAt: CountingRule['rangeAt'] };

/** The rule of a project. */
export const severalRule = ({
  projects,
}: {
  projects: readonly Pick<Project, 'severalLevels' | 'countingRule'>[];
}): SeveralRule => ({
  rule: projects[0]?.severalLevels ?? 'highest',
  rangeAt: projects[0]?.countingRule.rangeAt ?? 'low',
});

type Named = Pick<RatingLevel, 'measureId' | 'about'>;
/** A level of a report and what it is of. */
export type LevelOf = Named & { value: RatingValue };

/** By what the levels of two raters are known to be of the same thing. */
export const levelKey = ({ measureId, about }: Named): string => `${measureId ?? ''}|${foldText(about)}`;

/** What a passage is evidence for: one of several levels, or a question or reason to go down of it. */
export const levelItem = (levelId: string, itemId: string | null): string =>
  itemId === null ? `level:${levelId}` : `level:${levelId}:${itemId}`;

/** Of which of several levels an item is, and which question or reason; nulls where it is of none. */
export function ofLevel(item: string | null): { levelId: string | null; itemId: string | null } {
  if (item?.startsWith('level:') !== true) return { levelId: null, itemId: item };
  const [, levelId = '', ...rest] = item.split(':');
  return { levelId, itemId: rest.length === 0 ? null : rest.join(':') };
}

const goneMeasure = { nl: 'verwijderde succesmaat', en: 'removed success measure' };

/** A success measure in words, also one that the project has no more; '' for none. */
export function measureName(
  { measures }: Pick<Project, 'measures'>,
  id: string | null,
  language: Language,
): string {
  if (id === null) return '';
  return (measures.find((m) => m.id === id)?.label ?? goneMeasure)[language];
}

/** What a level is of, in words. */
export function levelName(project: Pick<Project, 'measures'>, part: Named, language: Language): string {
  const measure = measureName(project, part.measureId, language);
  return [measure, part.about.trim()].filter((text) => text !== '').join(', ');
}

/**
 * The levels of a rating that has several, one for each thing, in an order of their own. Of two of one thing the
 * highest, by the end at which ranges count.
 */
export function levelsIn(
  { levels }: Pick<Rating, 'levels'>,
  { rangeAt }: Pick<SeveralRule, 'rangeAt'>,
): LevelOf[] {
  const byKey = new Map<string, Named & { values: RatingValue[] }>();
  for (const { measureId, about, value } of levels) {
    if (value === null) continue;
    const key = levelKey({ measureId, about });
    const { about: first, values } = byKey.get(key) ?? { about, values: [] };
    // All values of one thing are compared at once: joined two by two, remarks would stand twice.
    byKey.set(key, { measureId, about: first < about ? first : about, values: [...values, value] });
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { values, ...part }]) => {
      const value = highestOf(values, rangeAt);
      return value === null ? [] : [{ ...part, value }];
    });
}

/**
 * What a rating says by the rule: the highest of its levels, by the end at which ranges count, or, where the lead names
 * what is printed, the level of that; null while nothing is named. One without several levels is its value.
 */
export function valueByRule(
  { levels, value }: Pick<Rating, 'levels' | 'value'>,
  { rule, rangeAt }: SeveralRule,
  printedLevel: string | null,
): RatingValue | null {
  if (levels.length === 0 || value === null) return value;
  const each = levelsIn({ levels }, { rangeAt });
  if (rule === 'lead') return each.find((p) => levelKey(p) === printedLevel)?.value ?? null;
  return highestOf(
    each.map((p) => p.value),
    rangeAt,
  );
}

/**
 * What a report's ratings come to. `unnamed`: there are several levels, and the lead has yet to name the one that is
 * printed. `levels`: those that are printed apart, where the rule asks so; `isOfSeveral`: whether the value is one of
 * several.
 */
export type RatingOutcome =
  | { status: 'unrated' }
  | { status: 'agreed' | 'settled'; value: RatingValue; levels?: LevelOf[]; isOfSeveral?: true }
  | { status: 'conflict' | 'unnamed'; values: RatingValue[] };

/** The levels of an outcome that are of a success measure, where each is printed apart; none where one is printed. */
export function levelsUnder(outcome: RatingOutcome, measureId: string | null): readonly LevelOf[] {
  const levels = 'levels' in outcome ? outcome.levels : undefined;
  return (levels ?? []).filter((l) => measureId !== null && l.measureId === measureId);
}

/**
 * What a report is rated for what it says of a success measure: where each of several levels is printed, its own for
 * that measure; else that of the report.
 */
export function valueUnder(
  { countingRule }: Pick<Project, 'countingRule'>,
  outcome: RatingOutcome,
  measureId: string | null,
): RatingValue | null {
  const own = levelsUnder(outcome, measureId).map((l) => l.value);
  return highestOf(own, countingRule.rangeAt) ?? ('value' in outcome ? outcome.value : null);
}

const inText = (levels: readonly LevelOf[]): string =>
  levels.map((l) => `${levelKey(l)} ${formatRating(l.value)}`).join('\n');

/** The value that the report uses: what the lead settled, else what all raters agree on, by the rule of the project. */
export function ratingOutcome(
  ratings: readonly Rating[],
  review: Pick<Review, 'settled' | 'printedLevel'> | undefined,
  by: SeveralRule,
): RatingOutcome {
  const { rule } = by;
  if (review?.settled != null) return { status: 'settled', value: review.settled };
  const rated = ratings.filter((r) => r.value !== null);
  const isSeveral = rated.some((r) => r.levels.length > 0);
  const said = rated.flatMap((r) => {
    const value = valueByRule(r, by, review?.printedLevel ?? null);
    return value === null ? [] : [{ value, levels: levelsIn(r, by) }];
  });
  const [first] = said;
  if (isSeveral && rule === 'lead' && !rated.some((r) => isNamed(r, review?.printedLevel ?? null)))
    return { status: 'unnamed', values: rated.flatMap((r) => (r.value === null ? [] : [r.value])) };
  if (first === undefined) return { status: 'unrated' };
  // Who rated several and not what is printed does not agree on it.
  if (said.length < rated.length) return { status: 'conflict', values: said.map((s) => s.value) };
  const isSame = said.every(
    ({ value, levels }) =>
      formatRating(value) === formatRating(first.value) &&
      (rule !== 'by-outcome' || inText(levels) === inText(first.levels)),
  );
  if (!isSame) return { status: 'conflict', values: said.map((s) => s.value) };
  return {
    status: 'agreed',
    value: first.value,
    ...(isSeveral ? { isOfSeveral: true } : {}),
    ...(isSeveral && rule === 'by-outcome' ? { levels: first.levels } : {}),
  };
}

const isNamed = (rating: Rating, printedLevel: string | null): boolean =>
  rating.levels.some((l) => l.value !== null && levelKey(l) === printedLevel);

/** How levels are printed apart: in the order of the success measures, then by name. */
export function formatLevels(
  project: Pick<Project, 'measures'>,
  levels: readonly LevelOf[],
  language: Language,
  format: (value: RatingValue) => string = formatRating,
): string {
  const placeOf = (l: LevelOf): number => {
    const at = project.measures.findIndex((m) => m.id === l.measureId);
    return at < 0 ? project.measures.length : at;
  };
  return levels
    .map((l) => ({ at: placeOf(l), name: levelName(project, l, language), text: format(l.value) }))
    .sort((a, b) => a.at - b.at || a.name.localeCompare(b.name, language))
    .map(({ name, text }) => `${text} (${name})`)
    .join('; ');
}

/** The level of a report as it is printed; '' while there is none. */
export function formatOutcome(
  project: Pick<Project, 'measures'>,
  outcome: RatingOutcome | null | undefined,
  language: Language,
  format: (value: RatingValue) => string = formatRating,
): string {
  if (outcome == null || !('value' in outcome)) return '';
  const { levels, value } = outcome;
  return levels === undefined ? format(value) : formatLevels(project, levels, language, format);
}

/** What a rater gave, all levels where there are several; '' while nothing is given. */
export function formatRated(
  project: Pick<Project, 'measures' | 'countingRule'>,
  rating: Pick<Rating, 'levels' | 'value'>,
  language: Language,
): string {
  if (rating.levels.length > 0)
    return formatLevels(project, levelsIn(rating, project.countingRule), language);
  return rating.value === null ? '' : formatRating(rating.value);
}

/** Why a rater gave it, of several levels each with what it is of. */
export function argumentOf(
  project: Pick<Project, 'measures'>,
  { argument, levels }: Pick<Rating, 'argument' | 'levels'>,
  language: Language,
): string {
  const each = levels.flatMap((p) =>
    p.argument.trim() === '' ? [] : [`${levelName(project, p, language)}: ${p.argument}`],
  );
  return [argument, ...each].filter((text) => text !== '').join('\n');
}
