// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Box } from './drawn-box';

// Which page lies beneath is tested with the boxes.
vi.mock('./drawn-box', async (original) => ({
  ...(await original<object>()),
  areaUnder: (_surface: unknown, _frame: unknown, box: Box) => box,
}));
const { AreaDrawing } = await import('./AreaDrawing');

// jsdom has no layout: the pages stand at (100, 50), 600 by 300.
vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
  left: 100,
  top: 50,
  width: 600,
  height: 300,
} as DOMRect);
Element.prototype.setPointerCapture = () => undefined;
class Pointer extends MouseEvent {}
vi.stubGlobal('PointerEvent', Pointer);

const onDone = vi.fn();
beforeEach(() => onDone.mockReset());
function drawing(what: 'area' | 'note') {
  const host = document.body.appendChild(document.createElement('div'));
  const element = host.appendChild(document.createElement('div'));
  draw(<AreaDrawing container={{ current: element }} surface={{} as never} what={what} onDone={onDone} />);
  const cover = screen.getByRole('application');
  const point = (type: 'pointerDown' | 'pointerMove' | 'pointerUp', x: number, y: number): void =>
    void fireEvent[type](cover, { clientX: 100 + x, clientY: 50 + y });
  const box = (): string[] => {
    const { left, top, width, height } = (cover.querySelector('.zeef-drawn') as HTMLElement).style;
    return [left, top, width, height];
  };
  return { host, cover, point, box };
}

test('lies over the pages and has the focus, with a box in the middle to begin with', () => {
  const { host, cover, box } = drawing('area');
  expect(cover.parentElement).toBe(host);
  expect(document.activeElement).toBe(cover);
  expect(box()).toEqual(['210px', '100px', '180px', '90px']);
});

test('nothing is drawn without pages', () => {
  draw(<AreaDrawing container={{ current: null }} surface={{} as never} what="area" onDone={onDone} />);
  expect(screen.queryByRole('application')).toBeNull();
});

test('arrows move it, Shift sizes it, Enter keeps it, Escape gives up; other keys are not taken', () => {
  const { cover, box } = drawing('area');
  // The page would scroll.
  expect(fireEvent.keyDown(cover, { key: 'ArrowRight' })).toBe(false);
  fireEvent.keyDown(cover, { key: 'ArrowDown', shiftKey: true });
  expect(box()).toEqual(['218px', '100px', '180px', '98px']);
  expect(fireEvent.keyDown(cover, { key: 'a' })).toBe(true);
  expect(onDone).not.toHaveBeenCalled();
  expect(fireEvent.keyDown(cover, { key: 'Enter' })).toBe(false);
  expect(fireEvent.keyDown(cover, { key: 'Escape' })).toBe(false);
  expect(onDone.mock.calls).toEqual([[{ left: 218, top: 100, width: 180, height: 98 }], [null]]);
});

test('an area is dragged, whichever corner it begins at; a slip of the pointer is none', () => {
  const { point, box } = drawing('area');
  point('pointerMove', 500, 200);
  expect(box()).toEqual(['210px', '100px', '180px', '90px']);
  point('pointerDown', 60, 80);
  point('pointerMove', 20, 30);
  expect(box()).toEqual(['20px', '30px', '40px', '50px']);
  point('pointerUp', 20, 30);
  expect(onDone.mock.calls).toEqual([[{ left: 20, top: 30, width: 40, height: 50 }]]);
  // It has ended.
  point('pointerUp', 90, 90);
  point('pointerDown', 20, 30);
  point('pointerUp', 22, 90);
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('a note is put where it was pointed at, however the pointer moves', () => {
  const { point, box } = drawing('note');
  point('pointerDown', 60, 80);
  expect(box().slice(0, 2)).toEqual(['60px', '80px']);
  point('pointerMove', 200, 200);
  expect(box().slice(0, 2)).toEqual(['60px', '80px']);
  point('pointerUp', 200, 200);
  expect(onDone.mock.calls).toMatchObject([[{ left: 60, top: 80 }]]);
});
