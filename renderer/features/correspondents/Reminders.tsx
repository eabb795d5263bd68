import { Button, Group, Text, Title } from '@mantine/core';
import { shownDay } from '../../../shared/kernel/shown-date';
import { localDate } from '../../../shared/kernel/local-date';
import type { Correspondent } from '../../../shared/model/source';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';
import { reminded } from './correspondent-change';
import { useSaveCorrespondent } from './use-save-correspondent';

/** When a correspondent was reminded, and noting down that it was done again. */
export function Reminders({ correspondent: { id, reminders } }: { correspondent: Correspondent }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const save = useSaveCorrespondent(id);
  const note = useDraft(`sources:${id}`, 'reminderNote');
  const remind = async (): Promise<void> => {
    const today = localDate(browserEnv.now());
    const isDone = await act(t('correspondents.remind'), (builtOn) =>
      save(reminded(today, note.text), builtOn),
    );
    if (isDone) note.clear();
  };
  return (
    <>
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.reminders')}
      </Title>
      {reminders.length === 0 && <Text size="sm">{t('correspondents.noReminders')}</Text>}
      {reminders.map((r, index) => (
        <Text key={index} size="sm">
          {shownDay(r.date, language)} {r.note}
        </Text>
      ))}
      <Group align="end">
        <DraftInput w="20rem" label={t('correspondents.reminderNote')} draft={note} />
        <Button variant="default" onClick={() => void remind()}>
          {t('correspondents.remind')}
        </Button>
      </Group>
    </>
  );
}
