// How well lists of references and first pages of papers are read. `npm run bench -- citations`; figures in
// docs/citations.md.
import { existsSync } from 'node:fs';
import { measureFronts, measureLists, measureMatches, rightIn } from '../tests/helpers/citation-measure';
import { materialPath } from '../tests/helpers/corpora';

if (!existsSync(materialPath('corpora', 'pdf'))) {
  console.log(`skipped: ${materialPath('corpora', 'pdf')} is not here`);
  process.exit(0);
}
const { papers, sums } = await measureLists();
for (const { paper, score, milliseconds } of papers)
  console.log(
    `${paper.half.padEnd(8)} ${paper.file.padEnd(60)} labelled ${paper.references.length}, found ${score.found.length}, right ${rightIn(score)}, extra ${score.extra.length}, ${milliseconds.toFixed(0)} ms`,
  );
console.log(sums);
console.log('works that several papers cite', await measureMatches());
const fronts = await measureFronts((file, csl, right) => {
  const wrong = Object.keys(right).filter((field) => right[field] !== true);
  if (wrong.length > 0) console.log(`${file}: ${wrong.join(', ')}: ${JSON.stringify(csl)}`);
});
console.log(fronts);
process.exit(0);
