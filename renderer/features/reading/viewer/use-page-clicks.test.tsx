// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import { usePageClicks } from './use-page-clicks';

test('a click chooses the mark beneath it, unless text is selected or a link is clicked; a link that leads out is asked about', async () => {
  const { session } = await openMarked();
  const element = document.createElement('div');
  element.innerHTML = '<span></span><a href="#page=2">in</a><a href="https://example.org/">out</a>';
  let hasSelection = false;
  const surface = { hasSelection: () => hasSelection, marksUnder: () => [{ id: 'a' }, { id: 'b' }] };
  const { result } = hooked(
    () => usePageClicks({ current: element }, surface as unknown as PdfSurface),
    session,
  );
  const click = (on: string): boolean => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    act(() => void element.querySelector(on)?.dispatchEvent(event));
    return event.defaultPrevented;
  };
  const chosen = () => useReadingStore.getState().selected;
  useReadingStore.setState({ selected: null, tab: 'form' });
  expect(click('a[href^="#"]')).toBe(false);
  hasSelection = true;
  click('span');
  expect([chosen(), useReadingStore.getState().tab]).toEqual([null, 'form']);
  hasSelection = false;
  click('span');
  expect([chosen(), useReadingStore.getState().tab]).toEqual(['a', 'marks']);
  click('span');
  expect(chosen()).toBe('b');
  expect(result.current.link).toBeNull();
  expect(click('a[href^="https"]')).toBe(true);
  expect([result.current.link, chosen()]).toEqual(['https://example.org/', 'b']);
  act(() => result.current.forgetLink());
  expect(result.current.link).toBeNull();
});
