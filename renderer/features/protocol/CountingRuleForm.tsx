import { Group, Select, Title } from '@mantine/core';
import type { CountingRule } from '../../../shared/model/project';
import { useText } from '../../lib/i18n';
import { useProject } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useSaveProject } from '../../ui-domain/use-save-project';

/** How the levels of rated reports are counted. */
export function CountingRuleForm() {
  const t = useText();
  const { countingRule: rule } = useProject();
  const save = useSaveProject();
  const act = useAct();
  const saveRule = (part: Partial<CountingRule>): void =>
    void act(t('protocol.rule'), (builtOn) =>
      save((now) => ({ countingRule: { ...now.countingRule, ...part } }), builtOn),
    );
  return (
    <>
      <Title order={2} size="h4">
        {t('protocol.rule')}
      </Title>
      <Group>
        <Select
          label={t('protocol.rule.range')}
          allowDeselect={false}
          value={rule.rangeAt}
          data={[
            { value: 'low', label: t('protocol.rule.low') },
            { value: 'high', label: t('protocol.rule.high') },
          ]}
          onChange={(v) => saveRule({ rangeAt: v === 'high' ? 'high' : 'low' })}
        />
        <Select
          label={t('protocol.rule.zero')}
          allowDeselect={false}
          value={rule.zero}
          data={[
            { value: 'as-1', label: t('protocol.rule.as1') },
            { value: 'omit', label: t('protocol.rule.omit') },
          ]}
          onChange={(v) => saveRule({ zero: v === 'omit' ? 'omit' : 'as-1' })}
        />
        <Select
          label={t('protocol.rule.none')}
          allowDeselect={false}
          value={rule.noLevel}
          data={[
            { value: 'omit', label: t('protocol.rule.omit') },
            { value: 'own-column', label: t('protocol.rule.own') },
          ]}
          onChange={(v) => saveRule({ noLevel: v === 'own-column' ? 'own-column' : 'omit' })}
        />
      </Group>
    </>
  );
}
