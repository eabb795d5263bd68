// Which entries of the log changed a printed cell: those that wrote a record that the cell is made of.
import type { Change, Patch } from '../../model/change';
import type { Origin } from '../table-model';

/** Who wrote what, when; `before` and `after` are the records. */
export type Cause = {
  seq: number;
  at: string;
  by: string;
  table: string;
  before: unknown;
  after: unknown;
};

type Fields = Record<string, unknown>;
const fieldsOf = (record: unknown): Fields => (record ?? {}) as Fields;

/** Tables whose records change numbers and texts without being named by a cell. */
const GENERAL: ReadonlySet<string> = new Set([
  'projects',
  'sources',
  'batches',
  'duplicates',
  'persons',
  'literature',
]);

/**
 * What changes no cell that names no record, also none that counts the whole study: it is never printed, or only in
 * cells that name it.
 */
const UNCOUNTED: ReadonlySet<string> = new Set([
  'annotations',
  'appraisals',
  'comments',
  'dismissals',
  'exports',
  'reporting',
]);

/** Whether a patch wrote the answer to one of these fields. */
function isAnswerTo(patch: Patch, fields: readonly string[]): boolean {
  const answers = (record: unknown): Fields => fieldsOf(fieldsOf(record)['answers']);
  const [before, after] = [answers(patch.before), answers(patch.after)];
  return fields.some((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
}

/** Whether a patch wrote of a report, before or after, that a cell counts. */
const isCounted = ({ before, after }: Patch, { counted = [] }: Origin): boolean =>
  [before, after].some((r) => counted.some((id) => id === fieldsOf(r)['referenceId']));

type OfCell = { references: ReadonlySet<string>; interventions: ReadonlySet<string>; origin: Origin };

/** Whether a full text came or went, or is another report's; a newer file of the same changes no number. */
const isOfFlow = ({ before, after }: Patch): boolean =>
  before === null || after === null || fieldsOf(before)['referenceId'] !== fieldsOf(after)['referenceId'];

/** Whether a patch wrote a record that a cell is made of. What is never printed (passages) changes no cell. */
function touches(patch: Patch, { references, interventions, origin }: OfCell): boolean {
  const record = fieldsOf(patch.after ?? patch.before);
  const subject = fieldsOf(record['subject']);
  const isOfReport = references.has(String(record['referenceId']));
  const tools = new Set((origin.appraisals ?? []).map((key) => key.split('\n')[0]));
  const isOfIntervention = interventions.has(String(record['interventionId']));
  switch (patch.table) {
    case 'references':
    case 'corrections':
      return references.has(patch.id);
    case 'decisions':
    case 'resolutions':
    case 'retrievals':
      return isOfReport;
    case 'ratings':
      return isOfReport && tools.size === 0;
    case 'appraisals':
      return isOfReport && tools.has(String(record['toolId']));
    case 'documents':
      return isCounted(patch, origin) && isOfFlow(patch);
    case 'reporting':
      return origin.reporting?.includes(patch.id) === true;
    case 'links':
      return isOfReport || isOfIntervention;
    case 'interventions':
      return interventions.has(patch.id);
    case 'extractions':
    case 'readings':
      return isOfIntervention && isAnswerTo(patch, origin.fields);
    case 'reviews':
      return subject['type'] === 'rating'
        ? tools.size === 0 && references.has(String(subject['id']))
        : origin.fields.length > 0 && interventions.has(String(subject['id']));
    case 'selections':
      return isOfIntervention && (origin.criteria ?? []).length > 0;
    case 'contexts':
      return origin.contexts?.includes(String(record['country'])) === true;
    case 'findings':
      return origin.findings?.includes(patch.id) === true;
    case 'effects':
      return origin.effects?.includes(patch.id) === true;
    default:
      return false;
  }
}

/**
 * Finds the causes of changes between two moments.
 *
 * @param log - entries after the earlier moment, up to the later one, as the person may see them
 * @returns for what a cell is made of, its causes, newest first; where no record of the cell was written, what was
 *   written of the whole study (the protocol, a source, an import)
 */
export function causeFinder(log: readonly Change[]): (origin: Origin) => Cause[] {
  const newest = [...log].sort((a, b) => b.seq - a.seq);
  const asCause = ({ seq, at, by }: Change, { table, before, after }: Patch): Cause => ({
    seq,
    at,
    by,
    table,
    before,
    after,
  });
  const general = newest.flatMap((entry) => [
    ...entry.patches.filter((p) => GENERAL.has(p.table)).map((p) => asCause(entry, p)),
    ...(entry.bulk === null
      ? []
      : [{ seq: entry.seq, at: entry.at, by: entry.by, table: 'batches', before: null, after: entry.bulk }]),
  ]);
  return (origin) => {
    const references = new Set<string>(origin.references);
    const interventions = new Set<string>(origin.interventions);
    const cell: OfCell = { references, interventions, origin };
    const own = newest.flatMap((entry) =>
      entry.patches.filter((p) => touches(p, cell)).map((p) => asCause(entry, p)),
    );
    // An imported reference names no import: the entry that brought it in is what is general.
    if (own.length > 0) return own;
    if (references.size + interventions.size > 0 || general.length > 0) return general;
    // A cell of no record in particular, such as a count of the whole study.
    return newest.flatMap((entry) =>
      entry.patches
        .filter((p) => !UNCOUNTED.has(p.table) && (p.table !== 'documents' || isOfFlow(p)))
        .map((p) => asCause(entry, p)),
    );
  };
}
