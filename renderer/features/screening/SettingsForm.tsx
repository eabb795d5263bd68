import { Button, Checkbox, Group, MultiSelect, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import type { PersonId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import {
  divisions,
  type ScreeningSettings,
  type StageSettings,
} from '../../../shared/model/screening-settings';
import { requireProject } from '../../../shared/model/tables';
import { rankingModels } from '../../../shared/ranking/ranker';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';

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
  const save = (change: (now: ScreeningSettings) => Partial<ScreeningSettings>): Promise<void> =>
    commit('screening.settings', (data) => {
      const now = requireProject(data);
      return [
        {
          table: 'projects',
          id: now.id,
          after: { ...now, screening: { ...now.screening, ...change(now.screening) } },
        },
      ];
    });
  const saveStage = (part: Partial<StageSettings>): void =>
    void save((now) => ({ stages: { ...now.stages, [stage]: { ...now.stages[stage], ...part } } }));
  const number = (
    label: string,
    value: number,
    write: (value: number) => void,
    range: { min: number; max: number },
  ) => (
    <NumberInput
      size="xs"
      w="11rem"
      label={label}
      {...range}
      disabled={!isLead}
      value={value}
      onChange={(v) => {
        const n = Math.round(Number(v));
        if (v !== '' && n >= range.min && n <= range.max) write(n);
      }}
    />
  );
  const termLines = (kind: 'include' | 'exclude', personal: boolean): string =>
    screening.terms
      .filter((x) => x.kind === kind && (personal ? x.personId === person.id : x.personId === null))
      .map((x) => x.text)
      .join('\n');
  const terms = (kind: 'include' | 'exclude', personal: boolean) => (
    <AutosaveField
      key={`${kind}:${String(personal)}`}
      name={`${project.id}:${kind}:${personal ? person.id : 'project'}`}
      label={t(`settings.terms.${kind}.${personal ? 'own' : 'project'}`)}
      multiline
      stored={termLines(kind, personal)}
      save={(text) =>
        save((now) => ({
          terms: [
            ...now.terms.filter(
              (x) => x.kind !== kind || (personal ? x.personId !== person.id : x.personId !== null),
            ),
            ...text
              .split('\n')
              .map((l) => l.trim())
              .filter((l) => l !== '')
              .map((line) => ({ text: line, kind, personId: personal ? person.id : null })),
          ],
        }))
      }
    />
  );
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
          onChange={(ids) => {
            // What changed, not what is shown: a click before this one may still be under way.
            const isChanged = (id: PersonId): boolean =>
              (ids as string[]).includes(id) !== settings.screenerIds.some((s) => s === id);
            void save((now) => {
              const own = now.stages[stage];
              const screenerIds = persons
                .map((p) => p.id)
                .filter((id) => own.screenerIds.some((s) => s === id) !== isChanged(id));
              return { stages: { ...now.stages, [stage]: { ...own, screenerIds } } };
            });
          }}
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
          onChange={(v) => saveStage({ screeners: v === '2' ? 2 : 1 })}
        />
        {settings.screeners === 1 &&
          number(t('settings.doubled'), settings.doubledPercent, (v) => saveStage({ doubledPercent: v }), {
            min: 0,
            max: 100,
          })}
        <Select
          size="xs"
          label={t('settings.division')}
          allowDeselect={false}
          disabled={!isLead}
          data={divisions.map((d) => ({ value: d, label: t(`settings.division.${d}`) }))}
          value={settings.division}
          onChange={(v) => saveStage({ division: divisions.find((d) => d === v) ?? 'all' })}
        />
        {number(t('settings.seed'), settings.seed, (v) => saveStage({ seed: v }), { min: 0, max: 1_000_000 })}
        {number(
          t('settings.pilot'),
          settings.pilotSize,
          (v) => saveStage({ pilotSize: v, pilotClosedAt: null }),
          { min: 0, max: 1000 },
        )}
        {settings.pilotSize > 0 && settings.pilotClosedAt === null && (
          <Button
            size="xs"
            variant="default"
            disabled={!isLead}
            onClick={() => saveStage({ pilotClosedAt: browserEnv.now() })}
          >
            {t('settings.closePilot')}
          </Button>
        )}
      </Group>
      <Group>
        <Checkbox
          label={t('settings.blind')}
          disabled={!isLead}
          checked={settings.isBlind}
          onChange={(e) => saveStage({ isBlind: e.currentTarget.checked, unblindedAt: null })}
        />
        {settings.isBlind && settings.unblindedAt === null && (
          <Button
            size="compact-sm"
            disabled={!isLead}
            onClick={() => saveStage({ unblindedAt: browserEnv.now() })}
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
          onChange={(e) => {
            const isOn = e.currentTarget.checked;
            void save((now) => ({ ranking: { ...now.ranking, isOn } }));
          }}
        />
        <Select
          size="xs"
          label={t('settings.model')}
          allowDeselect={false}
          disabled={!isLead}
          data={rankingModels.map((m) => ({ value: m, label: t(`settings.model.${m}`) }))}
          value={screening.ranking.model}
          onChange={(v) => {
            const model = rankingModels.find((m) => m === v) ?? 'svm';
            void save((now) => ({ ranking: { ...now.ranking, model } }));
          }}
        />
        {number(
          t('settings.random'),
          screening.ranking.randomPercent,
          (v) => void save((now) => ({ ranking: { ...now.ranking, randomPercent: v } })),
          { min: 0, max: 50 },
        )}
      </Group>
      <AutosaveField
        key="seedWords"
        name={`${project.id}:seedWords`}
        label={t('settings.seedWords')}
        stored={screening.ranking.seedWords}
        disabled={!isLead}
        save={(seedWords) => save((now) => ({ ranking: { ...now.ranking, seedWords } }))}
      />
      <AutosaveField
        key="examples"
        name={`${project.id}:examples`}
        label={t('settings.examples')}
        description={t('settings.examplesHelp')}
        multiline
        stored={screening.ranking.examples}
        disabled={!isLead}
        save={(examples) => save((now) => ({ ranking: { ...now.ranking, examples } }))}
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
      <AutosaveField
        key="labels"
        name={`${project.id}:labels`}
        label={t('settings.labels')}
        multiline
        stored={screening.labels.join('\n')}
        save={(text) =>
          save(() => ({
            labels: [
              ...new Set(
                text
                  .split('\n')
                  .map((l) => l.trim())
                  .filter((l) => l !== ''),
              ),
            ],
          }))
        }
      />
    </Stack>
  );
}
