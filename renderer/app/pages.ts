// The sections of a project in the order of the work, and the page behind each.
import {
  IconBook2,
  IconClipboardList,
  IconCopyCheck,
  IconFileImport,
  IconFiles,
  IconFileText,
  IconFilter,
  IconForms,
  IconGavel,
  IconHistory,
  IconHome,
  IconLifebuoy,
  IconList,
  IconListCheck,
  IconMail,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { TextKey } from '../lib/i18n';
import type { Page } from '../store/app.store';

type Icon = typeof IconList;
type PageComponent = ComponentType | LazyExoticComponent<ComponentType>;
/** The code of a page. `shown`: as what it was first drawn, which it stays: another component would be another page. */
type PageCode = {
  load: () => Promise<ComponentType>;
  ready: ComponentType | null;
  shown: PageComponent | null;
};
type Section = { label: TextKey; pages: { id: Page; icon: Icon; code: PageCode }[] };

/** A page whose code is loaded when it is first shown, or before, when nothing else is to do. */
function page(load: () => Promise<ComponentType>): PageCode {
  const code: PageCode = {
    load: async () => (code.ready ??= await load()),
    ready: null,
    shown: null,
  };
  return code;
}

/** Loads the code of all pages, one after the other, so that going to one waits for nothing. */
export async function loadPages(): Promise<void> {
  for (const { pages } of sections) for (const { code } of pages) await code.load();
}

export const sections: readonly Section[] = [
  {
    label: 'nav.group.start',
    pages: [
      {
        id: 'home',
        icon: IconHome,
        code: page(async () => (await import('../features/home')).HomePage),
      },
    ],
  },
  {
    label: 'nav.group.setup',
    pages: [
      {
        id: 'protocol',
        icon: IconClipboardList,
        code: page(async () => (await import('../features/protocol')).ProtocolPage),
      },
      {
        id: 'template',
        icon: IconForms,
        code: page(async () => (await import('../features/template')).TemplatePage),
      },
      {
        id: 'team',
        icon: IconUsers,
        code: page(async () => (await import('../features/team')).TeamPage),
      },
    ],
  },
  {
    label: 'nav.group.search',
    pages: [
      {
        id: 'import',
        icon: IconFileImport,
        code: page(async () => (await import('../features/import')).ImportPage),
      },
      {
        id: 'correspondents',
        icon: IconMail,
        code: page(async () => (await import('../features/correspondents')).CorrespondentsPage),
      },
    ],
  },
  {
    label: 'nav.group.sieve',
    pages: [
      {
        id: 'duplicates',
        icon: IconCopyCheck,
        code: page(async () => (await import('../features/duplicates')).DuplicatesPage),
      },
      {
        id: 'longlist',
        icon: IconList,
        code: page(async () => (await import('../features/longlist')).LonglistPage),
      },
      {
        id: 'screening',
        icon: IconFilter,
        code: page(async () => (await import('./ScreeningDesk')).ScreeningDesk),
      },
    ],
  },
  {
    label: 'nav.group.assess',
    pages: [
      {
        id: 'documents',
        icon: IconFiles,
        code: page(async () => (await import('../features/documents')).DocumentsPage),
      },
      {
        id: 'reading',
        icon: IconBook2,
        code: page(async () => (await import('./ReadingDesk')).ReadingDesk),
      },
      {
        id: 'interventions',
        icon: IconTargetArrow,
        code: page(async () => (await import('./InterventionsDesk')).InterventionsDesk),
      },
      {
        id: 'review',
        icon: IconGavel,
        code: page(async () => (await import('../features/review')).ReviewPage),
      },
    ],
  },
  {
    label: 'nav.group.use',
    pages: [
      {
        id: 'selection',
        icon: IconListCheck,
        code: page(async () => (await import('../features/selection')).SelectionPage),
      },
      {
        id: 'meetings',
        icon: IconUsersGroup,
        code: page(async () => (await import('../features/meetings')).MeetingsPage),
      },
      {
        id: 'report',
        icon: IconFileText,
        code: page(async () => (await import('../features/report')).ReportPage),
      },
      {
        id: 'history',
        icon: IconHistory,
        code: page(async () => (await import('../features/history')).HistoryPage),
      },
      {
        id: 'backups',
        icon: IconLifebuoy,
        code: page(async () => (await import('../features/backups')).BackupsPage),
      },
    ],
  },
];

/** The code of a page. @throws for a page without one: every page of the store has a place above */
function codeOf(id: Page): PageCode {
  const found = sections.flatMap((s) => s.pages).find((p) => p.id === id);
  if (found === undefined) throw new Error(`no page ${id}`);
  return found.code;
}

/**
 * Loads the code of one page, so that it is drawn at once. @throws as {@link pageComponent}, or when it cannot be read
 */
export const loadPage = (id: Page): Promise<unknown> => codeOf(id).load();

/**
 * The component of a page, the same each time. One whose code is not here yet waits for it in its own place: React then
 * holds what it draws back for 300 ms, so that {@link loadPage} is better. @throws for a page without a place above
 */
export function pageComponent(id: Page): PageComponent {
  const code = codeOf(id);
  code.shown ??= code.ready ?? lazy(async () => ({ default: await code.load() }));
  return code.shown;
}
