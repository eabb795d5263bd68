import { Text } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PdfRect } from '../../../../shared/model/annotation';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import {
  areaUnder,
  type Box,
  boxAfterKey,
  boxBetween,
  firstBox,
  isDrawn,
  noteAt,
  type Point,
} from './drawn-box';

type Props = {
  container: RefObject<HTMLDivElement | null>;
  surface: PdfSurface;
  what: 'area' | 'note';
  /** The area in points of its page; null when it was given up. */
  onDone: (area: { page: number; rect: PdfRect } | null) => void;
};

/**
 * Draws an area with the pointer (drag) or by keyboard (arrows move, Shift with arrows sizes, Enter keeps, Escape gives
 * up).
 */
export function AreaDrawing({ container, surface, what, onDone }: Props) {
  const t = useText();
  const cover = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  const start = useRef<Point | null>(null);
  const host = container.current?.parentElement ?? null;

  useLayoutEffect(() => {
    cover.current?.focus();
    const frame = cover.current?.getBoundingClientRect();
    if (frame !== undefined) setBox(firstBox(frame, what));
  }, [what]);

  const finish = (chosen: Box): void => {
    const frame = cover.current?.getBoundingClientRect();
    if (frame !== undefined) onDone(areaUnder(surface, frame, chosen));
  };
  const within = (event: React.PointerEvent): Point => {
    const frame = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (box === null) return;
    const next = boxAfterKey(box, event.key, event.shiftKey);
    if (next !== null) setBox(next);
    else if (event.key === 'Enter') finish(box);
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
        if (what === 'note') setBox(noteAt(start.current));
      }}
      onPointerMove={(event) => {
        if (start.current !== null && what === 'area') setBox(boxBetween(start.current, within(event)));
      }}
      onPointerUp={(event) => {
        const from = start.current;
        start.current = null;
        if (from === null) return;
        const drawn = boxBetween(from, within(event));
        if (what === 'note') finish(noteAt(from));
        else if (isDrawn(drawn)) finish(drawn);
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
