// `zeef simulate`: replays a labelled set and says how much work the ranking would have saved.
import Papa from 'papaparse';
import { prepareFeatures } from '../../shared/ranking/prepare';
import { type RankingModel, rankingModels } from '../../shared/ranking/ranker';
import { median, type SimulationRun, simulateScreening } from '../../shared/ranking/simulate';
import { drawRecall } from '../../shared/report/recall-plot';
import { decodeText } from '../../shared/import/decode';
import type { Arguments } from './arguments';
import { InputError, readInput, writeOutput } from './files';
import { requireFile, type Summary, UsageError } from './usage';

const LABELS = [
  'label_included',
  'included',
  'label',
  'label_abstract_included',
  'final_included',
  'relevant',
];
const MEASURES = ['n95', 'n100', 'wss95', 'wss100', 'rrf10', 'atd', 'msPerStep'] as const;

type Labelled = { texts: { title: string; abstract: string }[]; labels: boolean[] };

/** Reads title, abstract and label; rows without a label are left out. */
function readLabelled(text: string, path: string): Labelled {
  const { data, meta } = Papa.parse<Record<string, string | undefined>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const column = (names: readonly string[]): string | undefined =>
    names.flatMap((n) => (meta.fields ?? []).filter((f) => f.trim().toLowerCase() === n))[0];
  const [title, abstract, label] = [
    column(['title', 'primary_title']),
    column(['abstract', 'abstract_note', 'notes_abstract']),
    column(LABELS) ?? (meta.fields ?? []).find((f) => /^label/i.test(f)),
  ];
  if (title === undefined || label === undefined)
    throw new InputError(`${path}: needs the columns title and label_included`);
  const texts: Labelled['texts'] = [];
  const labels: boolean[] = [];
  for (const row of data) {
    const value = (row[label] ?? '').trim().toLowerCase();
    if (!/^(0|1|0\.0|1\.0|true|false|yes|no)$/.test(value)) continue;
    texts.push({
      title: row[title] ?? '',
      abstract: abstract === undefined ? '' : (row[abstract] ?? ''),
    });
    labels.push(/^(1|1\.0|true|yes)$/.test(value));
  }
  if (labels.filter(Boolean).length < 2 || !labels.includes(false))
    throw new InputError(`${path}: needs two relevant references or more, and irrelevant ones`);
  return { texts, labels };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Runs the simulation for every seed. */
export async function simulate(args: Arguments): Promise<Summary> {
  const file = requireFile(args);
  const count = Number(args.options.seeds ?? 3);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new UsageError('--seeds must be a number from 1 to 1000');
  const model = (args.options.model ?? 'svm') as RankingModel;
  if (!rankingModels.includes(model))
    throw new UsageError(`--model must be one of ${rankingModels.join(', ')}`);
  const { texts, labels } = readLabelled(decodeText(await readInput(file)), file);
  const features = prepareFeatures(texts);
  const runs: SimulationRun[] = [];
  for (let seed = 1; seed <= count; seed++) {
    runs.push(simulateScreening(features, labels, seed, model, () => performance.now()));
    if (args.options.json !== true)
      process.stderr.write(`seed ${seed}: WSS@95 ${runs.at(-1)?.wss95.toFixed(1) ?? ''} %\n`);
  }
  const medians = Object.fromEntries(MEASURES.map((m) => [m, round(median(runs.map((r) => r[m])))]));
  const { plot } = args.options;
  if (plot !== undefined) await writeOutput(plot, drawRecall(runs));
  return {
    message: `${file}: ${labels.length} references, ${labels.filter(Boolean).length} relevant, ${count} seeds, medians in per cent: WSS@95 ${medians['wss95'] ?? ''}, RRF@10 ${medians['rrf10'] ?? ''}, ATD ${medians['atd'] ?? ''}`,
    model,
    records: labels.length,
    relevant: labels.filter(Boolean).length,
    seeds: runs.map((run) => ({
      seed: run.seed,
      ...Object.fromEntries(MEASURES.map((m) => [m, round(run[m])])),
    })),
    medians,
  };
}
