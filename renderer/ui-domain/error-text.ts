import { GoneError, RefusedError, RemovedError } from '../db/write-errors';
import { textOr, type Translate } from '../lib/i18n';

/** Why something was not written, for who wrote it. */
export function errorText(t: Translate, error: unknown): string {
  if (error instanceof RefusedError) return textOr(t, `undo.${error.refusal}`, error.refusal);
  if (error instanceof RemovedError) return t('field.removed');
  if (error instanceof GoneError) return t('gone.title');
  return error instanceof Error ? error.message : String(error);
}
