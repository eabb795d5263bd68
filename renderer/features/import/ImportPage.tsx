import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { SourceId } from '../../../shared/kernel/ids';
import { deviceName } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { droppedFiles, pickFiles } from '../../lib/pick-file';
import { usePerson, useProject, useSession } from '../../store/session';
import { backUp } from '../../ui-domain/back-up';
import { searchAfterImport } from '../../ui-domain/duplicate-search';
import { useFormats } from '../../ui-domain/use-formats';
import type { ImportPreview } from '../../workers/import/messages';
import { BatchList } from './BatchList';
import { importName } from './batches';
import { ImportProgress } from './ImportProgress';
import { PreviewCard } from './PreviewCard';
import type { Seed } from './SeedFields';
import { SourceList } from './SourceList';
import { useImport } from './use-import';

/** Brings reference files in: choose or drop, look, import; everything in a worker. */
export function ImportPage() {
  const t = useText();
  const project = useProject();
  const person = usePerson();
  const session = useSession();
  const { state, read, remap, repair, write, cancel, stopReading, reset } = useImport(project.id);
  // What is being written is whole before anything else is read: the worker holds one import at a time.
  const isWriting = state.status === 'writing';
  const readAll = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    if (isWriting) notifications.show({ color: 'yellow', message: t('import.busy') });
    else read(files, files.length === 1 ? first.name : t('import.several', { count: files.length }));
  };
  const start = (preview: ImportPreview, chosen: (SourceId | null)[], { seedId, direction }: Seed): void => {
    const who = { projectId: project.id, by: person.id, device: deviceName() };
    searchAfterImport(session, who);
    const found = seedId === null ? undefined : { seedId, direction, entries: [], known: [] };
    const request = { ...who, fileName: importName(preview.files), format: preview.format, found };
    write(request, chosen, preview.count, () => backUp(session, 'import'));
  };
  return (
    <Stack>
      <Title order={1}>{t('import.title')}</Title>
      <FileChooser disabled={isWriting} onFiles={readAll} />
      <ImportProgress state={state} onStopReading={stopReading} onStopWriting={cancel} />
      {state.status === 'preview' && (
        <PreviewCard
          // What was chosen for the files stays while a record of them is mended.
          key={state.preview.files.map((f) => f.name).join('\n')}
          file={state.file}
          preview={state.preview}
          unmended={state.unmended}
          onRemap={remap}
          onRepair={repair}
          onCancel={reset}
          onImport={(chosen, seed) => start(state.preview, chosen, seed)}
        />
      )}
      <SourceList />
      <BatchList />
    </Stack>
  );
}

function FileChooser({
  disabled,
  onFiles,
}: {
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const t = useText();
  // Any file until the formats are known: what cannot be read is said.
  const accept = useFormats()?.extensions.map((ending) => `.${ending}`) ?? [];
  return (
    <Card
      withBorder
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text>{t('import.drop')}</Text>
          <Text size="xs" c="dimmed" maw="90ch">
            {t('import.formats')}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button disabled={disabled} onClick={() => void pickFiles(accept.join(','), 'many').then(onFiles)}>
            {t('import.choose')}
          </Button>
          <Button
            variant="default"
            disabled={disabled}
            onClick={() => void pickFiles('', 'folder').then(onFiles)}
          >
            {t('import.folder')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
