// BibTeX and BibLaTeX to references.
import { lookup } from '../../../kernel/lookup';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import type { FileBytes } from '../../bytes/file-bytes';
import { textPieces } from '../../bytes/text-pieces';
import { BibtexEntries, type FoundEntry } from './entries';
import { bibtexReference } from './reference';
import type { BibtexEntry } from './scanner';
import { beforeLine, type PieceReading, standsAt } from '../../tools/record-pieces';

// What a child takes from its parent under another name. Source: biblatex manual, appendix B.
const TO_BOOK = lookup<string>({
  title: 'booktitle',
  subtitle: 'booksubtitle',
  author: 'bookauthor',
});
const NEVER = new Set([
  'crossref',
  'xref',
  'xdata',
  'shorttitle',
  'sorttitle',
  'keywords',
  'abstract',
  'note',
  'doi',
]);

/** Fields that an entry takes over from those it refers to. */
function inheritedFields(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): [string, string][] {
  const own = new Set(entry.fields.map(([name]) => name));
  const result: [string, string][] = [];
  const queue = [entry];
  const visited = new Set<BibtexEntry>(queue);
  for (let child = queue.shift(); child !== undefined && visited.size < 50; child = queue.shift())
    for (const [name, value] of child.fields) {
      if (name !== 'crossref' && name !== 'xdata') continue;
      for (const key of value.split(',')) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (parent === undefined || visited.has(parent)) continue;
        visited.add(parent);
        queue.push(parent);
        const isPart = name === 'crossref' && /^(?:in|bookin|supp)/.test(entry.type);
        for (const [field, text] of parent.fields) {
          const to =
            isPart && entry.type !== 'inbook'
              ? (TO_BOOK[field] ?? field)
              : field === 'title' && isPart
                ? 'booktitle'
                : field;
          if (own.has(to) || (name === 'crossref' && NEVER.has(field))) continue;
          own.add(to);
          result.push([to, text]);
        }
      }
    }
  return result;
}

const refersToOthers = ({ type, fields }: BibtexEntry): boolean =>
  type === 'xdata' || fields.some(([name]) => name === 'crossref' || name === 'xdata');

const noTitle = ({ raw, line }: FoundEntry, record: number): ImportProblem => ({
  line,
  record,
  reason: 'no-title',
  raw,
});

/**
 * Parses BibTeX. Never throws; an entry that cannot be read is a problem with its line and its text, and the rest comes
 * in.
 */
export function parseBibtex(source: string): ParseOutcome {
  const all: FoundEntry[] = [];
  const entries = new BibtexEntries((found) => all.push(found));
  entries.feed(source, true);
  const { problems } = entries;
  const byKey = new Map(all.map(({ entry }) => [entry.key.toLowerCase(), entry]));
  const references: ParsedReference[] = [];
  for (const found of all) {
    const { entry, raw } = found;
    // Data for others to refer to is no reference itself.
    if (entry.type === 'xdata') continue;
    const reference = bibtexReference(entry, refersToOthers(entry) ? inheritedFields(entry, byKey) : [], raw);
    references.push(reference);
    if (reference.csl.title === undefined) problems.push(noTitle(found, references.length));
  }
  return { format: 'bibtex', references, problems };
}

const PIECE = 16_384;

/** Pieces end before a line that begins with an `@`, or entries would be read twice. */
const beforeEntry = beforeLine((bytes, at) => standsAt(bytes, at, '@'), PIECE);

/**
 * The same of bytes in UTF-8, without ever holding the whole file as text or as entries. Null when the bytes are no
 * UTF-8 or an entry takes fields over from another, which may stand anywhere; that may show after much has been read.
 */
export function* readBibtex(file: FileBytes): PieceReading {
  let references: ParsedReference[] = [];
  let drained = 0;
  let linked = 0;
  const entries = new BibtexEntries((found) => {
    if (refersToOthers(found.entry)) linked++;
    const reference = bibtexReference(found.entry, [], found.raw);
    references.push(reference);
    if (reference.csl.title === undefined) entries.problems.push(noTitle(found, drained + references.length));
  });
  for (const piece of textPieces(file, beforeEntry)) {
    if (piece === null) return null;
    entries.feed(piece.text, piece.isLast);
    if (linked > 0) return null;
    // The last stays until the end.
    const given = references;
    references = given.splice(-1);
    drained += given.length;
    yield given;
  }
  return { format: 'bibtex', references, problems: entries.problems };
}
