import { sourceName } from '../../shared/model/source';
import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { newId, type ReferenceId, type SourceId } from '../../shared/kernel/ids';
import { type Reference, newReference } from '../../shared/model/reference';
import type { ProjectData } from '../../shared/model/tables';
import { chosenTypes } from '../../shared/review/reference-fields';
import { browserEnv } from '../lib/env';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useCommit, useProjectData } from '../store/session';
import { useDraft } from '../store/use-draft';
import { DraftInput } from './fields/DraftInput';
import { useAct } from './use-act';

/**
 * A reference that a person writes down: the last in order of entry, under the country of the correspondent who sent
 * it.
 */
function madeByHand(
  data: ProjectData,
  id: ReferenceId,
  { title, type, sourceId }: { title: string; type: string; sourceId: SourceId | null },
): Reference {
  const source = data.sources.find((s) => s.id === sourceId);
  return newReference({
    id,
    csl: { type, title },
    sourceId,
    country: source?.type === 'correspondent' ? source.country : null,
    sequence: data.references.reduce((last, r) => Math.max(last, r.sequence), -1) + 1,
  });
}

type Props = { onClose: () => void; onAdded: (id: ReferenceId) => void };

/** Asks for what a reference is made of; the rest of its fields is filled in afterwards. */
export function AddReference({ onClose, onAdded }: Props) {
  const t = useText();
  const language = useAppStore((x) => x.language);
  const { sources } = useProjectData();
  const commit = useCommit();
  const act = useAct();
  const title = useDraft('references:add', 'title');
  const type = useDraft('references:add', 'type', 'report');
  const source = useDraft('references:add', 'source');
  const add = async (): Promise<void> => {
    const id = newId<ReferenceId>(browserEnv);
    const isDone = await act(t('reference.add'), (builtOn) =>
      commit(
        'reference.add',
        (data) => [
          {
            table: 'references',
            id,
            after: madeByHand(data, id, {
              title: title.text.trim(),
              type: type.text,
              sourceId: sources.find((s) => s.id === source.text)?.id ?? null,
            }),
          },
        ],
        builtOn,
      ),
    );
    if (!isDone) return;
    for (const draft of [title, type, source]) draft.clear();
    onAdded(id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reference.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.text.trim() !== '') void add();
        }}
      >
        <Stack gap="xs">
          <DraftInput label={t('field.title')} draft={title} data-autofocus />
          <Select
            label={t('field.type')}
            allowDeselect={false}
            data={chosenTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
            value={type.text}
            onChange={(value) => type.change(value ?? 'report')}
          />
          <Select
            label={t('reference.source')}
            clearable
            placeholder={t('import.noSource')}
            data={sources.map((s) => ({ value: s.id, label: sourceName(s, language) }))}
            value={source.text === '' ? null : source.text}
            onChange={(value) => source.change(value ?? '')}
          />
          <Group justify="end">
            <Button type="submit" disabled={title.text.trim() === ''}>
              {t('reference.addThis')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
