import { Button, Group, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { defaultVocabularies } from '../../../shared/model/default-vocabularies';
import type { Intervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import type { BuiltOn } from '../../db/session';
import { withChange } from '../../lib/changed-set';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject } from '../../store/session';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { useAct } from '../../ui-domain/use-act';
import { weighed } from './weighed';

/** Types with their weight, success measures and conditions of one intervention. */
export function TypologyForm({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const project = useProject();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const save = (change: (before: Intervention) => Partial<Intervention>, builtOn: BuiltOn): Promise<void> =>
    commit(
      'intervention.save',
      ({ interventions }) =>
        interventions
          .filter((i) => i.id === intervention.id)
          .map((i) => ({ table: 'interventions', id: i.id, after: { ...i, ...change(i) } })),
      builtOn,
    );
  const weigh = (type: string, weight: number, builtOn: BuiltOn): Promise<void> =>
    save(({ types }) => ({ types: weighed(types, type, weight) }), builtOn);
  const sum = Object.values(intervention.types).reduce((a, b) => a + b, 0);
  const label = (field: 'measures' | 'conditions'): string =>
    t(field === 'measures' ? 'filter.measure' : 'filter.condition');
  const pick = (field: 'measures' | 'conditions') => (
    <MultiSelect
      label={label(field)}
      data={project[field].map((m) => ({ value: m.id, label: m.label[language] }))}
      value={intervention[field]}
      onChange={(value) =>
        void act(label(field), (builtOn) =>
          save((now) => ({ [field]: withChange(now[field], intervention[field], value) }), builtOn),
        )
      }
    />
  );
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5" className="zeef-section">
        {t('typology.title')}
      </Title>
      {project.typology.length === 0 ? (
        <Group>
          <Text size="sm">{t('typology.empty')}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void act(t('typology.take'), (builtOn) =>
                commit(
                  'project.save',
                  (data) => [
                    {
                      table: 'projects',
                      id: project.id,
                      after: { ...requireProject(data), ...defaultVocabularies },
                    },
                  ],
                  builtOn,
                ),
              )
            }
          >
            {t('typology.take')}
          </Button>
        </Group>
      ) : (
        <>
          <Group gap="sm" align="end">
            {project.typology.map((type) => (
              <NumberField
                key={type.id}
                place={{ table: 'interventions', id: intervention.id, field: `types.${type.id}` }}
                size="xs"
                w="8.5rem"
                label={type.label[language]}
                unit="%"
                min={0}
                max={100}
                step={10}
                stored={intervention.types[type.id] ?? 0}
                save={(weight, builtOn) => weigh(type.id, weight, builtOn)}
              />
            ))}
          </Group>
          <Text size="xs" c={sum === 0 || sum === 100 ? 'dimmed' : 'red'}>
            {t('typology.sum', { sum })}
          </Text>
          {pick('measures')}
          {pick('conditions')}
        </>
      )}
    </Stack>
  );
}
