// Every group of commands, in the order in which the list of keys shows them. A new group is entered here, a new
// command in its group.
import type { AnyGroup } from '../commands/command';
import { documentsCommands } from '../features/documents/commands';
import { pairCommands } from '../features/duplicates/commands';
import { effectCommands } from '../features/effects/commands';
import { gridCommands } from '../features/longlist/commands';
import { readingCommands } from '../features/reading/annotations/commands';
import { ratingCommands } from '../features/rating/commands';
import { reportCommands } from '../features/reading/commands';
import { reviewCommands } from '../features/review/commands';
import { screeningCommands } from '../features/screening/commands';
import { fillingCommands } from '../ui-domain/filling/commands';
import { shellCommands } from './commands';

export const commandGroups: readonly AnyGroup[] = [
  shellCommands,
  pairCommands,
  gridCommands,
  screeningCommands,
  documentsCommands,
  reportCommands,
  readingCommands,
  ratingCommands,
  fillingCommands,
  effectCommands,
  reviewCommands,
];

/** Groups of which more than one is on screen at once, beside those that act everywhere. */
const screens: readonly (readonly AnyGroup[])[] = [
  [reportCommands, readingCommands, ratingCommands, fillingCommands, effectCommands],
];

/**
 * Whether a person can meet the commands of both groups with the focus at one place. Two parts of a page are two
 * places: in each a key may mean its own.
 */
export function areTogether(a: AnyGroup, b: AnyGroup): boolean {
  if (a.id === b.id || a.reach === 'app' || b.reach === 'app') return true;
  if (a.reach === 'part' && b.reach === 'part') return false;
  return screens.some((groups) => groups.includes(a) && groups.includes(b));
}
