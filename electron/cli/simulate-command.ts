// `zeef simulate`: replays a labelled set and says how much work the ranking would have saved.
import Papa from 'papaparse';
import { prepareFeatures } from '../../shared/ranking/prepare';
import { type RankingModel, rankingModels } from '../../shared/ranking/ranker';
import { median, type SimulationRun, simulateScreening } from '../../shared/ranking/simulate';
import { drawRecall } from '../../shared/report/recall-plot';
import { decodeText } from '../../shared/import/bytes/decode';
import type { Arguments } from './arguments';
import { InputError, readInput, writeOutput } from './files';
import { columnNamed, labelColumn, readLabel } from '../../shared/decisions/labels';
import { requireFile, type Summary, UsageError } from './usage';

const TITLES = ['title', 'primary_title', 'titel', 'article_title'];
const ABSTRACTS = ['abstract', 'abstract_note', 'notes_abstract', 'samenvatting', 'abstracts'];
const MEASURES = ['n95', 'n100', 'wss95', 'wss100', 'rrf10', 'atd', 'msPerStep'] as const;

/** `unlabelled`: rows whose label says nothing. */
type Labelled = { texts: { title: string; abstract: string }[]; labels: boolean[]; unlabelled: number };

// Values that are shown in a message.
const SHOWN = 5;

/**
 * Reads title, abstract and label; rows without a label are left out. @throws InputError naming values that are no
 * label
 */
function readLabelled(text: string, path: string): Labelled {
  const { data, meta } = Papa.parse<Record<string, string | undefined>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const headings = meta.fields ?? [];
  const title = columnNamed(headings, TITLES);
  const abstract = columnNamed(headings, ABSTRACTS);
  const label = labelColumn(headings);
  if (title === null || label === null)
    throw new InputError(
      `${path}: needs a column title and a column with labels, such as label_included (columns: ${headings.join(', ')})`,
    );
  const read: Labelled = { texts: [], labels: [], unlabelled: 0 };
  const unknown = new Set<string>();
  for (const row of data) {
    const value = row[label] ?? '';
    const verdict = readLabel(value);
    if (verdict === undefined) unknown.add(value.trim());
    else if (verdict === null) read.unlabelled++;
    else {
      read.texts.push({ title: row[title] ?? '', abstract: abstract === null ? '' : (row[abstract] ?? '') });
      read.labels.push(verdict);
    }
  }
  if (unknown.size > 0) {
    const shown = [...unknown].slice(0, SHOWN).map((v) => `"${v.slice(0, 40)}"`);
    throw new InputError(
      `${path}: column ${label} holds values that are no label: ${shown.join(', ')}${unknown.size > SHOWN ? ', …' : ''}; use 1 and 0, yes and no, included and excluded, or leave a cell empty`,
    );
  }
  if (read.labels.filter(Boolean).length < 2 || !read.labels.includes(false))
    throw new InputError(
      `${path}: needs two relevant references or more, and irrelevant ones (column ${label}: ${read.labels.filter(Boolean).length} relevant, ${read.labels.filter((l) => !l).length} irrelevant, ${read.unlabelled} without a label)`,
    );
  return read;
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
  const { texts, labels, unlabelled } = readLabelled(decodeText(await readInput(file)), file);
  if (unlabelled > 0)
    process.stderr.write(
      `${file}: ${unlabelled} ${unlabelled === 1 ? 'row has' : 'rows have'} no label and ${unlabelled === 1 ? 'is' : 'are'} left out\n`,
    );
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
    unlabelled,
    seeds: runs.map((run) => ({
      seed: run.seed,
      ...Object.fromEntries(MEASURES.map((m) => [m, round(run[m])])),
    })),
    medians,
  };
}
