import { Alert, Button, Group, List, Loader, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { shownMoment } from '../../../shared/kernel/shown-date';
import { type Backups, backupsOf, purgeProject } from '../../db/erase-project';
import type { RegistryEntry } from '../../db/registry';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';

type Props = {
  project: RegistryEntry;
  /** Saves a bundle first. */
  onSave: () => void;
  onClose: () => void;
};

/** Asks before a project is erased for good: what goes with it, and which bundle of it there is. */
export function EraseDialog({ project, onSave, onClose }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const [backups, setBackups] = useState<Backups | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const failed = (error: unknown): void => setFailure((error as Error).message);
  useEffect(() => {
    backupsOf(project.id).then(setBackups, failed);
  }, [project.id]);
  const day = (at: number): string => shownMoment(at, language);
  const erase = async (): Promise<void> => {
    setBusy(true);
    try {
      const left = await purgeProject(project.id);
      if (left.length > 0)
        notifications.show({
          ...{ color: 'yellow', autoClose: false, title: t('erase.leftTitle', { title: project.title }) },
          message: t('erase.left', { folders: left.join(', ') }),
        });
      onClose();
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('erase.title', { title: project.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('erase.what')}</Text>
        {failure !== null && <Alert color="red">{failure}</Alert>}
        {backups === null && failure === null && (
          <Loader size="sm" role="status" aria-label={t('app.opening')} />
        )}
        {backups !== null && backups.copies.length > 0 && (
          <div>
            <Text size="sm">{t('erase.copies')}</Text>
            <List size="sm">
              {backups.copies.map(({ name, at, bytes }) => (
                <List.Item key={name}>
                  {t('erase.copy', { when: day(at), size: Math.max(1, Math.round(bytes / 1024)) })}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        {backups !== null && backups.made > 0 && (
          <Text size="sm">{t('erase.backups', { count: backups.made })}</Text>
        )}
        {backups?.isInTeam === true && <Text size="sm">{t('erase.team')}</Text>}
        {backups !== null && (
          <Alert color={backups.bundle === null ? 'yellow' : 'blue'}>
            {backups.bundle === null
              ? t('erase.noBundle')
              : t('erase.bundle', { name: backups.bundle.name, when: day(backups.bundle.at) })}
          </Alert>
        )}
        <Group>
          <Button variant="default" disabled={isBusy} onClick={onSave}>
            {t('erase.saveFirst')}
          </Button>
          <Button color="red.9" loading={isBusy} disabled={backups === null} onClick={() => void erase()}>
            {t('erase.confirm')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
