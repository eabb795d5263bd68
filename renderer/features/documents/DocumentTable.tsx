import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { ReferenceDocument } from '../../../shared/model/document';
import type { Lines } from '../../../shared/review/site-names';
import { isPlainBrowser } from '../../host/host';
import { dragFile } from '../../host/window';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { CitedDialog } from '../../ui-domain/cited/CitedDialog';
import { TwoLines } from '../../ui-domain/TwoLines';
import { countMarks, countOpen } from './count-marks';

/** What is kept of a document that was none is a PDF too: its reading copy. */
const pdfName = (name: string): string => (/\.pdf$/i.test(name) ? name : `${name}.pdf`);

/** All documents, with how much is marked in each. `names`: of the references that have one. */
export function DocumentTable({ names }: { names: ReadonlyMap<ReferenceId, Lines> }) {
  const t = useText();
  const { documents, annotations, proposals } = useProjectData();
  const counts = countMarks(annotations);
  const proposed = countOpen(proposals);
  const [listOf, setListOf] = useState<ReferenceDocument | null>(null);
  return (
    <>
      <Table highlightOnHover stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('documents.file')}</Table.Th>
            <Table.Th>{t('documents.reference')}</Table.Th>
            <Table.Th>{t('documents.marks')}</Table.Th>
            <Table.Th>{t('documents.waiting')}</Table.Th>
            <Table.Th>{t('stored.column')}</Table.Th>
            <Table.Th>{t('citations.open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {documents.map((d) => (
            <Table.Tr key={d.id}>
              <Table.Td miw="10rem" style={{ overflowWrap: 'anywhere' }}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  px={0}
                  h="auto"
                  styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
                  onClick={() => goTo('reading', d.referenceId)}
                  draggable={!isPlainBrowser()}
                  onDragStart={(event) => {
                    // The host's file goes along instead of the name.
                    if (dragFile(d.sha256, pdfName(d.fileName))) event.preventDefault();
                  }}
                >
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {d.fileName}
                  </Text>
                </Button>
                {d.original !== null && (
                  <Text size="xs" c="dimmed">
                    {t(`copies.short.${d.original.format}`)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td miw="10.5rem">
                <TwoLines {...(names.get(d.referenceId) ?? { title: '', by: '' })} />
              </Table.Td>
              <Table.Td>{counts.get(d.id)?.all ?? 0}</Table.Td>
              <Table.Td>{counts.get(d.id)?.waiting ?? 0}</Table.Td>
              <Table.Td>{proposed.get(d.id) ?? 0}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('citations.openOf', { file: d.fileName })}
                  onClick={() => setListOf(d)}
                >
                  {t('citations.open')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {listOf !== null && <CitedDialog document={listOf} onClose={() => setListOf(null)} />}
    </>
  );
}
