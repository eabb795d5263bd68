import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Group } from './command';
import { addLive, deskDrawn } from './live';

type Props<Desk> = {
  group: Group<Desk>;
  desk: Desk;
  /** The element whose keys they are, for a group whose reach is a part of the page. */
  part?: RefObject<Element | null>;
  children: ReactNode;
};

/**
 * A screen with its commands: while it is shown they are in the palette and their keys act; buttons within it find the
 * desk here.
 */
export function CommandDesk<Desk>({ group, desk, part, children }: Props<Desk>) {
  const latest = useRef(desk);
  // Before the next key can come, so that it acts on what is shown.
  useLayoutEffect(() => {
    latest.current = desk;
    deskDrawn();
  });
  useLayoutEffect(
    () =>
      addLive({
        group,
        desk: () => latest.current,
        part: () => part?.current ?? null,
        turn: Promise.resolve(),
      }),
    [group, part],
  );
  return <group.desk value={desk}>{children}</group.desk>;
}
