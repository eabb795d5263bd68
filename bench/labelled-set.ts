// Labelled sets of the corpora, as benchmarks read them.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A record of a labelled set. */
export type LabelledText = { title: string; abstract: string; isRelevant: boolean };

/** Titles and abstracts of a set with whether each was relevant, whatever its columns are called. */
export function readLabelledSet(path: string): LabelledText[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const column = (pattern: RegExp): string => meta.fields?.find((f) => pattern.test(f)) ?? '';
  const [title, abstract, label] = [
    column(/^(?:primary_)?title$/i),
    column(/^(?:notes_)?abstract/i),
    column(/label|included/i),
  ];
  return data.map((row) => ({
    title: row[title] ?? '',
    abstract: row[abstract] ?? '',
    isRelevant: row[label]?.trim() === '1',
  }));
}
