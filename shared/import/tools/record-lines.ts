// Walks over the lines of a file without copying them. Line ends may be of any kind, mixed.

function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 2))
    if (text.charCodeAt(at + 1) !== 10) return true;
  return false;
}

/** A cursor over lines: after `next()` the current line is `text.slice(start, end)`, its number `line` (1-based). */
export class RecordLines {
  readonly text: string;
  start = 0;
  end = 0;
  line: number;
  private following = 0;
  private readonly before: number;

  /** @param before - how many lines of the file stand before this piece of it */
  constructor(source: string, before = 0) {
    const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
    // Lines that end in a carriage return alone are rare; they are made ordinary first.
    this.text = hasLoneReturn(text) ? text.replace(/\r\n?/g, '\n') : text;
    this.line = before;
    this.before = before;
  }

  next(): boolean {
    const { text } = this;
    if (this.following > text.length || (this.following === text.length && this.line > this.before))
      return false;
    this.start = this.following;
    const newline = text.indexOf('\n', this.start);
    const until = newline < 0 ? text.length : newline;
    this.following = until + 1;
    this.end = until > this.start && text.charCodeAt(until - 1) === 13 ? until - 1 : until;
    this.line++;
    return true;
  }

  /** The current line. */
  get value(): string {
    return this.text.slice(this.start, this.end);
  }
}
