// The days of the practice study. Its log runs over weeks, as that of a study does, wherever and whenever it is made.
import type { Env } from '../../kernel/ids';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A clock that stands still until it is moved, with chance from the host. Each look takes a second. */
export class StudyClock {
  private ms = 0;

  constructor(private readonly host: Env) {}

  /** The environment that the study is made in. */
  readonly env: Env = {
    now: () => (this.ms += 1000),
    randomBytes: (n) => this.host.randomBytes(n),
  };

  /** Goes to a day of the study (ISO date), at nine in the morning. */
  goTo(day: string): void {
    this.ms = Date.parse(`${day}T09:00:00Z`);
  }

  /** Goes to a moment. */
  reach(ms: number): void {
    this.ms = ms;
  }

  /** Lets some minutes go by. */
  pass(minutes: number): void {
    this.ms += minutes * MINUTE;
  }

  /** The moment `days` days after a date, `minutes` after nine in the morning. */
  static at(day: string, days: number, minutes: number): number {
    return Date.parse(`${day}T09:00:00Z`) + days * DAY + minutes * MINUTE;
  }
}
