import { ActionIcon, Alert, Button, Group, TextInput } from '@mantine/core';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AnnotationId, newId } from '../../../shared/kernel/ids';
import type { Annotation, ReferenceDocument } from '../../../shared/model/document';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { type Mark, type Passage, PdfSurface } from '../../pdf/pdf-surface';
import { useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';

/** The PDF with its marks. Select text, then click a colour or press its number. */
export function DocumentView({ document: pdf }: { document: ReferenceDocument }) {
  const t = useText();
  const session = useSession();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const { annotations } = useProjectData();
  const language = useAppStore((s) => s.language);
  const passage = useAppStore((s) => s.passage);
  const visit = useAppStore((s) => s.visit);
  const answered = useRef(-1);
  const container = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<PdfSurface | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [selected, setSelected] = useState<Passage | null>(null);

  const marks = useMemo<Mark[]>(
    () =>
      annotations
        .filter((a) => a.documentId === pdf.id)
        .map((a) => ({
          id: a.id,
          pageIndex: a.pageIndex,
          rects: a.rects,
          css: project.colours.find((c) => c.id === a.colour)?.css ?? '#ffd43b',
        })),
    [annotations, pdf.id, project.colours],
  );

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let opened: PdfSurface | null = null;
    // An object, since the flag changes while the opening below waits.
    const view = { isGone: false };
    void (async () => {
      try {
        const bytes = await session.getFile(pdf.sha256);
        if (bytes === null) throw new Error('no bytes');
        const next = await PdfSurface.open(element, bytes);
        if (view.isGone) await next.close();
        else {
          opened = next;
          setSurface(next);
        }
      } catch (reason) {
        if (!view.isGone) setError(reason instanceof Error ? reason.message : String(reason));
      }
    })();
    return () => {
      view.isGone = true;
      void opened?.close();
    };
  }, [session, pdf.sha256]);

  useEffect(() => surface?.setMarks(marks), [surface, marks]);
  useEffect(() => {
    const mark = marks.find((m) => m.id === passage);
    // Each request jumps once: a mark that is added or changed later must not scroll the reader away.
    if (surface === null || mark === undefined || answered.current === visit) return;
    answered.current = visit;
    surface.jump(mark);
  }, [surface, marks, passage, visit]);
  useEffect(() => {
    const onSelect = (): void => setSelected(surface?.readSelection() ?? null);
    window.document.addEventListener('selectionchange', onSelect);
    return () => window.document.removeEventListener('selectionchange', onSelect);
  }, [surface]);

  const mark = async (colour: string): Promise<void> => {
    if (selected === null) return;
    const id = newId<AnnotationId>(browserEnv);
    const after: Annotation = {
      id,
      schemaVersion: 1,
      documentId: pdf.id,
      referenceId: pdf.referenceId,
      personId: person.id,
      kind: 'highlight',
      ...selected,
      fileSha256: pdf.sha256,
      colour,
      comment: '',
      createdAt: browserEnv.now(),
    };
    await commit('annotation.add', [{ table: 'annotations', id, after }]);
    getSelection()?.removeAllRanges();
  };
  return (
    <>
      <Group gap={4} mb="xs" role="toolbar" aria-label={pdf.fileName}>
        <ActionIcon
          variant="default"
          aria-label={t('reading.zoomOut')}
          onClick={() => surface?.zoom(1 / 1.2)}
        >
          <IconZoomOut size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('reading.zoomIn')} onClick={() => surface?.zoom(1.2)}>
          <IconZoomIn size={16} />
        </ActionIcon>
        <TextInput
          type="search"
          size="xs"
          aria-label={t('reading.search')}
          placeholder={t('reading.search')}
          onKeyDown={(event) => {
            if (event.key === 'Enter') surface?.find(event.currentTarget.value);
          }}
        />
        {project.colours.map((c) => (
          <Button
            key={c.id}
            size="compact-xs"
            variant="default"
            disabled={selected === null}
            aria-label={t('reading.mark', { colour: c.label[language] })}
            leftSection={<span style={{ width: 12, height: 12, borderRadius: 3, background: c.css }} />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void mark(c.id)}
          >
            {c.label[language]}
          </Button>
        ))}
      </Group>
      {error !== null && <Alert color="red">{t('reading.failed', { reason: error })}</Alert>}
      <div style={{ position: 'relative', flex: 1, minHeight: '20rem' }}>
        <div ref={container} className="zeef-pdf" tabIndex={0} role="region" aria-label={pdf.fileName}>
          <div className="pdfViewer" />
        </div>
      </div>
    </>
  );
}
