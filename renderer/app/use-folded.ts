// Whether the navigation shows icons only.
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { foldNavigation, useAppStore } from '../store/app.store';

/**
 * As it was left; in half a window, or one at 200 %, folded until it is unfolded there.
 *
 * @returns whether it is folded, and how to fold or unfold it
 */
export function useFolded(): readonly [boolean, (isFolded: boolean) => void] {
  const isNarrow = useMediaQuery('(max-width: 50rem)', false, { getInitialValueInEffect: false });
  const isLeftFolded = useAppStore((s) => s.isFolded);
  const [isFoldedHere, foldHere] = useState(true);
  return isNarrow ? [isFoldedHere, foldHere] : [isLeftFolded, foldNavigation];
}
