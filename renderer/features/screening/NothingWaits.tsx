import { Button, Group, Text } from '@mantine/core';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useWaiting } from '../../ui-domain/waiting';
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
      {desk.pile === null && desk.inFlight === 0 && <ElsewhereButton stage={desk.stage} />}
      {desk.trail.length > 0 && <CommandButton command={screeningCommands.of.previous} variant="default" />}
    </Group>
  );
}

/** The way to what waits next, where that is not this stage. */
function ElsewhereButton({ stage }: { stage: string }) {
  const t = useText();
  const next = useWaiting()?.find((w) => w.subject !== stage || w.page !== 'screening');
  if (next === undefined) return null;
  return (
    <Button onClick={() => goTo(next.page, next.subject)}>
      {t('home.goOn', { what: t(`waiting.${next.code}`, { count: next.count }) })}
    </Button>
  );
}
