import { Button, Group, Text } from '@mantine/core';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { goTo, goToWaiting } from '../../store/app.store';
import { useWaiting } from '../../ui-domain/waiting';
import { screeningCommands } from './commands';
import { elsewhere } from './elsewhere';
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
      {desk.pile === null && desk.inFlight === 0 && <Elsewhere desk={desk} />}
      {desk.trail.length > 0 && <CommandButton command={screeningCommands.of.previous} variant="default" />}
    </Group>
  );
}

/** With a capital, as what stands by itself; in English these begin with a verb. */
const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The way on: in a study without references to the import, else to what waits and is not at this stage. */
function Elsewhere({ desk: { queue, stage } }: { desk: ScreeningDesk }) {
  const t = useText();
  const ways = elsewhere(useWaiting() ?? [], stage);
  if (queue.candidates.length === 0) return <Button onClick={() => goTo('import')}>{t('nav.import')}</Button>;
  return ways.map((way, index) => {
    const what = t(`waiting.${way.code}`, { count: way.count });
    return (
      <Button key={way.code} variant={index === 0 ? 'filled' : 'default'} onClick={() => goToWaiting(way)}>
        {index === 0 ? t('home.goOn', { what }) : asSentence(what)}
      </Button>
    );
  });
}
