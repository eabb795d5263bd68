import { Badge, Group } from '@mantine/core';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { screeningCommands } from './commands';
import type { ScreeningDesk } from './use-screening';

type Props = { desk: ScreeningDesk; referenceId: ReferenceId };

/** What can be decided about the reference, and what else can be done with it. */
export function DecisionBar({ desk, referenceId }: Props) {
  const t = useText();
  const { include, maybe, previous, next, undo, open, read, history, why, excludeBecause } =
    screeningCommands.of;
  return (
    <>
      <Group>
        <CommandButton command={include} />
        {[maybe, previous, next, undo, open, read, history].map((command) => (
          <CommandButton key={command.id} command={command} variant="default" />
        ))}
        {desk.ranking.isLearned && <CommandButton command={why} variant="default" />}
      </Group>
      {desk.ranking.explained?.id === referenceId && <Explanation terms={desk.ranking.explained.terms} />}
      <Group role="group" aria-label={t('screening.reason')}>
        {desk.exclusions.map((c, index) => (
          <CommandButton
            key={c.code}
            command={excludeBecause}
            option={index}
            variant="default"
            size="compact-sm"
            title={c.explanation[desk.language]}
          />
        ))}
      </Group>
    </>
  );
}

/** Words that speak for and against the reference, by what was decided so far. */
function Explanation({ terms }: { terms: readonly { term: string; weight: number }[] }) {
  const t = useText();
  return (
    <Group gap={4} role="group" aria-label={t('ranking.why')}>
      {terms.map((x) => (
        <Badge
          key={x.term}
          variant="outline"
          tt="none"
          className={x.weight > 0 ? 'zeef-term-include' : 'zeef-term-exclude'}
        >
          {x.weight > 0 ? '+' : '−'} {x.term}
        </Badge>
      ))}
    </Group>
  );
}
