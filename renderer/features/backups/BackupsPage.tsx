import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { hasBackups } from '../../host/backups';
import { useText } from '../../lib/i18n';
import { useProject, useSession } from '../../store/session';
import { backUp } from '../../ui-domain/back-up';
import { BackupTable } from './BackupTable';
import { BackupSettings } from './BackupSettings';
import { useBackups } from './use-backups';

/** The back-ups of the open project: what there is, whether it is whole, and making one now. */
export function BackupsPage() {
  const t = useText();
  return (
    <Stack>
      <Title order={1}>{t('backups.title')}</Title>
      {hasBackups() ? <Own /> : <Alert>{t('backups.plain')}</Alert>}
    </Stack>
  );
}

function Own() {
  const t = useText();
  const session = useSession();
  const project = useProject();
  const desk = useBackups(project.id);
  const make = (): Promise<void> =>
    desk.act('make', async () => {
      await backUp(session, 'hand');
      notifications.show({ message: t('backups.made') });
    });
  return (
    <>
      <Text size="sm">{t('backups.help')}</Text>
      <div>
        <Button loading={desk.busy === 'make'} onClick={() => void make()}>
          {t('backups.make')}
        </Button>
      </div>
      <BackupTable desk={desk} />
      <BackupSettings desk={desk} />
    </>
  );
}
