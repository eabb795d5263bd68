// A command: its name, its desk, and whether it can be done.
import { expect, it } from 'vitest';
import { canRun, defineCommands } from './command';

type Desk = { isOpen: boolean; reasons: string[] };
const nothing = (): void => undefined;
const group = defineCommands<Desk>()(
  { id: 'page', text: 'nav.label', reach: 'page' },
  {
    open: { text: 'nav.undo', when: (desk) => desk.isOpen, run: nothing },
    reason: { text: 'nav.undo', options: (desk) => desk.reasons, when: (desk) => desk.isOpen, run: nothing },
    always: { text: 'nav.undo', run: nothing },
  },
);

it('is named after its group, and stands in it in order, at its desk', () => {
  expect(group.commands.map(({ id }) => id)).toEqual(['page.open', 'page.reason', 'page.always']);
  expect(group.of.open).toBe(group.commands[0]);
  expect(group.commands.every(({ desk }) => desk === group.desk)).toBe(true);
});

it('can be done when it says so, and an option only where there is one', () => {
  const desk = { isOpen: true, reasons: ['a', 'b'] };
  const shut = { ...desk, isOpen: false };
  expect([canRun(group.of.open, desk), canRun(group.of.open, shut)]).toEqual([true, false]);
  expect(canRun(group.of.always, shut)).toBe(true);
  expect([0, 1, 2].map((option) => canRun(group.of.reason, desk, option))).toEqual([true, true, false]);
  expect(canRun(group.of.reason, shut, 0)).toBe(false);
});
