// `zeef dedupe`: finds duplicates in reference files, or scores the matcher on a labelled set.
import { basename } from 'node:path';
import Papa from 'papaparse';
import { decodeText } from '../../shared/import/bytes/decode';
import { scoreDedupe } from '../../shared/duplicates/evaluate';
import { DuplicateMatcher, findDuplicates, type Matches } from '../../shared/duplicates/match';
import { mergeRecords } from '../../shared/duplicates/merge';
import { parseCsv } from '../../shared/import/tools/table/table';
import { readReferenceFile } from '../../shared/import/parse-file';
import { writerOf } from '../../shared/import/write-file';
import type { Arguments } from './arguments';
import { InputError, readInput, withInput, writingTo } from './files';
import { ReferencesAside, ReferencesOut } from './references-file';
import { delimiterOf, formatOf, type Summary, UsageError } from './usage';

const MB = 1024;

/** Reads ids and clusters: a line a cluster, ids between semicolons. */
async function readClusters(path: string): Promise<string[][]> {
  const rows = Papa.parse<string[]>(decodeText(await readInput(path)), {
    skipEmptyLines: 'greedy',
    delimiter: ',',
  }).data;
  const clusters = rows.map((row) =>
    (row.find((c) => c.includes(';')) ?? row[0] ?? '').split(';').map((id) => id.trim()),
  );
  // The heading is no id of several.
  return clusters.filter((ids) => ids.length > 1);
}

/** Groups as they stand after a person has answered the queue as the set is labelled. */
function answered(
  ids: readonly string[],
  matches: Matches,
  clusters: readonly (readonly string[])[],
): string[][] {
  const clusterOf = new Map(clusters.flatMap((c, i) => c.map((id): [string, number] => [id, i])));
  const groupOf = ids.map((_, i) => [i]);
  const join = (a: number, b: number): void => {
    const [left, right] = [groupOf[a] ?? [a], groupOf[b] ?? [b]];
    if (left === right) return;
    const all = [...left, ...right];
    for (const i of all) groupOf[i] = all;
  };
  for (const group of matches.groups) for (const i of group.slice(1)) join(group[0] ?? i, i);
  for (const { a, b } of matches.likely) {
    const cluster = clusterOf.get(ids[a] ?? '');
    if (cluster !== undefined && cluster === clusterOf.get(ids[b] ?? '')) join(a, b);
  }
  return [...new Set(groupOf)].filter((g) => g.length > 1).map((g) => g.map((i) => ids[i] ?? ''));
}

async function evaluate(records: string, clusterFile: string): Promise<Summary> {
  const { references } = parseCsv(decodeText(await readInput(records)));
  const ids = references.map(
    (r, i) => r.unknown.find((u) => /^(?:id|record_?id|key)$/i.test(u.tag))?.value ?? String(i + 1),
  );
  if (references.length === 0) throw new InputError(`${records}: no record could be read`);
  const clusters = await readClusters(clusterFile);
  const start = process.hrtime.bigint();
  const matches = findDuplicates(references.map((r) => r.csl));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const score = scoreDedupe(
    ids,
    matches.groups.map((g) => g.map((i) => ids[i] ?? '')),
    clusters,
  );
  const { recall: answeredRecall } = scoreDedupe(ids, answered(ids, matches, clusters), clusters);
  const peakMb = Math.round(process.resourceUsage().maxRSS / MB);
  return {
    message: `${basename(records)}: precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}, F1 ${score.f1.toFixed(4)}, ${seconds.toFixed(2)} s`,
    ...score,
    answeredRecall,
    records: ids.length,
    likely: matches.likely.length,
    seconds: Math.round(seconds * 1000) / 1000,
    peakMb,
  };
}

/** Runs the command. @throws UsageError or InputError */
export async function dedupe(args: Arguments): Promise<Summary> {
  const { files, options } = args;
  if (options.evaluate === true) {
    const [records, clusters] = files;
    if (records === undefined || clusters === undefined || files.length > 2)
      throw new UsageError('zeef dedupe --evaluate <records.csv> <clusters.csv>');
    return await evaluate(records, clusters);
  }
  if (files.length === 0) throw new UsageError('zeef dedupe: which files?');
  const to = formatOf(args, 'ris');
  const references = await ReferencesAside.begin();
  try {
    return await dedupeFiles(args, to, references);
  } finally {
    await references.abandon();
  }
}

/**
 * Reads files into what lays their references aside, and finds the duplicates among them. @throws InputError when one
 * cannot be read
 */
async function findIn(
  files: readonly string[],
  references: ReferencesAside,
): Promise<Pick<Matches, 'groups' | 'likely'>> {
  const matcher = new DuplicateMatcher();
  for (const file of files)
    await withInput(file, async (bytes) => {
      const [count, mark] = [references.count, await references.flush()];
      const reading = readReferenceFile(bytes);
      for (let step = reading.next(); ; step = reading.next()) {
        if (step.done === true) {
          if (!step.value.ok) throw new InputError(`${file}: ${step.value.error.message}`);
          return;
        }
        if (step.value === null) {
          // All of the file is read again.
          matcher.cutTo(count);
          await references.cutTo(count, mark);
        } else
          for (const reference of step.value) {
            matcher.add(reference.csl);
            await references.add(reference);
          }
      }
    });
  await references.flush();
  return matcher.find();
}

async function dedupeFiles(args: Arguments, to: string, references: ReferencesAside): Promise<Summary> {
  const { groups, likely } = await findIn(args.files, references);
  const others = new Set(groups.flatMap((g) => g.slice(1)));
  const kept = references.count - others.size;
  const { out } = args.options;
  if (out !== undefined) {
    const groupOf = new Map(groups.map((g) => [g[0], g]));
    await writingTo(out, async (file) => {
      const writer = new ReferencesOut(writerOf(to), file, delimiterOf(args));
      for (let i = 0; i < references.count; i++) {
        if (others.has(i)) continue;
        const own = references.at(i);
        const group = groupOf.get(i)?.map((m) => references.at(m).csl);
        await writer.add(group === undefined ? own : { ...own, csl: mergeRecords(group).csl });
      }
      await writer.end();
    });
  }
  const title = (i: number): string => references.at(i).csl.title ?? '';
  const summary = {
    records: references.count,
    kept,
    merged: others.size,
    groups: groups.map((g) => g.map((i) => i + 1)),
    likely: likely.map(({ a, b, score }) => ({
      a: a + 1,
      b: b + 1,
      score: Math.round(score * 10) / 10,
      titles: [title(a), title(b)],
    })),
  };
  return {
    message: `${references.count} references: ${others.size} duplicates merged, ${likely.length} pairs to look at, ${kept} kept${out === undefined ? '' : ` in ${out}`}`,
    ...summary,
  };
}
