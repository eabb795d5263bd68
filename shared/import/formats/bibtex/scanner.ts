// The syntax of BibTeX: entries, @string, @comment, @preamble, concatenation, nested braces.
// Source: BibTeX's own grammar (Patashnik 1988, "BibTeXing") and biber's leniency. Cost is linear.

const NO_END = 'a value has no end';

/** A fault in an entry; the scan goes on at the next. `isOpen`: whether more text could mend it. */
export class BibtexError extends Error {
  constructor(
    message: string,
    readonly isOpen = false,
  ) {
    super(message);
  }
}

/** Field names in lower case, values as written. */
export type BibtexEntry = {
  type: string;
  key: string;
  fields: [string, string][];
  start: number;
  end: number;
};

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff;

/** What `@string` has defined. */
export type BibtexStrings = Map<string, string>;
/** What is defined before anything is read: the months. */
export const bibtexStrings = (): BibtexStrings =>
  new Map(
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((m) => [m, m]),
  );

/** Where braces open that are never closed. One pass, whatever the file holds. */
function unclosedBraces(text: string): ReadonlySet<number> {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 92) at++;
    else if (c === 123) open.push(at);
    else if (c === 125) open.pop();
  }
  return new Set(open);
}

/** Walks over one text. Positions are UTF-16 offsets. */
export class BibtexScanner {
  position = 0;
  /** Known once a value has been found without an end: no other is looked for up to the end of the file. */
  private unclosed: ReadonlySet<number> | null = null;

  /** @param strings - what has been defined so far; what is defined here is added */
  constructor(
    readonly text: string,
    private readonly strings: BibtexStrings = bibtexStrings(),
  ) {}

  /** Reads what stands at an `@`: an entry, or null for @string, @preamble and @comment. @throws BibtexError */
  entry(start: number): BibtexEntry | null {
    this.position = start + 1;
    const type = this.word().toLowerCase();
    if (type === '') throw new BibtexError('no entry type', this.position >= this.text.length);
    if (type === 'comment') {
      // Only a braced comment has an end; "@comment" before an entry is a remark.
      if (this.peek() === '{') this.delimited();
      return null;
    }
    const close = this.expect('{(') === '{' ? '}' : ')';
    if (type === 'preamble') {
      this.position--;
      if (close === '}') this.delimited();
      return null;
    }
    if (type === 'string') {
      for (const [name, value] of this.fields(close)) this.strings.set(name, value);
      return null;
    }
    const key = this.key();
    const fields = this.fields(close);
    return { type, key, fields, start, end: this.position };
  }

  private skipSpace(): void {
    const { text } = this;
    for (;;) {
      while (isSpace(text.charCodeAt(this.position))) this.position++;
      if (text.charCodeAt(this.position) !== 37) return;
      const end = text.indexOf('\n', this.position);
      this.position = end < 0 ? text.length : end;
    }
  }

  private peek(): string {
    this.skipSpace();
    return this.text[this.position] ?? '';
  }

  private expect(chars: string): string {
    const c = this.peek();
    if (c === '' || !chars.includes(c))
      throw new BibtexError(`expected ${chars}${c === '' ? '' : ` before ${c}`}`, c === '');
    this.position++;
    return c;
  }

  private word(): string {
    this.skipSpace();
    const start = this.position;
    while (this.position < this.text.length && !/[\s{}(),=#"%@]/.test(this.text[this.position] ?? ''))
      this.position++;
    return this.text.slice(start, this.position);
  }

  /** The key: all up to the comma. An entry without one goes straight to its fields. */
  private key(): string {
    this.skipSpace();
    const start = this.position;
    for (let at = start; at < this.text.length && at < start + 500; at++) {
      const c = this.text[at];
      if (c === ',') {
        this.position = at + 1;
        return this.text.slice(start, at).trim();
      }
      if (c === '}' || c === ')') {
        this.position = at;
        return this.text.slice(start, at).trim();
      }
      if (c === '=' || (c === '\n' && this.text.slice(start, at).trim() !== '')) break;
    }
    this.position = start;
    return '';
  }

  /** Text between balanced braces or quotes, from the opening one. */
  private delimited(): string {
    const { text } = this;
    const isQuoted = text[this.position] === '"';
    if (!isQuoted && this.unclosed?.has(this.position) === true) throw new BibtexError(NO_END, true);
    const start = ++this.position;
    for (let depth = 0; this.position < text.length; this.position++) {
      const c = text.charCodeAt(this.position);
      if (c === 92) this.position++;
      else if (isQuoted && c === 34 && depth === 0) return text.slice(start, this.position++);
      else if (c === 123) {
        if (this.unclosed?.has(this.position) === true) throw new BibtexError(NO_END, true);
        depth++;
      } else if (c === 125) {
        if (depth === 0 && !isQuoted) return text.slice(start, this.position++);
        depth--;
        if (depth < 0) throw new BibtexError('a brace closes that none opened');
      }
    }
    this.unclosed ??= unclosedBraces(text);
    throw new BibtexError(NO_END, true);
  }

  private value(): string {
    let all = '';
    do {
      const c = this.peek();
      if (c === '{' || c === '"') all += this.delimited();
      else {
        const word = this.word();
        if (word === '') throw new BibtexError('a field has no value', c === '');
        all += this.strings.get(word.toLowerCase()) ?? word;
      }
    } while (this.peek() === '#' && this.position++ >= 0);
    return all;
  }

  private fields(close: string): [string, string][] {
    const fields: [string, string][] = [];
    for (;;) {
      const c = this.peek();
      if (c === close) break;
      if (c === ',') {
        this.position++;
        continue;
      }
      if (c === '') throw new BibtexError('the entry has no end', true);
      // A new entry where a field should be: the one before lacks its closing brace.
      if (c === '@') throw new BibtexError('the entry has no end');
      const name = this.word().toLowerCase();
      if (name === '') throw new BibtexError('a field has no name');
      this.expect('=');
      fields.push([name, this.value()]);
      // A comma between fields is often forgotten.
    }
    this.position++;
    return fields;
  }
}
