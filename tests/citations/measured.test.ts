// Lists of references and first pages of real papers, against labels that were written before they were read
// (fixtures/citations; figures in docs/citations.md).
import { describe, expect, it } from 'vitest';
import { measureFronts, measureLists, measureMatches } from '../helpers/citation-measure';
import { hasMaterial, materialNote } from '../helpers/corpora';

describe.skipIf(!hasMaterial)(`papers of ../shared${materialNote}`, () => {
  it('reads the references of their lists', async () => {
    const { sums, papers } = await measureLists();
    expect(papers.length).toBeGreaterThanOrEqual(15);
    expect(sums['develop']).toEqual({ labelled: 234, found: 234, right: 234, extra: 0 });
    // Of one, set in two columns that its text runs through, nothing is found.
    expect(sums['aside']).toEqual({ labelled: 243, found: 239, right: 239, extra: 0 });
  }, 60_000);

  it('knows a work that another list names, and takes none for another', async () => {
    // What is wrong is one program in two editions.
    expect(await measureMatches()).toEqual({ partners: 36, known: 34, likely: 2, wrong: 2, wrongLikely: 2 });
  }, 60_000);

  it('reads what their first pages say', async () => {
    const { develop, aside } = await measureFronts();
    expect(develop).toEqual({ papers: 8, title: 8, authors: 8, year: 7, doi: 8, publisher: 8, language: 8 });
    expect(aside).toEqual({ papers: 9, title: 8, authors: 8, year: 8, doi: 9, publisher: 9, language: 9 });
  }, 60_000);
});
