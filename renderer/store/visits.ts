// Where somebody was before, in the open study, and where they came back from: as the pages of a browser. It is not
// kept over a restart.
import { create } from 'zustand';
import { useAppStore } from './app.store';

const place = ({ projectId, page, subject, passage, place }: ReturnType<typeof useAppStore.getState>) => ({
  projectId,
  page,
  subject,
  passage,
  place,
});
type Place = ReturnType<typeof place>;
type Visits = { past: readonly Place[]; future: readonly Place[] };

/** The places before and after this one, the nearest last. */
export const useVisits = create<Visits>()(() => ({ past: [], future: [] }));

// More than anybody goes back, and little enough to hold.
const MOST = 100;
let isReturning = false;

const isSame = (a: Place, b: Place): boolean =>
  a.page === b.page && a.subject === b.subject && a.passage === b.passage && a.place === b.place;

/** Notes each place that is left, from now on. @returns ends that */
export function followVisits(): () => void {
  return useAppStore.subscribe((now, before) => {
    if (now.projectId !== before.projectId) useVisits.setState({ past: [], future: [] });
    else if (!isReturning && !isSame(now, before))
      useVisits.setState(({ past }) => ({ past: [...past, place(before)].slice(-MOST), future: [] }));
  });
}

/** Goes to the place before this one (-1), or to the one that was come back from (1); stays where there is none. */
export function returnTo(direction: -1 | 1): void {
  const { past, future } = useVisits.getState();
  const [from, to] = direction === -1 ? [past, future] : [future, past];
  const target = from.at(-1);
  if (target === undefined) return;
  const rest = from.slice(0, -1);
  const left = [...to, place(useAppStore.getState())];
  isReturning = true;
  try {
    useAppStore.setState(({ visit }) => ({ ...target, visit: visit + 1 }));
  } finally {
    isReturning = false;
  }
  useVisits.setState(direction === -1 ? { past: rest, future: left } : { past: left, future: rest });
}
