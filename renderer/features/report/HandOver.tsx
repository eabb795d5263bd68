import { Button, Group, Text } from '@mantine/core';
import { IconFolderOpen, IconGridDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import { useText } from '../../lib/i18n';
import { DossierDialog } from './DossierDialog';
import { useHandOver } from './use-hand-over';

/** Files to give away: each opens in any browser, without Zeef and without a connection. */
export function HandOver({ language }: { language: Language }) {
  const t = useText();
  const desk = useHandOver(language);
  const [isChoosing, setChoosing] = useState(false);
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
          disabled={desk.isBusy}
          leftSection={<IconGridDots size={14} aria-hidden />}
          onClick={() => void desk.saveMap()}
        >
          {t('handOver.map')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFolderOpen size={14} aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('handOver.dossier')}
        </Button>
      </Group>
      {isChoosing && <DossierDialog desk={desk} onClose={() => setChoosing(false)} />}
    </section>
  );
}
