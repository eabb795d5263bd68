import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChangeId, PersonId } from '../kernel/ids';
import type { PartWrite } from '../model/change';
import { packEntry, type SentEntry, unpackEntry } from './packed';

const entry = (writes: PartWrite[], more: Partial<SentEntry> = {}): SentEntry => ({
  ...{ id: 'e' as ChangeId, at: '1767225600000-0000', by: 'p' as PersonId, device: 'd', kind: 'k' },
  ...{ bulk: null, undoes: null, redoes: null, writes, ...more },
});

it('comes back as it was, whatever was written', () => {
  const write = fc.record({
    table: fc.constantFrom('decisions', 'projects'),
    id: fc.constantFrom('a', 'b'),
    path: fc.string(),
    value: fc.jsonValue(),
    seen: fc.array(fc.constantFrom('x' as ChangeId, 'y' as ChangeId), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(write), (writes) => {
      const whole = entry(writes);
      expect(unpackEntry(packEntry(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
  );
});

it('keeps what was taken away, an import with its pages, and what it undoes', () => {
  const gone = entry([{ table: 'decisions', id: 'a', path: '', seen: ['x' as ChangeId] }]);
  expect(unpackEntry(packEntry(gone))).toEqual(gone);
  const bulk = { table: 'references', batchId: 'b', count: 2 };
  const rare = entry([], { bulk, undoes: 'u' as ChangeId, redoes: 'r' as ChangeId, pages: ['p/1.zp'] });
  expect(unpackEntry(packEntry(rare))).toEqual(rare);
});

it('refuses a line that is no entry', () => {
  for (const line of ['{}', '[]', '{"id":1}', packEntry(entry([])).replace('"k"', '1')])
    expect(() => unpackEntry(line)).toThrow();
});
