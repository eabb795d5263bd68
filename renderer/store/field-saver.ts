// One field that saves itself, without React: what it shows, what is kept of it on disk, and the one save that may be
// under way.
import type { Conflict } from '../../shared/change/meeting';
import type { Draft } from '../db/drafts';
import { ConflictError } from '../db/write-errors';

// Long enough that a word is one entry in the log, short enough that nobody waits for it.
export const DELAY_MS = 400;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30_000;

/** `held`: what is data of it is saved, the rest waits for its missing parts. */
export type FieldStatus = 'clean' | 'held' | 'dirty' | 'saving' | 'failed' | 'conflict';

/** How much of a text can be data: all of it, some of it (the rest is held as a draft), nothing yet. */
export type Readable = 'whole' | 'partly' | 'not';

/** The last entry of the log that the person had seen when they began; null outside a project. */
export type Since = number | null;

/** What a field works with. `save` and `judge` may be replaced at each render. */
export type SaverPorts = {
  /** Writes what can be data of the text. @throws ConflictError when the same part was changed elsewhere */
  save: (text: string, since: Since) => Promise<void>;
  judge: (text: string) => Readable;
  readAt: () => Since;
  draft: {
    read: () => Draft | null;
    keep: (draft: Draft) => Promise<void>;
    drop: () => Promise<void>;
  };
};

/** What a field shows of itself. */
export type FieldState = {
  status: FieldStatus;
  /** The text as it was typed; null while the stored text is shown. */
  text: string | null;
  /** Why the last save failed. */
  failure: unknown;
  /** What was changed elsewhere, while the person must answer. */
  conflicts: readonly Conflict[];
  /** Why the draft is not on disk; null while it is. */
  draftFailure: unknown;
};

const CLEAN: FieldState = {
  status: 'clean',
  text: null,
  failure: null,
  conflicts: [],
  draftFailure: null,
};

/**
 * The states of a field: clean → dirty at a keystroke → saving after a pause or on leaving → clean, or failed (tries
 * again, later and later), or conflict (waits for an answer). At most one save is under way; what is typed meanwhile is
 * saved after it.
 */
export class FieldSaver {
  private state: FieldState;
  /**
   * What the text was begun on: it stays while the text does, as the person has seen nothing else since. What was saved
   * of it is known.
   */
  private since: Since = null;
  private isFocused = false;
  private running: Promise<void> | null = null;
  private isAsked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;
  private isStopped = false;
  private readonly listeners = new Set<() => void>();

  constructor(public ports: SaverPorts) {
    const draft = ports.draft.read();
    if (draft === null) this.state = CLEAN;
    else {
      this.since = draft.since;
      this.state = { ...CLEAN, text: draft.text, status: draft.isHeld ? 'held' : 'dirty' };
    }
  }

  getState = (): FieldState => this.state;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The person is in the field: what it shows stays until they have left, whatever happens to the record. */
  focus(stored: string): void {
    this.isFocused = true;
    if (this.state.text === null) {
      this.since = this.ports.readAt();
      this.set({ text: stored });
    }
    if (this.state.status === 'failed') void this.flush();
  }

  /** The person left the field: what they typed is saved, and then the stored text is shown. */
  blur(): void {
    this.isFocused = false;
    this.showStored();
    void this.flush();
  }

  /** The person typed. */
  change(text: string): void {
    if (this.state.text === null) this.since = this.ports.readAt();
    const { status } = this.state;
    this.set({ text, status: status === 'saving' || status === 'conflict' ? status : 'dirty' });
    this.keepDraft(false);
    if (status === 'conflict') return;
    this.retries = 0;
    this.later(DELAY_MS);
  }

  /** Saves now, after the save that is under way where there is one. Resolves when nothing more can be done now. */
  flush(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    if (this.running !== null) {
      this.isAsked = true;
      return this.running;
    }
    const { status } = this.state;
    if (status !== 'dirty' && status !== 'failed') return Promise.resolve();
    clearTimeout(this.timer);
    this.running = this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The person's answer to a conflict: what they typed replaces the other value. */
  keepMine(): Promise<void> {
    if (this.state.status !== 'conflict') return Promise.resolve();
    this.since = this.ports.readAt();
    this.set({ status: 'dirty', conflicts: [] });
    this.keepDraft(false);
    return this.flush();
  }

  /**
   * The person's answer to a conflict: the other value stays, what they typed goes. The question stands until their
   * text is gone from disk too: else it would be asked again after a start. What they type meanwhile stays, and the
   * question with it.
   *
   * @param stored - the other value, which a field that has the focus shows from then on
   */
  async takeTheirs(stored: string): Promise<void> {
    if (!this.isAsking()) return;
    const { text } = this.state;
    await this.dropDraft();
    if (!this.isAsking() || this.state.text !== text) return;
    this.since = null;
    this.set({ ...CLEAN, draftFailure: this.state.draftFailure });
    if (this.isFocused) this.focus(stored);
  }

  /** Ends the tries of a field whose project is closed. Its draft stays on disk. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** Begins again after {@link stop}. */
  resume(): void {
    this.isStopped = false;
  }

  private async run(): Promise<void> {
    do {
      this.isAsked = false;
      const text = this.state.text ?? '';
      const readable = this.ports.judge(text);
      if (readable !== 'not') {
        this.set({ status: 'saving' });
        try {
          await this.ports.save(text, this.since);
        } catch (error) {
          this.failed(error);
          return;
        }
      }
      this.retries = 0;
      if (this.state.text === text) this.saved(readable);
      else {
        // Typed meanwhile: it waits for its own pause, unless the person has left the field.
        this.set({ status: 'dirty', failure: null });
        this.keepDraft(false);
      }
    } while (this.isAskedAgain());
  }

  private isAsking(): boolean {
    return this.state.status === 'conflict';
  }

  private isAskedAgain(): boolean {
    return this.isAsked && this.state.status === 'dirty';
  }

  private saved(readable: Readable): void {
    if (readable === 'whole') {
      this.set({ status: 'clean', failure: null, draftFailure: null });
      void this.dropDraft();
    } else {
      this.set({ status: 'held', failure: null });
      this.keepDraft(true);
    }
    this.showStored();
  }

  private failed(error: unknown): void {
    if (error instanceof ConflictError) {
      clearTimeout(this.timer);
      this.set({ status: 'conflict', failure: null, conflicts: error.conflicts });
      return;
    }
    this.set({ status: 'failed', failure: error });
    this.later(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.retries));
    this.retries++;
  }

  private showStored(): void {
    if (this.isFocused || this.state.status !== 'clean' || this.state.text === null) return;
    this.since = null;
    this.set({ text: null });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.flush(), ms);
  }

  private keepDraft(isHeld: boolean): void {
    const { text } = this.state;
    if (text === null) return;
    this.ports.draft.keep({ text, since: this.since, isHeld }).then(
      () => {
        if (this.state.draftFailure !== null) this.set({ draftFailure: null });
      },
      (error: unknown) => this.set({ draftFailure: error }),
    );
  }

  private dropDraft(): Promise<void> {
    // What stays on disk is shown again at the next start, and saved once more as it is: nothing is lost by that.
    return this.ports.draft.drop().catch((error: unknown) => this.set({ draftFailure: error }));
  }

  private set(part: Partial<FieldState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}
