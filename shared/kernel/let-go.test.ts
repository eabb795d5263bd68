import { expect, it } from 'vitest';
import { letGo, letGoOfRead } from './let-go';

it.each([letGo, letGoOfRead])('bytes that are let go of are empty', (free) => {
  // Node 20 has no `transfer`.
  if (free === letGo && !('transfer' in ArrayBuffer.prototype)) return;
  const bytes = new Uint8Array(1000);
  free(bytes);
  expect(bytes.length).toBe(0);
});
