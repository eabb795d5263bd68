// Making a back-up before something large is done, or when somebody asks for it.
import { notifications } from '@mantine/notifications';
import type { BackupReason } from '../../shared/ipc/backup-contract';
import type { ProjectSession } from '../db/session';
import { hasBackups, makeBackup, type MadeBackup } from '../host/backups';
import { HostError } from '../host/host-error';
import { textNow, textOr, type Translate } from '../lib/i18n';

/** Why a back-up could not be made, read or removed, in words. */
export const backupFailure = (t: Translate, error: unknown): string =>
  error instanceof HostError
    ? textOr(t, `backups.failed.${error.code}`, error.message)
    : (error as Error).message;

/** Says that a back-up does not lie where it should. */
function tellElsewhere({ elsewhere }: MadeBackup): void {
  if (elsewhere !== null)
    notifications.show({
      id: 'backup-elsewhere',
      color: 'yellow',
      autoClose: false,
      message: textNow('backups.elsewhere', { reason: elsewhere }),
    });
}

/**
 * Makes a back-up of an open project, once all that was done in it is written. Nothing in a plain browser.
 *
 * @throws HostError where none could be made
 */
export async function backUp(session: ProjectSession, why: BackupReason): Promise<void> {
  if (!hasBackups()) return;
  const title = session.data.projects[0]?.title ?? '';
  tellElsewhere(await makeBackup(session.id, title, why, await session.counted()));
}
