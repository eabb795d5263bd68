import { Alert, Checkbox, Group, Kbd, List, Radio, Stack, Text } from '@mantine/core';
import type { RatingId } from '../../../shared/kernel/ids';
import type { Scale, ScaleQuestion } from '../../../shared/model/scale';
import type { WizardState } from '../../../shared/rating/wizard';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';
import { ratingCommands } from './commands';
import { questionsOn, supports } from './guided-path';

// The digits that answer.
const KEYS = 9;

type Props = {
  scale: Scale;
  ratingId: RatingId;
  /** What a passage is evidence for, by question or reason. */
  item: (id: string) => string;
  path: WizardState;
  downgrades: readonly string[];
  disabled: boolean;
  onAnswer: (questionId: string, answerId: string) => void;
  onDowngrade: (reason: string, isOn: boolean) => void;
};

/**
 * The decision path of the scale: the questions so far, the next one, reasons to go down, and the level it leads to.
 */
export function RatingWizard({ onAnswer, ...props }: Props) {
  const t = useText();
  const { scale, ratingId, item, path, disabled } = props;
  return (
    <Stack gap="sm" className="zeef-wizard">
      {questionsOn(path).map(({ question, answerId }, index) => (
        <div key={question.id} data-target={`item:${item(question.id)}`}>
          <Folded question={question} number={index + 1} answerId={answerId}>
            <Question
              question={question}
              number={index + 1}
              answerId={answerId}
              disabled={disabled}
              onAnswer={(answer) => onAnswer(question.id, answer)}
            />
          </Folded>
          <EvidenceChips isLocked={disabled} match={supports(ratingId, item(question.id))} />
        </div>
      ))}
      {path.reasons.length > 0 && <Downgrades {...props} />}
      {path.level !== null && (
        <Outcome scale={scale} level={path.level} pathLevel={path.pathLevel ?? path.level} />
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

type FoldedProps = {
  question: ScaleQuestion;
  number: number;
  answerId: string | null;
  children: React.ReactNode;
};

/** A question that was answered is a line with its answer, to open and answer anew; the next one stands open. */
function Folded({ question: q, number, answerId, children }: FoldedProps) {
  const language = useAppStore((s) => s.language);
  const t = useText();
  const answer = q.answers.find((a) => a.id === answerId);
  if (answer === undefined) return children;
  return (
    <>
      <details className="zeef-answered">
        <summary>
          {`${number}. ${q.text[language]}`} <strong>{answer.label[language]}</strong>
        </summary>
        {children}
      </details>
      {answer.example !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('rating.example')}: {answer.example[language]}
        </Text>
      )}
    </>
  );
}

type QuestionProps = {
  question: ScaleQuestion;
  number: number;
  answerId: string | null;
  disabled: boolean;
  onAnswer: (answerId: string) => void;
};

/** A question with its answers and an example. */
function Question({ question: q, number, answerId, disabled, onAnswer }: QuestionProps) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  return (
    <>
      <Radio.Group
        label={`${number}. ${q.text[language]}`}
        description={q.help[language]}
        value={answerId ?? ''}
        onChange={onAnswer}
      >
        <Stack gap={4} mt={6}>
          {q.answers.map((a, index) => (
            <Radio
              key={a.id}
              value={a.id}
              label={
                <>
                  {a.label[language]}{' '}
                  {answerId === null && index < KEYS && (
                    <Kbd size="xs" aria-hidden>
                      {index + 1}
                    </Kbd>
                  )}
                </>
              }
              size="xs"
              disabled={disabled}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="xs" c="dimmed" mt={4}>
        {t('rating.example')}: {q.example[language]}
      </Text>
    </>
  );
}

/** Reasons to go down from the level at the end of the path, each with its evidence. */
function Downgrades({
  path,
  ratingId,
  item,
  downgrades,
  disabled,
  onDowngrade,
}: Pick<Props, 'path' | 'ratingId' | 'item' | 'downgrades' | 'disabled' | 'onDowngrade'>) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  return (
    <Checkbox.Group label={t('rating.downgrades')} value={[...downgrades]}>
      <Stack gap={4} mt={6}>
        {path.reasons.map((d) => (
          <div key={d.id} data-target={`item:${item(d.id)}`}>
            <Checkbox
              size="xs"
              value={d.id}
              disabled={disabled}
              label={`${d.label[language]} (−${d.minus})`}
              description={d.help[language]}
              onChange={(e) => onDowngrade(d.id, e.currentTarget.checked)}
            />
            <EvidenceChips isLocked={disabled} match={supports(ratingId, item(d.id))} />
          </div>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** The level that the path leads to, whether that is sound enough, and the button that takes it over. */
function Outcome({ scale, level, pathLevel }: { scale: Scale; level: number; pathLevel: number }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const design = scale.levels.find((l) => l.level === pathLevel);
  // The design stays what it is where reasons make the level lower: that of the lower level is another.
  const lowered = { from: pathLevel, label: design?.label[language] ?? '', level };
  return (
    <Alert color="indigo" title={t('rating.leads', { level })}>
      <Text size="sm">
        {level < pathLevel
          ? t('rating.lowered', lowered)
          : `${design?.label[language] ?? ''}. ${design?.help[language] ?? ''}`}{' '}
        {t(level >= scale.soundFrom ? 'rating.sound' : 'rating.notSound', { level: scale.soundFrom })}
      </Text>
      <Group mt="xs">
        <CommandButton size="compact-sm" command={ratingCommands.of.take} />
      </Group>
    </Alert>
  );
}
