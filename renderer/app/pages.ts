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
  IconList,
  IconListCheck,
  IconMail,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { HomePage } from '../features/home';
import type { TextKey } from '../lib/i18n';
import type { Page } from '../store/app.store';

type Icon = typeof IconList;
type PageComponent = ComponentType | LazyExoticComponent<ComponentType>;
type Section = { label: TextKey; pages: { id: Page; icon: Icon; component: PageComponent }[] };

const loads: (() => Promise<unknown>)[] = [];

/** A page whose code is loaded when it is first shown, or before, when nothing else is to do. */
function page(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Loads the code of all pages, one after the other, so that going to one waits for nothing. */
export async function loadPages(): Promise<void> {
  for (const load of loads) await load();
}

export const sections: readonly Section[] = [
  { label: 'nav.group.start', pages: [{ id: 'home', icon: IconHome, component: HomePage }] },
  {
    label: 'nav.group.setup',
    pages: [
      {
        id: 'protocol',
        icon: IconClipboardList,
        component: page(async () => (await import('../features/protocol')).ProtocolPage),
      },
      {
        id: 'template',
        icon: IconForms,
        component: page(async () => (await import('../features/template')).TemplatePage),
      },
    ],
  },
  {
    label: 'nav.group.search',
    pages: [
      {
        id: 'import',
        icon: IconFileImport,
        component: page(async () => (await import('../features/import')).ImportPage),
      },
      {
        id: 'correspondents',
        icon: IconMail,
        component: page(async () => (await import('../features/correspondents')).CorrespondentsPage),
      },
    ],
  },
  {
    label: 'nav.group.sieve',
    pages: [
      {
        id: 'duplicates',
        icon: IconCopyCheck,
        component: page(async () => (await import('../features/duplicates')).DuplicatesPage),
      },
      {
        id: 'longlist',
        icon: IconList,
        component: page(async () => (await import('../features/longlist')).LonglistPage),
      },
      {
        id: 'screening',
        icon: IconFilter,
        component: page(async () => (await import('./ScreeningDesk')).ScreeningDesk),
      },
    ],
  },
  {
    label: 'nav.group.assess',
    pages: [
      {
        id: 'documents',
        icon: IconFiles,
        component: page(async () => (await import('../features/documents')).DocumentsPage),
      },
      {
        id: 'reading',
        icon: IconBook2,
        component: page(async () => (await import('./ReadingDesk')).ReadingDesk),
      },
      {
        id: 'interventions',
        icon: IconTargetArrow,
        component: page(async () => (await import('../features/interventions')).InterventionsPage),
      },
      {
        id: 'review',
        icon: IconGavel,
        component: page(async () => (await import('../features/review')).ReviewPage),
      },
    ],
  },
  {
    label: 'nav.group.use',
    pages: [
      {
        id: 'selection',
        icon: IconListCheck,
        component: page(async () => (await import('../features/selection')).SelectionPage),
      },
      {
        id: 'meetings',
        icon: IconUsersGroup,
        component: page(async () => (await import('../features/meetings')).MeetingsPage),
      },
      {
        id: 'report',
        icon: IconFileText,
        component: page(async () => (await import('../features/report')).ReportPage),
      },
      {
        id: 'history',
        icon: IconHistory,
        component: page(async () => (await import('../features/history')).HistoryPage),
      },
    ],
  },
];

/** The component of a page. @throws for a page without one: every page of the store has a place above */
export function pageComponent(id: Page): PageComponent {
  const found = sections.flatMap((s) => s.pages).find((p) => p.id === id);
  if (found === undefined) throw new Error(`no page ${id}`);
  return found.component;
}
