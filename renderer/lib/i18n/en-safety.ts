// English texts of what keeps work safe.
import type { nlSafety } from './nl-safety';

export const enSafety: Record<keyof typeof nlSafety, string> = {
  'repair.journals': 'The journals on disk cannot be read',
  'opening.failed': '“{{title}}” cannot be opened',
  'opening.reason': 'Reason: {{reason}}',
  'opening.kept': 'The files of the project were not touched.',
  'opening.newer':
    'This project was last opened with Zeef {{app}} (database version {{found}}). This Zeef is {{own}} and reads up to version {{known}}. Install Zeef {{app}} or newer. Nothing was changed.',
  'opening.newerUnknown':
    'This project was opened with a newer Zeef (database version {{found}}). This Zeef is {{own}} and reads up to version {{known}}. Install the newest Zeef. Nothing was changed.',
  'opening.empty': 'The database of this project is empty, and there is no journal to restore it from.',
  'opening.toProjects': 'Back to projects',
  'opening.rebuild': 'Rebuild from the journal',
  'opening.rebuilt': '“{{title}}” was rebuilt from the journal on disk.',
  'opening.rebuiltBeside':
    'The database holds work that the journal does not. So it was kept, and the journal stands beside it as “{{title}}”.',
  'opening.journalUnreadable': 'The journal cannot be read either: {{reason}}',
  'opening.fromJournal': '{{title}} (from journal)',
  'opening.bundle': 'Open the newest bundle',
  'opening.lastBundle': 'Bundle saved last: {{name}}, {{date}}.',
  'opening.fromBundle': '{{title}} (from bundle)',
  'gone.title': 'Project closed',
  'gone.erased': '“{{title}}” was erased in another window and is therefore closed here.',
  'gone.upgraded':
    '“{{title}}” was opened in another window with a newer Zeef and is therefore closed here. Reload this window to go on; what you were typing is kept as a draft.',
  'gone.lost':
    'The database of “{{title}}” holds less than was read from it before, so the project was closed. Open it again: it is then compared with the journal. What you were typing is kept as a draft.',
  'failure.title': 'Something went wrong',
  'failure.kept': 'What was saved is still there.',
  'failure.copy': 'Copy details',
  'failure.copied': 'Copied',
  'start.failed': 'Zeef could not start',
  'registry.returned_one': '{{count}} project was missing from the list and was put back: {{titles}}.',
  'registry.returned': '{{count}} projects were missing from the list and were put back: {{titles}}.',
  'registry.lostTitle': 'Projects are missing',
  'registry.lost':
    'These projects were in this browser, but their database is gone: {{titles}}. The browser erased them or cannot read them. Open the bundle of each that was saved last.',
  'registry.understood': 'Understood',
};
