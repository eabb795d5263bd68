// English texts of commands and of the lists that show them. Exactly the keys of nl-commands.ts.
import type { nlCommands } from './nl-commands';

export const enCommands: Record<keyof typeof nlCommands, string> = {
  'command.palette': 'Commands',
  'command.find': 'Find a command',
  'command.none': 'No command with these words.',
  'command.keys': 'Keyboard shortcuts',
  'command.everywhere': 'Everywhere',
  'command.goTo': 'Go to {{option}}',
  'command.language': 'Dutch or English',
  'screening.excludeFirst': 'Exclude for the first reason',
  'screening.excludeBecause': 'Exclude: {{option}}',
  'screening.writeNote': 'Write a note',
  'screening.jumpTo': 'Go to a number',
};
