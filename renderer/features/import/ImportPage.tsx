import { Alert, Button, Card, Group, Progress, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type CsvTarget, csvTargets, guessMapping } from '../../../shared/import/parse/csv-columns';
import { formatNames, yearOf } from '../../../shared/model/reference';
import { deviceName } from '../../lib/env';
import { textOr, useText } from '../../lib/i18n';
import { droppedFiles, pickFiles } from '../../lib/pick-file';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import type { ImportPreview } from '../../workers/import-messages';
import { searchAfterImport, useDuplicateSearch } from '../../ui-domain/duplicate-search';
import { Problems } from './Problems';
import { SourceList } from './SourceList';
import { useImport } from './use-import';

const ACCEPT = '.ris,.bib,.nbib,.txt,.xml,.enw,.ciw,.isi,.rdf,.csv,.tsv,.tab,.json,.xlsx,.docx,.zip,.gz';

/** Brings reference files in: choose or drop, look, import; everything in a worker. */
export function ImportPage() {
  const t = useText();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const session = useSession();
  const { sources, batches } = useProjectData();
  const found = useDuplicateSearch();
  const { state, read, remap, repair, write, cancel, stopReading, reset } = useImport(project.id);
  const readAll = (files: readonly File[]): void => {
    const [first] = files;
    if (first === undefined) return;
    read(files, files.length === 1 ? first.name : t('import.several', { count: files.length }));
  };
  // The place names the correspondent whose form is to be imported.
  const subject = useAppStore((s) => s.subject);
  const [sourceId, setSourceId] = useState<string | null>(subject);
  const start = (file: string, preview: ImportPreview): void => {
    const source = sources.find((s) => s.id === sourceId);
    const request = {
      projectId: project.id,
      by: person.id,
      device: deviceName(),
      sourceId: source?.id ?? null,
      fileName: file,
      format: preview.format,
      problems: preview.problems,
    };
    searchAfterImport(session, { projectId: project.id, by: person.id, device: deviceName() });
    write(request, preview.count);
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
            <Button onClick={() => void pickFiles(ACCEPT, 'many').then(readAll)}>{t('import.choose')}</Button>
            <Button variant="default" onClick={() => void pickFiles('', 'folder').then(readAll)}>
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
            {textOr(t, `import.error.${state.error.code}`, state.error.message)} {state.error.message}
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
        <Card withBorder>
          <Stack gap="sm">
            <Group justify="space-between">
              <Text fw={600}>
                {t('import.preview', {
                  count: state.preview.count,
                  file: state.file,
                  format: state.preview.format,
                })}
              </Text>
              <Group>
                <Select
                  aria-label={t('import.source')}
                  placeholder={t('import.noSource')}
                  clearable
                  data={sources.map((s) => ({
                    value: s.id,
                    label: s.type === 'search' ? `${s.engine}: ${s.query}` : `${s.name} (${s.country})`,
                  }))}
                  value={sourceId}
                  onChange={setSourceId}
                />
                <Button variant="default" onClick={reset}>
                  {t('common.cancel')}
                </Button>
                <Button onClick={() => start(state.file, state.preview)}>{t('import.run')}</Button>
              </Group>
            </Group>
            <Mapping key={state.file} preview={state.preview} onChange={remap} />
            <Problems preview={state.preview} unmended={state.unmended} onRepair={repair} />
            <Table.ScrollContainer minWidth={500} maxHeight={320}>
              <Table>
                <Table.Tbody>
                  {state.preview.sample.map(({ csl, study }, index) => (
                    <Table.Tr key={index}>
                      <Table.Td>{formatNames(csl.author).slice(0, 60)}</Table.Td>
                      <Table.Td>{yearOf(csl)}</Table.Td>
                      <Table.Td>{csl.title ?? study.citedAs}</Table.Td>
                      <Table.Td>
                        {[study.country, study.intervention, study.sms].filter(Boolean).join(' · ')}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Stack>
        </Card>
      )}
      <SourceList />
      <Title order={2} size="h4">
        {t('import.batches')}
      </Title>
      {batches.length === 0 && <Text>{t('import.noBatches')}</Text>}
      {batches.map((b) => (
        <Group key={b.id} gap="xs">
          <Text size="sm" {...(b.status === 'undone' ? { c: 'dimmed' } : {})}>
            {b.fileName} ({b.format}): {b.count} {b.status === 'undone' && `(${t('import.undone')})`}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t(b.status === 'active' ? 'import.takeBack' : 'import.bringBack')}: ${b.fileName}`}
            onClick={() =>
              void commit('import.status', [
                {
                  table: 'batches',
                  id: b.id,
                  after: { ...b, status: b.status === 'active' ? 'undone' : 'active' },
                },
              ])
            }
          >
            {t(b.status === 'active' ? 'import.takeBack' : 'import.bringBack')}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

function Mapping({
  preview,
  onChange,
}: {
  preview: ImportPreview;
  onChange: (mapping: CsvTarget[]) => void;
}) {
  const t = useText();
  const [mapping, setMapping] = useState(() => guessMapping(preview.headings));
  if (preview.headings.length === 0) return null;
  return (
    <details>
      <summary>{t('import.mapping')}</summary>
      <Group mt="xs">
        {preview.headings.map((heading, index) => (
          <Select
            key={index}
            size="xs"
            label={heading}
            allowDeselect={false}
            data={csvTargets.map((c) => ({ value: c, label: t(`csv.${c}`) }))}
            value={mapping[index] ?? 'keep'}
            onChange={(value) => {
              const next = mapping.map((m, i) =>
                i === index ? (csvTargets.find((c) => c === value) ?? 'keep') : m,
              );
              setMapping(next);
              onChange(next);
            }}
          />
        ))}
      </Group>
    </details>
  );
}
