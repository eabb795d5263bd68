import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconGridDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { useSession } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { mapInWorker } from '../../workers/hand-over/client';

/** Files to give away: each opens in any browser, without Zeef and without a connection. */
export function HandOver({ language }: { language: Language }) {
  const t = useText();
  const act = useAct();
  const session = useSession();
  const [isBusy, setBusy] = useState(false);
  const save = async (name: string, bytes: Uint8Array): Promise<void> => {
    const file = `${name}.html`;
    if (await saveFile(file, bytes, 'text/html'))
      notifications.show({ message: t('report.saved', { file }) });
  };
  const saveMap = async (): Promise<void> => {
    setBusy(true);
    await act(t('handOver.map'), async () => {
      await save(t('handOver.mapFile'), await mapInWorker({ ...(await session.readAs()), language }));
    });
    setBusy(false);
  };
  return (
    <section aria-label={t('handOver.title')}>
      <Text size="sm" fw={600} mt="md">
        {t('handOver.title')}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {t('handOver.help')}
      </Text>
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          leftSection={<IconGridDots size={14} aria-hidden />}
          onClick={() => void saveMap()}
        >
          {t('handOver.map')}
        </Button>
      </Group>
    </section>
  );
}
