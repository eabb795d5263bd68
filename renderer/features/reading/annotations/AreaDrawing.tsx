import { Text } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PdfRect } from '../../../../shared/model/annotation';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';

type Box = { left: number; top: number; width: number; height: number };
type Props = {
  container: RefObject<HTMLDivElement | null>;
  surface: PdfSurface;
  what: 'area' | 'note';
  /** The area in points of its page; null when it was given up. */
  onDone: (area: { page: number; rect: PdfRect } | null) => void;
};

const STEP = 8;
// Pixels: a smaller area is a slip of the pointer.
const SMALLEST = 6;

/** Draws an area with the pointer (drag) or by keyboard (arrows move, Shift with arrows sizes, Enter keeps, Escape gives up). */
export function AreaDrawing({ container, surface, what, onDone }: Props) {
  const t = useText();
  const cover = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const host = container.current?.parentElement ?? null;

  useEffect(() => {
    cover.current?.focus();
    const frame = cover.current?.getBoundingClientRect();
    if (frame !== undefined)
      setBox({
        left: frame.width / 2 - 90,
        top: frame.height / 3,
        width: what === 'note' ? 18 : 180,
        height: what === 'note' ? 18 : 90,
      });
  }, [what]);

  const finish = (chosen: Box): void => {
    const frame = cover.current?.getBoundingClientRect();
    if (frame === undefined) return;
    const a = surface.pointAt(frame.left + chosen.left, frame.top + chosen.top);
    const b = surface.pointAt(
      frame.left + chosen.left + chosen.width,
      frame.top + chosen.top + chosen.height,
    );
    // A corner outside the page it began on is taken to be on its edge.
    const page = a?.page ?? b?.page;
    if (page === undefined) {
      onDone(null);
      return;
    }
    const clamp = (x: number, y: number): { x: number; y: number } | null => surface.pointOn(page, x, y);
    const p = clamp(frame.left + chosen.left, frame.top + chosen.top);
    const q = clamp(frame.left + chosen.left + chosen.width, frame.top + chosen.top + chosen.height);
    if (p === null || q === null) {
      onDone(null);
      return;
    }
    onDone({ page, rect: [Math.min(p.x, q.x), Math.min(p.y, q.y), Math.max(p.x, q.x), Math.max(p.y, q.y)] });
  };
  const within = (event: React.PointerEvent): { x: number; y: number } => {
    const frame = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (box === null) return;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    const move = moves[event.key];
    if (move !== undefined) {
      const [dx, dy] = move;
      setBox(
        event.shiftKey
          ? { ...box, width: Math.max(SMALLEST, box.width + dx), height: Math.max(SMALLEST, box.height + dy) }
          : { ...box, left: box.left + dx, top: box.top + dy },
      );
    } else if (event.key === 'Enter') finish(box);
    else if (event.key === 'Escape') onDone(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (host === null) return null;
  return createPortal(
    <div
      ref={cover}
      className="zeef-drawing"
      tabIndex={0}
      role="application"
      aria-label={t(`reading.draw.${what}`)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = within(event);
        if (what === 'note') setBox({ left: start.current.x, top: start.current.y, width: 18, height: 18 });
      }}
      onPointerMove={(event) => {
        const from = start.current;
        if (from === null || what === 'note') return;
        const to = within(event);
        setBox({
          left: Math.min(from.x, to.x),
          top: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        });
      }}
      onPointerUp={(event) => {
        const from = start.current;
        start.current = null;
        if (from === null) return;
        const to = within(event);
        if (what === 'note') finish({ left: from.x, top: from.y, width: 18, height: 18 });
        else if (Math.abs(to.x - from.x) > SMALLEST && Math.abs(to.y - from.y) > SMALLEST)
          finish({
            left: Math.min(from.x, to.x),
            top: Math.min(from.y, to.y),
            width: Math.abs(to.x - from.x),
            height: Math.abs(to.y - from.y),
          });
      }}
    >
      {box !== null && <div className="zeef-drawn" style={box} />}
      <Text size="xs" className="zeef-drawing-help">
        {t(`reading.draw.${what}`)}
      </Text>
    </div>,
    host,
  );
}
