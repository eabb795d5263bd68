// What waits for who works now, worked out once for the navigation and the overview, behind what they do.
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { localDate } from '../../shared/kernel/local-date';
import type { Person } from '../../shared/model/people';
import type { ProjectData } from '../../shared/model/tables';
import { type Waiting, waitingSteps } from '../../shared/review/waiting';
import { browserEnv } from '../lib/env';
import { driveSteps } from '../lib/in-pieces';
import { usePerson, useProjectData } from '../store/session';

const WaitingContext = createContext<readonly Waiting[] | null>(null);

/** What waits; null until it is known. For a moment after a change it is what waited before. */
export const useWaiting = (): readonly Waiting[] | null => useContext(WaitingContext);

// Not between two keys of somebody who screens: at 100,000 references it takes longer than from one to the next.
const PAUSE_MS = 300;

/** Works out what waits, in pieces. @returns null when the signal stopped it */
export async function findWaiting(
  data: ProjectData,
  person: Person,
  signal: AbortSignal,
): Promise<Waiting[] | null> {
  let found: Waiting[] = [];
  function* steps(): Generator<undefined> {
    found = yield* waitingSteps(data, person, localDate(browserEnv.now()));
  }
  return (await driveSteps(steps(), signal)) ? found : null;
}

/** Keeps what waits for all that is in it. */
export function WaitingProvider({ children }: { children: ReactNode }) {
  const data = useProjectData();
  const person = usePerson();
  const [waiting, setWaiting] = useState<{ of: Person['id']; list: Waiting[] } | null>(null);
  const known = useRef<Person['id'] | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    // Whoever was just shown a page is not between two keys.
    const pause = known.current === person.id ? PAUSE_MS : 0;
    const begin = setTimeout(() => {
      findWaiting(data, person, stop.signal).then((list) => {
        if (list === null) return;
        known.current = person.id;
        setWaiting({ of: person.id, list });
      }, reportError);
    }, pause);
    return () => {
      clearTimeout(begin);
      stop.abort();
    };
  }, [data, person]);
  // Another's work is none of theirs.
  const own = waiting?.of === person.id ? waiting.list : null;
  return <WaitingContext value={own}>{children}</WaitingContext>;
}
