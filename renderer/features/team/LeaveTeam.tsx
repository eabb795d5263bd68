import { Button, Group, Text } from '@mantine/core';
import { leaveTeam } from '../../host/team';
import { useText } from '../../lib/i18n';
import { useSession } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { Disclosed } from './Disclosed';
import { lookAnew } from './keeper';

/** Ends the exchange on this machine, once it was said what that means. */
export function LeaveTeam() {
  const t = useText();
  const session = useSession();
  const act = useAct();
  const leave = async (): Promise<void> => {
    await leaveTeam(session.id);
    await lookAnew();
  };
  return (
    <Disclosed label={t('team.leave')}>
      {(close) => (
        <>
          <Text size="sm">{t('team.leaveMeans')}</Text>
          <Group gap="xs">
            <Button size="compact-sm" color="red" onClick={() => void act(t('team.leave'), leave)}>
              {t('team.leaveYes')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
          </Group>
        </>
      )}
    </Disclosed>
  );
}
