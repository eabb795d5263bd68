import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { formatAnswer } from '../../../shared/extraction/answers';
import type { FieldState } from '../../../shared/extraction/settle';
import type { Intervention } from '../../../shared/model/intervention';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { EvidenceChips } from '../EvidenceChips';
import { SettleField } from './SettleField';
import { type ComparedField, useSettling } from './use-settling';
import './filling.css';

const isOf =
  (of: FieldState) =>
  ({ state }: ComparedField): boolean =>
    state === of;

/** What two people answered for an intervention side by side: what differs first, then what is settled or the same. */
export function SettleForm({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const settling = useSettling(intervention);
  const open = settling.fields.filter((f) => f.isOpen);
  const settled = settling.fields.filter(isOf('settled'));
  const equal = settling.fields.filter(isOf('agreed'));
  const isCompared = settling.readings.length > 1;
  // Of one alone only what nobody took over yet.
  if (!isCompared && open.length === 0) return null;
  return (
    <Stack gap="xs" component="section" className="zeef-settle" aria-label={t('filling.title')} tabIndex={-1}>
      <Title order={3} size="h5" className="zeef-section">
        {t('filling.title')}
      </Title>
      <Group gap="xs">
        {open.length > 0 && (
          <Badge color="orange" variant="dot" tt="none">
            {t('filling.openCount', { count: open.length })}
          </Badge>
        )}
        {settled.length > 0 && <Text size="sm">{t('filling.settledCount', { count: settled.length })}</Text>}
        {isCompared && <Text size="sm">{t('filling.equal', { count: equal.length })}</Text>}
      </Group>
      {open.length + settled.length === 0 && <Text size="sm">{t('filling.allEqual')}</Text>}
      {open.length > 0 && !settling.maySettle && <Text size="sm">{t('filling.onlyThey')}</Text>}
      {[...open, ...settled].map((compared) => (
        <SettleField
          key={compared.field.id}
          intervention={intervention}
          compared={compared}
          settling={settling}
        />
      ))}
      {equal.length > 0 && (
        <details>
          <summary>{t('filling.equal', { count: equal.length })}</summary>
          <dl className="zeef-settled">
            {equal.map(({ field, answer }) => (
              <div key={field.id}>
                <dt>{field.label[language]}</dt>
                <dd>
                  {formatAnswer(field, answer ?? undefined, language)}
                  <EvidenceChips
                    isLocked
                    match={(target) =>
                      target.type === 'reading' &&
                      target.fieldId === field.id &&
                      settling.readings.some((r) => r.id === target.readingId)
                    }
                  />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Stack>
  );
}
