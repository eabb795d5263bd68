import { useMediaQuery } from '@mantine/hooks';
import { usePageState } from '../../store/page-state';

export const PANE = { least: 260, usual: 352, most: 640 };

export type Pane = {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  width: number;
  setWidth: (width: number) => void;
  /** The window has no room for it beside the list: it lies over it. */
  isOver: boolean;
};

const isWidth = (kept: unknown): boolean =>
  typeof kept === 'number' && kept >= PANE.least && kept <= PANE.most;

/** Whether a reference's details are shown beside the list, and how wide. In a narrow window only when asked for. */
export function usePane(): Pane {
  const isOver = useMediaQuery('(max-width: 1099.98px)', false, { getInitialValueInEffect: false });
  const [isWideOpen, setWideOpen] = usePageState('longlist.pane', true);
  const [isOverOpen, setOverOpen] = usePageState('longlist.paneOver', false);
  const [width, setWidth] = usePageState('longlist.paneWidth', PANE.usual, isWidth);
  return {
    isOpen: isOver ? isOverOpen : isWideOpen,
    setOpen: isOver ? setOverOpen : setWideOpen,
    width,
    setWidth,
    isOver,
  };
}
