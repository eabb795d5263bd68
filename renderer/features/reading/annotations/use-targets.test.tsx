// @vitest-environment jsdom
// What a passage can be attached to, and which of it is chosen.
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useReadingStore } from '../reading.store';
import { useTargets } from './use-targets';

test('the active one is that of the chosen key, and none for a key that is not there', async () => {
  const { session, reference } = await openMarked();
  const { result } = hooked(() => useTargets(reference, null), session);
  const { options } = result.current;
  expect(options.length).toBeGreaterThan(1);
  const [, second] = options;
  act(() => useReadingStore.setState({ target: second?.key ?? null }));
  expect(result.current.active).toBe(second);
  act(() => useReadingStore.setState({ target: 'none' }));
  expect(result.current.active).toBeNull();
});
