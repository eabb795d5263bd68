// The LaTeX that stands in bibliographies, to plain Unicode text, in one pass.
import { accents, dropped, fonts, fractions, lowered, raised, symbols } from './latex-symbols';

// Deeper groups than anyone writes; beyond it braces are dropped as they come.
const MAX_DEPTH = 60;

// \u0001 stands for a space that must not part a name (see bibtex-names).
const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\u0001' || c === '\n' || c === '\t';

class Decoder {
  private at = 0;
  constructor(private readonly source: string) {}

  /** Reads to the end, or to the brace that closes this group. */
  text(depth: number, isMath: boolean): string {
    const { source } = this;
    let out = '';
    while (this.at < source.length) {
      const c = source[this.at] ?? '';
      if (c === '}') {
        if (depth > 0) return out;
        this.at++;
      } else if (c === '{') {
        this.at++;
        if (depth >= MAX_DEPTH) continue;
        out += this.text(depth + 1, isMath);
        this.at++;
      } else if (c === '\\') out += this.command(depth, isMath);
      else if (c === '$') {
        this.at++;
        if (source[this.at] === '$') this.at++;
        isMath = !isMath;
      } else if (isMath && (c === '^' || c === '_')) {
        this.at++;
        out += shift(this.argument(depth, true), c === '^' ? raised : lowered, c);
      } else if (c === '~') {
        this.at++;
        out += '\u00a0';
      } else if (c === '-' && source[this.at + 1] === '-' && !isMath) {
        const isLong = source[this.at + 2] === '-';
        this.at += isLong ? 3 : 2;
        out += isLong ? '—' : '–';
      } else if ((c === '`' || c === "'") && source[this.at + 1] === c) {
        this.at += 2;
        out += c === '`' ? '“' : '”';
      } else {
        // The longest run without anything to decode.
        let end = this.at + 1;
        while (end < source.length && !"\\{}$^_~-`'".includes(source[end] ?? '')) end++;
        out += source.slice(this.at, end);
        this.at = end;
      }
    }
    return out;
  }

  /** The next group or character, decoded. */
  private argument(depth: number, isMath: boolean): string {
    const { source } = this;
    while (isBlank(source[this.at])) this.at++;
    const c = source[this.at];
    if (c === undefined || c === '}') return '';
    if (c === '{') {
      this.at++;
      if (depth >= MAX_DEPTH) return '';
      const text = this.text(depth + 1, isMath);
      this.at++;
      return text;
    }
    // A command as the argument of a command, and so on: as deep as groups may be.
    if (c === '\\') return depth >= MAX_DEPTH ? '' : this.command(depth + 1, isMath);
    const [letter = ''] = source.slice(this.at, this.at + 2);
    this.at += letter.length;
    return letter;
  }

  private command(depth: number, isMath: boolean): string {
    const { source } = this;
    this.at++;
    let end = this.at;
    while (end < source.length && /[a-zA-Z]/.test(source[end] ?? '')) end++;
    if (end === this.at) {
      const c = source[this.at] ?? '';
      this.at++;
      const mark = accents[c];
      if (mark !== undefined && !(isMath && c !== '"')) {
        const next = source[this.at];
        // \~ before nothing is the sign itself.
        if (next === undefined || next === '}' || (next === ' ' && c === '~')) return c === '~' ? '∼' : c;
        return accented(this.argument(depth, isMath), mark);
      }
      if (c === '\\') return ' ';
      if (c === '-' || c === '/' || c === '!' || c === '(' || c === ')' || c === '[' || c === ']') return '';
      if (c === ',' || c === ';' || c === ':' || c === ' ' || c === '\n') return ' ';
      return c;
    }
    const name = source.slice(this.at, end);
    this.at = end;
    const mark = accents[name];
    if (mark !== undefined) return accented(this.argument(depth, isMath), mark);
    const symbol = symbols[name];
    if (symbol !== undefined) {
      this.skipEnd();
      return symbol;
    }
    if (dropped.has(name)) {
      this.argument(depth, isMath);
      return '';
    }
    if (name === 'textsuperscript' || name === 'textsubscript')
      return shift(this.argument(depth, isMath), name === 'textsuperscript' ? raised : lowered, '');
    if (name === 'href') {
      this.argument(depth, false);
      return this.argument(depth, isMath);
    }
    if (name === 'verb') return this.verbatim();
    if (name === 'char') {
      const number = /^\s*(\d{1,5}|"[0-9A-F]{1,4})/.exec(source.slice(this.at, this.at + 10));
      if (number !== null) {
        this.at += number[0].length;
        const code =
          number[1]?.startsWith('"') === true ? parseInt(number[1].slice(1), 16) : Number(number[1]);
        return String.fromCharCode(code);
      }
    }
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac' || name === 'nicefrac') {
      const fraction = `${this.argument(depth, isMath)}/${this.argument(depth, isMath)}`;
      return fractions.get(fraction) ?? fraction;
    }
    if (name === 'item') {
      this.skipEnd();
      return ' ';
    }
    if (name === 'noopsort') {
      this.argument(depth, isMath);
      return '';
    }
    if (name === 'enquote' || name === 'mkbibquote') return `“${this.argument(depth, isMath)}”`;
    // Markup: only the argument counts. Of a command that we do not know and that has none, its name is all there is.
    const isMarkup = fonts.has(name) || this.source[this.at] === '{' || isMath;
    this.skipEnd();
    return isMarkup ? '' : name;
  }

  /** What stands between two of the same sign: `\verb|a_b|`. */
  private verbatim(): string {
    const { source } = this;
    if (source[this.at] === '*') this.at++;
    const sign = source[this.at] ?? '';
    const end = sign === '' || sign === '}' ? -1 : source.indexOf(sign === '{' ? '}' : sign, this.at + 1);
    if (end < 0) return '';
    const text = source.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }

  /** A command swallows the empty group or the spaces that end it. */
  private skipEnd(): void {
    if (this.source[this.at] === '{' && this.source[this.at + 1] === '}') this.at += 2;
    else while (isBlank(this.source[this.at])) this.at++;
  }
}

function accented(text: string, mark: string): string {
  const [first = ''] = text;
  // Without a letter the mark says nothing: what is meant by {\d} stands before or behind it.
  if (first === '') return '';
  // A dotless letter under an accent is the letter.
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return (base + mark).normalize('NFC') + text.slice(first.length);
}

/** Raised or lowered characters where Unicode has them all; else the text as it is. */
function shift(text: string, to: ReadonlyMap<string, string>, sign: string): string {
  const letters = Array.from(text);
  if (letters.every((c) => to.has(c))) return letters.map((c) => to.get(c) ?? c).join('');
  return sign === '_' && /^[A-Za-z0-9]+$/.test(text) && text.length > 3 ? `_${text}` : text;
}

/**
 * Decodes LaTeX to plain Unicode text. Braces that only protect case are dropped; mathematics becomes the nearest plain
 * text.
 */
export function decodeLatex(source: string): string {
  if (!/[\\{}$~]|--|``|''/.test(source)) return source;
  return new Decoder(source).text(0, false);
}
