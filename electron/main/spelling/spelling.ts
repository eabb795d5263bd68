// Spelling without a network: the thread with the dictionaries, begun at the first word, and the words that the person
// added.
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SpellingLanguage, SpellingReply, SpellingRequest, SpellingStart } from './protocol';

type Asked = SpellingRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

export class Spelling {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, (words: string[]) => void>();
  private next = 1;
  /** Dictionaries that the thread was given, or is being given. */
  private readonly given = new Map<SpellingLanguage, Promise<boolean>>();
  /** The language that was checked last, which is the one of the field with the focus. */
  private last: SpellingLanguage = 'nl';

  /**
   * @param folder - dist/electron: the thread's script, and the dictionaries beside it
   * @param ownWords - file with a word a line
   */
  constructor(
    private readonly folder: string,
    private readonly ownWords: string,
  ) {}

  /** Which of the words are wrong. */
  async check(language: SpellingLanguage, words: readonly string[]): Promise<string[]> {
    this.last = language;
    const given = this.given.get(language) ?? this.give(language);
    this.given.set(language, given);
    // Without dictionaries nothing is wrong.
    if (!(await given)) return [];
    return await this.ask({ ask: 'check', language, words });
  }

  /** What may have been meant, in the language that was checked last. */
  suggest(word: string): Promise<string[]> {
    return this.ask({ ask: 'suggest', language: this.last, word });
  }

  /** Takes a word as right from now on, also after a restart. */
  async add(word: string): Promise<void> {
    await this.ask({ ask: 'add', word });
    await mkdir(dirname(this.ownWords), { recursive: true });
    await appendFile(this.ownWords, `${word.replace(/\s+/g, ' ')}\n`);
  }

  /** Ends the thread; what still waits is answered with nothing. */
  async close(): Promise<void> {
    await this.worker?.terminate();
    this.fail();
  }

  private ask(asked: Asked): Promise<string[]> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker ??= this.begin();
      this.worker.postMessage({ ...asked, id });
    });
  }

  /**
   * Reads a dictionary for the thread, which does not see into the archive that a release is packed in.
   *
   * @returns whether it is there
   */
  private async give(language: SpellingLanguage): Promise<boolean> {
    const read = (end: string): Promise<string> =>
      readFile(join(this.folder, 'dictionaries', `${language}.${end}`), 'utf8');
    try {
      const [aff, dic] = await Promise.all([read('aff'), read('dic')]);
      await this.ask({ ask: 'load', language, aff, dic });
      return true;
    } catch {
      return false;
    }
  }

  private begin(): Worker {
    const workerData: SpellingStart = { own: this.readOwn() };
    const script = readFileSync(join(this.folder, 'spelling.cjs'), 'utf8');
    const worker = new Worker(script, { eval: true, workerData });
    worker.unref();
    worker.on('message', ({ id, words }: SpellingReply) => {
      this.waiting.get(id)?.(words);
      this.waiting.delete(id);
    });
    worker.on('error', () => this.fail());
    return worker;
  }

  private readOwn(): string[] {
    try {
      return readFileSync(this.ownWords, 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  }

  private fail(): void {
    this.worker = null;
    this.given.clear();
    for (const resolve of this.waiting.values()) resolve([]);
    this.waiting.clear();
  }
}
