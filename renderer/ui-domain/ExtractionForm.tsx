import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { measureCompleteness } from '../../shared/extraction/answers';
import type { Intervention } from '../../shared/model/intervention';
import { extractionId } from '../../shared/model/extraction';
import { isLocked } from '../../shared/review/lock';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject, useProjectData } from '../store/session';
import { FieldWithEvidence } from './FieldWithEvidence';
import { ReturnedNote } from './ReturnedNote';

/** The template for one intervention: every keystroke is kept, every answer shows who gave it and what supports it. */
export function ExtractionForm({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const data = useProjectData();
  const { template } = useProject();
  const language = useAppStore((s) => s.language);
  const extraction = data.extractions.find((x) => x.id === extractionId(intervention.id));
  const locked = isLocked(data.reviews, 'extraction', intervention.id);
  const state = measureCompleteness(template, extraction, data.evidence);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">{t('interventions.answered', { answered: state.answered, total: state.total })}</Text>
        {state.missing.length > 0 && (
          <Badge color="red" variant="dot" tt="none">
            {t('field.missing', { count: state.missing.length })}
          </Badge>
        )}
        {state.withoutEvidence.length > 0 && (
          <Badge color="orange" variant="dot" tt="none">
            {t('field.noEvidence', { count: state.withoutEvidence.length })}
          </Badge>
        )}
      </Group>
      {locked && <Alert color="yellow">{t('interventions.locked')}</Alert>}
      <ReturnedNote type="extraction" id={intervention.id} />
      {template.sections.map((section) => (
        <Stack key={section.id} gap="xs" component="section">
          <Title order={3} size="h5" className="zeef-section sticky">
            {section.label[language]}
          </Title>
          {section.fields.map((field) => (
            <FieldWithEvidence
              key={field.id}
              intervention={intervention}
              field={field}
              answer={extraction?.answers[field.id]}
              lacksPassage={state.withoutEvidence.includes(field)}
            />
          ))}
        </Stack>
      ))}
      {state.orphaned.length > 0 && (
        <details>
          <summary>{t('field.orphaned', { count: state.orphaned.length })}</summary>
          {state.orphaned.map((fieldId) => (
            <Text key={fieldId} size="sm">
              <b>{fieldId}</b>: {extraction?.answers[fieldId]?.text}
            </Text>
          ))}
        </details>
      )}
    </Stack>
  );
}
