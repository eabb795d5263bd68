// The entries of a BibTeX file, one by one, also where it comes in pieces. What cannot be read is named, and the rest
// comes in.
import type { ImportProblem } from '../../parsed';
import { UnreadText } from '../../bytes/unread-text';
import { type BibtexEntry, BibtexError, BibtexScanner, bibtexStrings } from './scanner';

/** An entry, its text as it stands in the file, and the line, from 1, on which it begins. */
export type FoundEntry = { entry: BibtexEntry; raw: string; line: number };

// Programs make types of their own: @web_page, @journal-article.
const LIKE_ENTRY = /^@[a-zA-Z][\w:.-]{0,49}\s*[{(]/;
// What could be an entry at all: to try costs more than to look.
const MAYBE = /@\s*[^\s{}(),=#"%@]{1,50}\s*[{(%]/y;
const NEXT_ENTRY = /^[ \t]*@[a-zA-Z][\w:.-]{0,49}[ \t]*[{(]/gm;
// No entry is longer; one that goes on for more has no end.
const LONGEST = 1 << 22;
// See UnreadText.
const READ_AGAIN = 32;

/** Finds entries in a text that comes in pieces, which may end before any line. */
export class BibtexEntries {
  readonly problems: ImportProblem[] = [];
  private readonly strings = bibtexStrings();
  private readonly unread = new UnreadText(READ_AGAIN);
  private count = 0;
  /** The line, from 1, of a place in what is being read, and where that line ends. */
  private line = 1;
  private lineEnd = -1;

  constructor(private readonly take: (found: FoundEntry) => void) {}

  /** Reads on. `isLast` says that nothing follows. */
  feed(piece: string, isLast: boolean): void {
    const source = this.unread.add(piece, isLast);
    if (source === null) return;
    const end = this.read(source, isLast);
    this.lineAt(source, end);
    this.lineEnd = -1;
    this.unread.readTo(end);
  }

  /** Gives entries, and where what has no end yet begins. */
  private read(source: string, isLast: boolean): number {
    const scanner = new BibtexScanner(source, this.strings);
    let next = -1;
    for (let at = source.indexOf('@'); at >= 0; at = source.indexOf('@', scanner.position)) {
      MAYBE.lastIndex = at;
      if (!MAYBE.test(source)) {
        scanner.position = at + 1;
        continue;
      }
      try {
        const entry = scanner.entry(at);
        if (entry === null) continue;
        this.count++;
        this.take({ entry, raw: source.slice(entry.start, entry.end), line: this.lineAt(source, at) });
      } catch (error) {
        if (!(error instanceof BibtexError)) throw error;
        const mayEnd = !isLast && source.length - at <= LONGEST;
        if (error.isOpen && mayEnd) return at;
        // An address in running text is no entry.
        if (!LIKE_ENTRY.test(source.slice(at, at + 80))) {
          scanner.position = at + 1;
          continue;
        }
        this.unread.waste(scanner.position - at);
        const from = this.unread.isSpent ? Math.max(at + 1, scanner.position) : at + 1;
        if (next < from) next = nextEntry(source, from);
        if (next === source.length && mayEnd) return at;
        this.problems.push({
          line: this.lineAt(source, at),
          record: this.count + 1,
          reason: `bibtex: ${error.message}`,
          raw: source.slice(at, next).trimEnd(),
        });
        scanner.position = next;
      }
    }
    return source.length;
  }

  /** Counts lines up to a place in what is being read; places are asked for in order. */
  private lineAt(source: string, place: number): number {
    if (this.lineEnd < 0) this.lineEnd = endOfLine(source, 0);
    while (this.lineEnd < place) {
      this.line++;
      this.lineEnd = endOfLine(source, this.lineEnd + 1);
    }
    return this.line;
  }
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? source.length : at;
}

function nextEntry(source: string, from: number): number {
  NEXT_ENTRY.lastIndex = from;
  return NEXT_ENTRY.exec(source)?.index ?? source.length;
}
