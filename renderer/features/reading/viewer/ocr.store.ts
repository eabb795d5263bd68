// Recognition that runs: it goes on while one reads, and can be stopped.
import { create } from 'zustand';
import type { OcrLanguage } from '../../../pdf/ocr';

type State = {
  /** Hash of the file whose pages are asked about; null when nobody asks. */
  asked: string | null;
  running: { sha256: string; done: number; total: number; stop: AbortController } | null;
  languages: OcrLanguage[];
};

export const useOcrStore = create<State>()(() => ({ asked: null, running: null, languages: ['en', 'nl'] }));
