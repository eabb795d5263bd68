import { ActionIcon, Menu, Modal, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Reference } from '../../../../shared/model/reference';
import { labelsOf } from '../../../../shared/review/site-names';
import { CommandItem } from '../../../commands/CommandButton';
import { useText } from '../../../lib/i18n';
import { pickFiles } from '../../../lib/pick-file';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProjectData } from '../../../store/session';
import { DOCUMENT_FILES } from '../../../ui-domain/prepare-file';
import { annotationFormats, useExportAnnotations } from '../../../ui-domain/use-export-annotations';
import { readingCommands } from '../annotations/commands';
import { useReadingStore } from '../reading.store';
import type { DocumentText } from './use-document-text';
import { useReplaceFile } from '../annotations/use-replace-file';
import { useTakeOver } from '../annotations/use-take-over';
import { useOcr } from './use-ocr';

type Props = {
  pdf: ReferenceDocument;
  reference: Reference;
  surface: PdfSurface;
  text: DocumentText;
  isMain: boolean;
};

/** What can be done with the file: replace, take over, export, recognise text, another one beside it, keys. */
export function DocumentMenu({ pdf, reference, surface, text, isMain }: Props) {
  const t = useText();
  const replace = useReplaceFile();
  const takeOver = useTakeOver();
  const exportAs = useExportAnnotations();
  const { start } = useOcr(reference, surface, text);
  const { fitPage, rotate, rotateBack, dark } = readingCommands.of;
  const [shown, setShown] = useState<'second' | null>(null);
  const onTakeOver = async (): Promise<void> => {
    try {
      const { added, known } = await takeOver(pdf);
      notifications.show({ message: t('reading.takenOver', { count: added, known }) });
    } catch (error) {
      notifications.show({
        color: 'red',
        message: t('reading.takeOverFailed', { reason: (error as Error).message }),
      });
    }
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('reading.fileMenu')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={480} style={{ overflow: 'auto' }}>
          <Menu.Item
            onClick={() =>
              void pickFiles(DOCUMENT_FILES).then(([file]) =>
                file === undefined ? undefined : replace(pdf, file),
              )
            }
          >
            {t('reading.replace')}
          </Menu.Item>
          <Menu.Item onClick={() => void onTakeOver()}>{t('reading.takeOver')}</Menu.Item>
          <Menu.Item onClick={start}>{t('reading.ocr')}</Menu.Item>
          {isMain && <Menu.Item onClick={() => setShown('second')}>{t('reading.second')}</Menu.Item>}
          {!isMain && (
            <Menu.Item onClick={() => useReadingStore.setState({ second: null })}>
              {t('reading.closeSecond')}
            </Menu.Item>
          )}
          <Menu.Divider />
          {[fitPage, rotate, rotateBack, dark].map((command) => (
            <CommandItem key={command.id} command={command} />
          ))}
          <Menu.Divider />
          <Menu.Label>{t('annotations.export')}</Menu.Label>
          {annotationFormats.map((format) => (
            <Menu.Item key={format} onClick={() => void exportAs(pdf, format)}>
              {t(`annotations.as.${format}`)}
            </Menu.Item>
          ))}
          {pdf.versions.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('reading.versions', { count: pdf.versions.length })}</Menu.Label>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={shown === 'second'}
        onClose={() => setShown(null)}
        title={t('reading.second')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <SecondDocument current={pdf} onChosen={() => setShown(null)} />
      </Modal>
    </>
  );
}

function SecondDocument({ current, onChosen }: { current: ReferenceDocument; onChosen: () => void }) {
  const t = useText();
  const data = useProjectData();
  const others = data.documents.filter((d) => d.id !== current.id);
  const names = labelsOf(
    data,
    others.map((d) => d.referenceId),
  );
  return (
    <Select
      data-autofocus
      searchable
      label={t('reading.secondWhich')}
      nothingFoundMessage={t('reading.noOther')}
      placeholder={others.length === 0 ? t('reading.noOther') : ''}
      data={others.map((d) => ({ value: d.id, label: `${names.get(d.referenceId) ?? ''} (${d.fileName})` }))}
      onChange={(id) => {
        useReadingStore.setState({ second: others.find((d) => d.id === id)?.id ?? null });
        onChosen();
      }}
    />
  );
}
