// What the numbers of the flow come to.
import { expect, it } from 'vitest';
import type { ReferenceId } from '../kernel/ids';
import { emptyInflow, type FlowNumber, undecidedIn } from './flow-model';

const number = (without: number, ...ids: string[]): FlowNumber => ({
  references: ids as ReferenceId[],
  without,
});

it('counts what waits for a decision, and not what counts by the instruction: that is included', () => {
  const databases = { ...emptyInflow(), waiting: number(2), unassessed: number(0, 'a') };
  const other = { ...emptyInflow(), byInstruction: number(0, 'b'), included: number(0, 'b') };
  expect(undecidedIn({ databases, other })).toBe(3);
});
