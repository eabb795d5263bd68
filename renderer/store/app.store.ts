// Interface state of the whole app: who works, in which project, on which page, in which language. No records.
import { create } from 'zustand';
import type { DocumentId, PersonId, ProjectId } from '../../shared/kernel/ids';
import type { Language } from '../../shared/model/fields';
import type { WaitingPart } from '../../shared/review/waiting';
import { loadTexts } from '../lib/i18n';
import { keepLocal, readLocal } from '../lib/local';

export const pages = [
  'home',
  'protocol',
  'template',
  'team',
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
  'backups',
] as const;
export type Page = (typeof pages)[number];

/** A place in a document's text: half open, in the text of a page. */
export type TextTarget = { documentId: DocumentId; page: number; start: number; end: number };

const languages: readonly Language[] = ['nl', 'en'];

type State = {
  projectId: ProjectId | null;
  page: Page;
  /** What the page is about: a reference, an intervention; null for the page as such. */
  subject: string | null;
  /** An annotation to jump to on the reading page. */
  passage: string | null;
  /** A place in the text of a document to jump to on the reading page. */
  place: TextTarget | null;
  /** A part of the page to show, for who was led to it. */
  part: WaitingPart | null;
  /** Counts requests to go somewhere, so that asking for the same passage twice jumps twice. */
  visit: number;
  language: Language;
  personId: PersonId | null;
  /** Whether the navigation shows icons only. */
  isFolded: boolean;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);
const idOrNull = (value: unknown): string | null => (isText(value) && value !== '' ? value : null);
const isNumber = (value: unknown): value is number => typeof value === 'number';
/** What the machine speaks, until a language was chosen: Dutch, or English for all others. Node 20 speaks none. */
const machineLanguage = (): Language =>
  /^nl\b/i.test((globalThis.navigator as Navigator | undefined)?.language ?? 'nl') ? 'nl' : 'en';
const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function placeOf(value: unknown): TextTarget | null {
  const { documentId, page, start, end } = partsOf(value);
  const id = idOrNull(documentId) as DocumentId | null;
  return id !== null && isNumber(page) && isNumber(start) && isNumber(end)
    ? { documentId: id, page, start, end }
    : null;
}

/**
 * Where one was; part by part as at first where another version kept something else, such as a page that is gone. Read
 * by hand: a reader of schemas would be a sixth of what is loaded before the first page.
 */
function stored(): State {
  let read: unknown = null;
  try {
    read = JSON.parse(readLocal('zeef-place') ?? 'null');
  } catch {
    // Written by nobody.
  }
  const kept = partsOf(read);
  return {
    projectId: idOrNull(kept['projectId']) as ProjectId | null,
    page: pages.find((page) => page === kept['page']) ?? 'home',
    subject: textOrNull(kept['subject']),
    passage: textOrNull(kept['passage']),
    place: placeOf(kept['place']),
    part: null,
    visit: isNumber(kept['visit']) ? kept['visit'] : 0,
    language: languages.find((language) => language === kept['language']) ?? machineLanguage(),
    personId: idOrNull(kept['personId']) as PersonId | null,
    isFolded: kept['isFolded'] === true,
  };
}

/** The store; actions are the functions below. */
export const useAppStore = create<State>()(stored);

useAppStore.subscribe((state) => void keepLocal('zeef-place', JSON.stringify(state)));

/** Goes to a page, and there to a subject. */
export function goTo(page: Page, subject: string | null = null, passage: string | null = null): void {
  useAppStore.setState(({ visit }) => ({
    page,
    subject,
    passage,
    place: null,
    part: null,
    visit: visit + 1,
  }));
}
type Way = { page: Page; subject: string | null; part?: WaitingPart | null };

/** Goes to what waits, where it is done. */
export function goToWaiting({ page, subject, part = null }: Way): void {
  goTo(page, subject);
  useAppStore.setState({ part });
}
/** Goes to a place in the text of a reference's document. */
export function goToPlace(subject: string, place: TextTarget): void {
  goTo('reading', subject);
  useAppStore.setState({ place });
}
export function enterProject(projectId: ProjectId | null): void {
  useAppStore.setState({
    projectId,
    page: 'home',
    subject: null,
    passage: null,
    place: null,
    part: null,
    personId: null,
  });
}
// Of two choices the last counts, whichever's texts come first.
let chosen: Language | null = null;
/**
 * Chooses a language, once its texts are here, so that no screen is half in one language.
 *
 * @throws when they cannot be read
 */
export async function setLanguage(language: Language): Promise<void> {
  chosen = language;
  await loadTexts(language);
  if (chosen === language) useAppStore.setState({ language });
}
export function setPerson(personId: PersonId): void {
  useAppStore.setState({ personId });
}
export function foldNavigation(isFolded: boolean): void {
  useAppStore.setState({ isFolded });
}
