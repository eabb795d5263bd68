import { ActionIcon, Alert, Button, Fieldset, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { shownDate } from '../../../shared/kernel/shown-date';
import type { Effect } from '../../../shared/model/effect';
import { outcomeName } from '../../../shared/review/effect-words';
import { isOutside } from '../../../shared/review/effects';
import { shownName } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { useAct } from '../../ui-domain/use-act';
import { EffectFields } from './EffectFields';
import { removing } from './effect-writes';

type Props = {
  effect: Effect;
  isLocked: boolean;
  /** Whether its report is open beside it, so that its name need not say it. */
  isOfShown: boolean;
};

/** One effect: what it is on, its fields, the passages behind each, who said it, and what looks wrong. */
export function EffectCard({ effect, isLocked, isOfShown }: Props) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const commit = useCommit();
  const act = useAct();
  const reference = data.references.find((r) => r.id === effect.referenceId);
  const report = reference === undefined ? '' : shownName(data, reference, true);
  const outcome = outcomeName(effect, project, language) || t('effects.unnamed');
  const name = isOfShown ? outcome : t('effects.of', { outcome, report });
  const person = data.persons.find((p) => p.id === effect.by)?.name ?? '';
  return (
    <Fieldset legend={name} className="zeef-effect" data-effect={effect.id}>
      <EffectFields effect={effect} isLocked={isLocked} />
      <EvidenceChips
        isLocked={isLocked}
        match={(target) =>
          target.type === 'effect' && target.effectId === effect.id && target.part === 'effect'
        }
      />
      {isOutside(effect) && (
        <Alert color="yellow" mt="xs">
          {t('effects.outside')}
        </Alert>
      )}
      <Group gap="xs" justify="space-between" mt={4}>
        <Text size="xs" c="dimmed">
          {person}, {shownDate(effect.at, language)}
        </Text>
        <Group gap={4}>
          {!isOfShown && (
            <Button size="compact-sm" variant="default" onClick={() => goTo('reading', effect.referenceId)}>
              {t('effects.toReport')}
            </Button>
          )}
          {!isLocked && (
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('effects.remove', { effect: name })}
              onClick={() =>
                void act(t('common.delete'), (builtOn) =>
                  commit('effect.delete', (now) => removing(now.evidence, effect.id), builtOn),
                )
              }
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      </Group>
    </Fieldset>
  );
}
