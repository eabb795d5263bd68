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
import type { Fit, PdfSurface } from '../../../pdf/pdf-surface';
import { JumpField } from '../../../ui-domain/fields/JumpField';
import { DocumentMenu } from './DocumentMenu';
import { type Sidebar, useReadingStore } from '../reading.store';
import type { DocumentText } from './use-document-text';

type Props = {
  pdf: ReferenceDocument;
  reference: Reference;
  surface: PdfSurface;
  text: DocumentText;
  isMain: boolean;
  onFind: () => void;
};
const FITS: readonly Fit[] = ['page-width', 'page-fit', 'page-actual'];
const PERCENTS = [50, 75, 100, 125, 150, 200, 300, 400];

/** Page, zoom, turning, side panels, search and the menu of the file. */
export function DocumentToolbar({ pdf, reference, surface, text, isMain, onFind }: Props) {
  const t = useText();
  const state = useSyncExternalStore(surface.subscribe, surface.getState);
  const sidebar = useReadingStore((s) => s.sidebar);
  const isDark = useReadingStore((s) => s.isDark);
  const toggle = (which: Sidebar): void =>
    useReadingStore.setState({ sidebar: sidebar === which ? 'none' : which });
  const percent = Math.round(state.scale * 100);
  const button = (
    label: string,
    icon: React.ReactNode,
    onClick: () => void,
    isPressed?: boolean,
  ): React.ReactNode => (
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
  return (
    <Group gap={4} mb={4} role="toolbar" aria-label={t('reading.toolbar', { file: pdf.fileName })}>
      {button(
        t('reading.thumbnails'),
        <IconLayoutSidebar size={16} />,
        () => toggle('pages'),
        sidebar === 'pages',
      )}
      {button(
        t('reading.outline'),
        <IconListTree size={16} />,
        () => toggle('outline'),
        sidebar === 'outline',
      )}
      <JumpField
        size="xs"
        w={64}
        aria-label={t('reading.goToPage')}
        at={state.page + 1}
        total={surface.pageCount}
        onGo={(page) => surface.goToPage(page - 1)}
      />
      <Text size="xs">
        {t('reading.ofPages', { total: surface.pageCount })}
        {surface.labelOf(state.page) !== String(state.page + 1) &&
          ` (${t('reading.page', { page: surface.labelOf(state.page) })})`}
      </Text>
      {button(t('reading.zoomOut'), <IconZoomOut size={16} />, () => surface.zoom(1 / 1.2))}
      <Select
        size="xs"
        w={120}
        aria-label={t('reading.zoom')}
        allowDeselect={false}
        value={String(percent)}
        data={[
          ...FITS.map((fit) => ({ value: fit, label: t(`reading.fit.${fit}`) })),
          ...[...new Set([...PERCENTS, percent])]
            .sort((a, b) => a - b)
            .map((p) => ({ value: String(p), label: `${p} %` })),
        ]}
        onChange={(value) => {
          const fit = FITS.find((f) => f === value);
          if (fit !== undefined) surface.fit(fit);
          else surface.setScale(Number(value) / 100);
        }}
      />
      {button(t('reading.zoomIn'), <IconZoomIn size={16} />, () => surface.zoom(1.2))}
      {button(t('reading.rotate'), <IconRotateClockwise size={16} />, () => surface.rotate(90))}
      {button(
        t('reading.dark'),
        <IconMoon size={16} />,
        () => useReadingStore.setState({ isDark: !isDark }),
        isDark,
      )}
      {button(t('reading.search'), <IconSearch size={16} />, onFind)}
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
