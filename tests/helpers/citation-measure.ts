// Measures reading of lists and of first pages against the labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EntryMatcher } from '../../shared/citations/match-entries';
import { readFront } from '../../shared/citations/read-front';
import { readReferenceLists } from '../../shared/citations/read-lists';
import { type CslItem, yearOf } from '../../shared/model/reference';
import {
  bareLetters,
  type LabelledPaper,
  labelledPapers,
  type LabelledReference,
  type PaperScore,
  scorePaper,
} from './citation-labels';
import { materialPath } from './corpora';
import { pdfFacts, pdfPages } from './pdf-pages';

type Sum = { labelled: number; found: number; right: number; extra: number };
export type Measured = { paper: LabelledPaper; score: PaperScore; milliseconds: number };

let read: Promise<Measured[]> | null = null;
/** Every labelled paper, read once. */
function allPapers(): Promise<Measured[]> {
  read ??= (async () => {
    const papers: Measured[] = [];
    for (const paper of labelledPapers()) {
      const pages = await pdfPages(materialPath('corpora', ...paper.file.split('/')));
      const begun = performance.now();
      const entries = readReferenceLists(pages);
      const milliseconds = performance.now() - begun;
      papers.push({ paper, score: scorePaper(entries, paper.references), milliseconds });
    }
    return papers;
  })();
  return read;
}

export const rightIn = ({ found }: PaperScore): number => found.filter((f) => f.wrong.length === 0).length;

/** How many references of each half are found and right, and how many entries are none. */
export async function measureLists(): Promise<{ papers: Measured[]; sums: Record<string, Sum> }> {
  const papers = await allPapers();
  const sums: Record<string, Sum> = {};
  for (const { paper, score } of papers) {
    const sum = (sums[paper.half] ??= { labelled: 0, found: 0, right: 0, extra: 0 });
    sum.labelled += paper.references.length;
    sum.found += score.found.length;
    sum.right += rightIn(score);
    sum.extra += score.extra.length;
  }
  return { papers, sums };
}

/** Whether two labels are of one work. */
function isOneWork(a: LabelledReference, b: LabelledReference): boolean {
  if (a.doi !== null && b.doi !== null) return a.doi.toLowerCase() === b.doi.toLowerCase();
  if (a.title === null || b.title === null || a.author === null || b.author === null) return false;
  const start = (text: string): string => bareLetters(text).slice(0, 22);
  return (
    bareLetters(a.author) === bareLetters(b.author) && start(a.title) === start(b.title) && a.year === b.year
  );
}

/** The entries of each paper looked up among those of all others: works that several papers cite. */
export async function measureMatches(): Promise<Record<string, number>> {
  const papers = await allPapers();
  const sum = { partners: 0, known: 0, likely: 0, wrong: 0, wrongLikely: 0 };
  for (const { paper, score } of papers) {
    const others = papers.filter((p) => p.paper !== paper).flatMap((p) => p.score.found);
    const matcher = new EntryMatcher();
    for (const { entry } of others) matcher.add(entry.csl);
    const matches = matcher.match(score.found.map(({ entry }) => entry.csl));
    score.found.forEach(({ label }, i) => {
      const { state, record } = matches[i] ?? { state: 'new', record: null };
      if (others.some((o) => isOneWork(o.label, label))) sum.partners++;
      const hit = record === null ? undefined : others[record];
      if (hit === undefined) return;
      const isRight = isOneWork(hit.label, label);
      if (state === 'known') sum[isRight ? 'known' : 'wrong']++;
      else sum[isRight ? 'likely' : 'wrongLikely']++;
    });
  }
  return sum;
}

type Front = {
  file: string;
  half: 'develop' | 'aside';
  title: string;
  authors: string[];
  year: number | null;
  doi: string | null;
  publisher: string | null;
  language: string;
};

/** What is right of a first page. Null in a label: not looked at, but for the DOI: there is none. */
export function rightOfFront(csl: CslItem, front: Front): Record<string, boolean> {
  const families = (csl.author ?? []).map((a) =>
    bareLetters((a.family ?? a.literal ?? '').split(' ').at(-1) ?? ''),
  );
  return {
    title: bareLetters(csl.title ?? '') === bareLetters(front.title),
    authors: families.join() === front.authors.map(bareLetters).join(),
    year: front.year === null || yearOf(csl) === front.year,
    doi: (csl.DOI ?? null) === front.doi,
    publisher: front.publisher === null || (csl.publisher ?? '').includes(front.publisher),
    language: csl.language === front.language,
  };
}

/** How many fields of first pages are right, by half. */
export async function measureFronts(
  tell: (file: string, csl: CslItem, right: Record<string, boolean>) => void = () => undefined,
): Promise<Record<string, Record<string, number>>> {
  const path = join(process.cwd(), 'tests', 'fixtures', 'citations', 'fronts.json');
  const { fronts } = JSON.parse(readFileSync(path, 'utf8')) as { fronts: Front[] };
  const sums: Record<string, Record<string, number>> = {};
  for (const front of fronts) {
    const file = materialPath('corpora', ...front.file.split('/'));
    const csl = readFront(await pdfPages(file, 5), await pdfFacts(file));
    const right = rightOfFront(csl, front);
    const sum = (sums[front.half] ??= { papers: 0 });
    sum['papers'] = (sum['papers'] ?? 0) + 1;
    for (const [field, isRight] of Object.entries(right)) sum[field] = (sum[field] ?? 0) + Number(isRight);
    tell(front.file, csl, right);
  }
  return sums;
}
