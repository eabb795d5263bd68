import { Alert, Button, Checkbox, Group, List, Radio, Stack, Text } from '@mantine/core';
import type { RatingId } from '../../../shared/kernel/ids';
import type { Scale, ScaleQuestion } from '../../../shared/model/scale';
import type { WizardState } from '../../../shared/rating/wizard';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';

type Props = {
  scale: Scale;
  ratingId: RatingId;
  path: WizardState;
  downgrades: readonly string[];
  disabled: boolean;
  onAnswer: (questionId: string, answerId: string) => void;
  onDowngrade: (reason: string, isOn: boolean) => void;
  onTake: (level: number) => void;
};

/** The decision path of the scale: the questions so far, the next one, reasons to go down, and the level it leads to. */
export function RatingWizard({
  scale,
  ratingId,
  path,
  downgrades,
  disabled,
  onAnswer,
  onDowngrade,
  onTake,
}: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const asked = new Map(path.asked.map((a) => [a.question.id, a.answerId]));
  const questions: ScaleQuestion[] = [
    ...path.asked.map((a) => a.question),
    ...(path.current === null ? [] : [path.current]),
  ];
  const { level } = path;
  const found = scale.levels.find((l) => l.level === level);
  return (
    <Stack gap="sm" className="zeef-wizard">
      {questions.map((q, index) => (
        <div key={q.id} data-target={`item:${q.id}`}>
          <Radio.Group
            label={`${index + 1}. ${q.text[language]}`}
            description={q.help[language]}
            value={asked.get(q.id) ?? ''}
            onChange={(answer) => onAnswer(q.id, answer)}
          >
            <Stack gap={4} mt={6}>
              {q.answers.map((a) => (
                <Radio key={a.id} value={a.id} label={a.label[language]} size="xs" disabled={disabled} />
              ))}
            </Stack>
          </Radio.Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('rating.example')}: {q.example[language]}
          </Text>
          <EvidenceChips
            isLocked={disabled}
            match={(target) =>
              target.type === 'rating' && target.ratingId === ratingId && target.itemId === q.id
            }
          />
        </div>
      ))}
      {path.pathLevel !== null && scale.downgrades.length > 0 && (
        <Checkbox.Group label={t('rating.downgrades')} value={[...downgrades]}>
          <Stack gap={4} mt={6}>
            {scale.downgrades.map((d) => (
              <div key={d.id} data-target={`item:${d.id}`}>
                <Checkbox
                  size="xs"
                  value={d.id}
                  disabled={disabled}
                  label={`${d.label[language]} (−${d.minus})`}
                  description={d.help[language]}
                  onChange={(e) => onDowngrade(d.id, e.currentTarget.checked)}
                />
                <EvidenceChips
                  isLocked={disabled}
                  match={(target) =>
                    target.type === 'rating' && target.ratingId === ratingId && target.itemId === d.id
                  }
                />
              </div>
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {level !== null && (
        <Alert color="indigo" title={t('rating.leads', { level })}>
          <Text size="sm">
            {found?.label[language]}. {found?.help[language]}{' '}
            {t(level >= scale.soundFrom ? 'rating.sound' : 'rating.notSound', { level: scale.soundFrom })}
          </Text>
          <Group mt="xs">
            <Button size="compact-sm" disabled={disabled} onClick={() => onTake(level)}>
              {t('rating.take', { level })}
            </Button>
          </Group>
        </Alert>
      )}
      <details>
        <summary>{t('rating.sources')}</summary>
        <List size="xs">
          {scale.sources.map((s) => (
            <List.Item key={s}>{s}</List.Item>
          ))}
        </List>
      </details>
    </Stack>
  );
}
