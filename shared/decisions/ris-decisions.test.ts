// Decisions in RIS files: in ASReview's notes, and in the names of Covidence's lists.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DecisionFile } from './decided';
import { readDecisions } from './read-decisions';

function read(name: string, text: string): DecisionFile {
  const outcome = readDecisions(name, strToU8(text));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const failure = (name: string, text: string): string => {
  const outcome = readDecisions(name, strToU8(text));
  return outcome.ok ? 'read' : outcome.error.code;
};

describe('what ASReview writes into RIS', () => {
  it('names the reader, the moment, the note and the tags, where it is of version 2 or 3', () => {
    const notes = [
      'ASReview_irrelevant',
      'of the file itself',
      'asreview_time: "2025-03-01 10:00:00"',
      'asreview_note: "te oud: \\"1999\\""',
      'asreview_tag_design_rct: 1',
      'asreview_tag_country_se: 0',
      'asreview_user_name: "Anna"',
      'asreview_user_email: "a@x.nl"',
    ];
    const record = (title: string, lines: string[]) =>
      `TY  - JOUR\nTI  - ${title}\n${lines.map((line) => `N1  - ${line}\n`).join('')}ER  - \n\n`;
    const file = read('x.ris', record('One', notes) + record('Two', ['ASReview_relevant']));
    expect(file.tool).toBe('asreview');
    expect(file.decided[0]?.said).toEqual([
      {
        ...{ reader: 'Anna', verdict: 'exclude', stage: null, reason: null },
        ...{ note: 'te oud: "1999"', labels: ['design rct'], at: Date.UTC(2025, 2, 1, 10) },
      },
    ]);
    expect(file.decided[1]?.said).toMatchObject([{ reader: null, verdict: 'include', note: '', labels: [] }]);
  });
});

describe('a list of Covidence in RIS', () => {
  it('is known by its name alone', () => {
    const ris = 'TY  - JOUR\nTI  - One\nPY  - 2020\nER  - \n';
    const stagesIn = (name: string) =>
      read(name, ris).decided.flatMap((d) => d.said.map((s) => [s.stage, s.verdict]));
    expect(stagesIn('review_283729_included_20240320131744.ris')).toEqual([
      ['title-abstract', 'include'],
      ['full-text', 'include'],
    ]);
    expect(stagesIn('review_283729_irrelevant_20240320131744.ris')).toEqual([['title-abstract', 'exclude']]);
    expect(failure('my_included_list.ris', ris)).toBe('no-decisions');
  });
});
