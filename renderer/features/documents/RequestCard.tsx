import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { localDate } from '../../../shared/kernel/local-date';
import { shownDay } from '../../../shared/kernel/shown-date';
import { isOverdue, remindersOf, type Request, withReminder } from '../../../shared/review/requests';
import type { Lines } from '../../../shared/review/site-names';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useDraft } from '../../store/use-draft';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { DateField } from '../../ui-domain/fields/DateField';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';
import { useSaveRetrieval } from '../../ui-domain/use-save-retrieval';

type Props = { request: Request; name: Lines };

/** One full text that is waited for: the way to its report, of whom and when it was asked, and their reminders. */
export function RequestCard({ request: { referenceId, retrieval, since }, name }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const isLate = isOverdue(retrieval, localDate(browserEnv.now()));
  return (
    <div className="zeef-request" role="group" aria-label={name.title}>
      <Group gap="xs" wrap="nowrap" align="start">
        <Anchor component="button" size="sm" ta="start" onClick={() => goTo('longlist', referenceId)}>
          {name.title}
        </Anchor>
        {isLate && (
          <Badge color="red" variant="light" tt="none" flex="none">
            {t('requests.late')}
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {[
          name.by,
          t(`retrieval.${retrieval.status}`),
          t('requests.since', { day: shownDay(since, language) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <RequestFields retrieval={retrieval} />
      <RequestReminders retrieval={retrieval} />
    </div>
  );
}

type Part = Pick<Request, 'retrieval'>;

/** Of whom it was asked, how, when, and by when an answer is expected. */
function RequestFields({ retrieval }: Part) {
  const t = useText();
  const save = useSaveRetrieval(retrieval.referenceId);
  const place = (field: string) => ({ table: 'retrievals' as const, id: retrieval.id, field });
  return (
    <div className="zeef-fields">
      <AutosaveField
        size="xs"
        place={place('from')}
        label={t('requests.from')}
        stored={retrieval.from}
        save={(from, builtOn) => save(() => ({ from }), builtOn)}
      />
      <AutosaveField
        size="xs"
        place={place('reason')}
        label={t('retrieval.where')}
        stored={retrieval.reason}
        save={(reason, builtOn) => save(() => ({ reason }), builtOn)}
      />
      <DateField
        size="xs"
        place={place('askedOn')}
        label={t('requests.askedOn')}
        stored={retrieval.askedOn}
        save={(askedOn, builtOn) => save(() => ({ askedOn }), builtOn)}
      />
      <DateField
        size="xs"
        place={place('expectedOn')}
        label={t('requests.expectedOn')}
        stored={retrieval.expectedOn}
        save={(expectedOn, builtOn) => save(() => ({ expectedOn }), builtOn)}
      />
    </div>
  );
}

/** When they were reminded, and noting down that it was done today. */
function RequestReminders({ retrieval }: Part) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const save = useSaveRetrieval(retrieval.referenceId);
  const note = useDraft(`retrievals:${retrieval.id}`, 'reminderNote');
  const remind = async (): Promise<void> => {
    const today = localDate(browserEnv.now());
    const isDone = await act(t('requests.remind'), (builtOn) =>
      save((before) => withReminder(before, today, note.text), builtOn),
    );
    if (isDone) note.clear();
  };
  return (
    <>
      {retrieval.reminders.length > 0 && (
        <ul className="zeef-reminders" aria-label={t('correspondents.reminders')}>
          {remindersOf(retrieval).map((r, index) => (
            <li key={index}>
              {[t('requests.remindedOn', { day: shownDay(r.date, language) }), r.note]
                .filter(Boolean)
                .join(': ')}
            </li>
          ))}
        </ul>
      )}
      <Group align="end" gap="xs">
        <DraftInput size="xs" w="20rem" maw="100%" label={t('correspondents.reminderNote')} draft={note} />
        <Button variant="default" size="compact-sm" onClick={() => void remind()}>
          {t('requests.remind')}
        </Button>
      </Group>
    </>
  );
}
