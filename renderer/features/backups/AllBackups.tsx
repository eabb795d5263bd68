import { Modal, Stack, Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { BackupSettings } from './BackupSettings';
import { BackupTable } from './BackupTable';
import { useBackups } from './use-backups';

/** The back-ups of all projects, also of those that are no longer on the list. */
export function AllBackups({ onClose }: { onClose: () => void }) {
  const t = useText();
  const desk = useBackups(null);
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t('backups.all')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('backups.help')}</Text>
        <BackupTable desk={desk} isOfAll />
        <BackupSettings desk={desk} />
      </Stack>
    </Modal>
  );
}
