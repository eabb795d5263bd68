// Which reference a PDF belongs to: by the DOI in its text, by its title, by its file name.
import { foldText } from '../kernel/text';
import type { ReferenceId } from '../kernel/ids';
import type { Reference } from '../model/reference';

/** What is known of a file. `text`: its first pages. `title`: from its document information, or ''. */
export type FileFacts = { fileName: string; text: string; title: string };
export type FileMatch = { referenceId: ReferenceId; by: 'doi' | 'title' | 'name'; score: number };
/** `sure`: one reference, by DOI or whole title. `doubtful`: candidates to choose from. `none`: nothing like it. */
export type FileMatches = { verdict: 'sure' | 'doubtful' | 'none'; candidates: FileMatch[] };

type Known = {
  id: ReferenceId;
  doi: string;
  title: string;
  words: Set<string>;
  names: string[];
  year: string;
};

// A title shorter than this may stand in any text.
const MIN_TITLE = 20;
const MIN_NAME_SCORE = 0.34;

const squeeze = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

// The registrant's prefix, a slash, and what may stand in a DOI (https://www.doi.org/doi-handbook, 2.2); trailing points are the sentence's.
const DOI = /10\.\d{4,9}\/[^\s"<>{}|\\^`]+/g;

/** A DOI as it is compared: lower case, without the address before it and the punctuation after it. */
export function bareDoi(doi: string): string {
  const found = DOI.exec(doi)?.[0] ?? '';
  DOI.lastIndex = 0;
  return found.toLowerCase().replace(/[.,;:)\]]+$/, '');
}

/** Reads references once for matching any number of files. */
export function createFileMatcher(references: readonly Reference[]): (file: FileFacts) => FileMatches {
  const known: Known[] = references.map((r) => ({
    id: r.id,
    doi: bareDoi(r.csl.DOI ?? ''),
    title: squeeze(r.csl.title ?? ''),
    words: new Set(wordsOf(r.csl.title ?? '').filter((w) => w.length > 3)),
    names: (r.csl.author ?? []).slice(0, 2).map((a) => squeeze(a.family ?? a.literal ?? '')),
    year: String(r.csl.issued?.['date-parts']?.[0]?.[0] ?? ''),
  }));
  const byDoi = new Map<string, Known[]>();
  for (const k of known) if (k.doi !== '') byDoi.set(k.doi, [...(byDoi.get(k.doi) ?? []), k]);
  return (file) => {
    const candidates = new Map<ReferenceId, FileMatch>();
    const add = (match: FileMatch): void => {
      const before = candidates.get(match.referenceId);
      if (before === undefined || before.score < match.score) candidates.set(match.referenceId, match);
    };
    // A paper's own DOI stands before those it cites. Lines may break a DOI, and files are named after it with other signs.
    const inText = [...file.text.slice(0, 20_000).matchAll(DOI)].map((m) => bareDoi(m[0]));
    const inName = file.fileName.replace(/\.pdf$/i, '').toLowerCase();
    for (const [rank, doi] of [...new Set(inText)].entries())
      for (const k of byDoi.get(doi) ?? [])
        add({ referenceId: k.id, by: 'doi', score: rank === 0 ? 1 : 0.6 / rank });
    for (const k of known)
      if (k.doi !== '' && squeeze(inName).includes(squeeze(k.doi)))
        add({ referenceId: k.id, by: 'doi', score: 1 });
    const head = squeeze(`${file.title} ${file.text.slice(0, 3000)}`);
    for (const k of known)
      if (k.title.length >= MIN_TITLE && head.includes(k.title))
        add({ referenceId: k.id, by: 'title', score: 0.9 + Math.min(0.09, k.title.length / 2000) });
    const nameWords = new Set(wordsOf(file.fileName.replace(/\.pdf$/i, '').replace(/[_-]+/g, ' ')));
    const namePlain = squeeze(file.fileName.replace(/\.pdf$/i, ''));
    for (const k of known) {
      const shared = [...k.words].filter((w) => nameWords.has(w)).length;
      const title = k.words.size === 0 ? 0 : shared / Math.min(8, k.words.size);
      const author = k.names.some((n) => n.length > 2 && namePlain.includes(n)) ? 0.35 : 0;
      const year = k.year !== '' && nameWords.has(k.year) ? 0.15 : 0;
      const score = Math.min(0.85, title * 0.5 + author + year);
      if (score >= MIN_NAME_SCORE && (shared > 1 || author > 0))
        add({ referenceId: k.id, by: 'name', score });
    }
    const sorted = [...candidates.values()].sort((a, b) => b.score - a.score).slice(0, 5);
    const [best, second] = sorted;
    if (best === undefined) return { verdict: 'none', candidates: [] };
    const isSure = best.by !== 'name' && best.score >= 0.9 && (second === undefined || second.score < 0.9);
    return { verdict: isSure ? 'sure' : 'doubtful', candidates: sorted };
  };
}
