// Rows that are costly to draw, some in each frame.
import { useEffect, useState } from 'react';
import { afterPaint } from '../lib/in-pieces';

/**
 * How many of `count` rows to draw now: `step` at first, and so many more after each frame until all are there.
 *
 * @param step - so many as are drawn in far less than a frame's 50 ms
 */
export function useGrowing(count: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  const isWhole = drawn >= count;
  useEffect(() => {
    if (isWhole) return;
    let isLeft = false;
    void afterPaint().then(() => {
      if (!isLeft) setDrawn(drawn + step);
    });
    return () => {
      isLeft = true;
    };
  }, [drawn, isWhole, step]);
  return Math.min(drawn, count);
}
