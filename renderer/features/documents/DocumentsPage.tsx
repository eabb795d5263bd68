import { Button, Group, Menu, SegmentedControl, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { linesOf } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { useAppStore } from '../../store/app.store';
import { oneOf, useLedState } from '../../store/page-state';
import { useProjectData } from '../../store/session';
import { DOCUMENT_FILES } from '../../ui-domain/prepare-file';
import { useAct } from '../../ui-domain/use-act';
import { annotationFormats, useExportAnnotations } from '../../ui-domain/use-export-annotations';
import { AnswersMenu } from './AnswersMenu';
import { AttachDialog } from './AttachDialog';
import { DocumentTable } from './DocumentTable';
import { FullTextSearch } from './FullTextSearch';
import { MissingTexts } from './MissingTexts';
import { Requests } from './Requests';
import { useExportQda } from './use-export-qda';

const views = ['files', 'requests'] as const;
type View = (typeof views)[number];

/** All PDFs of the project: search in their text, add many at once, export what was marked; and what is asked for. */
export function DocumentsPage() {
  const t = useText();
  const data = useProjectData();
  const { documents, annotations } = data;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState(false);
  const led = useAppStore((s) => s.subject) === 'requests' ? 'requests' : undefined;
  const [view, setView] = useLedState<View>('documents.view', 'files', led, oneOf(views));
  const names = useMemo(
    () =>
      linesOf(
        data,
        data.documents.map((d) => d.referenceId),
      ),
    [data],
  );
  return (
    <div
      className={`zeef-drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        setFiles([...event.dataTransfer.files]);
      }}
    >
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Title order={1}>{t('documents.title')}</Title>
          <SegmentedControl
            size="xs"
            aria-label={t('documents.view')}
            data={views.map((v) => ({ value: v, label: t(`documents.view.${v}`) }))}
            value={view}
            onChange={(value) => setView(views.find((v) => v === value) ?? 'files')}
          />
        </Group>
        <Group gap="xs">
          {documents.length > 0 && <AnswersMenu />}
          {annotations.length > 0 && <ExportAll />}
          <Button onClick={() => void pickFiles(DOCUMENT_FILES, 'many').then(setFiles)}>
            {t('documents.attach')}
          </Button>
        </Group>
      </Group>
      {view === 'requests' ? <Requests /> : <Files names={names} />}
      {isOver && <div className="zeef-drop-hint">{t('documents.dropHere')}</div>}
      {files.length > 0 && <AttachDialog files={files} onClose={() => setFiles([])} />}
    </div>
  );
}

/** The PDFs, and the publications of which there is none. */
function Files({ names }: { names: ReturnType<typeof linesOf> }) {
  const t = useText();
  const { documents } = useProjectData();
  return (
    <>
      {documents.length > 0 && <FullTextSearch names={names} />}
      {documents.length === 0 ? <Text>{t('documents.none')}</Text> : <DocumentTable names={names} />}
      <MissingTexts />
    </>
  );
}

function ExportAll() {
  const t = useText();
  const exportAs = useExportAnnotations();
  const exportQda = useExportQda();
  const act = useAct();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{t('documents.exportAll')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {annotationFormats
          .filter((f) => f !== 'pdf')
          .map((format) => (
            <Menu.Item key={format} onClick={() => void exportAs(null, format)}>
              {t(`annotations.as.${format}`)}
            </Menu.Item>
          ))}
        <Menu.Item onClick={() => void act(t('annotations.as.qdpx'), exportQda)}>
          {t('annotations.as.qdpx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
