// What was labelled in papers of `../shared/corpora`: where each reference of a list begins, and what it says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitedEntry } from '../../shared/citations/read-lists';
import { type CslItem, yearOf } from '../../shared/model/reference';

/** Page and line from 1; null where a label says nothing. Titles: their first words. */
export type LabelledReference = {
  page: number;
  line: number;
  author: string | null;
  year: number | null;
  title: string | null;
  doi: string | null;
};
export type LabelledPaper = { file: string; half: 'develop' | 'aside'; references: LabelledReference[] };
type Row = [number, number, string | null, number | null, string | null, string | null];

/** The labelled papers. */
export function labelledPapers(): LabelledPaper[] {
  const path = join(process.cwd(), 'tests', 'fixtures', 'citations', 'labels.json');
  const { papers } = JSON.parse(readFileSync(path, 'utf8')) as {
    papers: { file: string; half: 'develop' | 'aside'; references: Row[] }[];
  };
  return papers.map(({ references, ...paper }) => ({
    ...paper,
    references: references.map(([page, line, author, year, title, doi]) => ({
      page,
      line,
      author,
      year,
      title,
      doi,
    })),
  }));
}

/** Letters and digits alone: hyphens and signs are set in many ways. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What an item says other than its label. */
export function wrongIn(csl: CslItem, label: LabelledReference): string[] {
  const [first] = csl.author ?? [];
  const family = bareLetters((first?.family ?? first?.literal ?? '').split(' ').at(-1) ?? '');
  const wrong: string[] = [];
  if (label.author !== null && family !== bareLetters(label.author.split(' ').at(-1) ?? ''))
    wrong.push('author');
  if (label.year !== null && yearOf(csl) !== label.year) wrong.push('year');
  if (label.title !== null && !bareLetters(csl.title ?? '').startsWith(bareLetters(label.title)))
    wrong.push('title');
  if (label.doi !== null && csl.DOI?.toLowerCase() !== label.doi.toLowerCase()) wrong.push('doi');
  return wrong;
}

export type Found = { label: LabelledReference; entry: CitedEntry; wrong: string[] };
export type PaperScore = { found: Found[]; missed: LabelledReference[]; extra: CitedEntry[] };

/** Compares what was read with the labels. An entry is found where it begins on the labelled line. */
export function scorePaper(entries: readonly CitedEntry[], labels: readonly LabelledReference[]): PaperScore {
  const left = new Set(entries);
  const found: Found[] = [];
  const missed: LabelledReference[] = [];
  for (const label of labels) {
    const here = [...left].filter((e) => e.page + 1 === label.page && e.line === label.line);
    const entry = here.find((e) => wrongIn(e.csl, label).length === 0) ?? here[0];
    if (entry === undefined) missed.push(label);
    else {
      left.delete(entry);
      found.push({ label, entry, wrong: wrongIn(entry.csl, label) });
    }
  }
  return { found, missed, extra: [...left] };
}
