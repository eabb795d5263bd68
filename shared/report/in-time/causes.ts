// Which entries of the log changed a printed cell: those that wrote a record that the cell is made of.
import type { Change, Patch } from '../../model/change';
import { groupBy } from '../../review/active';
import type { Mover, Origin } from '../table-model';

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

/** What a patch moves through the flow; null for what moves nothing. */
function moverOf(patch: Patch): Mover | null {
  switch (patch.table) {
    case 'decisions':
    case 'resolutions': {
      const { stage } = fieldsOf(patch.after ?? patch.before);
      return stage === 'title-abstract' || stage === 'full-text' ? stage : null;
    }
    case 'retrievals':
      return 'retrieval';
    case 'documents':
      return isOfFlow(patch) ? 'retrieval' : null;
    case 'ratings':
      return 'rating';
    default:
      return null;
  }
}

/** Of what was written of the references that a count is of, what moved each: the likeliest that was written of it. */
function movers(
  entries: readonly { patch: Patch; cause: Cause }[],
  { references, movedBy = [] }: Origin,
): Cause[] {
  const found = new Set<Cause>();
  const byReference = groupBy(entries, ({ patch: { before, after } }) =>
    String(fieldsOf(after ?? before)['referenceId']),
  );
  for (const id of references) {
    const own = byReference.get(id) ?? [];
    const first = movedBy.find((mover) => own.some(({ patch }) => moverOf(patch) === mover));
    for (const { patch, cause } of own) if (first !== undefined && moverOf(patch) === first) found.add(cause);
  }
  return entries.flatMap(({ cause }) => (found.has(cause) ? [cause] : []));
}

/** What brings references in or makes two of them one: where nothing was written of those that a count is of. */
const BRINGS: ReadonlySet<string> = new Set(['sources', 'batches', 'duplicates']);

/** Whether the flow diagram was turned to the last round, or to all. */
function isTurn({ table, before, after }: Cause): boolean {
  const flow = (record: unknown): unknown => fieldsOf(fieldsOf(record)['printing'])['flow'];
  return table === 'projects' && before !== null && after !== null && flow(before) !== flow(after);
}

/** Whether a source of a later round came. */
const isNewRound = ({ table, before, after }: Cause): boolean =>
  table === 'sources' && before === null && Number(fieldsOf(after)['round']) > 1;

/**
 * Finds the causes of changes between two moments.
 *
 * @param log - entries after the earlier moment, up to the later one, as the person may see them
 * @returns for what a cell (or a line of words) is made of, its causes, newest first; where no record of the cell was
 *   written, what was written of the whole study (the protocol, a source, an import)
 */
export function causeFinder(log: readonly Change[]): (origin: Origin, isWords?: boolean) => Cause[] {
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
  const turns = general.some(isTurn) ? general.filter((c) => isTurn(c) || isNewRound(c)) : [];
  const isAllGeneral = log.every(({ patches }) =>
    patches.every((p) => GENERAL.has(p.table) || UNCOUNTED.has(p.table)),
  );
  return (origin, isWords = false) => {
    const references = new Set<string>(origin.references);
    const interventions = new Set<string>(origin.interventions);
    const cell: OfCell = { references, interventions, origin };
    const own = newest.flatMap((entry) =>
      entry.patches.filter((p) => touches(p, cell)).map((patch) => ({ patch, cause: asCause(entry, patch) })),
    );
    const isMade = references.size + interventions.size > 0;
    // The diagram counts another round: that moves every number of it, whatever was decided besides.
    if (origin.movedBy !== undefined && turns.length > 0) return turns;
    if (origin.movedBy !== undefined && isMade) {
      const moved = movers(own, origin);
      if (moved.length > 0) return moved;
      const brought = general.filter((c) => BRINGS.has(c.table));
      if (brought.length > 0) return brought;
    }
    // An imported reference names no import: the entry that brought it in is what is general.
    if (own.length > 0) return own.map(({ cause }) => cause);
    // A line of words that says not what it is made of may be of anything that was written.
    const isGeneral = isWords ? isAllGeneral : general.length > 0;
    if (isMade || isGeneral) return general;
    // A cell of no record in particular, such as a count of the whole study.
    return newest.flatMap((entry) =>
      entry.patches
        .filter((p) => !UNCOUNTED.has(p.table) && (p.table !== 'documents' || isOfFlow(p)))
        .map((p) => asCause(entry, p)),
    );
  };
}
