import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { measureCompleteness } from '../../shared/extraction/answers';
import type { Intervention } from '../../shared/model/intervention';
import { extractionId } from '../../shared/model/extraction';
import type { TemplateField } from '../../shared/model/project';
import { formatRating } from '../../shared/rating/sms';
import { outcomesByReference } from '../../shared/review/active';
import { isLocked } from '../../shared/review/lock';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject, useProjectData } from '../store/session';
import { EvidenceChips } from './EvidenceChips';
import { answerPlace } from './answer-place';
import { FieldInput } from './FieldInput';
import { ReturnedNote } from './ReturnedNote';
import { useSaveAnswer } from './use-save-answer';

/** The template for one intervention: every keystroke is kept, every answer shows who gave it and what supports it. */
export function ExtractionForm({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const data = useProjectData();
  const { template } = useProject();
  const saveAnswer = useSaveAnswer();
  const language = useAppStore((s) => s.language);
  const id = extractionId(intervention.id);
  const extraction = data.extractions.find((x) => x.id === id);
  const locked = isLocked(data.reviews, 'extraction', intervention.id);
  const state = measureCompleteness(template, extraction, data.evidence);
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const levels = data.links
    .filter((l) => l.interventionId === intervention.id)
    .flatMap((l) => {
      const outcome = outcomes.get(l.referenceId);
      return outcome !== undefined && 'value' in outcome ? [formatRating(outcome.value)] : [];
    });
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const attribution = (fieldId: string): string => {
    const answer = extraction?.answers[fieldId];
    if (answer === undefined) return '';
    const name = data.persons.find((p) => p.id === answer.by)?.name ?? '';
    return answer.at === 0 ? name : `${name}, ${when.format(answer.at)}`;
  };
  const render = (field: TemplateField) =>
    field.type === 'sms' ? (
      <div>
        <Text size="sm" fw={500}>
          {field.label[language]}
        </Text>
        <Text size="sm">
          {t('interventions.smsFromRatings', { value: levels.join(', ') || t('common.none') })}
        </Text>
      </div>
    ) : (
      <FieldInput
        place={answerPlace(intervention, field)}
        field={field}
        answer={extraction?.answers[field.id]}
        disabled={locked}
        save={(change, builtOn) => saveAnswer(intervention, field.id, change, builtOn)}
      />
    );
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
          <Title order={3} size="h5" className="zeef-section">
            {section.label[language]}
          </Title>
          {section.fields.map((field) => (
            <div key={field.id} data-target={`field:${field.id}`}>
              {render(field)}
              <Group gap="xs" justify="space-between" wrap="nowrap" align="start">
                <EvidenceChips
                  isLocked={locked}
                  match={(target) =>
                    target.type === 'field' && target.extractionId === id && target.fieldId === field.id
                  }
                />
                {state.withoutEvidence.includes(field) && (
                  <Badge size="sm" color="orange" variant="dot" tt="none">
                    {t('field.needsPassage')}
                  </Badge>
                )}
                <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {attribution(field.id)}
                </Text>
              </Group>
            </div>
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
