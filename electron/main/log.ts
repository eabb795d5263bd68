// The log file that a person may send along with a question: what the program did and where it failed, bounded, and
// without what a study is about. No message of an error is written, since it may name a title, a person or a file.
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MOST_BYTES = 256 * 1024;

type Fact = string | number | boolean | null;

export class Log {
  readonly path: string;

  constructor(
    userData: string,
    private readonly clock: () => Date = () => new Date(),
  ) {
    this.path = join(userData, 'logs', 'zeef.log');
  }

  /** Writes a line. `facts` are of this program alone: words of its code, numbers; never what a person made. */
  note(what: string, facts: Record<string, Fact> = {}): void {
    const told = Object.entries(facts).map(
      ([name, fact]) => `${name}=${String(fact).replace(/[\r\n]+/g, ' ')}`,
    );
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      this.rotate();
      appendFileSync(this.path, `${[this.clock().toISOString(), what, ...told].join(' ')}\n`);
    } catch {
      // A disk that is full has been told of elsewhere.
    }
  }

  /** The newest lines. */
  last(count: number): string[] {
    try {
      return readFileSync(this.path, 'utf8').trimEnd().split('\n').slice(-count);
    } catch {
      return [];
    }
  }

  /** The file begins anew at its bound; the one before it is kept. */
  private rotate(): void {
    const { size } = statSync(this.path, { throwIfNoEntry: false }) ?? { size: 0 };
    if (size >= MOST_BYTES) renameSync(this.path, join(dirname(this.path), 'zeef.before.log'));
  }
}
