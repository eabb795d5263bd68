import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../kernel/ids';
import { RecordHeads, WHOLE } from './record-heads';

const id = (name: string) => name as ChangeId;

describe('the parts of a record', () => {
  it('keep both values of two who had not seen each other, and show the newest', () => {
    const heads = new RecordHeads();
    heads.apply(id('first'), { path: 'title', value: 'A', seen: [] });
    heads.apply(id('anna'), { path: 'title', value: 'B', seen: [id('first')] });
    heads.apply(id('bert'), { path: 'title', value: 'C', seen: [id('first')] });
    expect(heads.shown('title')).toBe('C');
    expect(heads.differing('title').map((h) => h.value)).toEqual(['B', 'C']);
    heads.apply(id('settled'), { path: 'title', value: 'B', seen: [id('anna'), id('bert')] });
    expect([heads.shown('title'), heads.differing('title')]).toEqual(['B', []]);
  });

  it('ask nothing where two wrote the same, or one left empty what the other filled in', () => {
    const heads = new RecordHeads();
    heads.apply(id('anna'), { path: 'note', value: 'same', seen: [] });
    heads.apply(id('bert'), { path: 'note', value: 'same', seen: [] });
    heads.apply(id('anna'), { path: 'reason', value: 'E1', seen: [] });
    heads.apply(id('bert'), { path: 'reason', value: '', seen: [] });
    expect([heads.differing('note'), heads.differing('reason')]).toEqual([[], []]);
    expect(heads.shown('reason')).toBe('E1');
  });

  it('ask where somebody emptied what another changed', () => {
    const heads = new RecordHeads();
    heads.apply(id('first'), { path: 'note', value: 'a', seen: [] });
    heads.apply(id('anna'), { path: 'note', value: 'b', seen: [id('first')] });
    heads.apply(id('bert'), { path: 'note', value: '', seen: [id('first')] });
    expect(heads.differing('note')).toHaveLength(2);
  });

  it('bring a record back that was taken away by who had not seen a change, and leave it gone otherwise', () => {
    const heads = new RecordHeads();
    heads.apply(id('first'), { path: 'text', value: 'a', seen: [] });
    heads.apply(id('anna'), { path: WHOLE, seen: heads.standing() });
    expect(heads.removals().isBack).toBe(false);
    heads.apply(id('bert'), { path: 'text', value: 'b', seen: [id('first')] });
    expect(heads.removals()).toMatchObject({ isBack: true, heads: [{ entry: 'anna' }] });
    heads.apply(id('lead'), { path: WHOLE, seen: heads.standing() });
    expect(heads.removals().isBack).toBe(false);
    heads.apply(id('undone'), { path: WHOLE, value: true, seen: [id('lead')] });
    expect(heads.removals()).toEqual({ isBack: true, heads: [] });
  });

  it('never lose a value that nobody named as seen', () => {
    const step = fc.record({ value: fc.nat(4), sees: fc.array(fc.nat(9), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const heads = new RecordHeads();
        const named = new Set<number>();
        for (const [n, { value, sees }] of steps.entries()) {
          const before = sees.filter((s) => s < n);
          before.forEach((s) => named.add(s));
          heads.apply(id(String(n)), { path: 'p', value, seen: before.map((s) => id(String(s))) });
        }
        const standing = new Set(heads.at('p').map((h) => Number(h.entry)));
        for (const n of steps.keys()) expect(standing.has(n)).toBe(!named.has(n));
      }),
    );
  });
});
