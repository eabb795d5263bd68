import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../lib/i18n';
import { Separator } from '../../ui-domain/Separator';
import { SIDE, type SidePane } from './use-side-pane';

type Props = { pane: SidePane; pages: ReactNode; children: ReactNode };

/** The button that opens the panel, wherever it stands on the desk. */
const toggle = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-side-toggle]');

/**
 * The pages, and the panel beside them with a border between the two that can be moved. In a narrow window the panel
 * lies over the pages: opened, it has the focus, and Escape gives that back.
 */
export function SideFrame({ pane, pages, children }: Props) {
  const t = useText();
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const panel = useRef<HTMLDivElement>(null);
  const { isOver, isOpen, setOpen } = pane;
  const most = room === 0 ? SIDE.most : Math.max(SIDE.least, Math.min(SIDE.most, room - SIDE.pages));
  const width = isOver ? pane.width : Math.min(pane.width, most);
  const isDrawn = isOver && isOpen;
  const wasDrawn = useRef(isDrawn);
  useEffect(() => {
    const isNew = isDrawn && !wasDrawn.current;
    wasDrawn.current = isDrawn;
    // A comment may have the focus already.
    if (isNew && panel.current?.contains(document.activeElement) === false)
      panel.current.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, [isDrawn]);
  const leave = (event: KeyboardEvent): void => {
    const isListOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (!isOver || event.key !== 'Escape' || isListOpen || event.defaultPrevented) return;
    event.preventDefault();
    setOpen(false);
    toggle()?.focus();
  };
  return (
    <div ref={ref} className="zeef-desk-panes">
      {pages}
      {isOpen && (
        <div
          ref={panel}
          id="reading-side"
          className="zeef-side-pane"
          data-over={isOver}
          style={{ width }}
          onKeyDown={leave}
        >
          {!isOver && (
            <Separator
              label={t('reading.sideWidth')}
              value={width}
              min={SIDE.least}
              max={most}
              growth={-1}
              onResize={pane.setWidth}
              controls="reading-side"
              className="zeef-side-edge"
            />
          )}
          {children}
        </div>
      )}
    </div>
  );
}
