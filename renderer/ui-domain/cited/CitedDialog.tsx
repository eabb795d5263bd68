import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { standing } from '../../../shared/citations/plan-citations';
import type { ReferenceDocument } from '../../../shared/model/document';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { useKept } from '../../store/use-kept';
import type { KnownEntry } from '../../workers/documents/cited';
import { useAct } from '../use-act';
import { choicesSchema, planOf } from './chosen-entries';
import { CitedTable } from './CitedTable';
import { useAddCited, useCited } from './use-cited';

type Props = { document: ReferenceDocument; onClose: () => void };

/** The list of references of a report: what the project has of it, and what is new, to be brought in. */
export function CitedDialog({ document, onClose }: Props) {
  const t = useText();
  const state = useCited(document.sha256, document.referenceId);
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={t('citations.title', { file: document.fileName })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {state.status === 'reading' && (
        <Stack>
          <Text size="sm">{t('citations.reading')}</Text>
          <Progress value={100 * state.share} aria-label={t('citations.reading')} />
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
      {state.status === 'failed' && (
        <Text role="alert">{t('citations.failed', { reason: state.message })}</Text>
      )}
      {state.status === 'read' && state.entries.length === 0 && <Text>{t('citations.none')}</Text>}
      {state.status === 'read' && state.entries.length > 0 && (
        <Entries entries={state.entries} document={document} onClose={onClose} />
      )}
    </Modal>
  );
}

function Entries({ entries, document, onClose }: Props & { entries: readonly KnownEntry[] }) {
  const t = useText();
  const act = useAct();
  const add = useAddCited();
  const citations = standing(useProjectData());
  const kept = useKept(`cited:${document.sha256}`, choicesSchema, {});
  const [isAdding, setAdding] = useState(false);
  const plan = planOf(document.referenceId, entries, kept.value, citations);
  const count = plan.items.length;
  const links = plan.found.known.length;
  const name = count > 0 ? t('citations.add', { count }) : t('citations.link', { count: links });
  const confirm = async (): Promise<void> => {
    const added = await add(
      plan,
      t('citations.file', { file: document.fileName.replace(/\.(?:pdf|x?html?|mhtml?|epub|docx)$/i, '') }),
    );
    notifications.show({ message: t('citations.added', { count: added, links }) });
    kept.clear();
    onClose();
  };
  const numberOf = (state: KnownEntry['state']): number => entries.filter((e) => e.state === state).length;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('citations.found', {
          count: entries.length,
          known: numberOf('known'),
          likely: numberOf('likely'),
          fresh: numberOf('new'),
        })}
      </Text>
      <CitedTable entries={entries} document={document} choices={kept.value} onChange={kept.change} />
      <Group>
        <Button
          loading={isAdding}
          disabled={count + links === 0}
          onClick={() => {
            setAdding(true);
            void act(name, confirm).then(() => setAdding(false));
          }}
        >
          {name}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Text size="sm">{t('citations.help')}</Text>
      </Group>
    </Stack>
  );
}
