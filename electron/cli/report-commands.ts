// `zeef report` and `zeef verify`.
import { stateName } from '../../shared/change/state-name';
import { join } from 'node:path';
import type { BundleNote, LogDemand, ReadBundle } from '../../shared/bundle/bundle';
import type { Language } from '../../shared/model/fields';
import { requireProject } from '../../shared/model/tables';
import { rewindTo } from '../../shared/change/rewind';
import { hlcMs } from '../../shared/kernel/clock';
import { localDay } from '../../shared/kernel/shown-date';
import type { Change } from '../../shared/model/change';
import type { ProjectData } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import { changesDocument, toldChanges } from '../../shared/report/in-time/changes-document';
import { endOfDay, isAfterLog } from '../../shared/report/in-time/moments';
import { describeCheck } from '../../shared/report/check-texts';
import { checkReport } from '../../shared/report/check-report';
import { withMergedValues } from '../../shared/review/merged';
import { unsettledIn } from '../../shared/team/unsettled';
import { hidesAnything } from '../../shared/screening/blind';
import { type ReportProduct, tablesOf } from '../../shared/report/document-model';
import { createTracer } from '../../shared/report/trace';
import { extensionOf, formatsFor, reportFormats } from '../../shared/report/formats';
import { productIds } from '../../shared/report/products/registry';
import { type WriterInput, writeReport } from '../../shared/report/writers';
import { type Arguments, DEFAULT_FORMATS, DEFAULT_PRODUCTS } from './arguments';
import { type KeptFile, readKept } from './bundle-input';
import { InputError, writeOutput } from './files';
import { rasterise, readFonts } from './rasterise';
import { requireFile, requireOut, type Summary, UsageError } from './usage';

/** The words of an option, of those that there are. @throws UsageError naming one that there is not */
export function chosen<T extends string>(
  option: string | undefined,
  all: readonly T[],
  fallback: readonly T[],
  name: string,
): readonly T[] {
  if (option === undefined) return fallback;
  if (option === 'all') return all;
  return option.split(',').map((word) => {
    const hit = all.find((x) => x === word.trim());
    if (hit === undefined) throw new UsageError(`--${name}: ${word} is none of ${all.join(', ')}`);
    return hit;
  });
}

const NOTES: Readonly<Record<BundleNote['kind'], string>> = {
  'log-double': 'double entries of the log, counted once',
  'log-order': 'entries of the log out of order, put in their place',
  'log-values': 'logged values longer than their record; the record counts',
  'file-missing': 'documents without their file',
  sealed: 'files with what is blind, which only a device of the team opens (zeef merge --device)',
};

/** A bundle, with what was put right of it said. @throws InputError */
export async function readBundleFile(
  path: string,
  demand: LogDemand = 'proves',
): Promise<ReadBundle<KeptFile>> {
  const bundle = await readKept(path, demand);
  if (!bundle.ok) throw new InputError(`${path}: ${bundle.error.message}`);
  for (const { kind, count } of bundle.value.notes)
    process.stderr.write(`${path}: ${NOTES[kind]} (${count})\n`);
  const { unproven, data } = bundle.value;
  // The window hides it from everybody, the lead too, until it is opened.
  if (hidesAnything(data))
    process.stderr.write(
      `${path}: a stage or filling in is blind; what is hidden in the window counts here\n`,
    );
  if (unproven !== null)
    process.stderr.write(
      `${path}: its records do not follow from its log (${unproven}). They are printed as they stand; who decided what is not proved.\n`,
    );
  return bundle.value;
}

/** What is not final or left out. Nothing is written. */
async function check(file: string, language: Language): Promise<Summary> {
  const { data, log, unproven } = await readBundleFile(file, 'may-differ');
  const items = checkReport(withMergedValues(data), unsettledIn(log).length);
  const open = items.filter((i) => i.weight === 'open').length;
  const lines = items.map((i) => `${i.weight === 'open' ? '!' : '-'} ${describeCheck(i, language)}`);
  return {
    message: [...lines, `${file}: ${open === 0 ? 'nothing open' : `${open} open`}`].join('\n'),
    exitCode: open === 0 && unproven === null ? 0 : 3,
    isFinal: open === 0,
    isProven: unproven === null,
    items: items.map((i) => ({ ...i, text: describeCheck(i, language) })),
  };
}

/** The entry that `--as-of` names, by its number or as the last of a day. @throws UsageError */
function entryAsOf(asOf: string, log: readonly Change[]): Change {
  const seq = /^\d+$/.test(asOf) ? Number(asOf) : endOfDay(log, asOf);
  if (seq === null) throw new UsageError('--as-of must be a day (2026-03-01) or the number of an entry');
  const entry = log.find((e) => e.seq === seq);
  if (entry === undefined) throw new UsageError(`--as-of ${asOf}: the study has nothing of then`);
  return entry;
}

/** Products as they were, and last what has changed in them since. */
function reportAsOf(
  entry: Change,
  data: ProjectData,
  log: readonly Change[],
  language: Language,
  ids: Parameters<typeof buildReport>[2],
): { then: ProjectData; products: ReportProduct[] } {
  const then = rewindTo(data, log, entry.seq);
  const before = buildReport(then, language, ids);
  const after = buildReport(data, language, ids);
  const pairs = before.flatMap((product, i) => {
    const now = after[i];
    return now === undefined ? [] : [{ before: product, after: now }];
  });
  const since = log.filter((e) => e.seq > entry.seq);
  const changed = toldChanges(pairs, data, since, language);
  return { then, products: [...before, changesDocument(changed, hlcMs(entry.at), language)] };
}

/**
 * Writes products of the report, each in its formats or all in one file. Nothing is written until all of it is made.
 */
export async function report(args: Arguments): Promise<Summary> {
  const file = requireFile(args);
  const lang = args.options.lang ?? 'nl';
  if (lang !== 'nl' && lang !== 'en') throw new UsageError('--lang must be nl or en');
  if (args.options.check === true) return check(file, lang);
  const out = requireOut(args);
  const ids = chosen(args.options.only, productIds, DEFAULT_PRODUCTS, 'only');
  const formats = chosen(args.options.formats, reportFormats, DEFAULT_FORMATS, 'formats');
  const { data, log, unproven } = await readBundleFile(file, 'may-differ');
  const asOf = args.options['as-of'];
  const entry = asOf === undefined ? log.at(-1) : entryAsOf(asOf, log);
  const { then, products } =
    asOf === undefined || entry === undefined
      ? { then: data, products: buildReport(data, lang satisfies Language, ids) }
      : reportAsOf(entry, data, log, lang, ids);
  const input = (part: readonly ReportProduct[]): WriterInput => ({
    products: part,
    projectTitle: requireProject(then).title,
    rasterise,
    fonts: readFonts,
    trace: createTracer(then, lang),
    exported: {
      entry: stateName(log.flatMap((one) => (one.seq <= (entry?.seq ?? 0) ? [one.id] : []))),
      style: 'apa',
      correspondent: null,
    },
    onProgress: () => undefined,
  });
  const { together } = args.options;
  const sets: { name: string; part: readonly ReportProduct[] }[] =
    together === undefined
      ? products.map((p) => ({ name: p.id, part: [p] }))
      : [{ name: together, part: products }];
  const outputs: { path: string; bytes: Uint8Array }[] = [];
  for (const { name, part } of sets) {
    const possible = formatsFor(part);
    for (const format of formats.filter((f) => possible.includes(f)))
      outputs.push({
        path: join(out, `${name}.${extensionOf(part, format)}`),
        bytes: await writeReport(input(part), format),
      });
  }
  for (const { path, bytes } of outputs) await writeOutput(path, bytes);
  const isLater = asOf !== undefined && !/^\d+$/.test(asOf) && isAfterLog(log, asOf);
  const note =
    isLater && entry !== undefined
      ? `; --as-of ${asOf} is after the last entry (${localDay(hlcMs(entry.at))}): this is the study as it is`
      : '';
  return {
    message: `${out}: ${outputs.length} files${note}`,
    exitCode: unproven === null ? 0 : 3,
    isProven: unproven === null,
    out,
    language: lang,
    files: outputs.map((o) => o.path),
    tables: products.flatMap(tablesOf).map((t) => ({ id: t.id, rows: t.rows.length })),
  };
}
