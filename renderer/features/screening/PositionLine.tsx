import { Badge, Group, Kbd, Progress, Text } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconArrowRight,
  IconBook2,
  IconHelpCircle,
  IconHistory,
  IconInfoCircle,
} from '@tabler/icons-react';
import { useShownKey } from '../../commands/command';
import { CommandIcon } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { useProject } from '../../store/session';
import { JumpField } from '../../ui-domain/fields/JumpField';
import { screeningCommands } from './commands';
import { positionText } from './position-text';
import type { ScreeningDesk } from './use-screening';

/** Where one is, what was decided here, and the way to a number. */
export function PositionLine({ desk }: { desk: ScreeningDesk }) {
  const t = useText();
  const { seedWords, examples } = useProject().screening.ranking;
  const { place, own, ranking } = desk;
  const { besides } = desk.queue;
  const key = useShownKey(screeningCommands.of.jump) ?? '';
  const done = desk.queue.assigned - desk.queue.waiting.length;
  const isSeeded = seedWords.length > 0 || examples.length > 0;
  return (
    <Group gap="xs">
      <Text
        size="sm"
        aria-live="polite"
        title={besides > 0 ? t('screening.besidesWhy', { count: besides }) : undefined}
      >
        {positionText(t, desk)}
      </Text>
      {place.isDecided && own?.verdict != null && (
        <Badge tt="none" variant="light" data-meaning={own.verdict} data-decided={own.verdict}>
          {t('screening.yourDecision', { verdict: t(`screening.${own.verdict}`) })}
        </Badge>
      )}
      <JumpField
        ref={desk.jumpField}
        size="xs"
        w="6.5rem"
        aria-label={t('screening.jump', { key })}
        leftSection={<Kbd size="xs">{key}</Kbd>}
        at={place.position + 1}
        total={place.row.length}
        onGo={(to) => desk.show(place.row[to - 1]?.id ?? null)}
      />
      <Progress
        flex={1}
        miw="6rem"
        maw="18rem"
        value={desk.queue.assigned === 0 ? 0 : (done / desk.queue.assigned) * 100}
        aria-label={t('screening.done', { done, total: desk.queue.assigned })}
      />
      {desk.queue.isPilot && (
        <Badge variant="light" tt="none">
          {t('screening.pilot')}
        </Badge>
      )}
      {ranking.order !== null && (ranking.isLearned || isSeeded) && (
        <Badge variant="light" tt="none" data-ranked={ranking.isLearned}>
          {t(ranking.isLearned ? 'ranking.on' : 'ranking.seeded')}
        </Badge>
      )}
      <Otherwise desk={desk} />
    </Group>
  );
}

/** What can be done besides deciding. */
function Otherwise({ desk }: { desk: ScreeningDesk }) {
  const t = useText();
  const { previous, next, undo, open, read, history, why } = screeningCommands.of;
  const icons = [
    [previous, IconArrowLeft],
    [next, IconArrowRight],
    [undo, IconArrowBackUp],
    [open, IconInfoCircle],
    [read, IconBook2],
    [history, IconHistory],
  ] as const;
  return (
    <Group gap={4} ms="auto" role="group" aria-label={t('screening.otherwise')}>
      {icons.map(([command, Icon]) => (
        <CommandIcon key={command.id} command={command}>
          <Icon size={16} />
        </CommandIcon>
      ))}
      {desk.ranking.isLearned && (
        <CommandIcon command={why}>
          <IconHelpCircle size={16} />
        </CommandIcon>
      )}
    </Group>
  );
}
