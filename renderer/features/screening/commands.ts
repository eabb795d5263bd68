// What can be done while screening one by one.
import type { Criterion } from '../../../shared/model/project';
import { defineCommands } from '../../commands/command';
import type { ScreeningDesk } from './use-screening';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const hasReference = (desk: ScreeningDesk): boolean => desk.reference !== undefined;

export const screeningCommands = defineCommands<ScreeningDesk>()(
  { id: 'screening', text: 'nav.screening', reach: 'page' },
  {
    include: {
      text: 'screening.include',
      keys: ['i'],
      when: hasReference,
      run: (desk) => desk.decide('include'),
    },
    maybe: { text: 'screening.maybe', keys: ['m'], when: hasReference, run: (desk) => desk.decide('maybe') },
    exclude: {
      text: 'screening.excludeFirst',
      keys: ['e'],
      when: hasReference,
      run: (desk) => desk.decide('exclude', desk.exclusions[0]?.code ?? null),
    },
    excludeBecause: {
      text: 'screening.excludeBecause',
      keys: DIGITS,
      options: (desk) => desk.exclusions.map((c: Criterion) => c.label[desk.language]),
      when: hasReference,
      run: (desk, reason) => desk.decide('exclude', desk.exclusions[reason]?.code ?? null),
    },
    previous: {
      text: 'screening.previous',
      keys: ['ArrowLeft', 'k'],
      isRepeated: true,
      run: (desk) => desk.move(-1),
    },
    next: {
      text: 'screening.next',
      keys: ['ArrowRight', 'j'],
      isRepeated: true,
      run: (desk) => desk.move(1),
    },
    undo: { text: 'nav.undo', keys: ['u'], run: (desk) => desk.undo() },
    note: {
      text: 'screening.writeNote',
      keys: ['n'],
      when: hasReference,
      run: (desk) => desk.noteField.current?.querySelector('textarea')?.focus(),
    },
    jump: {
      text: 'screening.jumpTo',
      keys: ['g'],
      when: hasReference,
      run: (desk) => desk.jumpField.current?.focus(),
    },
    open: { text: 'reference.open', when: hasReference, run: (desk) => desk.open() },
    read: { text: 'longlist.read', when: hasReference, run: (desk) => desk.goTo('reading') },
    history: { text: 'common.history', when: hasReference, run: (desk) => desk.goTo('history') },
    why: {
      text: 'ranking.why',
      keys: ['w'],
      when: (desk) => hasReference(desk) && desk.ranking.isLearned,
      run: (desk) => desk.explain(),
    },
  },
);
