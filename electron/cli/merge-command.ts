// `zeef merge`: copies of one study become one.
import type { ReadBundle } from '../../shared/bundle/bundle';
import { countComing } from '../../shared/team/coming';
import { segmentPlace } from '../../shared/sync/names';
import { openSealed } from '../../shared/sync/sealed-part';
import { type Merged, mergeBundles, sealedOf, type Sent } from '../../shared/team/merge-bundles';
import { readDevice } from '../team/device-folder';
import type { Arguments } from './arguments';
import type { KeptFile } from './bundle-input';
import { writeBundleTo } from './bundle-output';
import { InputError } from './files';
import { readBundleFile } from './report-commands';
import { requireOut, type Summary, UsageError } from './usage';

// Lines of what is to be settled that are printed; --json has all.
const MOST_LINES = 20;

function told({ conflicts, refused, altered, data }: Omit<Merged, 'files'>): void {
  const nameOf = (id: string): string => data.persons.find((p) => p.id === id)?.name ?? id;
  const lines = [
    ...conflicts.map((c) => `two values: ${c.table} ${c.id}${c.path === '' ? '' : ` ${c.path}`}`),
    ...refused.map(({ entry, why }) => `refused (${why}): ${entry.kind} of ${nameOf(entry.by)}`),
    ...altered.map((id) => `entry ${id} stands in two versions: the same one is kept everywhere`),
  ];
  for (const line of lines.slice(0, MOST_LINES)) process.stderr.write(`${line}\n`);
  if (lines.length > MOST_LINES)
    process.stderr.write(`… and ${lines.length - MOST_LINES} more (--json has all)\n`);
}

const NOTHING: Sent = { entries: [], imported: new Map() };

/**
 * What is sealed in bundles of a team, opened with the keys of a device where one is named.
 *
 * @returns with how many segments stay sealed
 */
async function opened(
  bundles: readonly Pick<ReadBundle, 'team'>[],
  { options: { device } }: Arguments,
): Promise<{ sent: Sent; sealed: number }> {
  const files = sealedOf(bundles);
  const segments = [...files.keys()].filter((name) => segmentPlace(name) !== null).length;
  if (device === undefined || files.size === 0) return { sent: NOTHING, sealed: segments };
  const me = await readDevice(device);
  if (!me.ok) throw new InputError(me.error.message);
  const found = await openSealed(files, me.value, Date.now());
  if (!found.ok) throw new InputError(found.error.message);
  for (const { where, message } of found.value.problems) process.stderr.write(`${where}: ${message}\n`);
  return found.value;
}

/** Runs the command. Nothing is written where a bundle cannot be used. @throws UsageError or InputError */
export async function merge(args: Arguments): Promise<Summary> {
  const [first, ...others] = args.files;
  if (first === undefined || others.length === 0)
    throw new UsageError('zeef merge: two bundles of one study, or more');
  const out = requireOut(args);
  const bundles: [ReadBundle<KeptFile>, ...ReadBundle<KeptFile>[]] = [await readBundleFile(first)];
  for (const file of others) bundles.push(await readBundleFile(file));
  bundles.forEach(({ without }, index) => {
    if (without.length > 0)
      throw new InputError(`${args.files[index] ?? ''}: lacks ${without.join(', ')}, so it is never merged`);
  });
  const { sent, sealed } = await opened(bundles, args);
  const merged = mergeBundles(bundles, sent);
  if (!merged.ok) throw new InputError(`${args.files.join(', ')}: ${merged.error.message}`);
  const { conflicts, refused, altered } = merged.value;
  await writeBundleTo(out, merged.value);
  told(merged.value);
  const coming = countComing(bundles[0], merged.value);
  return {
    message: `${out}: ${coming.people} people, ${coming.decisions} decisions, ${coming.ratings} ratings, ${coming.answers} answers and ${coming.files} files came to ${first}; ${conflicts.length} to settle, ${refused.length} refused`,
    out,
    ...coming,
    conflicts: conflicts.length,
    refused: refused.length,
    altered: altered.length,
    sealed,
    toSettle: conflicts,
    notApplied: refused.map(({ entry, why }) => ({ id: entry.id, by: entry.by, kind: entry.kind, why })),
  };
}
