// What references are stored as.
import { expect, it } from 'vitest';
import { isHere, storedContents, withoutRaw } from './stored';

it('tells a reference from the mark of one that was removed', () => {
  expect(isHere({ id: 'a', csl: {} } as never)).toBe(true);
  expect(isHere({ id: 'a', isRemoved: true })).toBe(false);
});

it('leaves out the record as it came, and a reference without one as it is', () => {
  const bare = { id: 'a', raw: null } as never;
  expect(withoutRaw(bare)).toBe(bare);
  const full = { id: 'a', raw: { format: 'ris', text: 't' }, tags: ['x'] } as never;
  expect(withoutRaw(full)).toEqual({ id: 'a', raw: null, tags: ['x'] });
});

it('divides what a page holds beside its list in two values under its id', () => {
  const page = { id: 'p', texts: 1, ends: 2, raws: 3, rawEnds: 4, formats: 5 } as never;
  expect(storedContents(page)).toEqual({
    texts: { id: 'p', texts: 1, ends: 2 },
    raws: { id: 'p', raws: 3, rawEnds: 4, formats: 5 },
  });
});
