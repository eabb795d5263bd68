// Which source a file is from, and that each reference of an import counts for its own.
import { describe, expect, it } from 'vitest';
import { databaseOf } from '../../shared/import/format-names';
import { describeOrigin, guessSources } from '../../shared/import/guess-source';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { fixedEnv, type PersonId, type SourceId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { newCorrespondent, newSearch, type Source } from '../../shared/model/source';
import { planImport } from '../../shared/rating/import-plan';

const search = (engine: string): Source =>
  newSearch(engine as SourceId, engine, 'wage subsid*', '2026-03-01');
const ola = newCorrespondent('ola' as SourceId, 'NO', 'Ola Nordmann');

/** The source guessed for a file of this name and text. */
function guess(name: string, text: string, sources: Source[]): string | null {
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { format, references } = outcome.value;
  const [guessed = null] = guessSources(
    [describeOrigin(name, databaseOf(format), references[0]?.csl)],
    sources,
  );
  return guessed;
}

const ris = (lines: string): string => `TY  - JOUR\nTI  - A study\n${lines}ER  - \n`;

describe('the source of a file', () => {
  const sources = [search('Scopus'), search('Web of Science'), search('MEDLINE (PubMed)'), ola];

  it('is that of the newest round where one was searched again', () => {
    const again: Source = { ...search('Scopus'), id: 'scopus-2' as SourceId, round: 2 };
    expect(guess('scopus.ris', ris(''), [...sources, again])).toBe('scopus-2');
    expect(guess('scopus.ris', ris('DB  - Web of Science\n'), [...sources, again])).toBeNull();
  });

  it.each([
    ['export.ris', ris('DB  - Scopus\n'), 'Scopus'],
    ['2026_scopus_final.ris', ris(''), 'Scopus'],
    ['savedrecs.ris', ris('AN  - WOS:000977861800001\n'), 'Web of Science'],
    ['savedrecs.txt', 'PT J\nAU Smit, J\nTI A study\nSO WORK\nER\n', 'Web of Science'],
    ['citations.nbib', 'PMID- 12\nTI  - A study\n', 'MEDLINE (PubMed)'],
    ['Form Ola Nordmann.ris', ris(''), 'ola'],
    ['microscopus.ris', ris(''), null],
    ['export.ris', ris(''), null],
  ])('%s with what it holds', (name, text, expected) => {
    expect(guess(name, text, sources)).toBe(expected);
  });

  it('is not guessed where two searches were done in one engine', () => {
    const second = { ...search('Scopus'), id: 'second' as SourceId };
    expect(guess('scopus.ris', ris(''), [...sources, second])).toBeNull();
    expect(guess('scopus.ris', ris(''), [])).toBeNull();
  });

  it('is not guessed by an engine without a name', () => {
    expect(guess('scopus.ris', ris(''), [search(''), search('s')])).toBeNull();
  });
});

describe('an import of several files', () => {
  const env = fixedEnv(0);
  const incoming = ['a', 'b', 'c', 'd'].map((title) => ({
    csl: { type: 'report', title },
    raw: { format: 'ris', text: '' },
    unknown: [],
    study: {},
  }));
  const plan = (sources: Parameters<typeof planImport>[2]['sources']): ReturnType<typeof planImport> =>
    planImport(env, incoming, {
      project: defaultProject(env, 'p'),
      interventions: [],
      nextSequence: 0,
      by: 'p' as PersonId,
      sources,
      fileName: '',
      format: '',
      problems: [],
    });
  const scopus = { id: 'scopus' as SourceId, country: null };
  const norway = { id: ola.id, country: 'NO' };

  it('gives each reference the source and the country of its own file', () => {
    const { batch, references } = plan([
      { source: scopus, count: 1 },
      { source: null, count: 1 },
      { source: norway, count: 1 },
    ]);
    expect(references.map((r) => r.sourceId)).toEqual(['scopus', null, 'ola', null]);
    expect(references.map((r) => r.country)).toEqual([null, null, 'NO', null]);
    expect(batch.sourceId).toBeNull();
  });

  it('has the source that all of them share', () => {
    const runs = [
      { source: scopus, count: 3 },
      { source: null, count: 0 },
      { source: scopus, count: 1 },
    ];
    expect(plan(runs).batch.sourceId).toBe('scopus');
    expect(plan(runs.slice(0, 1)).batch.sourceId).toBeNull();
  });
});
