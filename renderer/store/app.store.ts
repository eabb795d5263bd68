// Interface state of the whole app: who works, in which project, on which page, in which language. No records.
import { create } from 'zustand';
import type { DocumentId, PersonId, ProjectId } from '../../shared/kernel/ids';
import type { Language } from '../../shared/model/fields';
import { keepLocal, readLocal } from '../lib/local';

export const pages = [
  'home',
  'protocol',
  'template',
  'import',
  'correspondents',
  'duplicates',
  'longlist',
  'screening',
  'interventions',
  'reading',
  'documents',
  'review',
  'selection',
  'meetings',
  'report',
  'history',
] as const;
export type Page = (typeof pages)[number];

/** A place in a document's text: half open, in the text of a page. */
export type TextTarget = { documentId: DocumentId; page: number; start: number; end: number };

type State = {
  projectId: ProjectId | null;
  page: Page;
  /** What the page is about: a reference, an intervention; null for the page as such. */
  subject: string | null;
  /** An annotation to jump to on the reading page. */
  passage: string | null;
  /** A place in the text of a document to jump to on the reading page. */
  place: TextTarget | null;
  /** Counts requests to go somewhere, so that asking for the same passage twice jumps twice. */
  visit: number;
  language: Language;
  personId: PersonId | null;
  /** Whether the navigation shows icons only. */
  isFolded: boolean;
};

const stored = (): Partial<State> => {
  try {
    return JSON.parse(readLocal('zeef-place') ?? '{}') as Partial<State>;
  } catch {
    return {};
  }
};

/** The store; actions are the functions below. */
export const useAppStore = create<State>()(() => ({
  projectId: null,
  page: 'home',
  subject: null,
  passage: null,
  place: null,
  visit: 0,
  language: 'nl',
  personId: null,
  isFolded: false,
  ...stored(),
}));

useAppStore.subscribe((state) => void keepLocal('zeef-place', JSON.stringify(state)));

/** Goes to a page, and there to a subject. */
export function goTo(page: Page, subject: string | null = null, passage: string | null = null): void {
  useAppStore.setState(({ visit }) => ({ page, subject, passage, place: null, visit: visit + 1 }));
}
/** Goes to a place in the text of a reference's document. */
export function goToPlace(subject: string, place: TextTarget): void {
  useAppStore.setState(({ visit }) => ({ page: 'reading', subject, passage: null, place, visit: visit + 1 }));
}
export function enterProject(projectId: ProjectId | null): void {
  useAppStore.setState({
    projectId,
    page: 'home',
    subject: null,
    passage: null,
    place: null,
    personId: null,
  });
}
export function setLanguage(language: Language): void {
  useAppStore.setState({ language });
}
export function setPerson(personId: PersonId): void {
  useAppStore.setState({ personId });
}
export function foldNavigation(isFolded: boolean): void {
  useAppStore.setState({ isFolded });
}
