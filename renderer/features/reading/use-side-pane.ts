import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import { usePageState } from '../../store/page-state';
import { useReadingStore } from './reading.store';

/** Pixels: as narrow and as wide as the panel gets, and what the pages keep in any case. */
export const SIDE = { least: 300, usual: 460, most: 1100, pages: 420 };

export type SidePane = {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  width: number;
  setWidth: (width: number) => void;
  /** The window has no room for it beside the pages: it lies over them when asked for. */
  isOver: boolean;
};

const isWidth = (kept: unknown): boolean =>
  typeof kept === 'number' && kept >= SIDE.least && kept <= SIDE.most;

/** The panel beside the pages: whether it is shown and how wide, which is remembered for each project. */
export function useSidePane(hasPages: boolean): SidePane {
  const isNarrow = useMediaQuery('(max-width: 1099.98px)', false, { getInitialValueInEffect: false });
  const { isSideOpen, isDrawerOpen } = useReadingStore();
  const [width, setWidth] = usePageState('reading.sideWidth', SIDE.usual, isWidth);
  const isOver = isNarrow && hasPages;
  // Nobody asked for it on the next page that is opened.
  useEffect(() => () => useReadingStore.setState({ isDrawerOpen: false }), []);
  const setOpen = useCallback(
    (isOpen: boolean) => useReadingStore.setState(isOver ? { isDrawerOpen: isOpen } : { isSideOpen: isOpen }),
    [isOver],
  );
  return { isOpen: isOver ? isDrawerOpen : isSideOpen || !hasPages, setOpen, width, setWidth, isOver };
}
