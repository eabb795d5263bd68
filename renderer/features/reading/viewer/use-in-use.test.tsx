// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import { useInUse } from './use-in-use';

test('the document that was opened or gone to last is in use, until it closes', async () => {
  const { session } = await openMarked();
  const [first, second] = ['first', 'second'].map((id) => {
    const element = document.createElement('div');
    const surface = { fingerprint: id } as unknown as PdfSurface;
    const { unmount } = hooked(() => useInUse(id as never, surface, { current: element }), session);
    return { element, unmount };
  });
  const inUse = () => useReadingStore.getState().surface?.id;
  expect(inUse()).toBe('second');
  act(() => void first?.element.dispatchEvent(new Event('pointerdown')));
  expect(inUse()).toBe('first');
  second?.unmount();
  expect(inUse()).toBe('first');
  first?.unmount();
  expect(inUse()).toBeUndefined();
});
