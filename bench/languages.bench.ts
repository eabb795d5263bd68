// Languages: how many titles are told rightly, and what the lists of concepts add to searching and ranking across
// languages, on two sets of titles of our own (tests/fixtures/languages) and the records and papers of the corpora that
// say their language. `npm run bench -- languages`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../shared/kernel/text';
import { languageCode } from '../shared/kernel/language-code';
import { detectLanguage } from '../shared/language/detect';
import { defaultConcepts } from '../shared/model/default-concepts';
import { prepareFeatures } from '../shared/ranking/prepare';
import { Ranker } from '../shared/ranking/ranker';
import { median, simulateScreening } from '../shared/ranking/simulate';
import { acrossLanguages } from '../shared/search/across-languages';
import { ConceptFinder } from '../shared/search/concept-finder';
import { holdsIn, parseQuery } from '../shared/search/query';
import { readLabelledSet } from './labelled-set';

type Subject = { id: string; queries: Record<string, string>; titles: Record<string, string[]> };
type Titles = { subjects: Subject[]; others: { language: string; title: string }[] };
type Row = { subject: string; language: string; title: string };

const fixtures = join(process.cwd(), 'tests/fixtures/languages');
const finder = new ConceptFinder(defaultConcepts);

function rowsOf({ subjects, others }: Titles): Row[] {
  return [
    ...subjects.flatMap(({ id, titles }) =>
      Object.entries(titles).flatMap(([language, of]) =>
        of.map((title) => ({ subject: id, language, title })),
      ),
    ),
    ...others.map(({ language, title }) => ({ subject: '', language, title })),
  ];
}

function told(rows: readonly { language: string; text: string }[]): object {
  const found = rows.map(({ language, text }) => ({ language, found: detectLanguage(text) }));
  return {
    texts: rows.length,
    right: found.filter((x) => x.found === x.language).length,
    wrong: found.filter((x) => x.found !== null && x.found !== x.language).length,
    untold: found.filter((x) => x.found === null).length,
  };
}

/** Each query in each language, against the titles in the other five. */
function searched({ subjects }: Titles, rows: readonly Row[], isAcross: boolean): object {
  let [relevant, found, wrong] = [0, 0, 0];
  for (const { id, queries } of subjects)
    for (const [language, query] of Object.entries(queries)) {
      const plain = parseQuery(query);
      const clauses = isAcross ? acrossLanguages(plain, defaultConcepts).clauses : plain;
      for (const row of rows) {
        if (row.language === language) continue;
        const isHit = clauses.every((c) => holdsIn(c, () => foldText(row.title)));
        if (row.subject === id) relevant++;
        if (isHit && row.subject === id) found++;
        if (isHit && row.subject !== id) wrong++;
      }
    }
  return { relevant, found, wrong };
}

/** Learned from the Dutch and English titles of a subject, how many of the others are among the first twice as many. */
function ranked({ subjects }: Titles, rows: readonly Row[], isAcross: boolean): object {
  const features = prepareFeatures(
    rows.map(({ title }) => ({ title, abstract: '', concepts: isAcross ? finder.find(title) : [] })),
  );
  const isLearned = ({ language }: Row): boolean => language === 'nl' || language === 'en';
  let [relevant, found] = [0, 0];
  for (const { id } of subjects) {
    const ranker = new Ranker(features, 'svm');
    rows.forEach((row, i) => {
      if (isLearned(row)) ranker.decide(i, row.subject === id);
    });
    ranker.train();
    const open = ranker.rank(rows.map((_row, i) => i)).flatMap((i) => {
      const row = rows[i];
      return row === undefined || isLearned(row) ? [] : [row];
    });
    const own = open.filter((row) => row.subject === id).length;
    relevant += own;
    found += open.slice(0, 2 * own).filter((row) => row.subject === id).length;
  }
  return { relevant, found };
}

for (const name of ['titles', 'titles-held-out']) {
  const titles = JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as Titles;
  const rows = rowsOf(titles);
  console.log(
    JSON.stringify({
      set: name,
      told: told(rows.map(({ language, title }) => ({ language, text: title }))),
      searched: { before: searched(titles, rows, false), after: searched(titles, rows, true) },
      ranked: { before: ranked(titles, rows, false), after: ranked(titles, rows, true) },
    }),
  );
}

const corpus = join(process.cwd(), '../shared/corpora/import');
if (!existsSync(corpus)) console.log(`skipped: ${corpus} is not here`);
else {
  const records: { language: string; text: string }[] = [];
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.(?:ris|txt|nbib)$/i.test(f),
  )) {
    const text = readFileSync(join(corpus, file), 'utf8');
    for (const record of text.split(/\r?\n\s*\r?\n/)) {
      const language = languageCode(/^LA {1,2}- (.+)$/m.exec(record)?.[1]);
      const title = /^(?:TI|T1) {1,2}- (.+)$/m.exec(record)?.[1] ?? '';
      const abstract = /^(?:AB|N2) {1,2}- (.+)$/m.exec(record)?.[1] ?? '';
      if (language !== '' && title !== '') records.push({ language, text: `${title}. ${abstract}` });
    }
  }
  const started = performance.now();
  const result = told(records);
  const ms = (performance.now() - started) / Math.max(1, records.length);
  console.log(
    JSON.stringify({ set: 'records that say their language', ...result, msEach: Number(ms.toFixed(3)) }),
  );
  const others = records.filter((r) => r.language !== 'en');
  console.log(JSON.stringify({ set: 'of these not English', ...told(others) }));
}

// In one language: what concepts would do to the ranking there, which is why they are left out of it.
const sets = ['Donners_2021', 'Nelson_2002', 'Sep_2021', 'Oud_2018'].map((name) => `SYNERGY_${name}.csv`);
for (const set of sets) {
  const path = join(process.cwd(), '../shared/corpora/screening', set);
  if (!existsSync(path)) continue;
  const texts = readLabelledSet(path);
  const wss = (isAcross: boolean): number => {
    const features = prepareFeatures(
      texts.map((x) => ({ ...x, concepts: isAcross ? finder.find(`${x.title}\n${x.abstract}`) : [] })),
    );
    const labels = texts.map((x) => x.isRelevant);
    return Number(
      median([1, 2, 3].map((seed) => simulateScreening(features, labels, seed).wss95)).toFixed(1),
    );
  };
  console.log(JSON.stringify({ set, wss95: { without: wss(false), with: wss(true) } }));
}
