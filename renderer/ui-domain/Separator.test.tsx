// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Separator, sizeAfterKey } from './Separator';

const [onResize, outside] = [vi.fn(), vi.fn()];
// jsdom captures no pointers, and its pointer events have no place.
HTMLElement.prototype.setPointerCapture = () => undefined;
const pointer = (type: string, clientX: number): Event =>
  new MouseEvent(type, { clientX, bubbles: true, cancelable: true });
function drawSeparator(growth: 1 | -1, measure?: () => number): HTMLElement {
  draw(
    <div onKeyDown={outside}>
      <Separator label="Breedte" value={300} min={200} max={400} {...{ growth, measure, onResize }} />
    </div>,
  );
  return screen.getByRole('separator', { name: 'Breedte' });
}
beforeEach(() => vi.clearAllMocks());

test('arrow keys move it a step, Home and End to its ends, and it goes no further', () => {
  const limits = { min: 200, max: 400 };
  const after = (key: string, growth: 1 | -1, value = 300) => sizeAfterKey(key, value, { ...limits, growth });
  expect([after('ArrowRight', 1), after('ArrowLeft', 1)]).toEqual([316, 284]);
  expect([after('ArrowRight', -1), after('ArrowLeft', -1)]).toEqual([284, 316]);
  expect([after('Home', 1), after('End', -1)]).toEqual([200, 400]);
  expect([after('ArrowRight', 1, 395), after('ArrowLeft', 1, 205)]).toEqual([400, 200]);
  expect(after('ArrowDown', 1)).toBeNull();
});

test('says where it is, and keys in it are not those of what is around it', () => {
  const handle = drawSeparator(-1);
  expect(['now', 'min', 'max'].map((x) => handle.getAttribute(`aria-value${x}`))).toEqual([
    '300',
    '200',
    '400',
  ]);
  expect(fireEvent.keyDown(handle, { key: 'ArrowLeft' })).toBe(false);
  expect(onResize.mock.calls).toEqual([[316]]);
  expect(fireEvent.keyDown(handle, { key: 'a' })).toBe(true);
  expect(onResize).toHaveBeenCalledTimes(1);
  expect(outside).not.toHaveBeenCalled();
});

test('is dragged from how wide it really is, within its limits, until it is let go', () => {
  const handle = drawSeparator(1, () => 250);
  fireEvent(handle, pointer('pointermove', 900));
  expect(onResize).not.toHaveBeenCalled();
  expect(fireEvent(handle, pointer('pointerdown', 100))).toBe(false);
  fireEvent(handle, pointer('pointermove', 130));
  fireEvent(handle, pointer('pointermove', 900));
  fireEvent(handle, pointer('pointerup', 900));
  fireEvent(handle, pointer('pointermove', 100));
  expect(onResize.mock.calls).toEqual([[280], [400]]);
});
