import { Button, Checkbox, Group } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { ofStopping } from './settings-change';
import { useSettings } from './use-settings';

/** What the stopping rules ask for. `screened`: how many are screened now, where another model may take over. */
export function StoppingRules({ screened }: { screened: number }) {
  const t = useText();
  const { screening, place, save, choose } = useSettings();
  const { stopping } = screening;
  return (
    <Group align="end">
      <NumberField
        place={place('stopping.targetPercent', 'screening.stopping.targetPercent')}
        size="xs"
        label={t('stop.target')}
        unit="%"
        min={50}
        max={100}
        stored={stopping.targetPercent}
        save={(targetPercent, builtOn) => save(ofStopping({ targetPercent }), builtOn)}
      />
      <NumberField
        place={place('stopping.run', 'screening.stopping.run')}
        size="xs"
        label={t('stop.run')}
        min={1}
        max={10_000}
        stored={stopping.run}
        save={(run, builtOn) => save(ofStopping({ run }), builtOn)}
      />
      <Button
        variant="default"
        disabled={stopping.switchedAt !== null}
        onClick={() => choose(t('stop.switched'), ofStopping({ switchedAt: screened }))}
      >
        {t('stop.switched')}
      </Button>
      <Checkbox
        size="xs"
        label={t('stop.evaluated')}
        checked={stopping.isEvaluated}
        onChange={(e) => choose(t('stop.evaluated'), ofStopping({ isEvaluated: e.currentTarget.checked }))}
      />
    </Group>
  );
}
