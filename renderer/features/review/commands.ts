// What the lead can do with what is reviewed.
import { refuseApproval } from '../../../shared/review/board';
import { defineCommands } from '../../commands/command';
import type { ReviewDesk } from './use-review';

const isOpen = (desk: ReviewDesk): boolean => desk.isLead && desk.row.status !== 'signed-off';
/** Not before somebody has rated it, unless the lead gives a level themselves. */
const canApprove = (desk: ReviewDesk): boolean =>
  isOpen(desk) && (refuseApproval(desk.row) === null || desk.level.text.trim() !== '');

export const reviewCommands = defineCommands<ReviewDesk>()(
  { id: 'review', text: 'nav.review', reach: 'page' },
  {
    next: { text: 'review.next', keys: ['j'], run: (desk) => desk.move(1) },
    previous: { text: 'review.previous', keys: ['k'], run: (desk) => desk.move(-1) },
    approve: {
      text: 'review.approve',
      keys: ['a'],
      when: canApprove,
      run: (desk) => desk.decide('approved'),
    },
    return: { text: 'review.return', keys: ['r'], when: isOpen, run: (desk) => desk.decide('returned') },
    signOff: {
      text: 'review.signOff',
      keys: ['s'],
      when: canApprove,
      run: (desk) => desk.decide('signed-off'),
    },
    unlock: {
      text: 'review.unlock',
      when: (desk) => desk.isLead && desk.row.status === 'signed-off',
      run: (desk) => desk.decide('open'),
    },
    open: { text: 'review.open', keys: ['o'], run: (desk) => desk.open() },
  },
);
