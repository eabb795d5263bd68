// What was said of reports with a tool, and what that comes to: what the lead settled, else what the raters agree on.
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { Appraisal } from '../model/appraisal';
import type { AppraisalTool } from '../model/appraisal-tool';
import { type ProjectData, requireProject } from '../model/tables';
import { judgeWith, type JudgedTool } from '../rating/appraisal/judge';
import { usedTools } from '../rating/appraisal/tools';
import { activeReferences } from './active';
import { appraisalsByReport } from './of-publication';
import { isRatingLocked } from './rated';

/** What a domain, or the whole, comes to: a level; raters differ; not judged yet; or the domain is not asked. */
export type Outcome =
  { state: 'judged'; level: string; points: number | null } | { state: 'differs' | 'open' | 'not-asked' };

export type AppraisalOutcome = {
  referenceId: ReferenceId;
  isSettled: boolean;
  /** By domain id, of the domains that are judged. */
  domains: ReadonlyMap<string, Outcome>;
  overall: Outcome;
  /** How heavily it counts in the summary; null where nobody said. */
  weight: number | null;
  raters: number;
};

/** The domains of a tool that get a level. */
export const judgedDomains = (tool: AppraisalTool): AppraisalTool['domains'] =>
  tool.domains.filter((d) => d.judgement.by !== 'none');

type Said = { level: string | null; points: number | null } | null;

/** One outcome out of what each said; null for whom it was not asked. */
function together(all: readonly Said[]): Outcome {
  const asked = all.filter((one) => one !== null);
  if (asked.length === 0) return { state: all.length === 0 ? 'open' : 'not-asked' };
  const judged = asked.filter((one) => one.level !== null);
  const [first] = judged;
  if (first === undefined || first.level === null) return { state: 'open' };
  if (judged.some((one) => one.level !== first.level)) return { state: 'differs' };
  const isOneSum = judged.every((one) => one.points === first.points);
  return { state: 'judged', level: first.level, points: isOneSum ? first.points : null };
}

const domainOf = (judged: JudgedTool, id: string): Said => {
  const domain = judged.domains.find((d) => d.domain.id === id);
  if (domain !== undefined) return { level: domain.level, points: domain.points };
  return judged.passes === null ? { level: null, points: null } : null;
};

/** What the appraisals of one report with one tool come to. */
export function appraisalOutcome(
  tool: AppraisalTool,
  referenceId: ReferenceId,
  appraisals: readonly Appraisal[],
): AppraisalOutcome {
  const settled = appraisals.find((a) => a.kind === 'settled');
  const counted = settled === undefined ? appraisals : [settled];
  const judged = counted.map((a) => judgeWith(tool, a));
  const domains = new Map(
    judgedDomains(tool).map((d) => [d.id, together(judged.map((j) => domainOf(j, d.id)))]),
  );
  const overall = together(
    judged.map((j) =>
      j.overall.level === null && j.passes === false ? null : { level: j.overall.level, points: j.points },
    ),
  );
  const weight = [settled, ...appraisals].find((a) => (a?.weight ?? null) !== null)?.weight ?? null;
  const raters = appraisals.filter((a) => a.kind === 'own').length;
  return { referenceId, isSettled: settled !== undefined, domains, overall, weight, raters };
}

/** The outcomes of all reports that somebody appraised with a tool, in the order of the references. */
export function appraisalOutcomes(data: ProjectData, tool: AppraisalTool): AppraisalOutcome[] {
  const appraisals = data.appraisals.filter((a) => a.toolId === tool.id);
  const byReport = appraisalsByReport({ ...data, appraisals });
  return activeReferences(data).flatMap(({ id }) => {
    const own = byReport.get(id);
    return own === undefined ? [] : [appraisalOutcome(tool, id, own)];
  });
}

/** Whether somebody is done with an appraisal: all that is asked is answered, and what asks a judgement has one. */
export function isFinished(tool: AppraisalTool, said: Appraisal): boolean {
  const { passes, domains, overall } = judgeWith(tool, said);
  if (passes !== true) return passes === false;
  const isJudged = domains.every(
    (d) => d.open === 0 && (d.domain.judgement.by === 'none' || d.level !== null),
  );
  return isJudged && (tool.overall.by === 'none' || overall.level !== null);
}

/**
 * What waits of the tools that are used, by report. `unappraised`: nobody is done with any of them,
 * since a tool is for a design and not each report is for each tool; `half`: who began
 * and is not done; `differs`: raters differ and nothing is settled. What is signed off waits for nobody.
 */
export type WaitingAppraisals = {
  unappraised: ReferenceId[];
  half: { referenceId: ReferenceId; personId: PersonId }[];
  differs: ReferenceId[];
};

const differsIn = ({ domains, overall }: AppraisalOutcome): boolean =>
  [...domains.values(), overall].some((o) => o.state === 'differs');

/** @param included - the reports that are to be appraised */
export function waitingAppraisals(data: ProjectData, included: readonly ReferenceId[]): WaitingAppraisals {
  const found: WaitingAppraisals = { unappraised: [], half: [], differs: [] };
  const tools = usedTools(requireProject(data));
  if (tools.length === 0) return found;
  const appraisals = appraisalsByReport(data);
  for (const referenceId of included) {
    if (isRatingLocked(data, referenceId)) continue;
    const states = tools.map((tool) => {
      const all = (appraisals.get(referenceId) ?? []).filter((a) => a.toolId === tool.id);
      const done = all.filter((a) => a.kind === 'settled' || isFinished(tool, a));
      const half = all.filter((a) => !done.includes(a)).map((a) => a.personId);
      const outcome = appraisalOutcome(tool, referenceId, all);
      return { isDone: done.length > 0, half, differs: !outcome.isSettled && differsIn(outcome) };
    });
    if (states.every((s) => !s.isDone)) found.unappraised.push(referenceId);
    if (states.some((s) => s.differs)) found.differs.push(referenceId);
    for (const personId of new Set(states.flatMap((s) => s.half))) found.half.push({ referenceId, personId });
  }
  return found;
}
