import { Alert, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { severalLevels } from '../../../shared/model/project';
import { scaleSchema } from '../../../shared/model/scale';
import { fieldsOf } from '../../../shared/extraction/answers';
import { asOwn, scaleName, scaleOf, scalesOf } from '../../../shared/rating/scales';
import { isScaleUsed } from '../../../shared/review/policy';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { selectionLines, termLines, typeLines } from '../../lib/term-lines';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { useAct } from '../../ui-domain/use-act';
import { LetterForm } from './LetterForm';
import { ToolChoice } from './ToolChoice';
import { ProjectRows } from './ProjectRows';
import { useSaveProject } from '../../ui-domain/use-save-project';

/** The method of the study as data: scale, typology, vocabularies, criteria, letter and slides. */
export function MethodForm() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const names = [
    { label: t('rows.nl'), lang: 'nl' },
    { label: t('rows.en'), lang: 'en' },
  ];
  const place = (field: string) => ({ table: 'projects', id: project.id, field }) as const;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('method.title')}
      </Title>
      <ScaleChoice />
      <SeveralChoice />
      <ToolChoice />
      <ProjectRows
        name="typology"
        label={t('method.typology')}
        columns={[
          ...names,
          { label: t('rows.involvement') },
          { label: t('rows.involvementEn') },
          { label: t('rows.description') },
          { label: t('rows.descriptionEn') },
        ]}
        format={typeLines}
        listOf={(p) => p.typology}
      />
      <ProjectRows
        name="measures"
        label={t('method.measures')}
        columns={names}
        format={termLines}
        listOf={(p) => p.measures}
      />
      <ProjectRows
        name="conditions"
        label={t('method.conditions')}
        columns={names}
        format={termLines}
        listOf={(p) => p.conditions}
      />
      <ProjectRows
        name="selectionCriteria"
        label={t('method.selectionCriteria')}
        columns={[...names, { label: t('rows.help') }, { label: t('rows.helpEn') }]}
        format={selectionLines}
        listOf={(p) => p.selectionCriteria}
      />
      <LetterForm />
      {(['nl', 'en'] as const).map((language) => (
        <AutosaveField
          key={language}
          place={place(language === 'nl' ? 'instructionNl' : 'instructionEn')}
          label={t(language === 'nl' ? 'method.instructionNl' : 'method.instructionEn')}
          stored={project.instruction[language]}
          multiline
          save={(text, builtOn) =>
            save((now) => ({ instruction: { ...now.instruction, [language]: text } }), builtOn)
          }
        />
      ))}
      <ProjectRows
        name="inventoryColumns"
        label={t('method.inventoryColumns')}
        columns={names}
        format={termLines}
        listOf={(p) => p.inventoryColumns}
      />
      <DeckFields />
    </Stack>
  );
}

const deckPoints = ['example', 'success', 'condition', 'government'] as const;

function DeckFields() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const act = useAct();
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
          onChange={(value) =>
            void act(t(`method.deck.${point}`), (builtOn) =>
              save((now) => ({ deckFields: { ...now.deckFields, [point]: value } }), builtOn),
            )
          }
        />
      ))}
    </Group>
  );
}

/** Which level is printed of a report that has several. */
function SeveralChoice() {
  const t = useText();
  const { severalLevels: rule } = useProject();
  const save = useSaveProject();
  const act = useAct();
  return (
    <Select
      label={t('method.several')}
      w="32rem"
      maw="100%"
      allowDeselect={false}
      data={severalLevels.map((value) => ({ value, label: t(`method.several.${value}`) }))}
      value={rule}
      onChange={(value) => {
        const chosen = severalLevels.find((r) => r === value);
        if (chosen !== undefined)
          void act(t('method.several'), (builtOn) => save(() => ({ severalLevels: chosen }), builtOn));
      }}
    />
  );
}

function ScaleChoice() {
  const t = useText();
  const project = useProject();
  const save = useSaveProject();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const [error, setError] = useState<string | null>(null);
  const scale = scaleOf(project);
  // The door refuses it then; why is said before anybody tries.
  const isUsed = isScaleUsed(useProjectData());
  const read = async (): Promise<void> => {
    const [file] = await pickFiles('.json');
    if (file === undefined) return;
    try {
      const own = asOwn(scaleSchema.parse(JSON.parse(await file.text())));
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
          w="32rem"
          maw="100%"
          allowDeselect={false}
          disabled={isUsed}
          data={scalesOf(project).map((s) => ({ value: s.id, label: scaleName(s, language) }))}
          value={scale.id}
          onChange={(value) => {
            if (value !== null)
              void act(t('method.scale'), (builtOn) => save(() => ({ scaleId: value }), builtOn));
          }}
        />
        <Button variant="default" disabled={isUsed} onClick={() => void read()}>
          {t('method.readScale')}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            void act(t('method.writeScale'), () =>
              saveFile(
                `${scale.id}.json`,
                new TextEncoder().encode(JSON.stringify(scale, null, 2)),
                'application/json',
              ),
            )
          }
        >
          {t('method.writeScale')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t(isUsed ? 'undo.scale-in-use' : 'method.scaleHelp')}
      </Text>
      {error !== null && <Alert color="red">{error}</Alert>}
    </>
  );
}
