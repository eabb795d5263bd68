// Which reference a PDF belongs to: by the DOI in its text, by its title, by its file name.
import { foldText } from '../kernel/text';
import type { ReferenceId } from '../kernel/ids';
import type { Reference } from '../model/reference';
import { bareDoi, doisIn } from './own-doi';

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

// Characters of a text in which its own DOI is looked for.
const OWN_WITHIN = 20_000;

const withoutExtension = (fileName: string): string =>
  fileName.replace(/\.(?:pdf|x?html?|mhtml?|epub|docx)$/i, '');

/**
 * Matches files to references. Both the references and, for each file, all of them again are taken one by one, so that
 * whoever has 100,000 can do so in pieces.
 */
export class FileMatcher {
  private readonly known: Known[] = [];
  private readonly byDoi = new Map<string, Known[]>();

  /** How many references there are to look at. */
  get count(): number {
    return this.known.length;
  }

  add({ id, csl }: Pick<Reference, 'id' | 'csl'>): void {
    const own: Known = {
      id,
      doi: bareDoi(csl.DOI ?? ''),
      title: squeeze(csl.title ?? ''),
      words: new Set(wordsOf(csl.title ?? '').filter((w) => w.length > 3)),
      names: (csl.author ?? []).slice(0, 2).map((a) => squeeze(a.family ?? a.literal ?? '')),
      year: String(csl.issued?.['date-parts']?.[0]?.[0] ?? ''),
    };
    this.known.push(own);
    if (own.doi === '') return;
    const same = this.byDoi.get(own.doi);
    if (same === undefined) this.byDoi.set(own.doi, [own]);
    else same.push(own);
  }

  /** Begins to match a file: `look` at each reference by its index, then ask for the `outcome`. */
  begin(file: FileFacts): { look: (index: number) => void; outcome: () => FileMatches } {
    const candidates = new Map<ReferenceId, FileMatch>();
    const add = (match: FileMatch): void => {
      const before = candidates.get(match.referenceId);
      if (before === undefined || before.score < match.score) candidates.set(match.referenceId, match);
    };
    // What a paper cites is at most something to choose. Files are named after a DOI with other signs.
    const { own, others } = doisIn(file.text.slice(0, OWN_WITHIN));
    const byDoi = (doi: string, score: number): void => {
      for (const k of this.byDoi.get(doi) ?? []) add({ referenceId: k.id, by: 'doi', score });
    };
    if (own !== null) byDoi(own, 1);
    for (const [rank, doi] of others.entries()) byDoi(doi, 0.4 / (rank + 1));
    const name = withoutExtension(file.fileName);
    const namePlain = squeeze(name);
    const nameWords = new Set(wordsOf(name.replace(/[_-]+/g, ' ')));
    const head = squeeze(`${file.title} ${file.text.slice(0, 3000)}`);
    const look = (index: number): void => {
      const k = this.known[index];
      if (k === undefined) return;
      if (k.doi !== '' && namePlain.includes(squeeze(k.doi))) add({ referenceId: k.id, by: 'doi', score: 1 });
      if (k.title.length >= MIN_TITLE && head.includes(k.title))
        add({ referenceId: k.id, by: 'title', score: 0.9 + Math.min(0.09, k.title.length / 2000) });
      let shared = 0;
      for (const word of nameWords) if (k.words.has(word)) shared++;
      const title = k.words.size === 0 ? 0 : shared / Math.min(8, k.words.size);
      const author = k.names.some((n) => n.length > 2 && namePlain.includes(n)) ? 0.35 : 0;
      const year = k.year !== '' && nameWords.has(k.year) ? 0.15 : 0;
      const score = Math.min(0.85, title * 0.5 + author + year);
      if (score >= MIN_NAME_SCORE && (shared > 1 || author > 0))
        add({ referenceId: k.id, by: 'name', score });
    };
    return { look, outcome: () => verdictOn([...candidates.values()]) };
  }
}

function verdictOn(candidates: readonly FileMatch[]): FileMatches {
  const sorted = [...candidates].sort((a, b) => b.score - a.score).slice(0, 5);
  const [best, second] = sorted;
  if (best === undefined) return { verdict: 'none', candidates: [] };
  const isSure = best.by !== 'name' && best.score >= 0.9 && (second === undefined || second.score < 0.9);
  return { verdict: isSure ? 'sure' : 'doubtful', candidates: sorted };
}
