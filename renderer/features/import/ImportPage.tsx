import { Alert, Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { SourceId } from '../../../shared/kernel/ids';
import { deviceName } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { droppedFiles, pickFiles } from '../../lib/pick-file';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import type { ImportPreview } from '../../workers/import/messages';
import { searchAfterImport, useDuplicateSearch } from '../../ui-domain/duplicate-search';
import { useFormatNames, useFormats } from '../../ui-domain/use-formats';
import { useAct } from '../../ui-domain/use-act';
import { PreviewCard } from './PreviewCard';
import { errorText } from './reason-text';
import { SourceList } from './SourceList';
import { useImport } from './use-import';

// Names of files that stand in the list of imports.
const NAMED = 5;

/** What an import is called: its files, or the first of them and how many more. */
function nameOf(files: readonly { name: string }[]): string {
  const named = files.slice(0, NAMED).map((f) => f.name);
  const more = files.length - named.length;
  return more > 0 ? `${named.join(', ')} +${more}` : named.join(', ');
}

/** Brings reference files in: choose or drop, look, import; everything in a worker. */
export function ImportPage() {
  const t = useText();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const session = useSession();
  const { batches } = useProjectData();
  const found = useDuplicateSearch();
  const namesOf = useFormatNames();
  // Any file until the formats are known: what cannot be read is said.
  const accept =
    useFormats()
      ?.extensions.map((ending) => `.${ending}`)
      .join(',') ?? '';
  const { state, read, remap, repair, write, cancel, stopReading, reset } = useImport(project.id);
  // What is being written is whole before anything else is read: the worker holds one import at a time.
  const isWriting = state.status === 'writing';
  const readAll = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    if (isWriting) notifications.show({ color: 'yellow', message: t('import.busy') });
    else read(files, files.length === 1 ? first.name : t('import.several', { count: files.length }));
  };
  const start = (preview: ImportPreview, chosen: (SourceId | null)[]): void => {
    const request = {
      projectId: project.id,
      by: person.id,
      device: deviceName(),
      fileName: nameOf(preview.files),
      format: preview.format,
      problems: preview.problems,
    };
    searchAfterImport(session, { projectId: project.id, by: person.id, device: deviceName() });
    write(request, chosen, preview.count);
  };
  return (
    <Stack>
      <Title order={1}>{t('import.title')}</Title>
      <Card
        withBorder
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void droppedFiles(event.dataTransfer).then(readAll);
        }}
      >
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text>{t('import.drop')}</Text>
          <Group gap="xs" wrap="nowrap">
            <Button disabled={isWriting} onClick={() => void pickFiles(accept, 'many').then(readAll)}>
              {t('import.choose')}
            </Button>
            <Button
              variant="default"
              disabled={isWriting}
              onClick={() => void pickFiles('', 'folder').then(readAll)}
            >
              {t('import.folder')}
            </Button>
          </Group>
        </Group>
      </Card>
      <div aria-live="polite">
        {state.status === 'reading' && (
          <Group>
            <Text>{t('import.reading', { count: state.count })}</Text>
            <Button size="compact-sm" variant="default" onClick={stopReading}>
              {t('common.cancel')}
            </Button>
          </Group>
        )}
        {state.status === 'writing' && (
          <Stack gap="xs">
            <Progress aria-label={t('import.run')} value={(100 * state.done) / Math.max(1, state.total)} />
            <Group>
              <Text>{t('import.progress', { done: state.done, total: state.total })}</Text>
              <Button size="compact-sm" variant="default" onClick={cancel}>
                {t('common.cancel')}
              </Button>
            </Group>
          </Stack>
        )}
        {state.status === 'done' && <Alert color="green">{t('import.done', { count: state.count })}</Alert>}
        {state.status === 'cancelled' && <Alert>{t('import.cancelled')}</Alert>}
        {state.status === 'failed' && (
          <Alert color="red" title={state.file}>
            {errorText(t, state.error)}
          </Alert>
        )}
        {state.status === 'done' && found.status === 'running' && <Text>{t('duplicates.running')}</Text>}
        {state.status === 'done' && found.status === 'done' && (
          <Group>
            <Text>{t('import.duplicates', { merged: found.merged, asked: found.asked.length })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => goTo('duplicates')}>
              {t('import.toDuplicates')}
            </Button>
          </Group>
        )}
      </div>
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
          onImport={(chosen) => start(state.preview, chosen)}
        />
      )}
      <SourceList />
      <Title order={2} size="h4">
        {t('import.batches')}
      </Title>
      {batches.length === 0 && <Text>{t('import.noBatches')}</Text>}
      {batches.map((b) => (
        <Group key={b.id} gap="xs">
          <Text size="sm" {...(b.status === 'undone' ? { c: 'dimmed' } : {})}>
            {b.fileName} ({namesOf(b.format)}): {b.count} {b.status === 'undone' && `(${t('import.undone')})`}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t(b.status === 'active' ? 'import.takeBack' : 'import.bringBack')}: ${b.fileName}`}
            onClick={() =>
              void act(t(b.status === 'active' ? 'import.takeBack' : 'import.bringBack'), (builtOn) =>
                commit(
                  'import.status',
                  (data) =>
                    data.batches
                      .filter((now) => now.id === b.id)
                      .map((now) => ({
                        table: 'batches',
                        id: now.id,
                        after: { ...now, status: b.status === 'active' ? 'undone' : 'active' },
                      })),
                  builtOn,
                ),
              )
            }
          >
            {t(b.status === 'active' ? 'import.takeBack' : 'import.bringBack')}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
