import { Alert, Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { Intervention } from '../../shared/model/intervention';
import { readingId } from '../../shared/model/reading';
import { isLocked } from '../../shared/review/lock';
import { byTwo } from '../../shared/review/own-answers';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { usePerson, useProject, useProjectData } from '../store/session';
import { FieldWithEvidence } from './FieldWithEvidence';
import { EarlierAnswers } from './filling/EarlierAnswers';
import { OwnState } from './filling/OwnState';
import { SettleForm } from './filling/SettleForm';
import { ReturnedNote } from './ReturnedNote';
import { type OwnAnswers, useOwnAnswers } from './use-own-answers';

type Props = { intervention: Intervention };

/**
 * The template for one intervention: every keystroke is kept, every answer shows who gave it and what supports it.
 * Where two fill it in, one's own answers, and both side by side once both are done.
 */
export function ExtractionForm({ intervention }: Props) {
  const t = useText();
  const { reviews } = useProjectData();
  const isByTwo = byTwo(useProject());
  return (
    <Stack gap="xs">
      {isLocked(reviews, 'extraction', intervention.id) && (
        <Alert color="yellow">{t('interventions.locked')}</Alert>
      )}
      <ReturnedNote type="extraction" id={intervention.id} />
      <SettleForm intervention={intervention} />
      {isByTwo ? <OwnReading intervention={intervention} /> : <Fields intervention={intervention} />}
    </Stack>
  );
}

/** One's own answers where two fill in. For a lead who did not, behind what the two say. */
function OwnReading({ intervention }: Props) {
  const t = useText();
  const { id, role } = usePerson();
  const { readings } = useProjectData();
  const hasOwn = readings.some((r) => r.id === readingId(intervention.id, id));
  const form = (
    <Stack gap="xs">
      <OwnState intervention={intervention} />
      <Fields intervention={intervention} />
    </Stack>
  );
  return (
    <>
      <EarlierAnswers intervention={intervention} />
      {role === 'lead' && !hasOwn ? (
        <details>
          <summary>{t('filling.ownToo')}</summary>
          {form}
        </details>
      ) : (
        <>
          <Title order={3} size="h5" className="zeef-section">
            {t('filling.own')}
          </Title>
          {form}
        </>
      )}
    </>
  );
}

/** The fields of the template, with how far they are filled in. */
function Fields({ intervention }: Props) {
  const { template } = useProject();
  const language = useAppStore((s) => s.language);
  const own = useOwnAnswers(intervention);
  return (
    <>
      <HowFar own={own} />
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
              own={own}
              lacksPassage={own.state.withoutEvidence.includes(field)}
            />
          ))}
        </Stack>
      ))}
      <Orphaned own={own} />
    </>
  );
}

function HowFar({ own: { state } }: { own: OwnAnswers }) {
  const t = useText();
  return (
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
  );
}

/** Answers to fields that the template no longer has. */
function Orphaned({ own: { answers, state } }: { own: OwnAnswers }) {
  const t = useText();
  if (state.orphaned.length === 0) return null;
  return (
    <details>
      <summary>{t('field.orphaned', { count: state.orphaned.length })}</summary>
      {state.orphaned.map((fieldId) => (
        <Text key={fieldId} size="sm">
          <b>{fieldId}</b>: {answers[fieldId]?.text}
        </Text>
      ))}
    </details>
  );
}
