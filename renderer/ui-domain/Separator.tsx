import { type PointerEvent, useRef } from 'react';

type Props = {
  label: string;
  /** In pixels, as far as it is known. */
  value: number;
  min: number;
  max: number;
  /** Which way what it sizes grows: 1 to the right, -1 to the left. */
  growth: 1 | -1;
  /** How wide that really is, asked when one begins. */
  measure?: ((handle: HTMLElement) => number) | undefined;
  onResize: (value: number) => void;
  controls?: string | undefined;
  className?: string | undefined;
};

const STEP = 16;

/** The width after a key; null for a key that sizes nothing. */
export function sizeAfterKey(
  key: string,
  value: number,
  { min, max, growth }: Pick<Props, 'min' | 'max' | 'growth'>,
) {
  const next = new Map([
    ['ArrowRight', value + STEP * growth],
    ['ArrowLeft', value - STEP * growth],
    ['Home', min],
    ['End', max],
  ]).get(key);
  return next === undefined ? null : Math.max(min, Math.min(max, next));
}

/**
 * A border that is dragged, or moved by arrow keys, Home and End. On the ARIA pattern of a window splitter.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function Separator({ label, value, min, max, growth, measure, onResize, controls, className }: Props) {
  const start = useRef<{ x: number; value: number } | null>(null);
  const sizeOf = (handle: HTMLElement): number => measure?.(handle) ?? value;
  const drag = (event: PointerEvent): void => {
    if (start.current === null) return;
    const moved = start.current.value + growth * (event.clientX - start.current.x);
    onResize(Math.round(Math.max(min, Math.min(max, moved))));
  };
  const end = (): void => {
    start.current = null;
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-controls={controls}
      className={`zeef-separator ${className ?? ''}`}
      onPointerDown={(event) => {
        // Else the page's text is selected.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, value: sizeOf(event.currentTarget) };
      }}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={(event) => {
        event.stopPropagation();
        const next = sizeAfterKey(event.key, sizeOf(event.currentTarget), { min, max, growth });
        if (next === null) return;
        event.preventDefault();
        onResize(Math.round(next));
      }}
    />
  );
}
