// Recognising the text of pages without any.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { type OcrLanguage, ocrLanguages, Recogniser } from '../../../pdf/ocr';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject } from '../../../store/session';
import { documentCalls } from '../../../workers/documents/client';
import { useOcrStore } from './ocr.store';
import type { DocumentText } from './use-document-text';

const isOcrLanguage = (code: string): code is OcrLanguage => Object.hasOwn(ocrLanguages, code);
// The language of a country's reports, beside English.
const OF_COUNTRY: Readonly<Record<string, OcrLanguage[]>> = {
  NL: ['nl'],
  BE: ['nl', 'fr'],
  DE: ['de'],
  AT: ['de'],
  FR: ['fr'],
  DK: ['da'],
  SE: ['sv'],
};

/** The languages a report is probably in: what its record says, else its country's, and English. */
export function likelyLanguages(reference: Reference): OcrLanguage[] {
  const own = (reference.csl.language ?? '').slice(0, 2).toLowerCase();
  const likely = isOcrLanguage(own) ? [own] : (OF_COUNTRY[reference.country ?? ''] ?? ['nl' as const]);
  return [...new Set<OcrLanguage>([...likely, 'en'])];
}

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
      useOcrStore.setState({ asked: null, running: { sha256, done: 0, total: pages.length, stop } });
      let recogniser: Recogniser | null = null;
      let done = 0;
      try {
        recogniser = await Recogniser.start(languages);
        const working = recogniser;
        // Ending the worker is the only way to stop within a page.
        const stopped = new Promise<null>((resolve) =>
          stop.signal.addEventListener('abort', () => {
            void working.end();
            resolve(null);
          }),
        );
        for (const page of pages) {
          if (stop.signal.aborted) break;
          const found = await Promise.race([working.page(surface, page), stopped]);
          if (found === null) break;
          await documentCalls().call('keepOcr', {
            projectId,
            sha256,
            page,
            language: languages.join('+'),
            text: found,
          });
          done++;
          useOcrStore.setState({ running: { sha256, done, total: pages.length, stop } });
          text.refresh();
        }
        notifications.show({ message: t('reading.ocr.done', { done, total: pages.length }) });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
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
