// Which of many texts hold a string of letters, without reading them: an inverted index over words, searched through the list of its words.
import { foldText } from './text';

// Room to begin with; doubled when it is full.
const FIRST_ROOM = 1 << 12;

class Growing {
  private items = new Uint32Array(FIRST_ROOM);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  get(index: number): number {
    return this.items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** What was pushed; the same memory. */
  get all(): Uint32Array {
    return this.items.subarray(0, this.length);
  }
}

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c > 127;

/** Takes texts in order; each gets the next number from 0. */
export class TextIndexBuilder {
  private readonly wordIds = new Map<string, number>();
  /** Ids of the folded words of what stands between spaces: one is folded once, however often it comes. */
  private readonly pieces = new Map<string, number | number[]>();
  /** The last text that a word was noted for, by word. */
  private readonly lastText = new Growing();
  private readonly counts = new Growing();
  private readonly found = new Growing();
  private readonly starts = new Growing();

  /** @returns the number of the text */
  add(text: string): number {
    const number = this.starts.length;
    this.starts.push(this.found.length);
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const c = at < text.length ? text.charCodeAt(at) : 32;
      // Beyond ASCII only white space ends a piece.
      if (!isSpace(c) || (c > 127 && !/\s/.test(text[at] ?? ''))) continue;
      if (at > start) this.note(text.slice(start, at), number);
      start = at + 1;
    }
    return number;
  }

  private note(piece: string, text: number): void {
    let ids = this.pieces.get(piece);
    if (ids === undefined) this.pieces.set(piece, (ids = this.fold(piece)));
    if (typeof ids === 'number') this.noteWord(ids, text);
    else for (const id of ids) this.noteWord(id, text);
  }

  private noteWord(id: number, text: number): void {
    if (this.lastText.get(id) === text + 1) return;
    this.lastText.set(id, text + 1);
    this.counts.set(id, this.counts.get(id) + 1);
    this.found.push(id);
  }

  /** Folding can make several words of one piece, or none. */
  private fold(piece: string): number | number[] {
    const ids = foldText(piece)
      .split(' ')
      .filter((w) => w !== '')
      .map((word) => {
        let id = this.wordIds.get(word);
        if (id === undefined) {
          id = this.wordIds.size;
          this.wordIds.set(word, id);
          this.lastText.push(0);
          this.counts.push(0);
        }
        return id;
      });
    return ids.length === 1 ? (ids[0] ?? ids) : ids;
  }

  /** The index of all texts so far. */
  build(): TextIndex {
    const counts = this.counts.all;
    const words = [...this.wordIds.keys()];
    // The words of most texts first: a search that finds all texts is soon done.
    const order = Uint32Array.from(words.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
    const placeOf = new Uint32Array(words.length);
    const postingStarts = new Uint32Array(words.length + 1);
    const wordStarts = new Uint32Array(words.length);
    let vocabulary = '';
    for (const [place, id] of order.entries()) {
      placeOf[id] = place;
      postingStarts[place + 1] = (postingStarts[place] ?? 0) + (counts[id] ?? 0);
      wordStarts[place] = vocabulary.length;
      vocabulary += `${words[id] ?? ''} `;
    }
    const next = postingStarts.slice();
    const postings = new Uint32Array(this.found.length);
    const starts = this.starts.all;
    const found = this.found.all;
    for (let text = 0; text < starts.length; text++) {
      const end = starts[text + 1] ?? found.length;
      for (let i = starts[text] ?? 0; i < end; i++) {
        const place = placeOf[found[i] ?? 0] ?? 0;
        const at = next[place] ?? 0;
        postings[at] = text;
        next[place] = at + 1;
      }
    }
    return new TextIndex(starts.length, vocabulary, wordStarts, postingStarts, postings);
  }
}

/** Texts by the words that they hold, accents and case aside. */
export class TextIndex {
  /** @param count - how many texts there are */
  constructor(
    readonly count: number,
    private readonly vocabulary: string,
    private readonly wordStarts: Uint32Array,
    private readonly postingStarts: Uint32Array,
    private readonly postings: Uint32Array,
  ) {}

  /**
   * Texts that hold a string of letters within one of their words, as `foldText(text).includes(word)` says.
   *
   * @param word - folded, without white space and not empty
   * @returns 1 for each text that holds it
   */
  find(word: string): Uint8Array {
    const { vocabulary, wordStarts, postingStarts, postings } = this;
    const hits = new Uint8Array(this.count);
    let left = this.count;
    let place = 0;
    for (let at = vocabulary.indexOf(word); at >= 0 && left > 0;) {
      while (place + 1 < wordStarts.length && (wordStarts[place + 1] ?? 0) <= at) place++;
      const end = postingStarts[place + 1] ?? 0;
      for (let i = postingStarts[place] ?? 0; i < end; i++) {
        const text = postings[i] ?? 0;
        if (hits[text] === 1) continue;
        hits[text] = 1;
        left--;
      }
      const following = wordStarts[place + 1];
      if (following === undefined) break;
      at = vocabulary.indexOf(word, following);
    }
    return hits;
  }
}
