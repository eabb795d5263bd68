// What an import writes: the references, and the interventions, links and ratings that a table such as appendix 3 brings along.
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
import { emptyRating } from '../model/rating';
import { type CslItem, newReferenceHead, type Reference } from '../model/reference';
import type { ReferenceHead } from '../model/reference-page';
import { type ImportBatch, newImportBatch } from '../model/import-batch';
import type { RecordOf, TableName } from '../model/tables';
import { parseRating } from './sms';

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
};

type PlannedWrite = { [T in TableName]: { table: T; id: string; after: RecordOf<T> | null } }[TableName];
/** `heads` stand in the order of what came in; its contents go under them. */
export type HeadPlan = { batch: ImportBatch; heads: ReferenceHead[]; writes: PlannedWrite[] };
export type ImportPlan = { batch: ImportBatch; references: Reference[]; writes: PlannedWrite[] };

/** The code of a country by code or name in either language, accents aside; the text itself when the protocol does not name it. */
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
  const { project, by } = context;
  const batchId = newId<ImportBatchId>(env);
  const key = (country: string, title: string): string => `${country}\n${foldText(title)}`;
  const known = new Map(context.interventions.map((i) => [key(i.country, i.title), i]));
  let sequence = context.interventions.length;
  const writes: PlannedWrite[] = [];
  const sources = eachSource(context.sources);
  const heads = studies.map((study, index): ReferenceHead => {
    const id = newId<ReferenceId>(env);
    const source = sources.next().value;
    const country =
      study.country === undefined ? (source?.country ?? null) : countryCode(project, study.country);
    if (study.intervention !== undefined) {
      const interventionKey = key(country ?? '', study.intervention);
      let intervention = known.get(interventionKey);
      if (intervention === undefined) {
        intervention = newIntervention(
          newId<InterventionId>(env),
          study.intervention,
          country ?? '',
          sequence++,
        );
        known.set(interventionKey, intervention);
        writes.push({ table: 'interventions', id: intervention.id, after: intervention });
        const answers = Object.entries(study.answers ?? {});
        // Only for an intervention that is new: what somebody has filled in already stays.
        if (answers.length > 0) {
          const at = env.now();
          const extraction = newExtraction(
            intervention.id,
            project.template.version,
            Object.fromEntries(answers.map(([field, text]) => [field, { text, rows: [], by, at }])),
          );
          writes.push({ table: 'extractions', id: extraction.id, after: extraction });
        }
      }
      const link = newLink(id, intervention.id);
      writes.push({ table: 'links', id: link.id, after: link });
    }
    const value = parseRating(study.sms ?? '');
    if (value !== null) {
      const rating = { ...emptyRating(id, by, project.scaleId, env.now()), value };
      writes.push({ table: 'ratings', id: rating.id, after: rating });
    }
    return newReferenceHead({
      id,
      sourceId: source?.id ?? null,
      batchId,
      country,
      citedAs: study.citedAs ?? null,
      sequence: context.nextSequence + index,
    });
  });
  const batch = newImportBatch({
    id: batchId,
    sourceId: commonSource(context.sources, heads.length),
    fileName: context.fileName,
    format: context.format,
    importedAt: env.now(),
    count: heads.length,
    problems: context.problems.slice(0, 1000),
  });
  writes.unshift({ table: 'batches', id: batch.id, after: batch });
  return { batch, heads, writes };
}
