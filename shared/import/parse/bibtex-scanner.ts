// The syntax of BibTeX: entries, @string, @comment, @preamble, concatenation, nested braces.
// Source: BibTeX's own grammar (Patashnik 1988, "BibTeXing") and biber's leniency. Cost is linear.

/** A fault in an entry; the scan goes on at the next. */
export class BibtexError extends Error {}

/** Field names in lower case, values as written. */
export type BibtexEntry = {
  type: string;
  key: string;
  fields: [string, string][];
  start: number;
  end: number;
};

const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff;

/** Walks over one file. Positions are UTF-16 offsets. */
export class BibtexScanner {
  position = 0;
  private readonly strings = new Map<string, string>(
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((m) => [m, m]),
  );

  constructor(readonly text: string) {}

  /** Reads what stands at an `@`: an entry, or null for @string, @preamble and @comment. @throws BibtexError */
  entry(start: number): BibtexEntry | null {
    this.position = start + 1;
    const type = this.word().toLowerCase();
    if (type === '') throw new BibtexError('no entry type');
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
      throw new BibtexError(`expected ${chars}${c === '' ? '' : ` before ${c}`}`);
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
    const start = ++this.position;
    for (let depth = 0; this.position < text.length; this.position++) {
      const c = text.charCodeAt(this.position);
      if (c === 92) this.position++;
      else if (isQuoted && c === 34 && depth === 0) return text.slice(start, this.position++);
      else if (c === 123) depth++;
      else if (c === 125) {
        if (depth === 0 && !isQuoted) return text.slice(start, this.position++);
        depth--;
        if (depth < 0) throw new BibtexError('a brace closes that none opened');
      }
    }
    throw new BibtexError('a value has no end');
  }

  private value(): string {
    let all = '';
    do {
      const c = this.peek();
      if (c === '{' || c === '"') all += this.delimited();
      else {
        const word = this.word();
        if (word === '') throw new BibtexError('a field has no value');
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
      if (c === '') throw new BibtexError('the entry has no end');
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
