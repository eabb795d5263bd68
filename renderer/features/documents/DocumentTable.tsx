import { Button, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
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

// Rows at a time: of 500 documents all rows would be laid out anew for each that is added.
const SHOWN = 60;

/** All documents, with how much is marked in each; of many the first, until asked. `names`: of their references. */
export function DocumentTable({ names }: { names: ReadonlyMap<ReferenceId, Lines> }) {
  const t = useText();
  const { documents, annotations, proposals } = useProjectData();
  const counts = countMarks(annotations);
  const proposed = countOpen(proposals);
  const [shown, setShown] = useState(SHOWN);
  const [listOf, setListOf] = useState<ReferenceDocument | null>(null);
  const left = documents.length - shown;
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
          {documents.slice(0, shown).map((d) => (
            <DocumentRow
              key={d.id}
              pdf={d}
              title={names.get(d.referenceId)?.title ?? ''}
              by={names.get(d.referenceId)?.by ?? ''}
              marks={counts.get(d.id)?.all ?? 0}
              waiting={counts.get(d.id)?.waiting ?? 0}
              proposed={proposed.get(d.id) ?? 0}
              onList={setListOf}
            />
          ))}
        </Table.Tbody>
      </Table>
      {left > 0 && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setShown(shown + SHOWN)}>
          {t('retrieval.more', { count: left })}
        </Button>
      )}
      {listOf !== null && <CitedDialog document={listOf} onClose={() => setListOf(null)} />}
    </>
  );
}

type RowProps = {
  pdf: ReferenceDocument;
  /** Of its reference, in two lines. */
  title: string;
  by: string;
  marks: number;
  waiting: number;
  /** Proposals that nobody has judged. */
  proposed: number;
  onList: (pdf: ReferenceDocument) => void;
};

// Drawn again only where something of it changed: a document that is added changes none of the others.
const DocumentRow = memo(function DocumentRow(props: RowProps) {
  const t = useText();
  const { pdf, title, by, marks, waiting, proposed, onList } = props;
  return (
    <Table.Tr>
      <Table.Td miw="10rem" style={{ overflowWrap: 'anywhere' }}>
        <Button
          variant="subtle"
          size="compact-sm"
          px={0}
          h="auto"
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
          onClick={() => goTo('reading', pdf.referenceId)}
          draggable={!isPlainBrowser()}
          onDragStart={(event) => {
            // The host's file goes along instead of the name.
            if (dragFile(pdf.sha256, pdfName(pdf.fileName))) event.preventDefault();
          }}
        >
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {pdf.fileName}
          </Text>
        </Button>
        {pdf.original !== null && (
          <Text size="xs" c="dimmed">
            {t(`copies.short.${pdf.original.format}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td miw="10.5rem">
        <TwoLines title={title} by={by} />
      </Table.Td>
      <Table.Td>{marks}</Table.Td>
      <Table.Td>{waiting}</Table.Td>
      <Table.Td>{proposed}</Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('citations.openOf', { file: pdf.fileName })}
          onClick={() => onList(pdf)}
        >
          {t('citations.open')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
});
