import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconChevronDown,
  IconChevronUp,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type ReactNode, type RefObject, useRef, useSyncExternalStore } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { ConfirmLink } from './ConfirmLink';
import { Opening } from './Opening';
import { useDocument } from './use-document';
import { usePageClicks } from './use-page-clicks';

/** A PDF to read where something else is decided: its pages without marks, and without keys of its own. */
export function DocumentReader({ document: pdf }: { document: ReferenceDocument }) {
  const t = useText();
  const container = useRef<HTMLDivElement>(null);
  const { state, retry } = useDocument(pdf, container);
  return (
    <section className="zeef-document" aria-label={pdf.fileName} data-status={state.status}>
      {state.status === 'ready' && <ReaderTools surface={state.surface} container={container} pdf={pdf} />}
      <Opening pdf={pdf} state={state} retry={retry} />
      <div className="zeef-pages">
        <div className="zeef-frame">
          <div
            ref={container}
            className="zeef-pdf"
            tabIndex={0}
            role="region"
            aria-label={t('reading.pages', { file: pdf.fileName })}
          >
            <div className="pdfViewer" />
          </div>
        </div>
      </div>
    </section>
  );
}

type ToolProps = { surface: PdfSurface; container: RefObject<HTMLDivElement | null>; pdf: ReferenceDocument };
const ZOOM = 1.2;

/** From page to page, and larger or smaller. */
function ReaderTools({ surface, container, pdf }: ToolProps) {
  const t = useText();
  const { page, scale, isFitted } = useSyncExternalStore(surface.subscribe, surface.getState);
  const { link, forgetLink } = usePageClicks(container, surface);
  return (
    <Group
      gap={4}
      mb={4}
      wrap="nowrap"
      className="zeef-tools"
      role="toolbar"
      aria-label={t('reading.toolbar', { file: pdf.fileName })}
    >
      <Tool label={t('reading.previousPage')} onClick={() => surface.goToPage(page - 1)} isOff={page === 0}>
        <IconChevronUp size={16} />
      </Tool>
      <Tool
        label={t('reading.nextPage')}
        onClick={() => surface.goToPage(page + 1)}
        isOff={page >= surface.pageCount - 1}
      >
        <IconChevronDown size={16} />
      </Tool>
      <Text size="xs">{t('reading.at', { at: page + 1, total: surface.pageCount })}</Text>
      <Tool label={t('reading.zoomOut')} onClick={() => surface.zoom(1 / ZOOM)}>
        <IconZoomOut size={16} />
      </Tool>
      <Text size="xs">{Math.round(scale * 100)} %</Text>
      <Tool label={t('reading.zoomIn')} onClick={() => surface.zoom(ZOOM)}>
        <IconZoomIn size={16} />
      </Tool>
      <Tool
        label={t('reading.fit.page-width')}
        onClick={() => surface.fit('page-width')}
        isPressed={isFitted}
      >
        <IconArrowsHorizontal size={16} />
      </Tool>
      <ConfirmLink url={link} onClose={forgetLink} />
    </Group>
  );
}

type Tool = { label: string; onClick: () => void; isOff?: boolean; isPressed?: boolean; children: ReactNode };

function Tool({ label, onClick, isOff = false, isPressed, children }: Tool) {
  return (
    <Tooltip label={label} openDelay={500}>
      <ActionIcon
        variant="default"
        aria-label={label}
        aria-pressed={isPressed}
        disabled={isOff}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
