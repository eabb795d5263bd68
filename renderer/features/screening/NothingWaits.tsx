import { Button, Group, Text } from '@mantine/core';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { screeningCommands } from './commands';
import { emptyText } from './position-text';
import type { ScreeningDesk } from './use-screening';

/** What stands where no reference waits. */
export function NothingWaits({ desk, leavePile }: { desk: ScreeningDesk; leavePile: () => void }) {
  const t = useText();
  return (
    <Group>
      <Text>{t(emptyText(desk))}</Text>
      {desk.pile !== null && (
        <Button variant="default" onClick={leavePile}>
          {t('screening.leavePile')}
        </Button>
      )}
      {desk.trail.length > 0 && <CommandButton command={screeningCommands.of.previous} variant="default" />}
    </Group>
  );
}
