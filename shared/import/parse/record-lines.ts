// Walks over the lines of a file without copying them. Line ends may be of any kind, mixed.

/** A cursor over lines: after `next()` the current line is `text.slice(start, end)`, its number `line` (1-based). */
export class RecordLines {
  readonly text: string;
  start = 0;
  end = 0;
  line = 0;
  private following = 0;

  constructor(source: string) {
    const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    // Lines that end in a carriage return alone are rare; they are made ordinary first.
    this.text = /\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text;
  }

  next(): boolean {
    if (this.following > this.text.length || (this.following === this.text.length && this.line > 0)) return false;
    this.start = this.following;
    const newline = this.text.indexOf('\n', this.start);
    const until = newline < 0 ? this.text.length : newline;
    this.following = until + 1;
    this.end = until > this.start && this.text.charCodeAt(until - 1) === 13 ? until - 1 : until;
    this.line++;
    return true;
  }

  /** The current line. */
  get value(): string {
    return this.text.slice(this.start, this.end);
  }
}
