// Storing many files: how far it is and stopping it, for the dialog and, once one works on, for the notice that stays.
import { createStore, type StoreApi } from 'zustand';

/** How far it is. `isStopped`: no further file is begun. */
export type StoringState = { done: number; total: number; isStopped: boolean };

/** One run. It goes on whatever page is shown. */
export class StoringRun {
  readonly state: StoreApi<StoringState>;
  private readonly controller = new AbortController();
  /** Whether it goes on behind other work: the dialog that began it is gone. */
  isBehind = false;

  constructor(total: number) {
    this.state = createStore<StoringState>(() => ({ done: 0, total, isStopped: false }));
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  tell(done: number): void {
    this.state.setState({ done });
  }

  /** Ends it after the file that is under way; what is stored stays. */
  stop(): void {
    this.state.setState({ isStopped: true });
    this.controller.abort();
  }
}
