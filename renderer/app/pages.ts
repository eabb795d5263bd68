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
import { CorrespondentsPage } from '../features/correspondents';
import { DocumentsPage } from '../features/documents';
import { DuplicatesPage } from '../features/duplicates';
import { HistoryPage } from '../features/history';
import { HomePage } from '../features/home';
import { ImportPage } from '../features/import';
import { InterventionsPage } from '../features/interventions';
import { LonglistPage } from '../features/longlist';
import { MeetingsPage } from '../features/meetings';
import { ProtocolPage } from '../features/protocol';
import { ReportPage } from '../features/report';
import { ReviewPage } from '../features/review';
import { ScreeningPage } from '../features/screening';
import { SelectionPage } from '../features/selection';
import { TemplatePage } from '../features/template';
import type { TextKey } from '../lib/i18n';
import type { Page } from '../store/app.store';
import { ReadingDesk } from './ReadingDesk';

type Icon = typeof IconList;
type Section = { label: TextKey; pages: { id: Page; icon: Icon; component: () => React.JSX.Element }[] };

export const sections: readonly Section[] = [
  { label: 'nav.group.start', pages: [{ id: 'home', icon: IconHome, component: HomePage }] },
  {
    label: 'nav.group.setup',
    pages: [
      { id: 'protocol', icon: IconClipboardList, component: ProtocolPage },
      { id: 'template', icon: IconForms, component: TemplatePage },
    ],
  },
  {
    label: 'nav.group.search',
    pages: [
      { id: 'import', icon: IconFileImport, component: ImportPage },
      { id: 'correspondents', icon: IconMail, component: CorrespondentsPage },
    ],
  },
  {
    label: 'nav.group.sieve',
    pages: [
      { id: 'duplicates', icon: IconCopyCheck, component: DuplicatesPage },
      { id: 'longlist', icon: IconList, component: LonglistPage },
      { id: 'screening', icon: IconFilter, component: ScreeningPage },
    ],
  },
  {
    label: 'nav.group.assess',
    pages: [
      { id: 'documents', icon: IconFiles, component: DocumentsPage },
      { id: 'reading', icon: IconBook2, component: ReadingDesk },
      { id: 'interventions', icon: IconTargetArrow, component: InterventionsPage },
      { id: 'review', icon: IconGavel, component: ReviewPage },
    ],
  },
  {
    label: 'nav.group.use',
    pages: [
      { id: 'selection', icon: IconListCheck, component: SelectionPage },
      { id: 'meetings', icon: IconUsersGroup, component: MeetingsPage },
      { id: 'report', icon: IconFileText, component: ReportPage },
      { id: 'history', icon: IconHistory, component: HistoryPage },
    ],
  },
];

/** The component of a page. @throws for a page without one: every page of the store has a place above */
export function pageComponent(page: Page): () => React.JSX.Element {
  const found = sections.flatMap((s) => s.pages).find((p) => p.id === page);
  if (found === undefined) throw new Error(`no page ${page}`);
  return found.component;
}
