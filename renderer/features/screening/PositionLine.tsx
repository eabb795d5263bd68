import { Badge, Group, Kbd, Text } from '@mantine/core';
import { shownKey } from '../../commands/command';
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
  const key = shownKey(screeningCommands.of.jump) ?? '';
  const isSeeded = seedWords.length > 0 || examples.length > 0;
  return (
    <Group gap="xs">
      <Text size="sm" aria-live="polite">
        {positionText(t, desk)}
      </Text>
      {place.isDecided && own?.verdict != null && (
        <Badge tt="none" variant="light" data-decided={own.verdict}>
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
    </Group>
  );
}
