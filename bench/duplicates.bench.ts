// Duplicates among 10,000 and 100,000 references, of which every fifth is a worse copy of the one before. `npm run bench -- duplicates`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findDuplicates } from '../shared/import/duplicates/match';
import type { CslItem } from '../shared/model/reference';
import { manyReferences } from './many-references';

const corpus = join(process.cwd(), '../shared/corpora/import/citesource');
const real = existsSync(corpus);

/** As another database would have it: initials only, a shorter journal name, no DOI or no abstract. */
function worseCopy(csl: CslItem, i: number): CslItem {
  const { DOI, abstract, ...rest } = csl;
  return {
    ...rest,
    ...(i % 2 === 0 && DOI !== undefined ? { DOI } : {}),
    ...(i % 3 === 0 && abstract !== undefined ? { abstract } : {}),
    title: i % 7 === 0 ? (csl.title ?? '').toUpperCase() : (csl.title ?? ''),
    ...(csl.author === undefined
      ? {}
      : { author: csl.author.map((a) => ({ ...a, given: (a.given ?? '').slice(0, 1) })) }),
    'container-title': (csl['container-title'] ?? '')
      .split(' ')
      .map((w) => w.slice(0, 5))
      .join(' '),
  };
}

let before = 0;
for (const count of [10_000, 100_000]) {
  const base = manyReferences(count * 0.8, real ? corpus : null).map((r) => r.csl);
  const items: CslItem[] = [];
  base.forEach((csl, i) => {
    items.push(csl);
    if (i % 4 === 0) items.push(worseCopy(csl, i));
  });
  globalThis.gc?.();
  const start = performance.now();
  const { groups, likely } = findDuplicates(items);
  const ms = performance.now() - start;
  process.stdout.write(
    `${JSON.stringify({ records: items.length, source: real ? 'real records, replicated' : 'made', ms: Math.round(ms), merged: groups.reduce((sum, g) => sum + g.length - 1, 0), likely: likely.length, peakMb: Math.round(process.resourceUsage().maxRSS / 1024), ...(before > 0 ? { ratio: Number((ms / before).toFixed(1)) } : {}) })}\n`,
  );
  before = ms;
}
