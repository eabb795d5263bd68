// Which boxes of the flow a reference passes, from its decisions, its retrieval and its ratings.
import type { ReferenceId } from '../kernel/ids';
import type { Stage } from '../model/decision';
import type { Reference } from '../model/reference';
import type { ProjectData } from '../model/tables';
import { stageOutcome } from '../screening/status';
import { mergedAway, standingFor } from './active';
import { addReason, type Inflow } from './flow-model';
import type { InflowKind } from './inflow';
import { retrievalsByReport } from './of-publication';
import { outcomesByReference } from './rated';
import { statusSource } from './statuses';

type Walker = (into: Inflow, reference: Reference, kind: InflowKind) => void;

/** Puts each reference in the boxes that it passed. */
export function makeWalker(data: ProjectData): Walker {
  const { decisionsOf, ruleOf, reasonOf } = statusSource(data);
  const away = mergedAway(data);
  const retrievals = retrievalsByReport(data);
  const stands = standingFor(data);
  const here = new Set(data.documents.map((d) => stands(d.referenceId)));
  const outcomes = outcomesByReference(data);
  const resolved = new Set(data.resolutions.map((r) => stands(r.referenceId)));
  // Most of a longlist has no decision yet: nothing is asked of those.
  const verdictOf = (id: ReferenceId, stage: Stage) =>
    decisionsOf(id).length === 0 && !resolved.has(id)
      ? null
      : stageOutcome(decisionsOf(id), stage, ruleOf(id));
  return (into, { id }, kind) => {
    into.identified.references.push(id);
    if (away.has(id)) {
      into.duplicates.references.push(id);
      return;
    }
    const title = verdictOf(id, 'title-abstract');
    const full = verdictOf(id, 'full-text');
    const isSent = kind === 'correspondent';
    if (title === 'exclude' || title === 'conflict' || (title === 'maybe' && full === null)) {
      into.screened.references.push(id);
      if (title === 'exclude') addReason(into.excluded, reasonOf(id, 'title-abstract'), id);
      else into.undecided.references.push(id);
      return;
    }
    if (title === null && full === null && !isSent) {
      into.waiting.references.push(id);
      return;
    }
    // Who decided on the full text has screened, whether or not that was written down.
    if (title === null && isSent) into.direct.references.push(id);
    else {
      into.screened.references.push(id);
      into.passed.references.push(id);
    }
    into.sought.references.push(id);
    const status = outcomes.get(id)?.status ?? 'unrated';
    const retrieval = retrievals.get(id);
    // What was decided or rated was read, and what has its file here was got, whatever stands under its retrieval.
    const isRead = full !== null || status !== 'unrated' || here.has(id);
    if (!isRead && retrieval !== undefined) {
      if (retrieval.status === 'not-available') addReason(into.notRetrieved, retrieval.reason.trim(), id);
      else into.retrieving.references.push(id);
      return;
    }
    // What was screened on its title is assessed when somebody decides on its text; what the instruction made eligible
    // counts as it is.
    const isEligible = isSent && (title === null || status !== 'unrated');
    if (full === null && !isEligible) {
      into.unassessed.references.push(id);
      return;
    }
    into.assessed.references.push(id);
    if (full === 'exclude') addReason(into.excludedFull, reasonOf(id, 'full-text'), id);
    else if (full === 'maybe' || full === 'conflict') into.undecidedFull.references.push(id);
    else {
      if (full === null && status === 'unrated') into.byInstruction.references.push(id);
      into.included.references.push(id);
    }
  };
}
