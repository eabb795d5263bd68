import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Project } from '../../../shared/model/project';
import { scaleSchema } from '../../../shared/model/scale';
import { fieldsOf } from '../../../shared/extraction/answers';
import { scaleOf, scalesOf } from '../../../shared/rating/scales';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import {
  formatCriteria,
  formatTerms,
  formatTypes,
  readSelectionCriteria,
  readTerms,
  readTypes,
} from '../../lib/term-lines';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';

type Save = (part: Partial<Project> | ((now: Project) => Partial<Project>)) => Promise<void>;

/** The method of the study as data: scale, typology, vocabularies, criteria, letter and slides. */
export function MethodForm({ save }: { save: Save }) {
  const t = useText();
  const project = useProject();
  const field = (name: string, stored: string, write: (text: string) => Partial<Project>) => (
    <AutosaveField
      key={name}
      name={`${project.id}:${name}`}
      label={t(`method.${name}` as 'method.measures')}
      stored={stored}
      multiline
      save={(text) => save(write(text))}
    />
  );
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('method.title')}
      </Title>
      <ScaleChoice save={save} />
      {field('typology', formatTypes(project.typology), (text) => ({
        typology: readTypes(text, project.typology),
      }))}
      {field('measures', formatTerms(project.measures), (text) => ({
        measures: readTerms(text, project.measures),
      }))}
      {field('conditions', formatTerms(project.conditions), (text) => ({
        conditions: readTerms(text, project.conditions),
      }))}
      {field('selectionCriteria', formatCriteria(project.selectionCriteria), (text) => ({
        selectionCriteria: readSelectionCriteria(text, project.selectionCriteria),
      }))}
      {field('instructionNl', project.instruction.nl, (nl) => ({
        instruction: { ...project.instruction, nl },
      }))}
      {field('instructionEn', project.instruction.en, (en) => ({
        instruction: { ...project.instruction, en },
      }))}
      {field('inventoryColumns', formatTerms(project.inventoryColumns), (text) => ({
        inventoryColumns: readTerms(text, project.inventoryColumns),
      }))}
      <DeckFields save={save} />
    </Stack>
  );
}

const deckPoints = ['example', 'success', 'condition', 'government'] as const;

function DeckFields({ save }: { save: Save }) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  return (
    <Group align="end">
      {deckPoints.map((point) => (
        <Select
          key={point}
          label={t(`method.deck.${point}`)}
          clearable
          data={fieldsOf(project.template)
            .filter((f) => f.type !== 'sms')
            .map((f) => ({ value: f.id, label: f.label[language] }))}
          value={project.deckFields[point]}
          onChange={(value) => void save((now) => ({ deckFields: { ...now.deckFields, [point]: value } }))}
        />
      ))}
    </Group>
  );
}

function ScaleChoice({ save }: { save: Save }) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const [error, setError] = useState<string | null>(null);
  const scale = scaleOf(project);
  const read = async (): Promise<void> => {
    const [file] = await pickFiles('.json');
    if (file === undefined) return;
    try {
      const own = scaleSchema.parse(JSON.parse(await file.text()));
      await save((now) => ({
        scales: [...now.scales.filter((s) => s.id !== own.id), own],
        scaleId: own.id,
      }));
      setError(null);
    } catch (reason) {
      setError(`${file.name}: ${(reason as Error).message.slice(0, 300)}`);
    }
  };
  return (
    <>
      <Group align="end">
        <Select
          label={t('method.scale')}
          w="22rem"
          allowDeselect={false}
          data={scalesOf(project).map((s) => ({ value: s.id, label: s.name[language] }))}
          value={scale.id}
          onChange={(value) => {
            if (value !== null) void save({ scaleId: value });
          }}
        />
        <Button variant="default" onClick={() => void read()}>
          {t('method.readScale')}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            void saveFile(
              `${scale.id}.json`,
              new TextEncoder().encode(JSON.stringify(scale, null, 2)),
              'application/json',
            )
          }
        >
          {t('method.writeScale')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('method.scaleHelp')}
      </Text>
      {error !== null && <Alert color="red">{error}</Alert>}
    </>
  );
}
