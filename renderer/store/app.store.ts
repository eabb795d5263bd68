// Interface state of the whole app: who works, in which project, on which page, in which language. No records.
import { z } from 'zod';
import { create } from 'zustand';
import type { DocumentId, PersonId, ProjectId } from '../../shared/kernel/ids';
import { idSchema, type Language } from '../../shared/model/fields';
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

const nothing = z.null().catch(null);
const keptSchema = z.object({
  projectId: idSchema<ProjectId>().nullable().catch(null),
  page: z.enum(pages).catch('home'),
  subject: z.string().nullable().catch(null),
  passage: z.string().nullable().catch(null),
  place: z
    .object({ documentId: idSchema<DocumentId>(), page: z.number(), start: z.number(), end: z.number() })
    .or(nothing),
  visit: z.number().catch(0),
  language: z.enum(['nl', 'en']).catch('nl'),
  personId: idSchema<PersonId>().nullable().catch(null),
  isFolded: z.boolean().catch(false),
});

/** Where one was; part by part as at first where another version kept something else, such as a page that is gone. */
function stored(): State {
  let read: unknown = null;
  try {
    read = JSON.parse(readLocal('zeef-place') ?? 'null');
  } catch {
    // Written by nobody.
  }
  const kept = keptSchema.safeParse(read);
  return kept.success ? kept.data : keptSchema.parse({});
}

/** The store; actions are the functions below. */
export const useAppStore = create<State>()(stored);

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
