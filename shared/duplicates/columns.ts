// Values of a million records side by side: blocks that are added as they fill, so that none is ever copied into a
// larger one.

const BITS = 16;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

/** Whole numbers of 32 bits. */
export class IntColumn {
  private readonly blocks: Int32Array[] = [];
  length = 0;

  push(value: number): void {
    if (this.length === this.blocks.length * SIZE) this.blocks.push(new Int32Array(SIZE));
    const block = this.blocks[this.length >> BITS];
    if (block !== undefined) block[this.length & MASK] = value;
    this.length++;
  }

  at(index: number): number {
    return this.blocks[index >> BITS]?.[index & MASK] ?? 0;
  }
}

/** For each record a list of whole numbers. */
export class ListColumn {
  private readonly values = new IntColumn();
  private readonly ends = new IntColumn();

  push(list: readonly number[]): void {
    for (const value of list) this.values.push(value);
    this.ends.push(this.values.length);
  }

  at(index: number): number[] {
    const from = index === 0 ? 0 : this.ends.at(index - 1);
    return Array.from({ length: this.ends.at(index) - from }, (_, i) => this.values.at(from + i));
  }

  cutTo(count: number): void {
    this.values.length = count === 0 ? 0 : this.ends.at(count - 1);
    this.ends.length = count;
  }
}

const MAX_LATIN = 0xff;

/** For each record a text that hardly another has: a byte a letter, as far as its letters are Latin. */
export class TextColumn {
  private readonly blocks: Uint8Array[] = [];
  private size = 0;
  private readonly ends = new IntColumn();
  private readonly others = new Map<number, string>();

  push(text: string): void {
    for (let i = 0; i < text.length; i++)
      if (text.charCodeAt(i) > MAX_LATIN) {
        this.others.set(this.ends.length, text);
        this.ends.push(this.size);
        return;
      }
    for (let i = 0; i < text.length; i++) {
      if (this.size === this.blocks.length * SIZE) this.blocks.push(new Uint8Array(SIZE));
      const block = this.blocks[this.size >> BITS];
      if (block !== undefined) block[this.size & MASK] = text.charCodeAt(i);
      this.size++;
    }
    this.ends.push(this.size);
  }

  at(index: number): string {
    const other = this.others.get(index);
    if (other !== undefined) return other;
    let text = '';
    for (let i = index === 0 ? 0 : this.ends.at(index - 1); i < this.ends.at(index); i++)
      text += String.fromCharCode(this.blocks[i >> BITS]?.[i & MASK] ?? 0);
    return text;
  }

  cutTo(count: number): void {
    this.size = count === 0 ? 0 : this.ends.at(count - 1);
    this.ends.length = count;
    for (const index of this.others.keys()) if (index >= count) this.others.delete(index);
  }
}

/** For each record a short list of hashes, which is given back without copying it. */
export class HashColumn {
  private readonly blocks: Uint32Array[] = [];
  private readonly starts = new IntColumn();
  private readonly lengths = new IntColumn();
  private end = 0;

  /** @param hashes - fewer than 65,536 */
  push(hashes: Uint32Array): void {
    // None lies across two blocks.
    if ((this.end & MASK) + hashes.length > SIZE) this.end = ((this.end >> BITS) + 1) * SIZE;
    while (this.end + hashes.length > this.blocks.length * SIZE) this.blocks.push(new Uint32Array(SIZE));
    this.blocks[this.end >> BITS]?.set(hashes, this.end & MASK);
    this.starts.push(this.end);
    this.lengths.push(hashes.length);
    this.end += hashes.length;
  }

  at(index: number): Uint32Array {
    const start = this.starts.at(index);
    const from = start & MASK;
    return this.blocks[start >> BITS]?.subarray(from, from + this.lengths.at(index)) ?? new Uint32Array(0);
  }

  cutTo(count: number): void {
    this.end = count === 0 ? 0 : this.starts.at(count - 1) + this.lengths.at(count - 1);
    this.starts.length = count;
    this.lengths.length = count;
  }
}

/** Texts that come again and again, by their numbers. */
export class TextPool {
  private ids = new Map<string, number>();
  private readonly texts: string[] = [];

  idOf(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.length;
      this.ids.set(text, id);
      this.texts.push(text);
    }
    return id;
  }

  textOf(id: number): string {
    return this.texts[id] ?? '';
  }

  /** Lets go what only new texts need: one that is added later gets a number of its own. */
  close(): void {
    this.ids = new Map();
  }
}
