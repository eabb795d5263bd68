import { Button, Group, Menu, Table, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { labelsOf } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { goTo } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { annotationFormats, useExportAnnotations } from '../../ui-domain/use-export-annotations';
import { AttachDialog } from './AttachDialog';
import { FullTextSearch } from './FullTextSearch';
import { MissingTexts } from './MissingTexts';

/** All PDFs of the project: search in their text, add many at once, export what was marked. */
export function DocumentsPage() {
  const t = useText();
  const { documents, references, annotations } = useProjectData();
  const exportAs = useExportAnnotations();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState(false);
  const names = useMemo(
    () =>
      labelsOf(
        references,
        documents.map((d) => d.referenceId),
      ),
    [references, documents],
  );
  const counts = new Map<string, { all: number; waiting: number }>();
  for (const a of annotations) {
    const count = counts.get(a.documentId) ?? { all: 0, waiting: 0 };
    count.all++;
    if (a.anchor.state === 'lost' || a.anchor.state === 'approximate') count.waiting++;
    counts.set(a.documentId, count);
  }
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
        <Title order={1}>{t('documents.title')}</Title>
        <Group gap="xs">
          {annotations.length > 0 && (
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
              </Menu.Dropdown>
            </Menu>
          )}
          <Button onClick={() => void pickFiles('application/pdf,.pdf', 'many').then(setFiles)}>
            {t('documents.attach')}
          </Button>
        </Group>
      </Group>
      {documents.length > 0 && <FullTextSearch names={names} />}
      {documents.length === 0 ? (
        <Text>{t('documents.none')}</Text>
      ) : (
        <Table highlightOnHover stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('documents.file')}</Table.Th>
              <Table.Th>{t('documents.reference')}</Table.Th>
              <Table.Th>{t('documents.marks')}</Table.Th>
              <Table.Th>{t('documents.waiting')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {documents.map((d) => (
              <Table.Tr key={d.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    px={0}
                    maw="24rem"
                    onClick={() => goTo('reading', d.referenceId)}
                  >
                    <Text truncate size="sm">
                      {d.fileName}
                    </Text>
                  </Button>
                </Table.Td>
                <Table.Td>
                  <Text size="sm" lineClamp={2}>
                    {names.get(d.referenceId)}
                  </Text>
                </Table.Td>
                <Table.Td>{counts.get(d.id)?.all ?? 0}</Table.Td>
                <Table.Td>{counts.get(d.id)?.waiting ?? 0}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <MissingTexts />
      {isOver && <div className="zeef-drop-hint">{t('documents.dropHere')}</div>}
      {files.length > 0 && <AttachDialog files={files} onClose={() => setFiles([])} />}
    </div>
  );
}
