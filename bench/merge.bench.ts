// How long it takes to put two copies of a study together in which two people screened all of it, and how that grows:
// an entry a decision. `npm run bench -- merge [references ...]`.
import { fixedEnv } from '../shared/kernel/ids';
import { mergeBundles } from '../shared/team/merge-bundles';
import { unsettledIn } from '../shared/team/unsettled';
import { screened, studyOf } from './screened-study';

const SIZES = process.argv.slice(2).map(Number);

for (const count of SIZES.length > 0 ? SIZES : [2500, 10_000, 25_000]) {
  const { store, people } = await studyOf(count, fixedEnv(0));
  const { references } = store.toData();
  const copies = [];
  for (const [n, person] of people.entries())
    copies.push(await screened(store, person, references, fixedEnv(1_000_000 * (n + 1))));
  const started = performance.now();
  const merged = mergeBundles(copies);
  const ms = performance.now() - started;
  if (!merged.ok) throw new Error(merged.error.message);
  const again = performance.now();
  unsettledIn(merged.value.log);
  console.log(
    JSON.stringify({
      references: count,
      entries: merged.value.log.length,
      ms: Math.round(ms),
      microsecondsAnEntry: Math.round((1000 * ms) / merged.value.log.length),
      unsettledMs: Math.round(performance.now() - again),
      heapMB: Math.round(process.memoryUsage().heapUsed / 1e6),
    }),
  );
}
