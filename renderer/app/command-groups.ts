// Every group of commands, in the order in which the list of keys shows them. A new group is entered here, a new
// command in its group.
import type { AnyGroup } from '../commands/command';
import { pairCommands } from '../features/duplicates/commands';
import { gridCommands } from '../features/longlist/commands';
import { readingCommands } from '../features/reading/annotations/commands';
import { ratingCommands } from '../features/rating/commands';
import { reportCommands } from '../features/reading/commands';
import { reviewCommands } from '../features/review/commands';
import { screeningCommands } from '../features/screening/commands';
import { shellCommands } from './commands';

export const commandGroups: readonly AnyGroup[] = [
  shellCommands,
  pairCommands,
  gridCommands,
  screeningCommands,
  reportCommands,
  readingCommands,
  ratingCommands,
  reviewCommands,
];
