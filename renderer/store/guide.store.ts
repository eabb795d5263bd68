// Which place of the guide stands beside the page; null while it is closed. Kept by no one: a window starts without it.
import { create } from 'zustand';
import type { Language } from '../../shared/model/fields';
import type { Page } from './app.store';

/** The chapters in their order: names of files in docs/user-guide, the same in both languages. */
export const chapters = [
  'start',
  'set-up',
  'team',
  'import',
  'duplicates',
  'longlist',
  'screening',
  'documents',
  'evidence',
  'rating',
  'review',
  'selection',
  'report',
  'safety',
  'keys',
] as const;
export type Chapter = (typeof chapters)[number];

/** The chapter that is about each page. */
export const chapterOfPage: Record<Page, Chapter> = {
  home: 'start',
  protocol: 'set-up',
  template: 'set-up',
  team: 'team',
  import: 'import',
  correspondents: 'import',
  duplicates: 'duplicates',
  longlist: 'longlist',
  screening: 'screening',
  documents: 'documents',
  reading: 'documents',
  interventions: 'evidence',
  review: 'review',
  selection: 'selection',
  meetings: 'selection',
  report: 'report',
  history: 'safety',
  backups: 'safety',
};

type Heading = { chapter: Chapter; heading: Record<Language, string> };

/** Where it is explained how to decide what is hard: a chapter and the anchor of a heading in it. */
export const helpPlaces = {
  level: { chapter: 'rating', heading: { nl: 'welk-niveau', en: 'which-level' } },
  appraisal: { chapter: 'rating', heading: { nl: 'een-instrument-met-domeinen', en: 'a-tool-with-domains' } },
  criteria: { chapter: 'screening', heading: { nl: 'criteria-toepassen', en: 'applying-the-criteria' } },
  privacy: { chapter: 'safety', heading: { nl: 'privacy', en: 'privacy' } },
  review: { chapter: 'review', heading: { nl: 'nakijken', en: 'reviewing' } },
} satisfies Record<string, Heading>;
export type HelpPlace = keyof typeof helpPlaces;

/** A place that was asked for; `visit` tells asking twice for one place apart. */
export type GuidePlace = { chapter: Chapter; heading: string | null; visit: number };

export const useGuideStore = create<{ place: GuidePlace | null }>()(() => ({ place: null }));

/** Opens the guide at a chapter, and there at a heading. */
export function openGuide(chapter: Chapter, heading: string | null = null): void {
  useGuideStore.setState(({ place }) => ({ place: { chapter, heading, visit: (place?.visit ?? 0) + 1 } }));
}
export function closeGuide(): void {
  useGuideStore.setState({ place: null });
}
