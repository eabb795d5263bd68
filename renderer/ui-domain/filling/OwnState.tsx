import { Group, Text } from '@mantine/core';
import { doneReadings } from '../../../shared/extraction/settle';
import { shownDate } from '../../../shared/kernel/shown-date';
import type { Intervention } from '../../../shared/model/intervention';
import { readingId } from '../../../shared/model/reading';
import { isLocked } from '../../../shared/review/lock';
import { doneWrite } from '../../../shared/review/own-answers';
import { CommandButton } from '../../commands/CommandButton';
import { CommandDesk } from '../../commands/CommandDesk';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { fieldsSettled } from '../../store/field-savers';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useAct } from '../use-act';
import { useOwnAnswers } from '../use-own-answers';
import { fillingCommands } from './commands';

/** Whether who works now is done with their own answers, and the way to say so. */
export function OwnState({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const act = useAct();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const { id: by } = usePerson();
  const { readings, reviews } = useProjectData();
  const own = readings.find((r) => r.id === readingId(intervention.id, by));
  const done = doneReadings(readings.filter((r) => r.interventionId === intervention.id));
  const doneAt = own?.doneAt ?? null;
  const { state } = useOwnAnswers(intervention);
  const setDone = (isDone: boolean): Promise<boolean> =>
    act(t(isDone ? 'filling.done' : 'filling.reopen'), async (builtOn) => {
      // What is typed is theirs before they are done.
      await fieldsSettled();
      const at = isDone ? browserEnv.now() : null;
      const kind = isDone ? 'reading.done' : 'reading.reopen';
      await commit(kind, (data) => [doneWrite(data, intervention.id, by, at)], builtOn);
    });
  const desk = {
    isDone: doneAt !== null,
    hasAnswers: state.answered > 0,
    canReopen: doneAt !== null && done.length < 2,
    isLocked: isLocked(reviews, 'extraction', intervention.id),
    setDone,
  };
  return (
    <CommandDesk group={fillingCommands} desk={desk}>
      <Group gap="xs">
        {doneAt === null ? (
          <CommandButton command={fillingCommands.of.done} size="compact-sm" variant="default" />
        ) : (
          <Text size="sm">{t('filling.isDone', { date: shownDate(doneAt, language) })}</Text>
        )}
        {desk.canReopen && (
          <CommandButton command={fillingCommands.of.reopen} size="compact-sm" variant="default" />
        )}
      </Group>
      {doneAt === null && state.answered > 0 && state.missing.length > 0 && (
        <Text size="sm">{t('filling.stillOpen', { count: state.missing.length })}</Text>
      )}
      {done.length < 2 && (
        <Text size="sm" c="dimmed">
          {t('filling.waits')}
        </Text>
      )}
    </CommandDesk>
  );
}
