import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Language } from '../../../shared/model/fields';
import { contextId, type NationalContext, newContext } from '../../../shared/model/national-context';
import { type Correspondent, correspondentStatuses } from '../../../shared/model/source';
import { localDate } from '../../../shared/kernel/local-date';
import type { BuiltOn } from '../../db/session';
import { saveFile } from '../../host/host';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { pointLines } from '../../lib/term-lines';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProjectData, useSession } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { DateField } from '../../ui-domain/fields/DateField';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { useAct } from '../../ui-domain/use-act';
import { reportInWorker } from '../../workers/report/client';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One correspondent: agreements, reminders, the letter with its form, and the national context. */
export function CorrespondentDetail({ correspondent }: { correspondent: Correspondent }) {
  const t = useText();
  const commit = useCommit();
  const session = useSession();
  const act = useAct();
  const { id } = correspondent;
  const note = useDraft(`sources:${id}`, 'reminderNote');
  const save = (change: (before: Correspondent) => Partial<Correspondent>, builtOn: BuiltOn): Promise<void> =>
    commit(
      'source.save',
      ({ sources }) =>
        sources.flatMap((s) =>
          s.id === id && s.type === 'correspondent'
            ? [{ table: 'sources' as const, id, after: { ...s, ...change(s) } }]
            : [],
        ),
      builtOn,
    );
  const text = (field: 'name' | 'affiliation' | 'email' | 'note', multiline = false) => (
    <AutosaveField
      place={{ table: 'sources', id, field }}
      label={t(`correspondents.${field}`)}
      stored={correspondent[field]}
      multiline={multiline}
      save={(value, builtOn) => save(() => ({ [field]: value }), builtOn)}
    />
  );
  const letter = async (language: Language): Promise<void> => {
    try {
      const outcome = await reportInWorker({
        ...(await session.readAs()),
        count: session.data.references.length,
        ids: ['bijlage-2'],
        language,
        style: 'apa',
        correspondent: id,
        format: 'docx',
        printed: null,
      });
      if (outcome.type !== 'written') return;
      const file = `bijlage-2-${correspondent.country}-${language}.docx`;
      if (await saveFile(file, outcome.bytes, DOCX))
        notifications.show({ message: t('report.saved', { file }) });
    } catch (error) {
      notifications.show({ color: 'red', title: t('common.error'), message: String(error) });
    }
  };
  const remind = async (): Promise<void> => {
    const date = localDate(browserEnv.now());
    const isDone = await act(t('correspondents.remind'), (builtOn) =>
      save(
        ({ reminders, status }) => ({
          reminders: [...reminders, { date, note: note.text.trim() }],
          status: status === 'invited' ? 'reminded' : status,
        }),
        builtOn,
      ),
    );
    if (isDone) note.clear();
  };
  return (
    <Stack gap="sm" pr="md" maw="52rem">
      <Group grow align="start">
        {text('name')}
        {text('affiliation')}
        {text('email')}
      </Group>
      <Group align="end">
        <Select
          label={t('common.status')}
          allowDeselect={false}
          data={correspondentStatuses.map((s) => ({ value: s, label: t(`correspondents.status.${s}`) }))}
          value={correspondent.status}
          onChange={(value) => {
            const status = correspondentStatuses.find((s) => s === value);
            if (status !== undefined)
              void act(t('common.status'), (builtOn) => save(() => ({ status }), builtOn));
          }}
        />
        <DateField
          place={{ table: 'sources', id, field: 'deadline' }}
          label={t('correspondents.deadline')}
          stored={correspondent.deadline}
          save={(deadline, builtOn) => save(() => ({ deadline }), builtOn)}
        />
      </Group>
      {text('note', true)}
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.letter')}
      </Title>
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => void letter('nl')}>
          {t('correspondents.letterIn', { language: 'Nederlands' })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void letter('en')}>
          {t('correspondents.letterIn', { language: 'English' })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => goTo('import', id)}>
          {t('correspondents.importForm')}
        </Button>
      </Group>
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.reminders')}
      </Title>
      {correspondent.reminders.length === 0 && <Text size="sm">{t('correspondents.noReminders')}</Text>}
      {correspondent.reminders.map((r, index) => (
        <Text key={index} size="sm">
          {r.date} {r.note}
        </Text>
      ))}
      <Group align="end">
        <DraftInput size="xs" w="20rem" label={t('correspondents.reminderNote')} draft={note} />
        <Button size="xs" variant="default" onClick={() => void remind()}>
          {t('correspondents.remind')}
        </Button>
      </Group>
      <ContextForm country={correspondent.country} />
    </Stack>
  );
}

/** The national context of a country: numbered points, and what the slides say of it. */
function ContextForm({ country }: { country: string }) {
  const t = useText();
  const { contexts } = useProjectData();
  const commit = useCommit();
  const person = usePerson();
  const id = contextId(country);
  const context = contexts.find((c) => c.id === id);
  const save = (
    change: (before: NationalContext) => Partial<NationalContext>,
    builtOn: BuiltOn,
  ): Promise<void> =>
    commit(
      'context.save',
      (data) => {
        const at = browserEnv.now();
        const before = data.contexts.find((c) => c.id === id) ?? newContext(country, person.id, at);
        return [{ table: 'contexts', id, after: { ...before, ...change(before), by: person.id, at } }];
      },
      builtOn,
    );
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.context')}
      </Title>
      <LinesField
        place={{ table: 'contexts', id, field: 'points' }}
        label={t('correspondents.points')}
        description={t('correspondents.pointsHelp')}
        stored={context?.points ?? []}
        format={pointLines}
        save={(read, builtOn) => save(({ points }) => ({ points: read(points) }), builtOn)}
      />
      {(['standsOut', 'government'] as const).map((field) => (
        <AutosaveField
          key={field}
          place={{ table: 'contexts', id, field }}
          label={t(`correspondents.${field}`)}
          multiline
          stored={context?.[field] ?? ''}
          save={(text, builtOn) => save(() => ({ [field]: text }), builtOn)}
        />
      ))}
    </Stack>
  );
}
