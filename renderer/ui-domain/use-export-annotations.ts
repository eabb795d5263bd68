// Annotations out: as a document, a table, Web Annotations, or written into a copy of the PDF.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { WrittenAnnotation } from '../../shared/annotation/pdf-write';
import type { ReferenceDocument } from '../../shared/model/document';
import {
  annotationDocument,
  type AnnotationRow,
  annotationRows,
  annotationsCsv,
  annotationsJsonLd,
} from '../../shared/report/annotation-list';
import { saveFile } from '../host/host';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject, useProjectData, useSession } from '../store/session';
import { writeAnnotationFile } from '../workers/annotations/client';

export const annotationFormats = ['pdf', 'docx', 'md', 'csv', 'jsonld'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

const TYPES: Record<AnnotationFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
};

/**
 * Annotations as they are written into a PDF: one for each page of each. Those that stand in the file already are left.
 */
function writtenAnnotations(
  rows: readonly AnnotationRow[],
  pdf: ReferenceDocument,
  colourOf: (id: string) => string,
  evidence: string,
): WrittenAnnotation[] {
  return rows
    .filter(({ annotation: a }) => a.fileSha256 === pdf.sha256 && a.anchor.state !== 'lost')
    .filter(({ annotation: a }) => a.origin.type === 'app' || a.modifiedAt > a.createdAt)
    .flatMap(({ annotation: a, context }) =>
      a.parts.map((part, index) => ({
        name: `zeef-${a.id}${index === 0 ? '' : `-${index + 1}`}`,
        kind: a.kind,
        pageIndex: part.pageIndex,
        quads: part.quads,
        css: colourOf(a.colour),
        author: context.person,
        contents: [
          a.comment,
          ...(context.uses.length === 0 ? [] : [`${evidence}: ${context.uses.join('; ')}`]),
          ...(a.tags.length === 0 ? [] : [a.tags.map((tag) => `#${tag}`).join(' ')]),
        ]
          .filter((line) => line !== '')
          .join('\n'),
        subject: context.colour,
        createdAt: a.createdAt,
        modifiedAt: a.modifiedAt,
      })),
    );
}

/** Saves the annotations of a document, or of all (null; not as PDF), in a format. */
export function useExportAnnotations(): (
  pdf: ReferenceDocument | null,
  format: AnnotationFormat,
) => Promise<void> {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const session = useSession();
  const language = useAppStore((s) => s.language);
  return useCallback(
    async (pdf, format) => {
      const say = (message: string, color?: string): void =>
        void notifications.show({ message, ...(color === undefined ? {} : { color }) });
      const rows = annotationRows(data, pdf?.id ?? null, language);
      const stem = (pdf?.fileName ?? project.title)
        .replace(/\.(?:pdf|x?html?|mhtml?|epub|docx)$/i, '')
        .replace(/[\\/:*?"<>|]/g, '-');
      const name =
        format === 'pdf'
          ? `${stem} (${t('annotations.marked')}).pdf`
          : `${stem} - ${t('annotations.file')}.${format}`;
      try {
        let bytes: Uint8Array;
        if (format === 'csv') bytes = new TextEncoder().encode(annotationsCsv(rows, language));
        else if (format === 'jsonld') bytes = new TextEncoder().encode(annotationsJsonLd(rows));
        else {
          const file = pdf === null ? null : await session.getFile(pdf.sha256);
          if (format === 'pdf' && (pdf === null || file === null)) return;
          const written = await writeAnnotationFile(
            format === 'pdf' && pdf !== null && file !== null
              ? {
                  type: 'pdf',
                  bytes: file,
                  annotations: writtenAnnotations(
                    rows,
                    pdf,
                    (id) => project.colours.find((c) => c.id === id)?.css ?? '#ffd43b',
                    t('annotations.evidenceFor'),
                  ),
                }
              : {
                  type: 'document',
                  product: annotationDocument(rows, language),
                  format: format === 'md' ? 'md' : 'docx',
                  projectTitle: project.title,
                },
          );
          if (!written.ok) {
            say(
              t(written.error.code === 'encrypted' ? 'annotations.encrypted' : 'annotations.damaged', {
                reason: written.error.message,
              }),
              'red',
            );
            return;
          }
          ({ bytes } = written.value);
          if (written.value.isSigned) say(t('annotations.signed'), 'yellow');
        }
        if (await saveFile(name, bytes, TYPES[format])) say(t('annotations.saved', { file: name }));
      } catch (error) {
        say(
          t('annotations.failed', { reason: error instanceof Error ? error.message : String(error) }),
          'red',
        );
      }
    },
    [data, language, project, session, t],
  );
}
