// Widths of text in the families that pdf.js's text layer uses; here and in workers.
import type { Measure } from '../../shared/annotation/quads';

// Only shares of widths matter; large letters are measured most exactly.
const SIZE = 100;

/** A measure with its own canvas. */
export function createMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const widths = new Map<string, number>();
  return (family, text) => {
    const key = `${family}\n${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (context === null) return text.length;
      context.font = `${SIZE}px ${family}`;
      width = context.measureText(text).width;
      if (widths.size > 5000) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
