import { Alert } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { CommandDesk } from '../../../commands/CommandDesk';
import { useText } from '../../../lib/i18n';
import type { Mark } from '../../../pdf/mark-layer';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject, useProjectData } from '../../../store/session';
import { AreaDrawing } from '../annotations/AreaDrawing';
import { CopyNotice } from './CopyNotice';
import { ConfirmLink } from './ConfirmLink';
import { DocumentSidebar } from './DocumentSidebar';
import { DocumentToolbar } from './DocumentToolbar';
import { FindBar } from './FindBar';
import { MarkBar } from '../annotations/MarkBar';
import { marksOf } from '../annotations/marks-of';
import { Opening } from './Opening';
import { readingCommands } from '../annotations/commands';
import { useReadingStore } from '../reading.store';
import { ScanNotice } from './ScanNotice';
import { useDocument } from './use-document';
import { useDocumentDesk } from './use-document-desk';
import { useReanchorStale } from '../annotations/use-reanchor';
import { useMarking } from '../annotations/use-marking';
import { usePassage } from '../annotations/use-passage';
import { useDocumentText } from './use-document-text';
import { useInUse } from './use-in-use';
import { useJumps } from './use-jumps';
import { useMarkTitles } from './use-mark-titles';
import { usePageClicks } from './use-page-clicks';

type Props = {
  document: ReferenceDocument;
  reference: Reference;
  intervention: Intervention | null;
  /** Whether this is the document that evidence chips lead to. */
  isMain: boolean;
};

/** A PDF with its marks: select text, then choose a colour beside it or press its number. */
export function DocumentView(props: Props) {
  const { document: pdf } = props;
  const t = useText();
  const container = useRef<HTMLDivElement>(null);
  const { state, retry } = useDocument(pdf, container);
  const isDark = useReadingStore((s) => s.isDark);
  const surface = state.status === 'ready' ? state.surface : null;
  return (
    <section className="zeef-document" aria-label={pdf.fileName} data-status={state.status}>
      {surface !== null && <Tools {...props} surface={surface} container={container} />}
      <Opening pdf={pdf} state={state} retry={retry} />
      <div className="zeef-pages">
        {surface !== null && <DocumentSidebar surface={surface} />}
        <div className="zeef-frame">
          <div
            ref={container}
            className={`zeef-pdf${isDark ? ' dark' : ''}`}
            tabIndex={0}
            role="region"
            aria-label={t('reading.pages', { file: pdf.fileName })}
          >
            <div className="pdfViewer" />
          </div>
          {surface !== null && <Failures surface={surface} />}
        </div>
      </div>
    </section>
  );
}

type ToolProps = Props & { surface: PdfSurface; container: React.RefObject<HTMLDivElement | null> };

/** Everything that works on an open document. */
function Tools({ document: pdf, reference, intervention, isMain, surface, container }: ToolProps) {
  const [isFinding, setFinding] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [drawing, setDrawing] = useState<'area' | 'note' | null>(null);
  const text = useDocumentText(pdf, surface);
  const control = usePassage(surface);
  const marking = useMarking({ pdf, reference, intervention, surface, control });
  const { own, marks } = useMarksShown(pdf, surface);
  useInUse(pdf.id, surface, container);
  useJumps(isMain ? { id: pdf.id, surface, marks } : null, control.set);
  const reanchorStale = useReanchorStale();
  const isRead = text.summary !== null;
  useEffect(() => {
    if (isRead) void reanchorStale(pdf);
  }, [isRead, pdf, reanchorStale]);
  const desk = useDocumentDesk({
    container,
    surface,
    control,
    marking,
    annotations: own,
    drawing,
    onDraw: setDrawing,
    onFind: () => setFinding(true),
    onChooseTarget: () => setChoosing(true),
  });
  useMarkTitles(container, surface);
  const { link, forgetLink } = usePageClicks(container, surface);
  return (
    <CommandDesk group={readingCommands} desk={desk} part={container}>
      <DocumentToolbar desk={desk} pdf={pdf} reference={reference} text={text} isMain={isMain} />
      <MarkBar desk={desk} container={container} isAsked={isChoosing} onLeave={() => setChoosing(false)} />
      {isFinding && <FindBar pdf={pdf} surface={surface} onClose={() => setFinding(false)} />}
      <CopyNotice document={pdf} />
      <ScanNotice reference={reference} surface={surface} text={text} />
      {drawing !== null && (
        <AreaDrawing
          container={container}
          surface={surface}
          what={drawing}
          onDone={(area) => {
            setDrawing(null);
            if (area !== null) void marking.area(area.page, area.rect, drawing);
            container.current?.focus();
          }}
        />
      )}
      <ConfirmLink url={link} onClose={forgetLink} />
    </CommandDesk>
  );
}

/** The annotations of a document, drawn in its pages. */
function useMarksShown(
  pdf: ReferenceDocument,
  surface: PdfSurface,
): { own: readonly Annotation[]; marks: readonly Mark[] } {
  const { colours } = useProject();
  const { annotations } = useProjectData();
  const selected = useReadingStore((s) => s.selected);
  const own = useMemo(() => annotations.filter((a) => a.documentId === pdf.id), [annotations, pdf.id]);
  const marks = useMemo(
    () => marksOf(own, pdf.sha256, colours, selected),
    [own, pdf.sha256, colours, selected],
  );
  useEffect(() => surface.setMarks(marks), [surface, marks]);
  return { own, marks };
}

function Failures({ surface }: { surface: PdfSurface }) {
  const t = useText();
  const { failed } = useSyncExternalStore(surface.subscribe, surface.getState);
  if (failed.length === 0) return null;
  return (
    <Alert color="orange" className="zeef-failures">
      {t('reading.pagesFailed', { pages: failed.map(surface.labelOf).join(', '), total: surface.pageCount })}
    </Alert>
  );
}
