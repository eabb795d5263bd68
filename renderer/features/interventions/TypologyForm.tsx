import { Button, Group, MultiSelect, NumberInput, Stack, Text, Title } from '@mantine/core';
import { defaultVocabularies } from '../../../shared/model/default-vocabularies';
import type { Intervention } from '../../../shared/model/intervention';
import { requireProject } from '../../../shared/model/tables';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject } from '../../store/session';

/** Types with their weight, success measures and conditions of one intervention. */
export function TypologyForm({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const project = useProject();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const save = (change: (before: Intervention) => Partial<Intervention>): void =>
    void commit('intervention.save', ({ interventions }) =>
      interventions
        .filter((i) => i.id === intervention.id)
        .map((i) => ({ table: 'interventions', id: i.id, after: { ...i, ...change(i) } })),
    );
  const weigh = (type: string, weight: number): void =>
    save(({ types }) => {
      const others = Object.fromEntries(Object.entries(types).filter(([id]) => id !== type));
      return { types: weight > 0 ? { ...others, [type]: Math.min(100, Math.round(weight)) } : others };
    });
  const sum = Object.values(intervention.types).reduce((a, b) => a + b, 0);
  const pick = (field: 'measures' | 'conditions') => (
    <MultiSelect
      label={t(`filter.${field === 'measures' ? 'measure' : 'condition'}`)}
      data={project[field].map((m) => ({ value: m.id, label: m.label[language] }))}
      value={intervention[field]}
      onChange={(value) => save(() => ({ [field]: value }))}
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
              void commit('project.save', (data) => [
                {
                  table: 'projects',
                  id: project.id,
                  after: { ...requireProject(data), ...defaultVocabularies },
                },
              ])
            }
          >
            {t('typology.take')}
          </Button>
        </Group>
      ) : (
        <>
          <Group gap="sm" align="end">
            {project.typology.map((type) => (
              <NumberInput
                key={type.id}
                size="xs"
                w="8.5rem"
                label={type.label[language]}
                suffix=" %"
                min={0}
                max={100}
                step={10}
                value={intervention.types[type.id] ?? 0}
                onChange={(value) => weigh(type.id, Number(value))}
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
