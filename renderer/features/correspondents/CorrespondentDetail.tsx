import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import { contextId, type NationalContext } from '../../../shared/model/meeting';
import { type Correspondent, correspondentStatuses } from '../../../shared/model/source';
import { saveFile } from '../../host/host';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProjectData, useSession } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';
import { reportInWorker } from '../../workers/report.client';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One correspondent: agreements, reminders, the letter with its form, and the national context. */
export function CorrespondentDetail({ correspondent }: { correspondent: Correspondent }) {
  const t = useText();
  const commit = useCommit();
  const session = useSession();
  const [note, setNote] = useState('');
  const { id } = correspondent;
  const save = (change: (before: Correspondent) => Partial<Correspondent>): Promise<void> =>
    commit('source.save', ({ sources }) =>
      sources.flatMap((s) =>
        s.id === id && s.type === 'correspondent'
          ? [{ table: 'sources' as const, id, after: { ...s, ...change(s) } }]
          : [],
      ),
    );
  const text = (field: 'name' | 'affiliation' | 'email' | 'note', multiline = false) => (
    <AutosaveField
      key={field}
      name={`${id}:${field}`}
      label={t(`correspondents.${field}`)}
      stored={correspondent[field]}
      multiline={multiline}
      save={(value) => save(() => ({ [field]: value }))}
    />
  );
  const letter = async (language: Language): Promise<void> => {
    try {
      const outcome = await reportInWorker({
        data: session.data,
        ids: ['bijlage-2'],
        language,
        style: 'apa',
        correspondent,
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
  const remind = (): void => {
    const date = new Date(browserEnv.now()).toISOString().slice(0, 10);
    void save(({ reminders, status }) => ({
      reminders: [...reminders, { date, note: note.trim() }],
      status: status === 'invited' ? 'reminded' : status,
    }));
    setNote('');
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
            if (status !== undefined) void save(() => ({ status }));
          }}
        />
        <TextInput
          type="date"
          label={t('correspondents.deadline')}
          value={correspondent.deadline}
          onChange={(e) => {
            const deadline = e.currentTarget.value;
            void save(() => ({ deadline }));
          }}
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
        <TextInput
          size="xs"
          w="20rem"
          label={t('correspondents.reminderNote')}
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={remind}>
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
  const save = (part: Partial<NationalContext>): Promise<void> =>
    commit('context.save', (data) => {
      const at = browserEnv.now();
      const before: NationalContext = data.contexts.find((c) => c.id === id) ?? {
        id,
        schemaVersion: 2,
        country,
        points: [],
        standsOut: '',
        government: '',
        by: person.id,
        at,
      };
      return [{ table: 'contexts', id, after: { ...before, ...part, by: person.id, at } }];
    });
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.context')}
      </Title>
      <AutosaveField
        key={`${id}:points`}
        name={`${id}:points`}
        label={t('correspondents.points')}
        description={t('correspondents.pointsHelp')}
        multiline
        stored={(context?.points ?? []).join('\n')}
        save={(text) =>
          save({
            points: text
              .split('\n')
              .map((l) => l.replace(/^\s*\d+[).]\s*/, '').trim())
              .filter((l) => l !== ''),
          })
        }
      />
      <AutosaveField
        key={`${id}:standsOut`}
        name={`${id}:standsOut`}
        label={t('correspondents.standsOut')}
        multiline
        stored={context?.standsOut ?? ''}
        save={(standsOut) => save({ standsOut })}
      />
      <AutosaveField
        key={`${id}:government`}
        name={`${id}:government`}
        label={t('correspondents.government')}
        multiline
        stored={context?.government ?? ''}
        save={(government) => save({ government })}
      />
    </Stack>
  );
}
