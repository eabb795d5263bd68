// @vitest-environment jsdom
import '../../../../tests/helpers/drawn';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PassageBox } from '../../../pdf/passage-box';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useBarPlace } from './use-bar-place';

const first: PassageBox = { left: 100, right: 200, top: 50, bottom: 60 };

function placed(box: PassageBox | null, isAsked = false) {
  const [bar, pages] = [document.createElement('div'), document.createElement('div')];
  pages.getBoundingClientRect = () => ({ left: 0, top: 0, width: 800, height: 600 }) as DOMRect;
  Object.defineProperties(bar, { offsetWidth: { value: 100 }, offsetHeight: { value: 30 } });
  const now = { box, moved: (): void => undefined, isFollowed: false };
  const surface = {
    passageBox: () => now.box,
    subscribe: (listener: () => void) => {
      Object.assign(now, { moved: listener, isFollowed: true });
      return () => Object.assign(now, { isFollowed: false });
    },
  };
  const input = { bar: { current: bar }, container: { current: pages }, isAsked, text: '' };
  const hook = renderHook(() => useBarPlace({ ...input, surface: surface as unknown as PdfSurface }));
  return { bar, pages, now, ...hook };
}

test('it stands beneath the passage, and goes along when that or the pages move', async () => {
  const { bar, pages, now, unmount } = placed(first);
  expect(bar.style.visibility).toBe('visible');
  expect(bar.style.transform).toBe('translate(100px, 68px)');
  now.box = { ...first, top: 90, bottom: 100 };
  pages.dispatchEvent(new Event('scroll'));
  await waitFor(() => expect(bar.style.transform).toBe('translate(100px, 108px)'));
  now.box = first;
  now.moved();
  await waitFor(() => expect(bar.style.transform).toBe('translate(100px, 68px)'));
  now.box = { ...first, bottom: 100 };
  document.dispatchEvent(new Event('selectionchange'));
  await waitFor(() => expect(bar.style.transform).toBe('translate(100px, 108px)'));
  unmount();
  expect(now.isFollowed).toBe(false);
  now.box = first;
  pages.dispatchEvent(new Event('scroll'));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(bar.style.transform).toBe('translate(100px, 108px)');
});

test.each(['pointerup', 'pointercancel'])(
  'is out of the way while a passage is drawn over, until %s',
  (end) => {
    const { bar, pages } = placed(first);
    pages.dispatchEvent(new Event('pointerdown'));
    expect(bar.style.visibility).toBe('hidden');
    window.dispatchEvent(new Event(end));
    expect(bar.style.visibility).toBe('visible');
  },
);

test('without a passage it is shown where it is asked for only', () => {
  expect(placed(null).bar.style.visibility).toBe('hidden');
  expect(placed(null, true).bar.style.visibility).toBe('visible');
});
