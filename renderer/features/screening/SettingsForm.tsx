import { Button, Checkbox, Group, MultiSelect, Select, Stack, Text, Title } from '@mantine/core';
import type { Stage } from '../../../shared/model/decision';
import {
  divisions,
  type HighlightTerm,
  type ScreeningSettings,
  type StageSettings,
} from '../../../shared/model/screening-settings';
import { requireProject } from '../../../shared/model/tables';
import { rankingModels } from '../../../shared/ranking/ranker';
import type { BuiltOn } from '../../db/session';
import { withChange } from '../../lib/changed-set';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { textLines } from '../../lib/term-lines';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { useAct } from '../../ui-domain/use-act';

/** How the project screens at a stage: who, how many, blind or not, pilot, ranking, terms and labels. Who unblinds is the lead. */
export function SettingsForm({ stage }: { stage: Stage }) {
  const t = useText();
  const project = useProject();
  const { persons } = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const { screening } = project;
  const settings = screening.stages[stage];
  const isLead = person.role === 'lead';
  const act = useAct();
  const place = (field: string, was?: string) =>
    ({
      table: 'projects',
      id: project.id,
      field: `screening.${field}`,
      was: `${project.id}:${was ?? field}`,
    }) as const;
  const save = (
    change: (now: ScreeningSettings) => Partial<ScreeningSettings>,
    builtOn: BuiltOn,
  ): Promise<void> =>
    commit(
      'screening.settings',
      (data) => {
        const now = requireProject(data);
        const screening = { ...now.screening, ...change(now.screening) };
        return [{ table: 'projects', id: now.id, after: { ...now, screening } }];
      },
      builtOn,
    );
  const saveStage = (
    change: (now: StageSettings) => Partial<StageSettings>,
    builtOn: BuiltOn,
  ): Promise<void> =>
    save(
      ({ stages }) => ({ stages: { ...stages, [stage]: { ...stages[stage], ...change(stages[stage]) } } }),
      builtOn,
    );
  const choose = (what: string, part: Partial<StageSettings>): void =>
    void act(what, (builtOn) => saveStage(() => part, builtOn));
  const chooseRanking = (what: string, part: Partial<ScreeningSettings['ranking']>): void =>
    void act(what, (builtOn) => save((now) => ({ ranking: { ...now.ranking, ...part } }), builtOn));
  const number = (
    name: 'doubledPercent' | 'seed' | 'pilotSize',
    label: string,
    max: number,
    along: Partial<StageSettings> = {},
  ) => (
    <NumberField
      place={place(`stages.${stage}.${name}`)}
      size="xs"
      w="11rem"
      label={label}
      min={0}
      max={max}
      disabled={!isLead}
      stored={settings[name]}
      save={(value, builtOn) => saveStage(() => ({ [name]: value, ...along }), builtOn)}
    />
  );
  const terms = (kind: 'include' | 'exclude', personal: boolean) => {
    const personId = personal ? person.id : null;
    const isOwn = (x: HighlightTerm): boolean => x.kind === kind && x.personId === personId;
    return (
      <LinesField
        place={place(`terms.${kind}.${personId ?? 'project'}`, `${kind}:${personId ?? 'project'}`)}
        label={t(`settings.terms.${kind}.${personal ? 'own' : 'project'}`)}
        stored={screening.terms.filter(isOwn).map((x) => x.text)}
        format={textLines}
        save={(read, builtOn) =>
          save(
            (now) => ({
              terms: [
                ...now.terms.filter((x) => !isOwn(x)),
                ...read(now.terms.filter(isOwn).map((x) => x.text)).map((text) => ({
                  text,
                  kind,
                  personId,
                })),
              ],
            }),
            builtOn,
          )
        }
      />
    );
  };
  return (
    <Stack gap="sm">
      {!isLead && <Text size="sm">{t('settings.onlyLead')}</Text>}
      <Title order={2} size="h5" className="zeef-section">
        {t('settings.people')}
      </Title>
      <Group align="end">
        <MultiSelect
          size="xs"
          label={t('settings.screeners')}
          placeholder={settings.screenerIds.length === 0 ? t('settings.everybody') : ''}
          disabled={!isLead}
          data={persons.map((p) => ({ value: p.id, label: p.name }))}
          value={settings.screenerIds}
          onChange={(ids) =>
            void act(t('settings.screeners'), (builtOn) =>
              saveStage((now) => {
                const chosen = persons.map((p) => p.id).filter((id) => ids.includes(id));
                return { screenerIds: withChange(now.screenerIds, settings.screenerIds, chosen) };
              }, builtOn),
            )
          }
        />
        <Select
          size="xs"
          label={t('settings.howMany')}
          allowDeselect={false}
          disabled={!isLead}
          data={[
            { value: '1', label: t('settings.one') },
            { value: '2', label: t('settings.two') },
          ]}
          value={String(settings.screeners)}
          onChange={(v) => choose(t('settings.howMany'), { screeners: v === '2' ? 2 : 1 })}
        />
        {settings.screeners === 1 && number('doubledPercent', t('settings.doubled'), 100)}
        <Select
          size="xs"
          label={t('settings.division')}
          allowDeselect={false}
          disabled={!isLead}
          data={divisions.map((d) => ({ value: d, label: t(`settings.division.${d}`) }))}
          value={settings.division}
          onChange={(v) =>
            choose(t('settings.division'), { division: divisions.find((d) => d === v) ?? 'all' })
          }
        />
        {number('seed', t('settings.seed'), 1_000_000)}
        {number('pilotSize', t('settings.pilot'), 1000, { pilotClosedAt: null })}
        {settings.pilotSize > 0 && settings.pilotClosedAt === null && (
          <Button
            size="xs"
            variant="default"
            disabled={!isLead}
            onClick={() => choose(t('settings.closePilot'), { pilotClosedAt: browserEnv.now() })}
          >
            {t('settings.closePilot')}
          </Button>
        )}
      </Group>
      <Group>
        <Checkbox
          label={t('settings.blind')}
          description={t('protocol.oneMachine')}
          disabled={!isLead}
          checked={settings.isBlind}
          onChange={(e) =>
            choose(t('settings.blind'), { isBlind: e.currentTarget.checked, unblindedAt: null })
          }
        />
        {settings.isBlind && settings.unblindedAt === null && (
          <Button
            size="compact-sm"
            disabled={!isLead}
            onClick={() => choose(t('settings.unblind'), { unblindedAt: browserEnv.now() })}
          >
            {t('settings.unblind')}
          </Button>
        )}
        {settings.unblindedAt !== null && <Text size="sm">{t('settings.unblinded')}</Text>}
      </Group>
      <Title order={2} size="h5" className="zeef-section">
        {t('settings.ranking')}
      </Title>
      <Group align="end">
        <Checkbox
          label={t('settings.rankingOn')}
          disabled={!isLead}
          checked={screening.ranking.isOn}
          onChange={(e) => chooseRanking(t('settings.rankingOn'), { isOn: e.currentTarget.checked })}
        />
        <Select
          size="xs"
          label={t('settings.model')}
          allowDeselect={false}
          disabled={!isLead}
          data={rankingModels.map((m) => ({ value: m, label: t(`settings.model.${m}`) }))}
          value={screening.ranking.model}
          onChange={(v) =>
            chooseRanking(t('settings.model'), { model: rankingModels.find((m) => m === v) ?? 'svm' })
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
          stored={screening.ranking.randomPercent}
          save={(randomPercent, builtOn) =>
            save((now) => ({ ranking: { ...now.ranking, randomPercent } }), builtOn)
          }
        />
      </Group>
      <AutosaveField
        place={place('ranking.seedWords', 'seedWords')}
        label={t('settings.seedWords')}
        stored={screening.ranking.seedWords}
        disabled={!isLead}
        save={(seedWords, builtOn) => save((now) => ({ ranking: { ...now.ranking, seedWords } }), builtOn)}
      />
      <AutosaveField
        place={place('ranking.examples', 'examples')}
        label={t('settings.examples')}
        description={t('settings.examplesHelp')}
        multiline
        stored={screening.ranking.examples}
        disabled={!isLead}
        save={(examples, builtOn) => save((now) => ({ ranking: { ...now.ranking, examples } }), builtOn)}
      />
      <Title order={2} size="h5" className="zeef-section">
        {t('settings.terms')}
      </Title>
      <Group grow align="start">
        {terms('include', false)}
        {terms('exclude', false)}
        {terms('include', true)}
        {terms('exclude', true)}
      </Group>
      <LinesField
        place={place('labels')}
        label={t('settings.labels')}
        stored={screening.labels}
        format={textLines}
        save={(read, builtOn) => save((now) => ({ labels: read(now.labels) }), builtOn)}
      />
    </Stack>
  );
}
