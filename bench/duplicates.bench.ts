// Duplicates among 10,000 and 100,000 references, of which every fifth is a worse copy of the one before. `npm run
// bench -- duplicates`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findDuplicates } from '../shared/duplicates/match';
import { withCopies } from './many-references';

const corpus = join(process.cwd(), '../shared/corpora/import/citesource');
const real = existsSync(corpus);

let before = 0;
for (const count of [10_000, 100_000]) {
  const items = withCopies(count, real ? corpus : null).map((r) => r.csl);
  globalThis.gc?.();
  const start = performance.now();
  const { groups, likely } = findDuplicates(items);
  const ms = performance.now() - start;
  process.stdout.write(
    `${JSON.stringify({ records: items.length, source: real ? 'real records, replicated' : 'made', ms: Math.round(ms), merged: groups.reduce((sum, g) => sum + g.length - 1, 0), likely: likely.length, peakMb: Math.round(process.resourceUsage().maxRSS / 1024), ...(before > 0 ? { ratio: Number((ms / before).toFixed(1)) } : {}) })}\n`,
  );
  before = ms;
}
