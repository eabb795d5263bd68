import { Alert, Button, Group, Progress, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { momentOnDay, shownMoment } from '../../../shared/kernel/shown-date';
import { endOfDay, exportMoments, isAfterLog } from '../../../shared/report/in-time/moments';
import { type ProductId, productIds } from '../../../shared/report/products/registry';
import type { ReportCell } from '../../../shared/report/table-model';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData, useSession } from '../../store/session';
import { DayInput } from '../../ui-domain/fields/DayInput';
import { Differences } from './Differences';
import { ExportButton } from './ExportButton';
import { SideBySide } from './SideBySide';
import { type Moment, useInTime } from './use-in-time';
import type { ReportOptions } from './use-report-options';

const DAY = 'day';
const FORMATS = ['docx', 'xlsx', 'html', 'md', 'csv'] as const;

/** The moments that can be chosen: exports of the study, newest first, and a day. */
function useMoments(): {
  options: { value: string; label: string }[];
  momentOf: (chosen: string, day: string) => Moment | null;
} {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { log } = useSession();
  const { persons } = useProjectData();
  const { length } = log;
  return useMemo(() => {
    const exports = exportMoments(log);
    const nameOf = (id: string): string => persons.find((p) => p.id === id)?.name ?? '';
    const options = [
      ...exports.map(({ seq, at, by }) => ({
        value: String(seq),
        label: t('inTime.export', { when: shownMoment(at, language), who: nameOf(by) }),
      })),
      { value: DAY, label: t('inTime.day') },
    ];
    const momentOf = (chosen: string, day: string): Moment | null => {
      if (chosen !== DAY) return exports.find((e) => String(e.seq) === chosen) ?? null;
      const seq = endOfDay(log, day);
      // Before the study there is nothing to compare with.
      if (seq === null || seq === 0) return null;
      // Named by the day that was asked for: the last entry up to then may be of days before.
      return { seq, at: momentOnDay(day) };
    };
    return { options, momentOf };
    // The log itself is added to in place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [log, length, persons, language, t]);
}

type Props = { id: ProductId; options: ReportOptions; onOpen: (cell: ReportCell) => void };

/** The report as it was: what was printed then beside what is printed now, and what changed it. */
export function InTime({ id, options, onOpen }: Props) {
  const t = useText();
  const { options: moments, momentOf } = useMoments();
  const [picked, setPicked] = useState<string | null>(null);
  // The newest export, until another moment is picked.
  const chosen = picked ?? moments[0]?.value ?? DAY;
  const [day, setDay] = useState('');
  const chooseDay = (value: string): void => {
    setPicked(DAY);
    setDay(value);
  };
  const [view, setView] = useState<'changes' | 'beside'>('changes');
  const { state, compare, save, stop } = useInTime(options);
  const moment = momentOf(chosen, day);
  // What was compared with stays chosen when an export is added meanwhile.
  const start = (ids: readonly ProductId[], from: Moment): void => {
    setPicked(chosen);
    compare(ids, from);
  };
  const { log } = useSession();
  return (
    <Stack gap="xs" data-testid="in-time">
      <Group align="end" gap="xs">
        <Select
          size="xs"
          w="19rem"
          label={t('inTime.with')}
          allowDeselect={false}
          data={moments}
          value={chosen}
          onChange={setPicked}
        />
        {chosen === DAY && <DayInput label={t('inTime.endOf')} value={day} onChange={chooseDay} />}
        {(
          [
            ['inTime.this', [id]],
            ['inTime.all', productIds],
          ] as const
        ).map(([text, ids]) => (
          <Button
            key={text}
            size="compact-sm"
            variant="default"
            disabled={moment === null || state.status === 'working'}
            onClick={() => moment !== null && start(ids, moment)}
          >
            {t(text)}
          </Button>
        ))}
      </Group>
      {chosen === DAY && day !== '' && moment === null && <Text size="sm">{t('inTime.nothingThen')}</Text>}
      {chosen === DAY && moment !== null && isAfterLog(log, day) && (
        <Text size="sm">{t('inTime.afterLast')}</Text>
      )}
      {state.status === 'working' && (
        <Group gap="xs">
          <Progress w="12rem" value={100 * state.share} aria-label={t('inTime.working')} />
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t('common.cancel')}
          </Button>
        </Group>
      )}
      {state.status === 'failed' && <Alert color="red">{state.error}</Alert>}
      {state.status === 'done' && (
        <>
          <Group justify="space-between">
            <SegmentedControl
              size="xs"
              aria-label={t('inTime.view')}
              data={[
                { value: 'changes', label: t('inTime.changes') },
                { value: 'beside', label: t('inTime.beside') },
              ]}
              value={view}
              onChange={(value) => setView(value === 'beside' ? 'beside' : 'changes')}
            />
            <ExportButton
              text={t('inTime.save')}
              formats={FORMATS}
              language={options.language}
              nameOf={(format) => t('inTime.saveAs', { format: format.toUpperCase() })}
              disabled={false}
              onChoose={(format) => {
                const known = FORMATS.find((f) => f === format);
                if (known !== undefined) save(known);
              }}
            />
          </Group>
          {view === 'changes' ? (
            <Differences changed={state.outcome.changes} />
          ) : (
            <SideBySide then={state.outcome.then} options={options} onOpen={onOpen} />
          )}
        </>
      )}
    </Stack>
  );
}
