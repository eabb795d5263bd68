// What the reading page shows and what it acts on: interface state only.
import { create } from 'zustand';
import type { TextRange } from '../../../shared/annotation/page-text';
import type { AnnotationId, DocumentId } from '../../../shared/kernel/ids';
import { keepLocal, readLocal } from '../../lib/local';
import type { PdfSurface, SurfacePlace } from '../../pdf/pdf-surface';

export type Sidebar = 'none' | 'pages' | 'outline';
export type Tab = 'form' | 'marks' | 'proposals';

type State = {
  /** Key of the field, item or criterion that passages are attached to (see review/evidence-targets). */
  target: string | null;
  /** Id of the colour that was used last. */
  colour: string | null;
  selected: AnnotationId | null;
  tab: Tab;
  sidebar: Sidebar;
  isDark: boolean;
  /** Whether the panel beside the pages is shown; where the window is narrow, whether it lies over them. */
  isSideOpen: boolean;
  isDrawerOpen: boolean;
  /** Another document of the project beside the one that is read. */
  second: DocumentId | null;
  /** The passage that is selected, where it is not the window's own selection. */
  range: { surface: PdfSurface; range: TextRange } | null;
  /** The document that keys and buttons act on: the one used last. */
  surface: { id: DocumentId; surface: PdfSurface } | null;
};

export const useReadingStore = create<State>()(() => ({
  target: null,
  colour: null,
  selected: null,
  tab: 'form',
  sidebar: 'none',
  isDark: false,
  isSideOpen: true,
  isDrawerOpen: false,
  second: null,
  range: null,
  surface: null,
}));

const PLACES = 'zeef-reading-places';
// Documents whose place is remembered.
const REMEMBERED = 200;

type Places = Record<string, SurfacePlace>;
function readPlaces(): Places {
  try {
    return JSON.parse(readLocal(PLACES) ?? '{}') as Places;
  } catch {
    return {};
  }
}

/** Where one was in a document; null the first time. */
export function placeOf(id: DocumentId): SurfacePlace | null {
  return readPlaces()[id] ?? null;
}
/** Remembers where one is in a document. */
export function rememberPlace(id: DocumentId, place: SurfacePlace): void {
  const kept = Object.entries(readPlaces())
    .filter(([other]) => other !== id)
    .slice(-REMEMBERED + 1);
  keepLocal(PLACES, JSON.stringify({ ...Object.fromEntries(kept), [id]: place }));
}
