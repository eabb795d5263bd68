import { Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { practiceStudy } from './practice';

/** Opens the practice study, which is made when it is first asked for. */
export function OpenPractice({ onError }: { onError: (error: unknown) => void }) {
  const t = useText();
  const [isMaking, setMaking] = useState(false);
  const open = async (): Promise<void> => {
    setMaking(true);
    try {
      enterProject(await practiceStudy());
    } catch (error) {
      setMaking(false);
      onError(error);
    }
  };
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('projects.practiceHelp')}</Text>
        <Button variant="default" loading={isMaking} onClick={() => void open()} style={{ flexShrink: 0 }}>
          {t('projects.practice')}
        </Button>
      </Group>
    </Card>
  );
}
