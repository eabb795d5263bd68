import { GoneError, RefusedError, RemovedError } from '../db/write-errors';
import { textOr, type Translate } from '../lib/i18n';

/** Whether the browser had no room to write; the database's library wraps that, with its name in the message. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && `${error.name} ${error.message}`.includes('QuotaExceededError');

/** Why something was not written, for who wrote it. */
export function errorText(t: Translate, error: unknown): string {
  if (error instanceof RefusedError && error.use !== null) return t('write.measure-in-use', error.use);
  if (error instanceof RefusedError) return textOr(t, `undo.${error.refusal}`, error.refusal);
  if (error instanceof RemovedError) return t('field.removed');
  if (error instanceof GoneError) return t('gone.title');
  if (isFull(error)) return t('write.disk-full');
  return error instanceof Error ? error.message : String(error);
}
