// What a back-up is, in words.
import type { Backup } from '../../../shared/ipc/backup-contract';
import { textOr, type Translate } from '../../lib/i18n';

const MB = 1024 ** 2;

/** How much a back-up takes: its packed journal and the files it names. */
export function sizeText(t: Translate, { bytes, files }: Pick<Backup, 'bytes' | 'files'>): string {
  const all = files.reduce((sum, { size }) => sum + size, bytes);
  const size =
    all < MB
      ? t('backups.kilobytes', { size: Math.max(1, Math.round(all / 1024)) })
      : t('backups.bytes', { size: Math.round(all / MB) });
  return files.length === 0 ? size : t('backups.withFiles', { size, count: files.length });
}

/** What checking a back-up came to. */
export function checkText(t: Translate, { check }: Pick<Backup, 'check'>): string {
  if (check === null) return t('backups.waiting');
  if (check.problem === null) return t('backups.whole');
  const { code, message } = check.problem;
  return t('backups.problem', { reason: textOr(t, `backups.failed.${code}`, message) });
}
