import { Badge, Group, Text } from '@mantine/core';
import { shownDate } from '../../shared/kernel/shown-date';
import { type Answer, extractionId } from '../../shared/model/extraction';
import type { Intervention } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import { byTwo } from '../../shared/review/own-answers';
import { isLocked } from '../../shared/review/lock';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject, useProjectData } from '../store/session';
import { EvidenceChips } from './EvidenceChips';
import { FieldInput } from './FieldInput';
import { levelsOf } from './levels-of';
import { SidesAt } from './sides/SidesAt';
import { TranslationField } from './TranslationField';
import type { OwnAnswers } from './use-own-answers';
import { useSaveAnswer } from './use-save-answer';

type Props = {
  intervention: Intervention;
  field: TemplateField;
  own: OwnAnswers;
  /** Whether the answer needs a passage and has none. */
  lacksPassage: boolean;
};

/** One field of the template for an intervention, with the passages that support its answer and who gave it. */
export function FieldWithEvidence({ intervention, field, own, lacksPassage }: Props) {
  const t = useText();
  const { reviews } = useProjectData();
  const saveAnswer = useSaveAnswer();
  const locked = isLocked(reviews, 'extraction', intervention.id);
  const answer = own.answers[field.id];
  // Of two, neither sees what the other answered, nor what was translated of it.
  const isPrinted = !byTwo(useProject());
  return (
    <div data-target={`field:${field.id}`}>
      {field.type === 'sms' ? (
        <Levels intervention={intervention} field={field} />
      ) : (
        <FieldInput
          place={own.placeOf(field)}
          field={field}
          answer={answer}
          disabled={locked}
          save={(change, builtOn) => saveAnswer(intervention, field.id, change, builtOn)}
        />
      )}
      {!isText(field) && <SidesAt {...own.placeOf(field)} />}
      {isPrinted && (field.type === 'short' || field.type === 'long') && (
        <TranslationField
          of={{ type: 'answer', extractionId: extractionId(intervention.id), fieldId: field.id }}
          original={answer?.text ?? ''}
          isLocked={locked}
        />
      )}
      <Group gap="xs" justify="space-between" align="start">
        <EvidenceChips isLocked={locked} match={(target) => own.supports(target, field.id)} />
        {lacksPassage && (
          <Badge size="sm" color="orange" variant="dot" tt="none">
            {t('field.needsPassage')}
          </Badge>
        )}
        <AnsweredBy answer={answer} />
      </Group>
    </div>
  );
}

/** Whether the answer is one text, whose field shows what two wrote in it. */
const isText = ({ type }: TemplateField): boolean =>
  ['short', 'long', 'number', 'place', 'links'].includes(type);

/** What the ratings give is shown, not asked. */
function Levels({ intervention, field }: Pick<Props, 'intervention' | 'field'>) {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const levels = levelsOf(data, intervention.id, language);
  return (
    <div>
      <Text size="sm" fw={500}>
        {field.label[language]}
      </Text>
      <Text size="sm">
        {t('interventions.smsFromRatings', { value: levels.join(', ') || t('common.none') })}
      </Text>
    </div>
  );
}

function AnsweredBy({ answer }: { answer: Answer | undefined }) {
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const name = persons.find((p) => p.id === answer?.by)?.name ?? '';
  return (
    <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
      {answer === undefined || answer.at === 0 ? name : `${name}, ${shownDate(answer.at, language)}`}
    </Text>
  );
}
