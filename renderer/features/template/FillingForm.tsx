import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import type { Project } from '../../../shared/model/project';
import { useText } from '../../lib/i18n';
import { usePerson, useProject } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useSaveProject } from '../../ui-domain/use-save-project';

/** By how many people each template is filled in, and whether they see each other's answers before they are done. */
export function FillingForm() {
  const t = useText();
  const { filling } = useProject();
  const isLead = usePerson().role === 'lead';
  const save = useSaveProject();
  const act = useAct();
  const change = (what: string, part: Partial<Project['filling']>): void =>
    void act(what, (builtOn) => save((now) => ({ filling: { ...now.filling, ...part } }), builtOn));
  return (
    <Stack gap={4} mb="sm">
      <Group align="end">
        <Select
          label={t('filling.people')}
          w="18rem"
          allowDeselect={false}
          disabled={!isLead}
          data={(['1', '2'] as const).map((value) => ({ value, label: t(`filling.people.${value}`) }))}
          value={String(filling.people)}
          onChange={(value) => change(t('filling.people'), { people: value === '2' ? 2 : 1 })}
        />
        {filling.people === 2 && (
          <Checkbox
            label={t('filling.blind')}
            description={t('protocol.oneMachine')}
            disabled={!isLead}
            checked={filling.isBlind}
            onChange={(e) => change(t('filling.blind'), { isBlind: e.currentTarget.checked })}
          />
        )}
      </Group>
      {filling.people === 2 && (
        <Text size="sm" c="dimmed" maw="48rem">
          {t('filling.help')}
        </Text>
      )}
    </Stack>
  );
}
