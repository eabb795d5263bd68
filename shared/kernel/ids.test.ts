import { describe, expect, it } from 'vitest';
import { type Env, fixedEnv, momentOf, newId } from './ids';

describe('ids', () => {
  it('sort in the order in which they were made, within a millisecond and when the clock goes back', () => {
    let now = 1_700_000_000_000;
    const env: Env = { now: () => now, randomBytes: (n) => crypto.getRandomValues(new Uint8Array(n)) };
    const ids: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      if (i % 3000 === 2999) now += 1;
      if (i === 7000) now -= 500;
      ids.push(newId(env));
    }
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('say when they were made, where they say it', () => {
    expect(momentOf(newId(fixedEnv(1_700_000_000_123)))).toBe(1_700_000_000_123);
    expect([momentOf('a1'), momentOf('01990481-3a50-4457-b954-3a74931b85d4')]).toEqual([null, null]);
  });
});
