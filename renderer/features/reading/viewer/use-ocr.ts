// Recognising the text of pages without any.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { OcrAbsentError, type OcrLanguage, Recogniser } from '../../../pdf/ocr';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject } from '../../../store/session';
import { documentCalls } from '../../../workers/documents/client';
import { likelyLanguages } from './ocr-languages';
import { useOcrStore } from './ocr.store';
import { recognisePages } from './recognise-pages';
import type { DocumentText } from './use-document-text';

/** Asks what to recognise, and recognises it; how far it is and how it ended is shown. */
export function useOcr(
  reference: Reference,
  surface: PdfSurface,
  text: DocumentText,
): {
  /** Asks which languages and pages. */
  start: () => void;
  run: (sha256: string, pages: readonly number[], languages: readonly OcrLanguage[]) => Promise<void>;
} {
  const t = useText();
  const { id: projectId } = useProject();
  const start = useCallback(
    () => useOcrStore.setState({ asked: surface.fingerprint, languages: likelyLanguages(reference) }),
    [reference, surface],
  );
  const run = useCallback(
    async (sha256: string, pages: readonly number[], languages: readonly OcrLanguage[]): Promise<void> => {
      const stop = new AbortController();
      const total = pages.length;
      let done = 0;
      const tell = (): void => useOcrStore.setState({ running: { sha256, done, total, stop } });
      useOcrStore.setState({ asked: null });
      tell();
      let recogniser: Recogniser | null = null;
      try {
        const working = (recogniser = await Recogniser.start(languages));
        const reader = { page: (page: number) => working.page(surface, page), end: () => working.end() };
        const language = languages.join('+');
        await recognisePages(
          reader,
          pages,
          async (page, found) => {
            await documentCalls().call('keepOcr', { projectId, sha256, page, language, text: found });
            done++;
            tell();
            text.refresh();
          },
          stop.signal,
        );
        notifications.show({ message: t('reading.ocr.done', { done, total }) });
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        const reason = error instanceof OcrAbsentError ? t('reading.ocr.absent') : said;
        notifications.show({ color: 'red', message: t('reading.ocr.failed', { done, reason }) });
      } finally {
        await recogniser?.end();
        useOcrStore.setState({ running: null });
      }
    },
    [projectId, surface, t, text],
  );
  return { start, run };
}
