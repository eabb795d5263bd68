import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { Backup, BackupCheck } from '../../../shared/ipc/backup-contract';
import { shownMoment } from '../../../shared/kernel/shown-date';
import { checkBackup, removeBackup } from '../../host/backups';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { backupFailure } from '../../ui-domain/back-up';
import { checkText } from './backup-words';
import type { BackupsDesk } from './use-backups';

const restoring = () => import('./restore');

type Props = { backup: Backup; desk: BackupsDesk; onClose: () => void };

/** What is in a back-up, and what can be done with it. One that was not checked yet is checked now. */
export function BackupDialog({ backup, desk, onClose }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const when = shownMoment(backup.at, language);
  const [busy, setBusy] = useState<'check' | 'restore' | 'remove' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { act } = desk;
  const during = (what: typeof busy, work: () => Promise<unknown>): void => {
    setBusy(what);
    setFailure(null);
    // What fails is said here, where it was asked for; the list is read again all the same.
    void act(what ?? '', () => work().catch((error: unknown) => setFailure(backupFailure(t, error)))).then(
      () => setBusy(null),
    );
  };
  const check = (): void => during('check', () => checkBackup(backup.id));
  useEffect(() => {
    if (backup.check === null) check();
    // Once, when it is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [backup.id]);
  const restore = async (): Promise<void> => {
    const title = t('backups.restoredTitle', { title: backup.title, when });
    const { missing } = await (await restoring()).restoreBackup(backup, title);
    const message =
      missing === 0
        ? t('backups.restored', { title })
        : t('backups.restoredMissing', { title, count: missing });
    notifications.show({ message, ...(missing === 0 ? {} : { autoClose: false }) });
    onClose();
  };
  const remove = async (): Promise<void> => {
    await removeBackup(backup.id);
    notifications.show({ message: t('backups.removed') });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backups.dialog', { when })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">
          {backup.title} · {t(`backups.why.${backup.why}`)}
        </Text>
        {failure !== null && <Alert color="red">{failure}</Alert>}
        {busy === 'check' && (
          <Group role="status">
            <Loader size="sm" aria-hidden />
            <Text size="sm">{t('backups.checking')}</Text>
          </Group>
        )}
        {backup.check !== null && <Contents backup={backup} check={backup.check} />}
        <Text size="sm">{t('backups.restoreHelp')}</Text>
        <Group>
          <Button
            loading={busy === 'restore'}
            disabled={busy !== null && busy !== 'restore'}
            onClick={() => during('restore', restore)}
          >
            {t('backups.restore')}
          </Button>
          <Button variant="default" disabled={busy !== null} onClick={check}>
            {t('backups.checkAgain')}
          </Button>
          {!isAsked && (
            <Button variant="default" disabled={busy !== null} onClick={() => setAsked(true)}>
              {t('backups.remove')}
            </Button>
          )}
        </Group>
        {isAsked && (
          <Group role="group" aria-label={t('backups.remove')}>
            <Text size="sm">{t('backups.removeAsk')}</Text>
            <Button autoFocus color="red.9" disabled={busy !== null} onClick={() => during('remove', remove)}>
              {t('backups.removeYes')}
            </Button>
            <Button variant="default" disabled={busy !== null} onClick={() => setAsked(false)}>
              {t('common.cancel')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

function Contents({ backup, check }: { backup: Backup; check: BackupCheck }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { problem, counts, last, entries, missing, at } = check;
  const count = (table: string): number => counts[table] ?? 0;
  return (
    <>
      {problem !== null && <Alert color="red">{checkText(t, backup)}</Alert>}
      {entries > 0 && (
        <Text size="sm">
          {t('backups.holds', {
            references: count('references'),
            decisions: count('decisions'),
            documents: count('documents'),
            annotations: count('annotations'),
            interventions: count('interventions'),
          })}
        </Text>
      )}
      {last !== null && (
        <Text size="sm">
          {t('backups.last', {
            when: shownMoment(Number(last.at.slice(0, 13)), language),
            who: last.by,
            entries,
          })}
        </Text>
      )}
      {missing > 0 && <Alert color="yellow">{t('backups.missing', { count: missing })}</Alert>}
      <Text size="sm">{t('backups.checkedAt', { when: shownMoment(at, language) })}</Text>
    </>
  );
}
