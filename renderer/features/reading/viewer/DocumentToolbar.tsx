import { ActionIcon, Group, Progress, Select, Text, Tooltip } from '@mantine/core';
import {
  IconLayoutSidebar,
  IconListTree,
  IconMoon,
  IconRotateClockwise,
  IconSearch,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { JumpField } from '../../../ui-domain/fields/JumpField';
import { DocumentMenu } from './DocumentMenu';
import { type Sidebar, useReadingStore } from '../reading.store';
import type { DocumentText } from './use-document-text';
import { readZoom, zoomChoices } from './zoom-choices';

type Props = {
  pdf: ReferenceDocument;
  reference: Reference;
  surface: PdfSurface;
  text: DocumentText;
  isMain: boolean;
  onFind: () => void;
};

/** Page, zoom, turning, side panels, search and the menu of the file. */
export function DocumentToolbar({ pdf, reference, surface, text, isMain, onFind }: Props) {
  const t = useText();
  const { page, scale } = useSyncExternalStore(surface.subscribe, surface.getState);
  const isDark = useReadingStore((s) => s.isDark);
  return (
    <Group gap={4} mb={4} role="toolbar" aria-label={t('reading.toolbar', { file: pdf.fileName })}>
      <SideButtons />
      <JumpField
        size="xs"
        w={64}
        aria-label={t('reading.goToPage')}
        at={page + 1}
        total={surface.pageCount}
        onGo={(to) => surface.goToPage(to - 1)}
      />
      <Text size="xs">
        {t('reading.ofPages', { total: surface.pageCount })}
        {surface.labelOf(page) !== String(page + 1) &&
          ` (${t('reading.page', { page: surface.labelOf(page) })})`}
      </Text>
      <Zoom surface={surface} percent={Math.round(scale * 100)} />
      <IconButton
        label={t('reading.rotate')}
        icon={<IconRotateClockwise size={16} />}
        onClick={() => surface.rotate(90)}
      />
      <IconButton
        label={t('reading.dark')}
        icon={<IconMoon size={16} />}
        isPressed={isDark}
        onClick={() => useReadingStore.setState({ isDark: !isDark })}
      />
      <IconButton label={t('reading.search')} icon={<IconSearch size={16} />} onClick={onFind} />
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

type IconButtonProps = { label: string; icon: React.ReactNode; onClick: () => void; isPressed?: boolean };

function IconButton({ label, icon, onClick, isPressed }: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        variant={isPressed === true ? 'light' : 'default'}
        aria-label={label}
        aria-pressed={isPressed}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** Thumbnails or the outline beside the pages; pressing the one that is shown closes it. */
function SideButtons() {
  const t = useText();
  const sidebar = useReadingStore((s) => s.sidebar);
  const toggle = (which: Sidebar): void =>
    useReadingStore.setState({ sidebar: sidebar === which ? 'none' : which });
  return (
    <>
      <IconButton
        label={t('reading.thumbnails')}
        icon={<IconLayoutSidebar size={16} />}
        isPressed={sidebar === 'pages'}
        onClick={() => toggle('pages')}
      />
      <IconButton
        label={t('reading.outline')}
        icon={<IconListTree size={16} />}
        isPressed={sidebar === 'outline'}
        onClick={() => toggle('outline')}
      />
    </>
  );
}

/** By steps of a fifth, to a size, or to a fit. */
function Zoom({ surface, percent }: { surface: PdfSurface; percent: number }) {
  const t = useText();
  const onChange = (value: string | null): void => {
    const zoom = readZoom(value);
    if ('fit' in zoom) surface.fit(zoom.fit);
    else surface.setScale(zoom.scale);
  };
  return (
    <>
      <IconButton
        label={t('reading.zoomOut')}
        icon={<IconZoomOut size={16} />}
        onClick={() => surface.zoom(1 / 1.2)}
      />
      <Select
        size="xs"
        w={120}
        aria-label={t('reading.zoom')}
        allowDeselect={false}
        value={String(percent)}
        data={zoomChoices(percent, t)}
        onChange={onChange}
      />
      <IconButton
        label={t('reading.zoomIn')}
        icon={<IconZoomIn size={16} />}
        onClick={() => surface.zoom(1.2)}
      />
    </>
  );
}
