// English texts of the window of the program: its title, what is said when it is not looked at, licences.
import type { nlWindow } from './nl-window';

export const enWindow: Record<keyof typeof nlWindow, string> = {
  'window.title': '{{title}} – Zeef',
  'window.done': 'Done',
  'window.doneText': 'What you started has finished.',
  'about.source':
    'The source code of this version belongs to the program: whoever gave you Zeef gives you its source on request, with the scripts to build it yourself (AGPL-3.0, section 6).',
};
