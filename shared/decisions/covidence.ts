// Decisions in Covidence's exports. Each of its lists is a file of its own, named after the list; the excluded have
// their reason in the notes. What the team agreed on is exported, not who said what.
// Source: exports in public repositories; support.covidence.org, "How to export references".
import type { ParsedReference } from '../import/parsed';
import { fromTheFile, nothingSaid, type Said } from './decided';

export const covidenceLists = ['screen', 'select', 'included', 'excluded', 'irrelevant'] as const;
/** A list: to screen; to read in full; included; excluded by full text; irrelevant by title and abstract. */
export type CovidenceList = (typeof covidenceLists)[number];

/** Which list a file is, by its name: `review_283729_included_csv_20240320131744.csv`. Null where it does not say. */
export function covidenceList(fileName: string): CovidenceList | null {
  for (const name of fromTheFile(fileName)) {
    const words = name.toLowerCase().split(/[^a-z]+/);
    const list = covidenceLists.find((one) => words.includes(one));
    if (list !== undefined) return list;
  }
  return null;
}

const OF_COVIDENCE = /^review_\d+_(?:screen|select|included|excluded|irrelevant)(?:_|\.|$)/i;
/** Whether a file is called as Covidence calls its lists: its RIS files bear no other mark of it. */
export const isNamedByCovidence = (fileName: string): boolean =>
  fromTheFile(fileName).some((name) => OF_COVIDENCE.test(name));

const REASON = /Exclusion reason:\s*([^;\n]*)/i;

/** Whether a record bears marks of Covidence. */
export const isOfCovidence = ({ csl, unknown }: ParsedReference): boolean =>
  unknown.some((u) => /^covidence\s*#$/i.test(u.tag.trim())) || REASON.test(csl.note ?? '');

/** What was agreed on a record of a list; empty where nothing was yet. Null where the list is not known. */
export function saidInCovidence({ csl }: ParsedReference, list: CovidenceList | null): Said[] | null {
  const reason = REASON.exec(csl.note ?? '')?.[1]?.trim() ?? '';
  const note = (csl.note ?? '').replace(new RegExp(`${REASON.source};?`, 'gi'), '').trim();
  const labels = (csl.keyword ?? '')
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const said = { ...nothingSaid, note, labels };
  const passed: Said = { ...said, stage: 'title-abstract', verdict: 'include', note: '' };
  switch (reason === '' ? list : 'excluded') {
    case 'screen':
      return [];
    case 'select':
      return [passed];
    case 'included':
      return [passed, { ...said, stage: 'full-text', verdict: 'include' }];
    case 'excluded':
      return [
        passed,
        { ...said, stage: 'full-text', verdict: 'exclude', reason: reason === '' ? null : reason },
      ];
    case 'irrelevant':
      return [{ ...said, stage: 'title-abstract', verdict: 'exclude' }];
    case null:
      return null;
  }
}
