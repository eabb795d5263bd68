// What undo and redo say afterwards.
import type { ProjectSession } from '../db/session';
import { textOr, type Translate } from '../lib/i18n';

type Reverted = Awaited<ReturnType<ProjectSession['revert']>>;
export type Direction = 'undo' | 'redo';

/** What was taken back or done again, or why nothing was. */
export function revertedText(t: Translate, direction: Direction, result: Reverted): string {
  if (result === null) return t('undo.nothing');
  if (!result.ok) return textOr(t, `undo.${result.error.code}`, t('undo.stale'));
  return t(`${direction}.done`, { what: textOr(t, `kind.${result.value.kind}`, result.value.kind) });
}
