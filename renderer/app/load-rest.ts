// What is loaded when the first page stands there and nothing else is to do: so that nothing waits for it later.
import { loadPages } from './pages';

/** Loads the code of an open study, which the list of projects does without. */
export const loadStudy = () => import('./Study');

async function load(): Promise<void> {
  await loadStudy();
  await loadPages();
  // pdf.js takes longer to read than most documents.
  const { loadPdfLibrary } = await import('../pdf/pdf-library');
  await loadPdfLibrary();
}

// The first page is drawn in pieces, with pauses in which the browser is idle: what is not wanted yet would come
// between.
const AFTER_MS = 1000;
let isAsked = false;

/** Loads, once, all that the first page did without: call it when that page is drawn. */
export function loadRest(): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => requestIdleCallback(() => void load().catch(reportError)), AFTER_MS);
}
