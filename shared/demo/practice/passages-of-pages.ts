// What was marked in the saved web page, by whom, and what it is evidence for.
import { mark, type PracticePassage } from './passage';

export const pagePassages: readonly PracticePassage[] = [
  mark(
    'morning-club-process',
    'noor',
    'green',
    'Parents told us that they value the hour more than the meal: it lets them begin work in time.',
    ['field:qualitative'],
  ),
  mark(
    'morning-club-process',
    'noor',
    'blue',
    'four villages share one cook, who drives from kitchen to kitchen with the porridge in insulated boxes.',
    ['field:elements', 'criterion:elements'],
  ),
  mark(
    'morning-club-process',
    'jelle',
    'green',
    'Eleven of the seventeen call the start of the day calmer; six saw no change',
    ['effect:club-quiet:direction'],
  ),
  mark(
    'morning-club-process',
    'noor',
    'yellow',
    'The effects on pupils were not measured for this handbook.',
    ['level'],
    { comment: 'Daarom 0 of 1: er is enkel een enquête onder directeuren.' },
  ),
];
