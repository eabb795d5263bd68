import { Badge, Group } from '@mantine/core';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { CONCEPT } from '../../../shared/ranking/features';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { screeningCommands } from './commands';
import type { ScreeningDesk } from './use-screening';

type Props = { desk: ScreeningDesk; referenceId: ReferenceId };

/** What can be decided about the reference, and what else can be done with it. */
export function DecisionBar({ desk, referenceId }: Props) {
  const t = useText();
  const { include, maybe, excludeBecause } = screeningCommands.of;
  return (
    <>
      {desk.ranking.explained?.id === referenceId && <Explanation terms={desk.ranking.explained.terms} />}
      <div className="zeef-decide">
        <div role="group" aria-label={t('screening.decision')}>
          <CommandButton command={include} variant="default" data-meaning="include" />
          <CommandButton command={maybe} variant="default" data-meaning="maybe" />
        </div>
        <span aria-hidden>{t('screening.excludeFor')}</span>
        <div role="group" aria-label={t('screening.reason')}>
          {desk.exclusions.map((c, index) => (
            <CommandButton
              key={c.code}
              command={excludeBecause}
              option={index}
              variant="default"
              shown={c.label[desk.language]}
              data-meaning="exclude"
              title={c.explanation[desk.language]}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** Words that speak for and against the reference, by what was decided so far. */
function Explanation({ terms }: { terms: readonly { term: string; weight: number }[] }) {
  const t = useText();
  const nameOf = useTermName();
  return (
    <Group gap={4} role="group" aria-label={t('ranking.why')}>
      {terms.map((x) => (
        <Badge
          key={x.term}
          variant="outline"
          tt="none"
          className={x.weight > 0 ? 'zeef-term-include' : 'zeef-term-exclude'}
        >
          {x.weight > 0 ? '+' : '−'} {nameOf(x.term)}
        </Badge>
      ))}
    </Group>
  );
}

/** A word as it was counted; a concept by its name, as it was counted in any language. */
function useTermName(): (term: string) => string {
  const { concepts } = useProject();
  const language = useAppStore((s) => s.language);
  return (term) => {
    const concept = concepts.find((c) => `${CONCEPT}${c.id}` === term);
    return concept === undefined ? term : concept.label[language] || concept.id;
  };
}
