// How far the work of all workers is, for who shows it outside the page, such as in the task bar.
type Watcher = (done: number | null) => void;

let watcher: Watcher = () => undefined;
/** Calls under way that have said how far they are. */
const under = new Map<symbol, number>();

const tell = (): void => watcher(under.size === 0 ? null : Math.min(...under.values()));

/** Is told how far the least advanced call is, from 0 to 1, and null when none is left. @returns ends it */
export function watchProgress(watch: Watcher): () => void {
  watcher = watch;
  return () => {
    if (watcher === watch) watcher = () => undefined;
  };
}

/** Follows one call. */
export function followCall(): { far: (done: number) => void; end: () => void } {
  const call = Symbol('call');
  return {
    far: (done) => {
      under.set(call, Math.min(1, Math.max(0, done)));
      tell();
    },
    end: () => {
      if (under.delete(call)) tell();
    },
  };
}
