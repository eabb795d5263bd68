import { Checkbox, Group, Select } from '@mantine/core';
import { rankingModels } from '../../../shared/ranking/ranker';
import { useText } from '../../lib/i18n';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { ofRanking } from './settings-change';
import { useSettings } from './use-settings';

/** Whether references are ranked, by which model, and what it starts from. */
export function RankingSettings() {
  const t = useText();
  const { screening, isLead, place, save, choose } = useSettings();
  const { ranking } = screening;
  return (
    <>
      <Group align="end">
        <Checkbox
          label={t('settings.rankingOn')}
          disabled={!isLead}
          checked={ranking.isOn}
          onChange={(e) => choose(t('settings.rankingOn'), ofRanking({ isOn: e.currentTarget.checked }))}
        />
        <Select
          size="xs"
          label={t('settings.model')}
          allowDeselect={false}
          disabled={!isLead}
          data={rankingModels.map((m) => ({ value: m, label: t(`settings.model.${m}`) }))}
          value={ranking.model}
          onChange={(v) =>
            choose(t('settings.model'), ofRanking({ model: rankingModels.find((m) => m === v) ?? 'svm' }))
          }
        />
        <NumberField
          place={place('ranking.randomPercent')}
          size="xs"
          w="11rem"
          label={t('settings.random')}
          min={0}
          max={50}
          disabled={!isLead}
          stored={ranking.randomPercent}
          save={(randomPercent, builtOn) => save(ofRanking({ randomPercent }), builtOn)}
        />
      </Group>
      <AutosaveField
        place={place('ranking.seedWords', 'seedWords')}
        label={t('settings.seedWords')}
        stored={ranking.seedWords}
        disabled={!isLead}
        save={(seedWords, builtOn) => save(ofRanking({ seedWords }), builtOn)}
      />
      <AutosaveField
        place={place('ranking.examples', 'examples')}
        label={t('settings.examples')}
        description={t('settings.examplesHelp')}
        multiline
        stored={ranking.examples}
        disabled={!isLead}
        save={(examples, builtOn) => save(ofRanking({ examples }), builtOn)}
      />
    </>
  );
}
