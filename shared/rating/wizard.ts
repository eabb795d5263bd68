// The guided rating: follows a scale's decision path and says what level it leads to.
import type { RatingValue } from '../model/rating';
import type { Scale, ScaleQuestion } from '../model/scale';

/** The questions asked so far in order, the one to ask now, and where the path has led. */
export type WizardState = {
  asked: { question: ScaleQuestion; answerId: string }[];
  current: ScaleQuestion | null;
  /** The level at the end of the path, before downgrades; null while there is a question left. */
  pathLevel: number | null;
  /** The reasons to go down that this path asks for. */
  reasons: Scale['downgrades'];
  /** The level after downgrades, never below the scale's second level once an effect was measured. */
  level: number | null;
};

/**
 * Walks the path with the answers given so far. Answers to questions that are not on the path are ignored, so that
 * changing an early answer and changing it back loses nothing.
 */
export function followPath(
  scale: Scale,
  answers: Readonly<Record<string, string>>,
  downgrades: readonly string[],
): WizardState {
  const questions = new Map(scale.questions.map((q) => [q.id, q]));
  const asked: WizardState['asked'] = [];
  const seen = new Set<string>();
  let current = questions.get(scale.firstQuestion) ?? null;
  while (current !== null && !seen.has(current.id)) {
    seen.add(current.id);
    const chosen = answers[current.id];
    const answer = current.answers.find((a) => a.id === chosen);
    if (answer === undefined) return { asked, current, pathLevel: null, reasons: [], level: null };
    asked.push({ question: current, answerId: answer.id });
    if (answer.next === null) {
      const reasons = reasonsOn(scale, asked);
      // A reason that was ticked on another path says nothing of this one.
      const minus = reasons.filter((d) => downgrades.includes(d.id)).reduce((sum, d) => sum + d.minus, 0);
      const pathLevel = answer.level ?? 0;
      // A downgrade says that an effect was measured badly, not that none was: it ends at the lowest level that
      // measures one.
      const floor = Math.min(pathLevel, scale.levels[1]?.level ?? 0);
      return { asked, current: null, pathLevel, reasons, level: Math.max(floor, pathLevel - minus) };
    }
    current = questions.get(answer.next) ?? null;
  }
  return { asked, current: null, pathLevel: null, reasons: [], level: null };
}

function reasonsOn(scale: Scale, asked: WizardState['asked']): Scale['downgrades'] {
  const isGiven = (a: { questionId: string; answerId: string }): boolean =>
    asked.some((q) => q.question.id === a.questionId && q.answerId === a.answerId);
  return scale.downgrades.filter(
    ({ after, weighedIn }) =>
      (after === undefined || after.some(isGiven)) && weighedIn?.some(isGiven) !== true,
  );
}

/**
 * Whether a value differs from what the path leads to, so that a reason is asked. A range that holds the level does
 * not.
 */
export function isOverruled(value: RatingValue | null, level: number | null): boolean {
  if (value === null || level === null) return false;
  if (value.type === 'remark') return true;
  if (value.type === 'level') return value.level !== level;
  return level < value.low || level > value.high;
}
