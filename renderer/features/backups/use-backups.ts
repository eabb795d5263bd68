// The list of back-ups as the screen shows it, read again after each thing that is done.
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useState } from 'react';
import type { ProjectId } from '../../../shared/kernel/ids';
import { type BackupList, listBackups } from '../../host/backups';
import { useText } from '../../lib/i18n';
import { backupFailure } from '../../ui-domain/back-up';

// A back-up that was just made is checked some seconds later.
const AGAIN_MS = 4000;

export type BackupsDesk = {
  list: BackupList | null;
  failure: string | null;
  /** What is under way; null for nothing. */
  busy: string | null;
  /** Does something and reads the list again; what fails is said. */
  act: (name: string, work: () => Promise<unknown>) => Promise<void>;
};

/** The back-ups of a project, or of all for null. */
export function useBackups(projectId: ProjectId | null): BackupsDesk {
  const t = useText();
  const [list, setList] = useState<BackupList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const read = useCallback(async () => {
    try {
      setList(await listBackups(projectId));
      setFailure(null);
    } catch (error) {
      setFailure(backupFailure(t, error));
    }
  }, [projectId, t]);
  useEffect(() => void read(), [read]);
  const isWaiting = list?.backups.some((one) => one.check === null) === true;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void read(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, read]);
  const act = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    setBusy(name);
    try {
      await work();
    } catch (error) {
      notifications.show({
        color: 'red',
        autoClose: false,
        title: t('common.error'),
        message: backupFailure(t, error),
      });
    } finally {
      await read();
      setBusy(null);
    }
  };
  return { list, failure, busy, act };
}
