// Where the bar stands that marks the selected passage.
import type { PassageBox } from '../../../pdf/passage-box';

export type Size = { width: number; height: number };

// Pixels between the bar and the passage, and the edge of the pages.
const GAP = 8;

const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most));

/**
 * Beneath the passage, above it where there is no room, and always in the frame: of a passage that is scrolled away, at
 * the edge that it left by.
 *
 * @param passage - in pixels of the window; null: nothing is selected, and the bar stands at the top
 * @returns pixels from the corner of the frame
 */
export function barPlace(
  passage: PassageBox | null,
  frame: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  bar: Size,
): { left: number; top: number } {
  const [mostLeft, mostTop] = [frame.width - bar.width - GAP, frame.height - bar.height - GAP];
  if (passage === null) return { left: within((frame.width - bar.width) / 2, mostLeft), top: GAP };
  const middle = (passage.left + passage.right) / 2 - frame.left;
  const below = passage.bottom - frame.top + GAP;
  const above = passage.top - frame.top - bar.height - GAP;
  const top = below <= mostTop || above < GAP ? below : above;
  return { left: within(middle - bar.width / 2, mostLeft), top: within(top, mostTop) };
}
