import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { formatAnswer } from '../../../shared/extraction/answers';
import { canJoin } from '../../../shared/extraction/settle';
import { shownDate } from '../../../shared/kernel/shown-date';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reading } from '../../../shared/model/reading';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { settledPlace } from '../answer-place';
import { Chip } from '../Chip';
import { EvidenceChips } from '../EvidenceChips';
import { FieldInput } from '../FieldInput';
import type { ComparedField, Settling } from './use-settling';

type Props = { intervention: Intervention; compared: ComparedField; settling: Settling };

/** One field that two people answered otherwise: both answers with their passages, and what is settled. */
export function SettleField({ intervention, compared, settling }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { field, state } = compared;
  const canChange = settling.maySettle && !settling.isLocked;
  const name = field.label[language];
  const both = t('filling.joinOf', { field: name });
  return (
    <Paper withBorder p="xs" component="article" aria-label={name} data-field={field.id} data-state={state}>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" align="start">
          <Title order={4} size="h6">
            {name}
          </Title>
          <Chip meaning={state === 'settled' ? 'signed' : 'conflict'}>{t(`filling.state.${state}`)}</Chip>
        </Group>
        {settling.readings.map((reading) => (
          <Said key={reading.id} reading={reading} {...{ compared, settling, canChange }} />
        ))}
        {canChange && state !== 'settled' && canJoin(field) && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={both}
              onClick={() => void settling.take(both, field, settling.readings)}
            >
              {t('filling.join')}
            </Button>
          </Group>
        )}
        {state === 'settled' && <Settled {...{ intervention, compared, settling, canChange }} />}
      </Stack>
    </Paper>
  );
}

/** What one of them answered, on what passages, and the way to settle it. */
function Said({
  reading,
  compared: { field, state },
  settling,
  canChange,
}: Omit<Props, 'intervention'> & { reading: Reading; canChange: boolean }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { persons } = useProjectData();
  const name = persons.find((p) => p.id === reading.personId)?.name ?? '';
  const label = t('filling.takeOf', { name, field: field.label[language] });
  const text = formatAnswer(field, reading.answers[field.id], language);
  return (
    <div className="zeef-said">
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text size="sm" className="zeef-said-text" {...(text === '' ? { c: 'dimmed' } : {})}>
        {text === '' ? t('filling.nothing') : text}
      </Text>
      <EvidenceChips
        isLocked
        match={(target) =>
          target.type === 'reading' && target.readingId === reading.id && target.fieldId === field.id
        }
      />
      {canChange && state !== 'settled' && (
        <Button
          mt={4}
          size="compact-sm"
          variant="default"
          aria-label={label}
          onClick={() => void settling.take(label, field, [reading])}
        >
          {t('filling.take', { name })}
        </Button>
      )}
    </div>
  );
}

/** The answer that was settled, to be worded otherwise, or withdrawn. */
function Settled({ intervention, compared, settling, canChange }: Props & { canChange: boolean }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { persons } = useProjectData();
  const { field, answer } = compared;
  if (answer === null) return null;
  const by = persons.find((p) => p.id === answer.by)?.name ?? '';
  const label = t('filling.withdrawOf', { field: field.label[language] });
  return (
    <div data-settled={field.id}>
      <FieldInput
        place={settledPlace(intervention, field)}
        field={field}
        answer={answer}
        disabled={!canChange}
        save={(change, builtOn) => settling.save(field, change, builtOn)}
      />
      <Group justify="space-between" mt={4}>
        <Text size="xs" c="dimmed">
          {t('filling.settledBy', { name: by, date: shownDate(answer.at, language) })}
        </Text>
        {canChange && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={label}
            onClick={() => void settling.withdraw(label, field)}
          >
            {t('filling.withdraw')}
          </Button>
        )}
      </Group>
    </div>
  );
}
