import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { type LiteratureId, newId } from '../../../shared/kernel/ids';
import { formatNames, yearOf } from '../../../shared/model/reference';
import { newCitedWork } from '../../../shared/model/literature';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { errorText } from '../../ui-domain/error-text';
import { useAct } from '../../ui-domain/use-act';
import { readCited } from './read-cited';

/** Literature that is only cited: added by pasting a record, printed in appendix 1, never screened or counted. */
export function CitedWorks() {
  const t = useText();
  const { literature } = useProjectData();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const draft = useDraft('literature:add', 'text');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    setProblem(null);
    const read = await readCited(draft.text);
    if ('missing' in read) {
      setProblem(t(`cited.${read.missing}`));
      return;
    }
    const at = browserEnv.now();
    const isDone = await act(t('cited.add'), () =>
      commit(
        'literature.add',
        read.items.map((csl) => {
          const id = newId<LiteratureId>(browserEnv);
          return {
            table: 'literature' as const,
            id,
            after: newCitedWork({ id, csl, by: person.id, at }),
          };
        }),
      ),
    );
    if (isDone) draft.clear();
  };
  return (
    <Stack gap="xs" mt="md" data-testid="cited-works">
      <Title order={2} size="h5">
        {t('cited.title')}
      </Title>
      <Text size="sm">{t('cited.help')}</Text>
      {literature.map(({ id, csl }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {[formatNames(csl.author), yearOf(csl), csl.title].filter(Boolean).join(' · ')}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t('cited.remove')}: ${csl.title ?? ''}`}
            onClick={() =>
              void act(t('cited.remove'), () =>
                commit('literature.remove', [{ table: 'literature', id, after: null }]),
              )
            }
          >
            {t('cited.remove')}
          </Button>
        </Group>
      ))}
      <Textarea
        label={t('cited.paste')}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        error={
          draft.draftFailure === null
            ? undefined
            : t('field.noDraft', { reason: errorText(t, draft.draftFailure) })
        }
      />
      {problem !== null && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={draft.text.trim() === ''}
          onClick={() => void act(t('cited.add'), add)}
        >
          {t('cited.add')}
        </Button>
      </Group>
    </Stack>
  );
}
