import { ActionIcon, Group, Progress, Select, Text, Tooltip } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconLayoutSidebar,
  IconListTree,
  IconNote,
  IconSearch,
  IconSquareDashed,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Reference } from '../../../../shared/model/reference';
import { CommandIcon } from '../../../commands/CommandButton';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { JumpField } from '../../../ui-domain/fields/JumpField';
import { DocumentMenu } from './DocumentMenu';
import { type ReadingDesk, readingCommands } from '../annotations/commands';
import { type Sidebar, useReadingStore } from '../reading.store';
import type { DocumentText } from './use-document-text';
import { readZoom, zoomChoices } from './zoom-choices';

type Props = {
  pdf: ReferenceDocument;
  reference: Reference;
  desk: Pick<ReadingDesk, 'surface' | 'drawing'>;
  text: DocumentText;
  isMain: boolean;
};

/**
 * The one row above the pages: side panels, page, zoom, search, what is drawn, and the menu with all else. What is done
 * with a passage stands beside the passage.
 */
export function DocumentToolbar({ pdf, reference, desk, text, isMain }: Props) {
  const t = useText();
  const { surface, drawing } = desk;
  const { find, area, note } = readingCommands.of;
  const { page, scale, isFitted } = useSyncExternalStore(surface.subscribe, surface.getState);
  return (
    <Group
      gap={4}
      mb={4}
      wrap="nowrap"
      className="zeef-tools"
      role="toolbar"
      aria-label={t('reading.toolbar', { file: pdf.fileName })}
    >
      <SideButtons />
      <JumpField
        size="xs"
        w={64}
        aria-label={t('reading.goToPage')}
        at={page + 1}
        total={surface.pageCount}
        onGo={(to) => surface.goToPage(to - 1)}
      />
      <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
        {t('reading.ofPages', { total: surface.pageCount })}
        {surface.labelOf(page) !== String(page + 1) &&
          ` ${t('reading.onPage', { page: surface.labelOf(page) })}`}
      </Text>
      <Zoom surface={surface} percent={Math.round(scale * 100)} isFitted={isFitted} />
      <CommandIcon command={find}>
        <IconSearch size={16} />
      </CommandIcon>
      <CommandIcon command={area} isPressed={drawing === 'area'}>
        <IconSquareDashed size={16} />
      </CommandIcon>
      <CommandIcon command={note} isPressed={drawing === 'note'}>
        <IconNote size={16} />
      </CommandIcon>
      <DocumentMenu pdf={pdf} reference={reference} surface={surface} text={text} isMain={isMain} />
      {text.progress !== null && (
        <Progress
          w={80}
          size="sm"
          value={text.progress * 100}
          aria-label={t('reading.readingText')}
          title={t('reading.readingText')}
        />
      )}
    </Group>
  );
}

/** Thumbnails or the outline beside the pages; pressing the one that is shown closes it. */
function SideButtons() {
  const t = useText();
  return (
    <>
      <PanelButton panel="pages" label={t('reading.thumbnails')}>
        <IconLayoutSidebar size={16} />
      </PanelButton>
      <PanelButton panel="outline" label={t('reading.outline')}>
        <IconListTree size={16} />
      </PanelButton>
    </>
  );
}

type PanelProps = { panel: Sidebar; label: string; children: React.ReactNode };

function PanelButton({ panel, label, children }: PanelProps) {
  const isShown = useReadingStore((s) => s.sidebar) === panel;
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        variant={isShown ? 'light' : 'default'}
        aria-label={label}
        aria-pressed={isShown}
        onClick={() => useReadingStore.setState({ sidebar: isShown ? 'none' : panel })}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

type ZoomProps = { surface: PdfSurface; percent: number; isFitted: boolean };

/** By steps of a fifth, to a size, or to a fit. */
function Zoom({ surface, percent, isFitted }: ZoomProps) {
  const t = useText();
  const { zoomOut, zoomIn, fitWidth } = readingCommands.of;
  const onChange = (value: string | null): void => {
    const zoom = readZoom(value);
    if ('fit' in zoom) surface.fit(zoom.fit);
    else surface.setScale(zoom.scale);
  };
  return (
    <>
      <CommandIcon command={zoomOut}>
        <IconZoomOut size={16} />
      </CommandIcon>
      <Select
        size="xs"
        w={96}
        comboboxProps={{ width: 150, position: 'bottom-start' }}
        aria-label={t('reading.zoom')}
        allowDeselect={false}
        value={String(percent)}
        data={zoomChoices(percent, t)}
        onChange={onChange}
      />
      <CommandIcon command={zoomIn}>
        <IconZoomIn size={16} />
      </CommandIcon>
      <CommandIcon command={fitWidth} isPressed={isFitted}>
        <IconArrowsHorizontal size={16} />
      </CommandIcon>
    </>
  );
}
