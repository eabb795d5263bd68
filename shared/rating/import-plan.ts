// What an import writes: the references, and the interventions, links and ratings that a table such as appendix 3
// brings along.
import {
  type Env,
  type ImportBatchId,
  type InterventionId,
  newId,
  type PersonId,
  type ReferenceId,
  type SourceId,
} from '../kernel/ids';
import { foldText } from '../kernel/text';
import { newExtraction } from '../model/extraction';
import { type Intervention, newIntervention } from '../model/intervention';
import { newLink } from '../model/link';
import type { Project } from '../model/project';
import { emptyRating, type RatingValue } from '../model/rating';
import { type CslItem, newReferenceHead, type Reference } from '../model/reference';
import type { ReferenceHead } from '../model/reference-page';
import { type ImportBatch, newImportBatch } from '../model/import-batch';
import type { RecordOf, TableName } from '../model/tables';
import { scaleOf } from './scales';
import { smsScale } from './scales/sms';
import { whatWorksScale } from './scales/sms-wwg';
import { formatRating, parseRating } from './sms';

/** One reference as a parser gives it (see import/parsed; peers do not import each other). */
export type IncomingReference = {
  csl: CslItem;
  raw: { format: string; text: string };
  unknown: { tag: string; value: string }[];
  study: {
    country?: string;
    intervention?: string;
    sms?: string;
    citedAs?: string;
    answers?: Record<string, string>;
  };
};

/** Where references come from: an engine's search, or a correspondent with a country. */
export type IncomingSource = { id: SourceId; country: string | null };
/** So many of the references that come next, and where they come from. */
export type SourceRun = { source: IncomingSource | null; count: number };

export type ImportContext = {
  project: Project;
  interventions: readonly Intervention[];
  /** Number of references so far: the next sequence number. */
  nextSequence: number;
  by: PersonId;
  /** In the order of the references; those behind the last have none. */
  sources: readonly SourceRun[];
  fileName: string;
  format: string;
  problems: ImportBatch['problems'];
  /** SHA-256 of each file that was read; none where they are of no file. */
  fileHashes?: readonly string[];
};

type PlannedWrite = { [T in TableName]: { table: T; id: string; after: RecordOf<T> | null } }[TableName];
/** `heads` stand in the order of what came in; its contents go under them. */
export type HeadPlan = { batch: ImportBatch; heads: ReferenceHead[]; writes: PlannedWrite[] };
export type ImportPlan = { batch: ImportBatch; references: Reference[]; writes: PlannedWrite[] };

/**
 * The code of a country by code or name in either language, accents aside; the text itself when the protocol does not
 * name it.
 */
export function countryCode(project: Project, text: string): string {
  const folded = foldText(text);
  const hit = project.countries.find((c) =>
    [c.code, c.name.nl, c.name.en].some((n) => foldText(n) === folded),
  );
  return hit?.code ?? text;
}

/** The source of each reference in turn. */
function* eachSource(runs: readonly SourceRun[]): Generator<IncomingSource | null, null> {
  for (const { source, count } of runs) for (let i = 0; i < count; i++) yield source;
  return null;
}

/** The source that all of a batch come from, or null. */
function commonSource(runs: readonly SourceRun[], count: number): SourceId | null {
  const filled = runs.filter((run) => run.count > 0);
  const ids = new Set(filled.map(({ source }) => source?.id ?? null));
  const [only = null] = ids;
  return ids.size === 1 && filled.reduce((sum, run) => sum + run.count, 0) >= count ? only : null;
}

/** Works out all records of an import. Pure: nothing is written. */
export function planImport(
  env: Env,
  incoming: readonly IncomingReference[],
  context: ImportContext,
): ImportPlan {
  const { batch, heads, writes } = planHeads(
    env,
    incoming.map((item) => item.study),
    context,
  );
  const references = incoming.flatMap(({ csl, raw, unknown }, index): Reference[] => {
    const head = heads[index];
    return head === undefined ? [] : [{ ...head, csl, raw, unknown }];
  });
  return { batch, references, writes };
}

/** The same without what the references hold, which may be far more than fits in memory as objects. */
export function planHeads(
  env: Env,
  studies: readonly IncomingReference['study'][],
  context: ImportContext,
): HeadPlan {
  const planner = new HeadPlanner(env, context);
  const heads = studies.map((study) => planner.next(study));
  return { ...planner.end(context.format, context.problems, context.fileHashes), heads };
}

/**
 * What a column of the Maryland scale says, as a rating of the project. On a scale of another kind a level of it is
 * none: it stands as a remark, so that nothing is lost and nothing is counted.
 */
function ratingOn(project: Project, text: string): RatingValue | null {
  const value = parseRating(text);
  const { id } = scaleOf(project);
  if (value === null || value.type === 'remark' || id === smsScale.id || id === whatWorksScale.id)
    return value;
  return { type: 'remark', text: `SMS ${formatRating(value)}` };
}

const keyOf = (country: string, title: string): string => `${country}\n${foldText(title)}`;

/** Where a planner was, to go back to. */
export type PlanMark = {
  count: number;
  added: number;
  known: ReadonlyMap<string, Intervention>;
  writes: number;
};

/** Plans an import as its references come, one after the other: none of them is kept. */
export class HeadPlanner {
  /** References so far. */
  count = 0;
  private added = 0;
  private readonly batchId: ImportBatchId;
  private known: Map<string, Intervention>;
  private sources: Generator<IncomingSource | null, null>;
  private readonly writes: PlannedWrite[] = [];

  constructor(
    private readonly env: Env,
    private readonly context: Omit<ImportContext, 'format' | 'problems' | 'fileHashes'>,
  ) {
    this.batchId = newId<ImportBatchId>(env);
    this.known = new Map(context.interventions.map((i) => [keyOf(i.country, i.title), i]));
    this.sources = eachSource(context.sources);
  }

  /** The head of the next reference; what else comes with it is kept for {@link end}. */
  next(study: IncomingReference['study']): ReferenceHead {
    const { env, context } = this;
    const id = newId<ReferenceId>(env);
    const source = this.sources.next().value;
    const country =
      study.country === undefined ? (source?.country ?? null) : countryCode(context.project, study.country);
    if (study.intervention !== undefined) {
      const intervention = this.intervention(study.intervention, country ?? '', study.answers ?? {});
      const link = newLink(id, intervention.id);
      this.writes.push({ table: 'links', id: link.id, after: link });
    }
    const value = ratingOn(context.project, study.sms ?? '');
    if (value !== null) {
      const rating = { ...emptyRating(id, context.by, context.project.scaleId, env.now()), value };
      this.writes.push({ table: 'ratings', id: rating.id, after: rating });
    }
    return newReferenceHead({
      id,
      sourceId: source?.id ?? null,
      batchId: this.batchId,
      country,
      citedAs: study.citedAs ?? null,
      sequence: context.nextSequence + this.count++,
    });
  }

  private intervention(title: string, country: string, answers: Record<string, string>): Intervention {
    const { env, context } = this;
    const found = this.known.get(keyOf(country, title));
    if (found !== undefined) return found;
    // Counted by the list: those that were there before may share a name.
    const sequence = context.interventions.length + this.added++;
    const intervention = newIntervention(newId<InterventionId>(env), title, country, sequence);
    this.known.set(keyOf(country, title), intervention);
    this.writes.push({ table: 'interventions', id: intervention.id, after: intervention });
    const filled = Object.entries(answers);
    // Only for an intervention that is new: what somebody has filled in already stays.
    if (filled.length > 0) {
      const at = env.now();
      const extraction = newExtraction(
        intervention.id,
        context.project.template.version,
        Object.fromEntries(filled.map(([field, text]) => [field, { text, rows: [], by: context.by, at }])),
      );
      this.writes.push({ table: 'extractions', id: extraction.id, after: extraction });
    }
    return intervention;
  }

  /** The place where it is now. */
  mark(): PlanMark {
    return { count: this.count, added: this.added, known: new Map(this.known), writes: this.writes.length };
  }

  /** Takes back what came since a mark. */
  cutTo({ count, added, known, writes }: PlanMark): void {
    this.count = count;
    this.added = added;
    this.known = new Map(known);
    this.writes.length = writes;
    this.sources = eachSource(this.context.sources);
    for (let i = 0; i < count; i++) this.sources.next();
  }

  /** The import, and what it writes beside the references. */
  end(
    format: string,
    problems: ImportBatch['problems'],
    fileHashes: readonly string[] = [],
  ): Omit<HeadPlan, 'heads'> {
    const { context, count } = this;
    const batch = newImportBatch({
      id: this.batchId,
      sourceId: commonSource(context.sources, count),
      fileName: context.fileName,
      format,
      importedAt: this.env.now(),
      count,
      problems: problems.slice(0, 1000),
      fileHashes: [...fileHashes],
    });
    return { batch, writes: [{ table: 'batches', id: batch.id, after: batch }, ...this.writes] };
  }
}
